import type { Accounts } from "../access/accounts.ts";
import { COOKIE, type Visitor } from "../access/guard.ts";
import type { Session } from "../contract/index.ts";
import { Refusal } from "../http/problem.ts";
import type { Handlers } from "../http/routes.ts";

const COOKIE_OPTIONS = { path: "/", httpOnly: true, sameSite: "strict" } as const;

export function sessionHandlers(
  project: string,
  accounts: Accounts | null,
): Pick<Handlers, "readSession" | "signIn" | "signOut"> {
  const shown = ({ user, role, csrf }: Visitor): Session => ({
    accounts: accounts !== null,
    user: user === "" ? null : user,
    role,
    project,
    csrf,
  });
  return {
    readSession: ({ visitor }) => shown(visitor),
    async signIn({ body, request, reply }) {
      if (accounts === null) throw new Refusal(400, "Nobody signs in on this server.");
      const signedIn = await accounts.signIn(body.user, body.password);
      if (signedIn === null) throw new Refusal(401, "Name or password is wrong.");
      reply.setCookie(COOKIE, signedIn.secret, { ...COOKIE_OPTIONS, secure: request.protocol === "https" });
      return shown(signedIn.visitor);
    },
    signOut({ request, reply }) {
      accounts?.signOut(request.cookies[COOKIE] ?? "");
      reply.clearCookie(COOKIE, COOKIE_OPTIONS);
      return undefined;
    },
  };
}
