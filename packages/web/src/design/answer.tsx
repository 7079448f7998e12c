import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useText } from "../language/i18n.ts";
import { Failed } from "./failed.tsx";
import { Notice } from "./notice.tsx";

interface AnswerProps<T> {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
}

/** Shows what a query answered, or that it is coming, or why it is not. */
export function Answer<T>({ query, children }: AnswerProps<T>) {
  const t = useText();
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isPending) return <Notice kind="loading" title={t("Loading")} />;
  return <Failed error={query.error} retry={query.refetch} />;
}
