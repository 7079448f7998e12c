import { ROLES, type Role, type Session } from "@counterclaim/server/contract";
import { useQuery } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { call, gate, takeSession } from "./client.ts";
import type { SessionState } from "./session-gate.ts";

/** Who uses the workbench, and what they may do. */
export const useSession = () =>
  useQuery({
    queryKey: ["session"],
    queryFn: async ({ signal }) => takeSession(await call("readSession", {}, signal)),
    staleTime: 300_000,
  });

export const useSessionState = (): SessionState => useSyncExternalStore(gate.subscribe, () => gate.state);

/** Whether a session has at least a role in this project; each includes those before it. */
export const mayAs = ({ accounts, role }: Session, least: Role): boolean =>
  !accounts || (role !== null && ROLES.indexOf(role) >= ROLES.indexOf(least));

export function useMay(least: Role): boolean {
  const { data } = useSession();
  return data !== undefined && mayAs(data, least);
}

/** Whether the session may decide, grade and add. */
export const useMayDecide = (): boolean => useMay("analyst");
