import { useQueryClient } from "@tanstack/react-query";
import { call } from "../api/client.ts";
import { useText } from "../language/i18n.ts";

/** Signs out; what was seen is forgotten, what was typed is kept. */
export function SignOut() {
  const t = useText();
  const queries = useQueryClient();
  return (
    <button
      type="button"
      onClick={async () => {
        await call("signOut", {});
        queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" });
        await queries.invalidateQueries({ queryKey: ["session"] });
      }}
    >
      {t("Sign out")}
    </button>
  );
}
