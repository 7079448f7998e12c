import type { Session } from "@counterclaim/server/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, FieldError, Form, Input, Label, TextField } from "react-aria-components";
import { call, statusOf, takeSession } from "../api/client.ts";
import { Refused } from "../design/refused.tsx";
import { useText } from "../language/i18n.ts";

/** Signs in before anything is shown. */
export function SignIn() {
  const t = useText();
  return (
    <div className="card sign-in">
      <h1>{t("Sign in")}</h1>
      <SignInForm />
    </div>
  );
}

interface SignInFormProps {
  /** Who was signed in before. */
  readonly user?: string | null;
  readonly onCancel?: () => void;
}

/** Name and password; what waits for them goes on afterwards. */
export function SignInForm({ user = null, onCancel }: SignInFormProps) {
  const t = useText();
  const queries = useQueryClient();
  const signIn = useMutation({
    mutationFn: (body: { user: string; password: string }) => call("signIn", { body }),
    onSuccess: (session: Session) => {
      queries.setQueryData(["session"], takeSession(session));
    },
  });
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        signIn.mutate({ user: String(data.get("user")), password: String(data.get("password")) });
      }}
    >
      <TextField name="user" isRequired autoComplete="username" defaultValue={user ?? ""} autoFocus={user === null}>
        <Label>{t("Name")}</Label>
        <Input />
        <FieldError />
      </TextField>
      <TextField name="password" type="password" isRequired autoComplete="current-password" autoFocus={user !== null}>
        <Label>{t("Password")}</Label>
        <Input />
        <FieldError />
      </TextField>
      {statusOf(signIn.error) === 401 ? (
        <p role="alert">{t("Name or password is wrong.")}</p>
      ) : (
        <Refused error={signIn.error} />
      )}
      <div className="row">
        <Button type="submit" className="button primary" isDisabled={signIn.isPending}>
          {t("Sign in")}
        </Button>
        {onCancel && <Button onPress={onCancel}>{t("Not now")}</Button>}
      </div>
    </Form>
  );
}
