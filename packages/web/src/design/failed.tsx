import { statusOf } from "../api/client.ts";
import { useText } from "../language/i18n.ts";
import { Notice } from "./notice.tsx";

interface FailedProps {
  readonly error: Error | null;
  readonly retry: () => unknown;
}

/** Why there is nothing to see: not reached, not allowed, not there, or failed; with what can be done about it. */
export function Failed({ error, retry }: FailedProps) {
  const t = useText();
  const status = statusOf(error);
  if (status === 403 || status === 401) return <Notice kind="error" title={t("You may not see this")} />;
  if (status === 404) return <Notice kind="empty" title={t("There is no such thing in this ledger")} />;
  const [title, text] =
    status === 0
      ? ["The server cannot be reached", "It is tried again when the connection returns."]
      : status !== null && status >= 500
        ? ["The server failed", "Nothing is lost: it kept what was decided before."]
        : ["This could not be read", null];
  return (
    <Notice kind="error" title={t(title!)}>
      <p>{text === null ? error?.message : t(text!)}</p>
      <button type="button" onClick={retry}>
        {t("Try again")}
      </button>
    </Notice>
  );
}
