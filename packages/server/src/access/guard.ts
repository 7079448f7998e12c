import { timingSafeEqual } from "node:crypto";
import type { FastifyRequest } from "fastify";
import { ROLES, ROUTES, type Role, type Route } from "../contract/index.ts";
import { Refusal } from "../http/problem.ts";
import type { Accounts } from "./accounts.ts";

/** Who asks. Without accounts everybody on this machine is the same person and may do everything. */
export interface Visitor {
  readonly user: string;
  readonly role: Role | null;
  readonly csrf: string | null;
}

export const COOKIE = "counterclaim";
/** Name of whoever decides where there are no accounts. */
const LOCAL_USER = "analyst";
/** Name of whoever has no session. */
export const NOBODY = "";

/** @throws Refusal 401, 403 */
export type Guard = (request: FastifyRequest, route: Route) => Visitor;

/**
 * Lets a request through when its session's role in the project suffices; what changes something must carry the
 * session's token besides.
 */
export function guardWith(accounts: Accounts | null, project: string): Guard {
  return (request, route) => {
    const visitor = accounts === null ? local(request) : visitorOf(accounts, project, request);
    if (route.role !== null) {
      if (visitor.user === NOBODY) throw new Refusal(401, "This needs a session.");
      if (visitor.role === null) throw new Refusal(403, "You have no role in this project.");
      if (ROLES.indexOf(visitor.role) < ROLES.indexOf(route.role))
        throw new Refusal(403, `This needs the role ${route.role}; yours is ${visitor.role}.`);
    }
    // Whoever signs in has no token yet.
    const held = visitor.user !== NOBODY && route.method !== "GET" && route !== ROUTES.signIn;
    if (accounts !== null && held && !sameToken(request.headers["x-csrf-token"], visitor.csrf))
      throw new Refusal(403, "The request does not carry the session's token.");
    return visitor;
  };
}

/**
 * Without accounts nothing secret guards the server but that it listens on this machine only. A page from elsewhere may
 * still make a browser here send requests: whatever names another origin, or another host (DNS rebinding), is refused.
 */
function local(request: FastifyRequest): Visitor {
  const { origin, host } = request.headers;
  if (!LOCAL_HOST.test(host ?? "") || (origin !== undefined && !LOCAL_HOST.test(origin.replace(/^https?:\/\//, ""))))
    throw new Refusal(403, "This server answers only pages of its own.");
  const site = request.headers["sec-fetch-site"];
  if (request.method !== "GET" && site !== undefined && site !== "same-origin" && site !== "none")
    throw new Refusal(403, "This server answers only pages of its own.");
  return { user: LOCAL_USER, role: "admin", csrf: null };
}

const LOCAL_HOST = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/;

function visitorOf(accounts: Accounts, project: string, request: FastifyRequest): Visitor {
  const session = accounts.session(request.cookies[COOKIE] ?? "", project);
  return session ?? { user: NOBODY, role: null, csrf: null };
}

function sameToken(given: string | string[] | undefined, wanted: string | null): boolean {
  if (typeof given !== "string" || wanted === null) return false;
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
