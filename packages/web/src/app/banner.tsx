import type { Connection } from "../api/changes.ts";
import { gate } from "../api/client.ts";
import { useSessionState } from "../api/session.ts";
import { useText } from "../language/i18n.ts";

/** Says what keeps the page from being up to date, and offers the way back; nothing while all is well. */
export function Banner({ connection }: { readonly connection: Connection }) {
  const t = useText();
  const over = useSessionState() !== "lasts";
  const lost = connection.state === "lost";
  return (
    <div className={lost || over ? "banner" : "unseen"} role="status">
      {lost ? (
        <>
          <span>{t("No connection to the server. What you see may be old; what you type is kept.")}</span>
          <button type="button" onClick={connection.retry}>
            {t("Try again")}
          </button>
        </>
      ) : (
        over && (
          <>
            <span>{t("Your session is over. What you see may be old; what you type is kept.")}</span>
            <button type="button" onClick={() => gate.ask()}>
              {t("Sign in")}
            </button>
          </>
        )
      )}
    </div>
  );
}
