import cookie from "@fastify/cookie";
import etag from "@fastify/etag";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import files from "@fastify/static";
import fastify, { type FastifyInstance } from "fastify";
import type { Accounts } from "./access/accounts.ts";
import { guardWith } from "./access/guard.ts";
import type { Codings } from "./codings/codings.ts";
import { Changes } from "./handlers/changes.ts";
import { handlersFor } from "./handlers.ts";
import { openApi } from "./http/openapi.ts";
import { answerError, problem, sendProblem } from "./http/problem.ts";
import { addRoutes } from "./http/routes.ts";
import type { Room } from "./room.ts";

export interface ServerOptions extends Room {
  /** null: nobody signs in; only for a server that listens on this machine alone. */
  readonly accounts: Accounts | null;
  /** Blind codings of reports. */
  readonly codings: Codings;
  /** Directory of the built workbench; null for the interface alone. */
  readonly web: string | null;
  readonly version: string;
}

/** A request may carry some hundred reports, not more. */
const BODY_LIMIT = 20 * 1024 * 1024;

/** The workbench's server: the contract's routes over one ledger, and the workbench itself. Listening is the caller's. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const app = fastify({ bodyLimit: BODY_LIMIT, logger: false, routerOptions: { maxParamLength: 400 } });
  app.setErrorHandler(answerError);
  app.setNotFoundHandler((request, reply) => {
    const page = request.method === "GET" && !request.url.startsWith("/api/") && options.web !== null;
    return page ? reply.type("text/html").sendFile("index.html") : sendProblem(reply, problem(404));
  });
  await app.register(cookie);
  await app.register(etag);
  await app.register(rateLimit, { global: false });
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: POLICY },
    strictTransportSecurity: false,
  });
  app.addHook("onSend", async (request, reply) => {
    if (request.url.startsWith("/api/") && !reply.getHeader("cache-control"))
      reply.header("cache-control", "private, no-cache");
    // Files are named by their content and never change; the page that names them is asked for each time.
    if (String(reply.getHeader("content-type")).startsWith("text/html")) reply.header("cache-control", "no-cache");
  });
  if (options.web !== null)
    await app.register(files, {
      root: options.web,
      index: "index.html",
      immutable: true,
      maxAge: "1y",
    });
  const changes = new Changes(options.ledger);
  app.addHook("preClose", async () => changes.stop());
  addRoutes(app, handlersFor(options, options.accounts, options.codings, changes), guardWith(options.accounts));
  const document = openApi(options.version);
  app.get("/api/openapi.json", async () => document);
  return app;
}

/** Nothing from elsewhere, nothing inline but styles that the map and lists compute; the map's worker is a file of ours. */
const POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", "data:", "blob:"],
  connectSrc: ["'self'"],
  workerSrc: ["'self'"],
  fontSrc: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
};
