import type { ReviewItem } from "../contract/index.ts";
import { asAttachment } from "../handlers/situation.ts";
import { Refusal } from "../http/problem.ts";
import { type Handlers, Written } from "../http/routes.ts";
import type { Holds } from "../review/holds.ts";
import type { Heavy, QueryOf, Reader } from "./reader.ts";

/** The handlers, those for heavy questions put to the reader; what is found at once is still answered here. */
export function delegate(handlers: Handlers, reader: Reader, holds: Holds): Handlers {
  const ask = async <N extends Heavy>(name: N, query: QueryOf<N>): Promise<string> => {
    const reading = await reader.ask({ name, query });
    if ("text" in reading) return reading.text;
    if (reading.status === 500) throw new Error("reading failed");
    throw new Refusal(reading.status, reading.detail);
  };
  const written = async <N extends Heavy>(name: N, query: QueryOf<N>): Promise<Written> =>
    new Written(await ask(name, query));
  return {
    ...handlers,
    listEpisodes: (asked) =>
      isLight(asked.query) ? handlers.listEpisodes(asked) : written("listEpisodes", asked.query),
    listDisputes: (asked) =>
      isLight(asked.query) ? handlers.listDisputes(asked) : written("listDisputes", asked.query),
    readMap(asked) {
      const { window: _, zoom: __, ...filters } = asked.query;
      return Object.keys(filters).length === 0 ? handlers.readMap(asked) : written("readMap", asked.query);
    },
    readTimeline: ({ query }) => written("readTimeline", query),
    listControl: ({ query }) => written("listControl", query),
    listTracks: ({ query }) => written("listTracks", query),
    listSources: (asked) => (isLight(asked.query) ? handlers.listSources(asked) : written("listSources", asked.query)),
    async readBrief({ query, reply }) {
      const brief = await ask("readBrief", query);
      if (query.format === "html") asAttachment(reply);
      return brief;
    },
    async listReview({ query }) {
      const { rows, cursor } = JSON.parse(await ask("listReview", query)) as {
        readonly rows: readonly Omit<ReviewItem, "holder">[];
        readonly cursor: string | null;
      };
      return { rows: rows.map((item) => ({ ...item, holder: holds.holder(item.episode) })), cursor };
    },
  };
}

/** Found by an index: neither words, nor what the ledger held earlier. */
const isLight = ({ text, asOf }: { readonly text?: string | undefined; readonly asOf?: string | undefined }): boolean =>
  text === undefined && asOf === undefined;
