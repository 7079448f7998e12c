import type { Request } from "@counterclaim/ledger/request";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call, statusOf } from "../api/client.ts";

export interface Decision {
  readonly requests: readonly Request[];
  readonly reason: string;
  /** `decision` of the episode as it was seen: a conflict is shown, not overwritten. */
  readonly seen?: number | undefined;
}

/** Records decisions; what is shown is looked at again afterwards. */
export function useDecide(onDecided?: (ids: readonly number[]) => void) {
  const queries = useQueryClient();
  const lookAgain = () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" });
  return useMutation({
    mutationFn: ({ requests, reason, seen }: Decision) =>
      call("decide", { body: { requests: [...requests], reason, ...(seen !== undefined && { seen }) } }),
    onSuccess: ({ decisions }) => {
      onDecided?.(decisions);
      return lookAgain();
    },
    // Somebody has decided since: what stands now is shown beside what was typed.
    onError: (error) => {
      if (statusOf(error) === 409) lookAgain();
    },
  });
}
