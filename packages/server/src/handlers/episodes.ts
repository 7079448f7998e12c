import {
  countMappable,
  disputesOf,
  type Episode,
  isMappable,
  type Ledger,
  listControl,
  listDisputes,
  listEpisodes,
  listTracks,
  readEpisode,
  readMapWindow,
  readTimeline,
} from "@counterclaim/ledger";
import { type EpisodeRow, filtersOf, type MapMark, type Routes } from "../contract/index.ts";
import { Refusal } from "../http/problem.ts";
import type { Answer, Asked } from "../http/routes.ts";
import type { KeptAnswers } from "./kept.ts";
import { pageOf } from "./page.ts";
import { windowOf } from "./window.ts";

/** Control and tracks are drawn whole where no page is asked for. */
const ALL = 500;

type Names =
  | "listEpisodes"
  | "readEpisode"
  | "listDisputes"
  | "readMap"
  | "readTimeline"
  | "listControl"
  | "listTracks";

type EpisodeHandlers = {
  readonly [N in Names]: (asked: Pick<Asked<Routes[N]>, "params" | "query">) => Answer<Routes[N]>;
};

export function episodeHandlers(ledger: Ledger, kept: KeptAnswers): EpisodeHandlers {
  return {
    listEpisodes({ query }) {
      const { rows, cursor } = listEpisodes(ledger, filtersOf(query));
      return { rows: rows.map(rowOf), cursor };
    },
    readEpisode({ params, query }) {
      const episode = readEpisode(ledger, params.id, query.asOf);
      if (episode === null) throw new Refusal(404, `There is no episode "${params.id}".`);
      return { episode, disputes: disputesOf(ledger, params.id, query.asOf) };
    },
    listDisputes: ({ query }) => listDisputes(ledger, filtersOf(query)),
    readMap({ query: { window, zoom: _, ...query } }) {
      const filters = filtersOf(query);
      const { episodes, clusters } = readMapWindow(ledger, windowOf(window), filters);
      // The same for every window that one moves to.
      const counts = kept.get(`mappable ${JSON.stringify(query)}`, () => countMappable(ledger, filters));
      return { marks: episodes.flatMap((episode) => markOf(episode) ?? []), clusters, ...counts };
    },
    readTimeline: ({ query: { bins, ...filters } }) =>
      kept.get(`timeline ${bins} ${JSON.stringify(filters)}`, () => readTimeline(ledger, filtersOf(filters), bins)),
    listControl: ({ query: { limit, cursor, ...filters } }) =>
      pageOf(
        kept.get(`control ${JSON.stringify(filters)}`, () => listControl(ledger, filtersOf(filters))),
        { limit: limit ?? ALL, cursor },
      ),
    listTracks: ({ query: { limit, cursor, ...filters } }) =>
      pageOf(
        kept.get(`tracks ${JSON.stringify(filters)}`, () => listTracks(ledger, filtersOf(filters))),
        { limit: limit ?? ALL, cursor },
      ),
  };
}

function rowOf({ aspects: _, quantities: __, claims, ...episode }: Episode): EpisodeRow {
  const first = claims.find(({ superseded, retracted }) => superseded === null && !retracted) ?? claims[0];
  return { ...episode, claims: claims.length, quote: first?.text ?? null, speaker: first?.source ?? null };
}

function markOf({ id, place, type, status, from, title }: Episode): MapMark | null {
  return isMappable(place) ? { ...place, id, type, status, from, title } : null;
}
