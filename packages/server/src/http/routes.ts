import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Guard, Visitor } from "../access/guard.ts";
import { ROUTES, type Route, type Routes } from "../contract/index.ts";
import { problem, Refusal, sendProblem } from "./problem.ts";

export type Parsed<R, K extends string> = R extends { readonly [P in K]: infer S extends z.ZodType }
  ? z.output<S>
  : undefined;
type Answered<R> = Answer<R> | Written;
export type Answer<R> = R extends { readonly response: infer S extends z.ZodType } ? z.input<S> : unknown;

/** What a handler gets: the checked parts of the request, and who asks. */
export interface Asked<R> {
  readonly params: Parsed<R, "params">;
  readonly query: Parsed<R, "query">;
  readonly body: Parsed<R, "body">;
  readonly visitor: Visitor;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** An answer of the contract that is written down already: JSON. */
export class Written {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A handler for each route of the contract; the compiler misses none. */
export type Handlers = {
  readonly [N in keyof Routes]: (asked: Asked<Routes[N]>) => Answered<Routes[N]> | Promise<Answered<Routes[N]>>;
};

/** Puts every route of the contract on the server, below a path: who may call it, what it takes, its handler. */
export function addRoutes(app: FastifyInstance, handlers: Handlers, guard: Guard, below: string): void {
  for (const [name, route] of Object.entries(ROUTES) as [keyof Routes, Route][]) {
    const filters = route.query ? namesIn(route.query) : null;
    app.route({
      method: route.method,
      url: below + route.path.replace(/\{(\w+)\}/g, ":$1"),
      handler: async (request, reply) => {
        const visitor = guard(request, route);
        if (filters) refuseUnknown(request.query as object, filters);
        const asked = {
          params: route.params?.parse(request.params),
          query: route.query?.parse(request.query),
          body: route.body?.parse(request.body),
          visitor,
          request,
          reply,
        };
        const answer = await (handlers[name] as (asked: unknown) => unknown)(asked);
        if (reply.sent || reply.raw.headersSent) return reply;
        if (answer instanceof Written) return reply.type("application/json; charset=utf-8").send(answer.text);
        if (answer === null) return sendProblem(reply, problem(404));
        if (answer === undefined) return reply.code(204).send();
        if (route.media && !reply.getHeader("content-type")) reply.type(`${route.media}; charset=utf-8`);
        return reply.send(answer);
      },
    });
  }
}

const namesIn = (query: z.ZodType): ReadonlySet<string> =>
  new Set(Object.keys(z.toJSONSchema(query, { io: "input" }).properties ?? {}));

/** A filter that is misspelt and passed over would answer another question. @throws Refusal 400 */
function refuseUnknown(query: object, known: ReadonlySet<string>): void {
  const unknown = Object.keys(query).find((name) => !known.has(name));
  if (unknown !== undefined) throw new Refusal(400, `"${unknown}" is none of ${[...known].join(", ")}.`);
}
