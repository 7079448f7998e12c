import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { BASE } from "../app/location.ts";
import { call, takeSession, UNREACHABLE } from "./client.ts";
import { type Look, waitBefore } from "./pace.ts";

const AGAIN_MS = 4000;

export interface Connection {
  readonly state: "live" | "lost";
  /** Tries at once, instead of a little later. */
  readonly retry: () => void;
}

/**
 * Looks again at what is shown whenever the server says that the ledger has changed, and after a connection that was lost.
 * @param open whether there is a session that may listen
 */
export function useChanges(open: boolean): Connection {
  const queries = useQueryClient();
  const [state, setState] = useState<Connection["state"]>("live");
  const [stream, setStream] = useState(0);
  const wasLost = useRef(false);
  const lookAgain = useCallback(
    () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" }),
    [queries],
  );

  // A server that answers, and refuses, is there: only one that does not answer is lost.
  const probe = useCallback(async () => {
    try {
      queries.setQueryData(["session"], takeSession(await call("readSession", {})));
      if (wasLost.current) {
        setStream((n) => n + 1);
        lookAgain();
      }
      wasLost.current = false;
      setState("live");
    } catch {
      wasLost.current = true;
      setState("lost");
    }
  }, [queries, lookAgain]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a stream that was refused is opened anew
  useEffect(() => {
    if (!open) return;
    let pending: ReturnType<typeof setTimeout> | undefined;
    let [looking, missed, ended] = [false, false, false];
    let last: Look | null = null;
    const lookSoon = () => {
      clearTimeout(pending);
      pending = setTimeout(look, waitBefore(last, performance.now()));
    };
    // A look that is begun is let end: one begun anew at every change would never.
    const look = async () => {
      [looking, missed] = [true, false];
      const began = performance.now();
      await lookAgain();
      last = { began, ended: performance.now() };
      looking = false;
      if (missed && !ended) lookSoon();
    };
    const source = new EventSource(`${BASE}/api/changes`);
    source.onerror = () => {
      probe();
      // The browser itself tries again after a broken line, not after a refusal.
      if (source.readyState === EventSource.CLOSED) pending = setTimeout(() => setStream((n) => n + 1), AGAIN_MS);
    };
    source.onmessage = () => {
      if (looking) missed = true;
      else lookSoon();
    };
    return () => {
      ended = true;
      clearTimeout(pending);
      source.close();
    };
  }, [open, stream, probe, lookAgain]);

  useEffect(() => {
    const events = ["offline", "online", UNREACHABLE];
    for (const event of events) addEventListener(event, probe);
    const again = state === "lost" ? setInterval(probe, AGAIN_MS) : undefined;
    return () => {
      for (const event of events) removeEventListener(event, probe);
      clearInterval(again);
    };
  }, [state, probe]);
  return { state, retry: probe };
}
