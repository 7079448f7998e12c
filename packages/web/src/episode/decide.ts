import type { Request } from "@counterclaim/ledger/request";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../api/client.ts";

export interface Decision {
  readonly requests: readonly Request[];
  readonly reason: string;
  /** `decision` of the episode as it was seen: a conflict is shown, not overwritten. */
  readonly seen?: number | undefined;
}

/** Records decisions; what is shown is looked at again afterwards. */
export function useDecide(onDecided?: (ids: readonly number[]) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ requests, reason, seen }: Decision) =>
      call("decide", { body: { requests: [...requests], reason, ...(seen !== undefined && { seen }) } }),
    onSuccess: ({ decisions }) => {
      onDecided?.(decisions);
      return queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" });
    },
  });
}
