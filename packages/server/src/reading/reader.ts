import type { Routes } from "../contract/index.ts";
import type { Parsed } from "../http/routes.ts";

/** Routes whose answers may take longer than others should wait. */
export const HEAVY = [
  "listEpisodes",
  "listDisputes",
  "readMap",
  "readTimeline",
  "listControl",
  "listTracks",
  "listSources",
  "readBrief",
  "listReview",
] as const;
export type Heavy = (typeof HEAVY)[number];

export type QueryOf<N extends Heavy> = Parsed<Routes[N], "query">;

/** A route's name and its checked query: plain data. */
export interface Question<N extends Heavy = Heavy> {
  readonly name: N;
  readonly query: QueryOf<N>;
}

/** The answer as it is sent, or why there is none: an HTTP status, and words for the caller. */
export type Reading = { readonly text: string } | { readonly status: number; readonly detail: string };

/**
 * Answers questions elsewhere than in the thread that serves. Whoever starts the server has them answered, as it has
 * things written. An answer is of what the ledger held when it was asked for, or later.
 */
export interface Reader {
  ask(question: Question): Promise<Reading>;
}
