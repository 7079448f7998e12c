import { useQuery } from "@tanstack/react-query";
import { call, setToken } from "./client.ts";

/** Who uses the workbench, and what they may do. */
export const useSession = () =>
  useQuery({
    queryKey: ["session"],
    queryFn: async ({ signal }) => {
      const session = await call("readSession", {}, signal);
      setToken(session.csrf);
      return session;
    },
    staleTime: 300_000,
  });

/** Whether the session may decide, grade and add. */
export function useMayDecide(): boolean {
  const { data } = useSession();
  return data !== undefined && (!data.accounts || (data.role !== null && data.role !== "reader"));
}
