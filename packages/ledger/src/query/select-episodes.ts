import { dayOf } from "../link/when.ts";
import type { Database, SqlValue } from "../store/database.ts";
import { NO_DAY, partyName, placeName } from "../store/episode-rows.ts";
import { textsWith } from "../store/full-text.ts";
import { LedgerError } from "../store/ledger-error.ts";
import { indexRuns } from "../store/tiles.ts";
import type { Filters, Window } from "../view/index.ts";
import { timeOfKnowledge } from "./time-of-knowledge.ts";

export interface Found {
  readonly key: number;
  readonly first_day: number;
  readonly status: string;
  readonly content: string;
}

/** Where a list goes on: after this day and key. */
export interface Position {
  readonly day: number;
  readonly key: number;
}

/** A text query looks at no more texts than this, the latest. */
const MOST_TEXTS = 2000;
/** A window of more columns than this is checked episode by episode. */
const MOST_RUNS = 64;

/**
 * Episodes that pass all filters, by first day, then key. The most telling filter leads, so that a page costs about as
 * much as it has rows.
 */
export function selectEpisodes(
  db: Database,
  filters: Filters,
  after: Position | null,
  limit: number,
): readonly Found[] {
  const conditions = conditionsOf(filters);
  if (after) conditions.push(["(e.first_day, e.key) > (?, ?)", after.day, after.key]);
  if (filters.asOf !== undefined) return selectPast(db, filters, conditions, limit);
  conditions.unshift(["e.ceased IS NULL"]);
  const keys = keysOf(db, filters);
  if (keys !== null) conditions.push(["e.key IN (SELECT value FROM json_each(?))", JSON.stringify(keys)]);
  const names = nameFilters(filters);
  const lead = names[0];
  if (lead === undefined || keys !== null) {
    for (const name of names)
      conditions.push([
        "EXISTS (SELECT 1 FROM episode_name n WHERE n.name = ? AND n.first_day = e.first_day AND n.key = e.key)",
        name,
      ]);
    return run(db, "episode e", conditions, "e.first_day, e.key", limit);
  }
  for (const name of names.slice(1))
    conditions.push([
      "EXISTS (SELECT 1 FROM episode_name m WHERE m.name = ? AND m.first_day = e.first_day AND m.key = e.key)",
      name,
    ]);
  if (after) conditions.push(["(n.first_day, n.key) > (?, ?)", after.day, after.key]);
  const from = "episode_name n CROSS JOIN episode e ON e.key = n.key";
  return run(db, from, [["n.name = ?", lead], ...conditions], "n.first_day, n.key", limit);
}

type Condition = readonly [string, ...SqlValue[]];

function run(
  db: Database,
  from: string,
  conditions: readonly Condition[],
  order: string,
  limit: number,
): readonly Found[] {
  const where = conditions.map(([sql]) => sql).join(" AND ");
  return db
    .sql<Found>(`SELECT e.key, e.first_day, e.status, e.content FROM ${from} WHERE ${where} ORDER BY ${order} LIMIT ?`)
    .all(...conditions.flatMap(([, ...values]) => values), limit);
}

/** As of an earlier time the indexes of names, boxes and words do not hold; what stood then is looked through. */
function selectPast(db: Database, filters: Filters, conditions: Condition[], limit: number): readonly Found[] {
  const at = timeOfKnowledge(filters.asOf!);
  conditions.push(["e.known <= ? AND (e.ceased IS NULL OR e.ceased > ?)", at, at]);
  for (const name of nameFilters(filters))
    conditions.push(["instr(char(10) || e.names || char(10), char(10) || ? || char(10)) > 0", name]);
  const reports = filters.text === undefined ? null : reportsWith(db, filters.text);
  if (reports !== null)
    conditions.push([
      "EXISTS (SELECT 1 FROM json_each(e.content, '$.claims') c, json_each(?) r WHERE r.value = c.value ->> 'report')",
      JSON.stringify(reports),
    ]);
  return run(db, "episode e", conditions, "e.first_day, e.key", limit);
}

function conditionsOf({ type, status, from, to, place }: Filters): Condition[] {
  const conditions: Condition[] = [];
  if (type !== undefined) conditions.push(["e.type = ?", type]);
  if (status !== undefined) conditions.push(["e.status = ?", status]);
  if (from !== undefined) conditions.push([`e.last_day >= ? AND e.first_day < ${NO_DAY}`, day(from, "first")]);
  if (to !== undefined) conditions.push(["e.first_day <= ?", day(to, "last")]);
  if (typeof place === "object") conditions.push(windowCondition(place));
  return conditions;
}

const windowCondition = ([west, south, east, north]: Window): Condition => [
  `e.lat BETWEEN ? AND ? AND (${west <= east ? "e.lon BETWEEN ? AND ?" : "(e.lon >= ? OR e.lon <= ?)"})`,
  south,
  north,
  west,
  east,
];

const nameFilters = ({ party, place }: Filters): readonly string[] => [
  ...(typeof place === "string" ? [placeName(place)] : []),
  ...(party === undefined ? [] : [partyName(party)]),
];

/** Keys to which the words and a small window narrow a query; null when neither does. */
function keysOf(db: Database, { text, place }: Filters): readonly number[] | null {
  if (text !== undefined) return keysWith(db, text);
  if (typeof place !== "object") return null;
  const runs = indexRuns(place);
  if (runs.length > MOST_RUNS) return null;
  const rows = db.sql<{ key: number }>("SELECT key FROM episode_box WHERE box BETWEEN ? AND ?");
  return runs.flatMap(([first, last]) => rows.all(first, last).map(({ key }) => key));
}

function keysWith(db: Database, text: string): readonly number[] {
  const episodes = db.sql<{ key: number }>(
    "SELECT DISTINCT p.key FROM evidence v JOIN episode p ON p.opener = v.opener AND p.ceased IS NULL WHERE v.text = ?",
  );
  const keys = new Set<number>();
  let texts = 0;
  for (const id of textsWith(db, text)) {
    for (const { key } of episodes.all(id)) keys.add(key);
    if (++texts === MOST_TEXTS) break;
  }
  return [...keys];
}

function reportsWith(db: Database, text: string): readonly string[] {
  const name = db.sql<{ report: string }>("SELECT report FROM text WHERE id = ?");
  const reports: string[] = [];
  for (const id of textsWith(db, text)) {
    const row = name.get(id);
    if (row) reports.push(row.report);
    if (reports.length === MOST_TEXTS) break;
  }
  return reports;
}

function day(iso: string, edge: "first" | "last"): number {
  const found = dayOf(iso, edge);
  if (found === null) throw new LedgerError("QUERY_INVALID", `"${iso}" is not a date (YYYY, YYYY-MM or YYYY-MM-DD)`);
  return found;
}
