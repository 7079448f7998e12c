import { dayOf } from "../link/when.ts";
import type { Database, SqlValue } from "../store/database.ts";
import { LONG_DAYS, NO_DAY, partyName, placeName } from "../store/episode-rows.ts";
import { LedgerError } from "../store/ledger-error.ts";
import { indexRuns } from "../store/tiles.ts";
import type { Filters, Status, Window } from "../view/index.ts";
import { timeOfKnowledge } from "./time-of-knowledge.ts";
import { episodesWithWords, reportsWithWords } from "./words.ts";

/** What is needed to count an episode, or to put it on a map among many. */
export interface Mark {
  readonly key: number;
  readonly first_day: number;
  readonly status: Status;
  readonly lat: number | null;
  readonly lon: number | null;
  /** Of a search for words: how many it found up to here, the position from which it goes on. */
  readonly count?: number;
}

export interface Found extends Mark {
  readonly content: string;
}

/** Without the content a thousand episodes are read in a millisecond. */
const MARK = "e.key, e.first_day, e.status, e.lat, e.lon";
const FOUND = `${MARK}, e.content`;
type Columns = typeof MARK | typeof FOUND;

/** Where a list goes on: after this day and key; of a search for words, after so many episodes. */
export interface Position {
  readonly day: number;
  readonly key: number;
}

/** A window of more columns than this is checked episode by episode. */
const MOST_RUNS = 64;

/**
 * Episodes that pass all filters, by first day, then key; of a search for words, those of the latest reports first. The
 * most telling filter leads, so that a page costs about as much as it has rows. With the latest first, those without a
 * date still come last.
 */
export const selectEpisodes = (
  db: Database,
  filters: Filters,
  after: Position | null,
  limit: number,
): readonly Found[] => select<Found>(db, FOUND, filters, after, limit);

/** All episodes that pass, as marks. */
export const selectMarks = (db: Database, filters: Filters): readonly Mark[] =>
  select<Mark>(db, MARK, filters, null, Number.MAX_SAFE_INTEGER);

function select<Row extends Mark>(
  db: Database,
  columns: Columns,
  filters: Filters,
  after: Position | null,
  limit: number,
): readonly Row[] {
  if (filters.order !== "latest" || (filters.text !== undefined && filters.asOf === undefined))
    return selectWhere<Row>(db, columns, filters, [], after, limit);
  const dated =
    after?.day === NO_DAY ? [] : selectWhere<Row>(db, columns, filters, [[`e.first_day < ${NO_DAY}`]], after, limit);
  if (dated.length >= limit) return dated;
  const before = after?.day === NO_DAY ? after : null;
  const undated = selectWhere<Row>(db, columns, filters, [[`e.first_day = ${NO_DAY}`]], before, limit - dated.length);
  return [...dated, ...undated];
}

/** SQL of the order that the filters ask for: "e.first_day, e.key" and what lies beyond a position. */
function ordered({ order }: Filters, table: string): { readonly by: string; readonly beyond: string } {
  const [direction, sign] = order === "latest" ? ["DESC", "<"] : ["ASC", ">"];
  return {
    by: `${table}.first_day ${direction}, ${table}.key ${direction}`,
    beyond: `(${table}.first_day, ${table}.key) ${sign} (?, ?)`,
  };
}

function selectWhere<Row extends Mark>(
  db: Database,
  columns: Columns,
  filters: Filters,
  given: readonly Condition[],
  after: Position | null,
  limit: number,
): readonly Row[] {
  const conditions = [...conditionsOf(filters), ...given];
  if (filters.asOf !== undefined) return selectPast<Row>(db, columns, filters, conditions, after, limit);
  conditions.push(["e.ceased IS NULL"]);
  if (filters.text !== undefined) {
    const named = [...conditions, ...nameFilters(filters).map((name) => hasName(name))];
    return episodesWithWords<Row>(db, columns, filters.text, named, after?.key ?? 0, limit);
  }
  const order = ordered(filters, "e");
  if (after) conditions.push([order.beyond, after.day, after.key]);
  if (filters.from === undefined) return selectBy<Row>(db, columns, filters, conditions, after, limit);
  // Few episodes last longer than LONG_DAYS: they are looked for apart, all others from LONG_DAYS before.
  const from = day(filters.from, "first");
  const short: Condition = ["e.first_day >= ?", from - LONG_DAYS];
  const start = { day: from - LONG_DAYS - 1, key: 0 };
  const latest = filters.order === "latest";
  const lead = latest || (after !== null && after.day > start.day) ? after : start;
  const long: Condition[] = [
    ...conditions,
    [`e.last_day - e.first_day > ${LONG_DAYS} AND e.first_day < ?`, from - LONG_DAYS],
    ...nameFilters(filters).map(hasName),
  ];
  const lasting = run<Row>(db, columns, "episode e INDEXED BY episode_long", long, order.by, limit);
  const passing = selectBy<Row>(db, columns, filters, [...conditions, short], lead, limit);
  return (latest ? [...passing, ...lasting] : [...lasting, ...passing]).slice(0, limit);
}

