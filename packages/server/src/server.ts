import cookie from "@fastify/cookie";
import etag from "@fastify/etag";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import files from "@fastify/static";
import fastify, { type FastifyInstance, type FastifyRequest } from "fastify";
import type { Accounts } from "./access/accounts.ts";
import { guardWith } from "./access/guard.ts";
import type { Codings } from "./codings/codings.ts";
import { Changes } from "./handlers/changes.ts";
import { handlersFor } from "./handlers.ts";
import { openApi } from "./http/openapi.ts";
import { policyWith } from "./http/policy.ts";
import { answerError, problem, Refusal, sendProblem } from "./http/problem.ts";
import { addRoutes } from "./http/routes.ts";
import type { Room } from "./room.ts";

/** A room, with the blind codings of its reports. */
export interface Project extends Room {
  readonly codings: Codings;
}

export interface ServerOptions {
  /** Each has its routes below `/projects/NAME`, the first at the root besides. */
  readonly projects: readonly [Project, ...Project[]];
  /** null: nobody signs in; only for a server that listens on this machine alone. */
  readonly accounts: Accounts | null;
  /** Directory of the built workbench; null for the interface alone. */
  readonly web: string | null;
  readonly version: string;
  /** An own vector-tile style for the maps (http or https), from whose origin alone pages may then load; null for none. */
  readonly mapStyle?: string | null;
  /** Addresses of proxies besides those on this machine, which are believed who asks and whether by https. */
  readonly proxies?: readonly string[];
}

/** A request may carry some hundred reports, not more. */
const BODY_LIMIT = 20 * 1024 * 1024;
/** Attempts to sign in from one address in a minute. */
const ATTEMPTS = 10;

/** The workbench's server: the contract's routes over each project's ledger, and the workbench itself. Listening is the caller's. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { accounts, web, mapStyle = null } = options;
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    logger: false,
    // What the router itself refuses: an escape without sense, an id longer than any.
    frameworkErrors: answerError,
    routerOptions: { maxParamLength: 1000 },
    trustProxy: accounts === null ? false : ["loopback", ...(options.proxies ?? [])],
  });
  // JSON alone: any page may send text in a form.
  app.removeContentTypeParser("text/plain");
  app.setErrorHandler(answerError);
  app.setNotFoundHandler((request, reply) => {
    const page = request.method === "GET" && !isInterface(request) && web !== null;
    return page ? reply.type("text/html").sendFile("index.html") : sendProblem(reply, problem(404));
  });
  await app.register(cookie);
  await app.register(etag);
  await app.register(rateLimit, { global: false });
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: policyWith(mapStyle) },
    strictTransportSecurity: false,
  });
  app.addHook("onSend", async (request, reply) => {
    if (isInterface(request)) {
      if (!reply.getHeader("cache-control")) reply.header("cache-control", "private, no-cache");
      reply.header("vary", "cookie");
    }
    // Files are named by their content and never change; the page that names them is asked for each time.
    else if (String(reply.getHeader("content-type")).startsWith("text/html")) reply.header("cache-control", "no-cache");
  });
  if (web !== null)
    await app.register(files, {
      root: web,
      index: "index.html",
      immutable: true,
      maxAge: "1y",
    });
  const limit = app.createRateLimit({ max: ATTEMPTS, timeWindow: "1 minute" });
  const attempt = async (request: FastifyRequest): Promise<void> => {
    const { isAllowed, ...counted } = await limit(request);
    if (!isAllowed && "isExceeded" in counted && counted.isExceeded)
      throw new Refusal(429, "Too many attempts to sign in; wait a minute.");
  };
  const projects = options.projects.map(({ project: name }) => ({
    name,
    path: `/projects/${encodeURIComponent(name)}`,
  }));
  const entrance = { accounts, mapStyle, projects, attempt };
  for (const [at, project] of options.projects.entries()) {
    const changes = new Changes(project.ledger);
    app.addHook("preClose", async () => changes.stop());
    const handlers = handlersFor(project, entrance, project.codings, changes);
    const guard = guardWith(accounts, project.project);
    addRoutes(app, handlers, guard, projects[at]!.path);
    if (at === 0) addRoutes(app, handlers, guard, "");
  }
  const document = openApi(options.version);
  app.get("/api/openapi.json", async () => document);
  return app;
}

/** Whether a request is to the interface, not for a page or file of the workbench. */
const isInterface = ({ url }: FastifyRequest): boolean => /^(?:\/projects\/[^/?]*)?\/api(?:[/?]|$)/.test(url);
