import { useEffect, useId, useRef } from "react";
import { gate } from "../api/client.ts";
import { useSession, useSessionState } from "../api/session.ts";
import { useText } from "../language/i18n.ts";
import { SignInForm } from "./sign-in.tsx";

/** The session ended while somebody worked: asks for the password over the page, which stays as it is and goes on afterwards. */
export function SignInAgain() {
  const t = useText();
  const title = useId();
  const asked = useSessionState() === "asked";
  const { data, refetch } = useSession();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!asked) return dialog.current?.close();
    dialog.current?.showModal();
    // A dialog begins at its first field; who one is stands there already.
    dialog.current?.querySelector<HTMLInputElement>("[type=password]")?.focus();
    // Somebody may sign in in another tab meanwhile.
    const look = () => refetch();
    addEventListener("focus", look);
    return () => removeEventListener("focus", look);
  }, [asked, refetch]);
  return (
    <dialog ref={dialog} className="card sign-in-again" aria-labelledby={title} onCancel={() => gate.decline()}>
      {asked && (
        <>
          <h2 id={title}>{t("Your session is over")}</h2>
          <p>{t("Nothing that you typed is lost. What you were doing goes on once you have signed in.")}</p>
          <SignInForm user={data?.user ?? null} onCancel={() => gate.decline()} />
        </>
      )}
    </dialog>
  );
}
