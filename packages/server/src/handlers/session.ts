import type { FastifyRequest } from "fastify";
import type { Accounts } from "../access/accounts.ts";
import { COOKIE, NOBODY, type Visitor } from "../access/guard.ts";
import type { Session } from "../contract/index.ts";
import { Refusal } from "../http/problem.ts";
import type { Handlers } from "../http/routes.ts";

const COOKIE_OPTIONS = { path: "/", httpOnly: true, sameSite: "strict" } as const;

/** What the projects of a server have in common. */
export interface Entrance {
  readonly accounts: Accounts | null;
  readonly mapStyle: string | null;
  /** Every project, with the path below which its routes stand. */
  readonly projects: readonly { readonly name: string; readonly path: string }[];
  /** Counts an attempt to sign in. @throws Refusal 429 */
  readonly attempt: (request: FastifyRequest) => Promise<void>;
}

export function sessionHandlers(
  project: string,
  { accounts, mapStyle, projects, attempt }: Entrance,
): Pick<Handlers, "readSession" | "signIn" | "signOut"> {
  const rolesOf = (secret: string, visitor: Visitor): Session["projects"] =>
    projects.flatMap(({ name, path }) => {
      const role = accounts === null ? visitor.role : (accounts.session(secret, name)?.role ?? null);
      return role === null ? [] : [{ name, role, path }];
    });
  const shown = (secret: string, visitor: Visitor): Session => ({
    accounts: accounts !== null,
    user: visitor.user === NOBODY ? null : visitor.user,
    role: visitor.role,
    project,
    projects: rolesOf(secret, visitor),
    // It may hold a key that is paid for.
    mapStyle: visitor.role === null ? null : mapStyle,
    csrf: visitor.csrf,
  });
  return {
    readSession({ visitor, request, reply }) {
      reply.header("cache-control", "no-store");
      return shown(request.cookies[COOKIE] ?? "", visitor);
    },
    async signIn({ body, request, reply }) {
      if (accounts === null) throw new Refusal(400, "Nobody signs in on this server.");
      await attempt(request);
      const signedIn = await accounts.signIn(body.user, body.password);
      const visitor = signedIn && accounts.session(signedIn.secret, project);
      if (!visitor) throw new Refusal(401, "Name or password is wrong.");
      // The session that this browser had is over: two at once would only be forgotten.
      accounts.signOut(request.cookies[COOKIE] ?? "");
      reply.setCookie(COOKIE, signedIn.secret, { ...COOKIE_OPTIONS, secure: request.protocol === "https" });
      reply.header("cache-control", "no-store");
      return shown(signedIn.secret, visitor);
    },
    signOut({ request, reply }) {
      accounts?.signOut(request.cookies[COOKIE] ?? "");
      // Nothing that the session was shown stays behind in this browser.
      reply.clearCookie(COOKIE, COOKIE_OPTIONS).header("clear-site-data", '"cache"');
      return undefined;
    },
  };
}
