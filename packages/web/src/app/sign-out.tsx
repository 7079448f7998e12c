import type { Session } from "@counterclaim/server/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call, dropSession } from "../api/client.ts";
import { useText } from "../language/i18n.ts";

/** Signs out; what was seen is forgotten, what was typed is kept for whoever typed it. */
export function SignOut({ session }: { readonly session: Session }) {
  const t = useText();
  const queries = useQueryClient();
  const signOut = useMutation({
    mutationFn: () => call("signOut", {}),
    onSuccess: () => {
      dropSession();
      queries.setQueryData(["session"], { ...session, user: null, role: null, projects: [], csrf: null });
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" });
    },
  });
  return (
    <button type="button" disabled={signOut.isPending} onClick={() => signOut.mutate()}>
      {t("Sign out")}
    </button>
  );
}
