import type { Ledger } from "@counterclaim/ledger";
import { episodeHandlers } from "../handlers/episodes.ts";
import { KeptAnswers } from "../handlers/kept.ts";
import { briefText } from "../handlers/situation.ts";
import { sourcesPage } from "../handlers/sources.ts";
import { problemOf } from "../http/problem.ts";
import { reviewPage } from "../review/queue.ts";
import type { Heavy, QueryOf, Question, Reading } from "./reader.ts";

/** Answers questions over a ledger: for the thread of a Reader. What fails in it is told, never thrown. */
export function answering(ledger: Ledger): (question: Question) => Reading {
  const kept = new KeptAnswers(ledger);
  const episodes = episodeHandlers(ledger, kept);
  const answers: { readonly [N in Heavy]: (query: QueryOf<N>) => unknown } = {
    listEpisodes: (query) => episodes.listEpisodes({ query, params: undefined }),
    listDisputes: (query) => episodes.listDisputes({ query, params: undefined }),
    readMap: (query) => episodes.readMap({ query, params: undefined }),
    readTimeline: (query) => episodes.readTimeline({ query, params: undefined }),
    listControl: (query) => episodes.listControl({ query, params: undefined }),
    listTracks: (query) => episodes.listTracks({ query, params: undefined }),
    listSources: (query) => sourcesPage(ledger, kept, query),
    readBrief: (query) => briefText(ledger, kept, query),
    listReview: (query) => reviewPage(ledger, kept, query),
  };
  return ({ name, query }) => {
    try {
      const answer = (answers[name] as (query: unknown) => unknown)(query);
      return { text: typeof answer === "string" ? answer : JSON.stringify(answer) };
    } catch (error) {
      const { status, detail } = problemOf(error instanceof Error ? error : new Error(String(error)));
      return { status, detail: detail ?? "" };
    }
  };
}