function selectBy<Row extends Mark>(
  db: Database,
  columns: Columns,
  filters: Filters,
  conditions: readonly Condition[],
  after: Position | null,
  limit: number,
): readonly Row[] {
  const keys = keysIn(db, filters);
  const [lead, ...names] = nameFilters(filters);
  if (keys !== null)
    return run<Row>(
      db,
      columns,
      "json_each(?) k CROSS JOIN episode e ON e.key = k.value",
      [...conditions, ...nameFilters(filters).map(hasName)],
      ordered(filters, "e").by,
      limit,
      [JSON.stringify(keys)],
    );
  if (lead === undefined) return run<Row>(db, columns, "episode e", conditions, ordered(filters, "e").by, limit);
  const led: Condition[] = [["n.name = ?", lead], ...conditions, ...names.map(hasName)];
  const order = ordered(filters, "n");
  if (after) led.push([order.beyond, after.day, after.key]);
  return run<Row>(db, columns, "episode_name n CROSS JOIN episode e ON e.key = n.key", led, order.by, limit);
}

/** SQL that must hold, and its values. */
export type Condition = readonly [string, ...SqlValue[]];

function run<Row extends Mark>(
  db: Database,
  columns: Columns,
  from: string,
  conditions: readonly Condition[],
  order: string,
  limit: number,
  values: readonly SqlValue[] = [],
): readonly Row[] {
  const where = conditions.map(([sql]) => sql).join(" AND ");
  return db
    .sql<Row>(`SELECT ${columns} FROM ${from} WHERE ${where} ORDER BY ${order} LIMIT ?`)
    .all(...values, ...conditions.flatMap(([, ...given]) => given), limit);
}

/** As of an earlier time the indexes of names, boxes and words do not hold; what stood then is looked through. */
function selectPast<Row extends Mark>(
  db: Database,
  columns: Columns,
  filters: Filters,
  conditions: Condition[],
  after: Position | null,
  limit: number,
): readonly Row[] {
  const at = timeOfKnowledge(filters.asOf!);
  conditions.push(["e.known <= ? AND (e.ceased IS NULL OR e.ceased > ?)", at, at]);
  const order = ordered(filters, "e");
  if (after) conditions.push([order.beyond, after.day, after.key]);
  for (const name of nameFilters(filters))
    conditions.push(["instr(char(10) || e.names || char(10), char(10) || ? || char(10)) > 0", name]);
  if (filters.text !== undefined)
    conditions.push([
      "EXISTS (SELECT 1 FROM json_each(e.content, '$.claims') c, json_each(?) r WHERE r.value = c.value ->> 'report')",
      JSON.stringify(reportsWithWords(db, filters.text)),
    ]);
  return run<Row>(db, columns, "episode e", conditions, order.by, limit);
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

const hasName = (name: string): Condition => [
  "EXISTS (SELECT 1 FROM episode_name m WHERE m.name = ? AND m.first_day = e.first_day AND m.key = e.key)",
  name,
];

/** The keys in a small window; null where there is none, or a large one. */
function keysIn(db: Database, { place }: Filters): readonly number[] | null {
  if (typeof place !== "object") return null;
  const runs = indexRuns(place);
  if (runs.length > MOST_RUNS) return null;
  const rows = db.sql<{ key: number }>("SELECT key FROM episode_box WHERE box BETWEEN ? AND ?");
  return runs.flatMap(([first, last]) => rows.all(first, last).map(({ key }) => key));
}

function day(iso: string, edge: "first" | "last"): number {
  const found = dayOf(iso, edge);
  if (found === null) throw new LedgerError("QUERY_INVALID", `"${iso}" is not a date (YYYY, YYYY-MM or YYYY-MM-DD)`);
  return found;
}
