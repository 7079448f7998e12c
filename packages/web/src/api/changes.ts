import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";

const QUIET_MS = 400;

/** Looks again at what is shown whenever the server says that the ledger has changed. */
export function useChanges(): "live" | "lost" {
  const queries = useQueryClient();
  const [state, setState] = useState<"live" | "lost">("live");
  useEffect(() => {
    let pending: ReturnType<typeof setTimeout> | undefined;
    const source = new EventSource("/api/changes");
    source.onopen = () => setState("live");
    source.onerror = () => setState("lost");
    source.onmessage = () => {
      clearTimeout(pending);
      pending = setTimeout(
        () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" }),
        QUIET_MS,
      );
    };
    return () => {
      clearTimeout(pending);
      source.close();
    };
  }, [queries]);
  return state;
}
