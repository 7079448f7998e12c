import type { Ledger } from "../store/ledger.ts";
import type { Dispute, Filters, Page } from "../view/index.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import { allEpisodes } from "./episodes.ts";
import { timeOfKnowledge } from "./time-of-knowledge.ts";

const PAGE = 100;

interface Row {
  readonly name: string;
  readonly first_day: number;
  readonly content: string;
}

/**
 * Disputes whose episodes pass the filters (of a dispute between two, one of them), a page at a time, by day.
 * @throws LedgerError QUERY_INVALID
 */
export function listDisputes(ledger: Ledger, filters: Filters = {}): Page<Dispute> {
  const { db } = ledger;
  const limit = filters.limit ?? PAGE;
  return db.read(() => {
    const after = readCursor(filters.cursor);
    const at = filters.asOf === undefined ? null : timeOfKnowledge(filters.asOf);
    const standing = at === null ? "ceased IS NULL AND ?1 IS NULL" : "known <= ?1 AND (ceased IS NULL OR ceased > ?1)";
    const rows = db
      .sql<Row>(
        `SELECT name, first_day, content FROM dispute
         WHERE ${standing} AND (first_day, name) > (?2, ?3) ORDER BY first_day, name`,
      )
      .iterate(at, after?.day ?? -1_000_000, after ? nameOf(after.key) : "");
    const passing = narrows(filters) ? episodesPassing(ledger, filters) : null;
    const found: (Row & { readonly dispute: Dispute })[] = [];
    for (const row of rows) {
      const dispute = JSON.parse(row.content) as Dispute;
      if (passing !== null && !dispute.episodes.some((id) => passing.has(id))) continue;
      if (found.push({ ...row, dispute }) > limit) break;
    }
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return {
      rows: page.map(({ dispute }) => dispute),
      cursor: found.length > limit && last ? writeCursor({ day: last.first_day, key: keyOf(last.name) }) : null,
    };
  });
}

/** The disputes of one episode, by their ids. */
export function disputesOf({ db }: Ledger, episode: string, asOf?: string): readonly Dispute[] {
  const at = asOf === undefined ? null : timeOfKnowledge(asOf);
  const standing = at === null ? "ceased IS NULL" : "known <= ?2 AND (ceased IS NULL OR ceased > ?2)";
  const values = at === null ? [episode] : [episode, at];
  return db
    .sql<{ content: string }>(
      `SELECT content FROM dispute WHERE (episode = ?1 OR other = ?1) AND ${standing} ORDER BY name`,
    )
    .all(...values)
    .map(({ content }) => JSON.parse(content) as Dispute);
}

/** A dispute's id is a number of 52 bits, as an episode's is. */
const nameOf = (key: number): string => `di-${key.toString(36).padStart(11, "0")}`;
const keyOf = (name: string): number => Number.parseInt(name.slice(3), 36);

const narrows = ({ place, party, type, status, from, to, text }: Filters): boolean =>
  [place, party, type, status, from, to, text].some((filter) => filter !== undefined);

function episodesPassing(ledger: Ledger, filters: Filters): ReadonlySet<string> {
  const { limit: _, cursor: __, ...rest } = filters;
  const passing = new Set<string>();
  for (const episode of allEpisodes(ledger, rest)) if (episode.disputes.length > 0) passing.add(episode.id);
  return passing;
}
