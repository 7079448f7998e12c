import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { statusOf } from "../api/client.ts";
import { useText } from "../language/i18n.ts";
import { Notice } from "./notice.tsx";

interface AnswerProps<T> {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
}

/** Shows what a query answered, or that it is coming, failed, or may not be seen. */
export function Answer<T>({ query, children }: AnswerProps<T>) {
  const t = useText();
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isPending) return <Notice kind="loading" title={t("Loading")} />;
  const status = statusOf(query.error);
  if (status === 0)
    return (
      <Notice kind="error" title={t("The server cannot be reached")}>
        {t("It is tried again when the connection returns.")}
      </Notice>
    );
  if (status === 403 || status === 401) return <Notice kind="error" title={t("You may not see this")} />;
  if (status === 404) return <Notice kind="empty" title={t("There is no such thing in this ledger")} />;
  return (
    <Notice kind="error" title={t("This could not be read")}>
      {query.error?.message}
    </Notice>
  );
}
