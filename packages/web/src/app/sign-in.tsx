import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, FieldError, Form, Input, Label, TextField } from "react-aria-components";
import { call } from "../api/client.ts";
import { useText } from "../language/i18n.ts";

/** Signs in; what was typed elsewhere is kept by its page. */
export function SignIn() {
  const t = useText();
  const queries = useQueryClient();
  const signIn = useMutation({
    mutationFn: (body: { user: string; password: string }) => call("signIn", { body }),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <Form
      className="card sign-in"
      onSubmit={(event) => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        signIn.mutate({ user: String(data.get("user")), password: String(data.get("password")) });
      }}
    >
      <h1>{t("Sign in")}</h1>
      <TextField name="user" isRequired autoComplete="username">
        <Label>{t("Name")}</Label>
        <Input />
        <FieldError />
      </TextField>
      <TextField name="password" type="password" isRequired autoComplete="current-password">
        <Label>{t("Password")}</Label>
        <Input />
        <FieldError />
      </TextField>
      {signIn.error && <p role="alert">{signIn.error.message}</p>}
      <Button type="submit" isDisabled={signIn.isPending}>
        {t("Sign in")}
      </Button>
    </Form>
  );
}
