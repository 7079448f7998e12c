import { episodeIdFrom } from "../link/assemble.ts";
import type { Ledger } from "../store/ledger.ts";
import type { Dispute, Filters, Page } from "../view/index.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import { passesFilters, selectMarks } from "./select-episodes.ts";
import { timeOfKnowledge } from "./time-of-knowledge.ts";

const PAGE = 100;

interface Row {
  readonly id: number;
  readonly name: string;
  readonly first_day: number;
  readonly episode: string;
  readonly other: string | null;
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
    const index = at === null ? "dispute_days" : "dispute_ever";
    const rows = db
      .sql<Row>(
        `SELECT id, name, first_day, episode, other FROM dispute INDEXED BY ${index}
         WHERE ${standing} AND (first_day, name) > (?2, ?3) ORDER BY first_day, name`,
      )
      .iterate(at, after?.day ?? -1_000_000, after ? nameOf(after.key) : "");
    const passes = narrows(filters) ? passing(ledger, filters) : () => true;
    const found: Row[] = [];
    for (const row of rows) {
      if (!passes(row.episode) && (row.other === null || !passes(row.other))) continue;
      if (found.push(row) > limit) break;
    }
    const page = found.slice(0, limit);
    const last = page.at(-1);
    const content = db.sql<{ content: string }>("SELECT content FROM dispute WHERE id = ?");
    return {
      rows: page.map(({ id }) => JSON.parse(content.get(id)!.content) as Dispute),
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

/** There are far fewer disputes than episodes: each dispute's are looked at, not all that pass. */
function passing({ db }: Ledger, filters: Filters): (episode: string) => boolean {
  if (filters.text === undefined) return passesFilters(db, filters);
  const { limit: _, cursor: __, order: ___, ...rest } = filters;
  const found = new Set(selectMarks(db, rest).map(({ key }) => episodeIdFrom(key)));
  return (episode) => found.has(episode);
}
