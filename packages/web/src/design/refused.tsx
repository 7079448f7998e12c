import { statusOf } from "../api/client.ts";
import { useText } from "../language/i18n.ts";

/** Says why something was not done, and what to do next; what was typed stays where it is. */
export function Refused({ error }: { readonly error: Error | null }) {
  const t = useText();
  if (error === null) return null;
  const known = refusalOf(statusOf(error));
  return <p role="alert">{known === null ? error.message : t(known)}</p>;
}

/** What a status means to somebody who has just pressed a button; null where the server's own words say more. */
function refusalOf(status: number | null): string | null {
  if (status === null) return null;
  if (status >= 500) return "The server failed. What you typed is kept; try again.";
  return REFUSALS[status] ?? null;
}

const REFUSALS: Readonly<Record<number, string>> = {
  0: "The server cannot be reached. What you typed is kept; try again when the connection is back.",
  401: "Your session is over. What you typed is kept; sign in and try again.",
  403: "Your role does not allow this.",
  409: "Somebody has decided here since. What you typed is kept; look at what stands now, then try again.",
  413: "This is more than the server takes at once.",
  429: "Too many attempts; wait a minute.",
};
