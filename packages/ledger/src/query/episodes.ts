import { episodeKeyOf } from "../link/assemble.ts";
import type { Ledger } from "../store/ledger.ts";
import type { Episode, Filters, Page } from "../view/index.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import { positionOf, selectEpisodes } from "./select-episodes.ts";
import { timeOfKnowledge } from "./time-of-knowledge.ts";

const PAGE = 100;

/** Episodes that pass all filters, a page at a time, by the day on which they began, or what is disputed first. @throws LedgerError QUERY_INVALID */
export function listEpisodes({ db }: Ledger, filters: Filters = {}): Page<Episode> {
  const limit = filters.limit ?? PAGE;
  return db.read(() => {
    const found = selectEpisodes(db, filters, readCursor(filters.cursor), limit + 1);
    const rows = found.slice(0, limit);
    const last = rows.at(-1);
    return {
      rows: rows.map(({ content }) => JSON.parse(content) as Episode),
      cursor: found.length > limit && last ? writeCursor(positionOf(last, filters)) : null,
    };
  });
}

/** All of them, page after page. */
export function* allEpisodes(ledger: Ledger, filters: Filters = {}): IterableIterator<Episode> {
  let cursor = filters.cursor ?? null;
  do {
    const page = listEpisodes(
      ledger,
      cursor === null ? { ...filters, limit: 1000 } : { ...filters, limit: 1000, cursor },
    );
    yield* page.rows;
    cursor = page.cursor;
  } while (cursor !== null);
}

/** One episode with all its claims, now or as of an earlier time; null when there was none of that id. */
export function readEpisode({ db }: Ledger, id: string, asOf?: string): Episode | null {
  const key = episodeKeyOf(id);
  if (key === null) return null;
  const at = asOf === undefined ? null : timeOfKnowledge(asOf);
  const row =
    at === null
      ? db.sql<{ content: string }>("SELECT content FROM episode WHERE key = ? AND ceased IS NULL").get(key)
      : db
          .sql<{ content: string }>(
            "SELECT content FROM episode WHERE key = ?1 AND known <= ?2 AND (ceased IS NULL OR ceased > ?2)",
          )
          .get(key, at);
  return row ? (JSON.parse(row.content) as Episode) : null;
}
