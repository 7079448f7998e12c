import type { z } from "zod";
import type { Routes } from "./index.ts";
import type { Route } from "./route.ts";
import type { Problem } from "./session.ts";

type Part<R, K extends string> = R extends { readonly [P in K]: infer S extends z.ZodType } ? z.input<S> : undefined;
type Answer<R> = R extends { readonly response: infer S extends z.ZodType } ? z.output<S> : undefined;

/** What a call takes: the parts that its route has. */
export type Given<R> = {
  readonly [K in "params" | "query" | "body" as Part<R, K> extends undefined ? never : K]: Part<R, K>;
};

/** A call that the server refused, or that did not reach it (`status` 0). */
export class CallError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.name = "CallError";
    this.problem = problem;
  }
}

export interface ClientOptions {
  readonly fetch?: typeof fetch;
  /** Origin of the server; "" for the page's own. */
  readonly base?: string;
  /** Token of the session, sent with everything that changes something. */
  readonly csrf?: () => string | null;
}

/**
 * A typed client of the HTTP interface: `call("readEpisode", { params: { id } })`.
 * @throws CallError with the server's problem; status 0 when it cannot be reached.
 */
export function createClient(routes: Routes, { fetch: send = fetch, base = "", csrf }: ClientOptions = {}) {
  return async function call<N extends keyof Routes>(
    name: N,
    given: Given<Routes[N]>,
    signal?: AbortSignal,
  ): Promise<Answer<Routes[N]>> {
    const route: Route = routes[name];
    const { params = {}, query = {}, body } = given as { params?: object; query?: object; body?: unknown };
    const token = route.method === "GET" ? null : (csrf?.() ?? null);
    let response: Response;
    try {
      response = await send(`${base}${pathOf(route.path, params)}${queryOf(query)}`, {
        method: route.method,
        credentials: "same-origin",
        headers: {
          accept: "application/json, application/problem+json",
          ...(body !== undefined && { "content-type": "application/json" }),
          ...(token !== null && { "x-csrf-token": token }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        ...(signal && { signal }),
      });
    } catch (cause) {
      if (signal?.aborted) throw cause;
      throw new CallError({ type: "about:blank", title: "The server cannot be reached.", status: 0 });
    }
    if (!response.ok) throw new CallError(await problemOf(response));
    if (response.status === 204) return undefined as Answer<Routes[N]>;
    const json = response.headers.get("content-type")?.includes("json") ?? false;
    return (json ? await response.json() : await response.text()) as Answer<Routes[N]>;
  };
}

const pathOf = (path: string, params: object): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String((params as Record<string, unknown>)[name])),
  );

function queryOf(query: object): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== "");
  return given.length === 0 ? "" : `?${new URLSearchParams(given.map(([key, value]) => [key, String(value)]))}`;
}

async function problemOf(response: Response): Promise<Problem> {
  try {
    return (await response.json()) as Problem;
  } catch {
    return { type: "about:blank", title: response.statusText || `HTTP ${response.status}`, status: response.status };
  }
}
