import { episodeKeyOf } from "../link/assemble.ts";
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
  /** Of its row. */
  readonly id: number;
  readonly key: number;
  readonly first_day: number;
  readonly status: Status;
  /** Of a search for words: how many it found up to here, the position from which it goes on. */
  readonly count?: number;
}

export interface Found extends Mark {
  readonly content: string;
}

/** All of it stands in the indexes: a thousand episodes are read in a millisecond. */
const MARK = "e.id, e.key, e.first_day, e.status, e.lat, e.lon";

/** Where a list goes on: after this day and key; of a search for words, after so many episodes. */
export interface Position {
  readonly day: number;
  readonly key: number;
  /** Where what is disputed stands before the rest: whether this is still among it. */
  readonly disputed?: boolean;
}

/** SQL that must hold, and its values. */
export type Condition = readonly [string, ...SqlValue[]];

/** One way to find episodes: a FROM clause and what must hold. No episode is found by two. */
interface Branch {
  readonly from: string;
  /** The table whose index gives the order: e, or n for names. */
  readonly lead: "e" | "n";
  readonly values: readonly SqlValue[];
  readonly conditions: readonly Condition[];
}

/** A window of more columns than this is checked episode by episode. */
const MOST_RUNS = 64;
const ALL = Number.MAX_SAFE_INTEGER;
/** What somebody else contradicts, be it the accused alone. */
const CONTESTED: readonly Status[] = ["disputed", "denied"];

/**
 * Episodes that pass all filters, by first day, then key; of a search for words, those of the latest reports first. The
 * most telling filter leads, so that a page costs about as much as it has rows. With the latest first, those without a
 * date still come last; with what is disputed first, they come last of it and last of the rest.
 */
export function selectEpisodes(
  db: Database,
  filters: Filters,
  after: Position | null,
  limit: number,
): readonly Found[] {
  const content = db.sql<{ content: string }>("SELECT content FROM episode WHERE id = ?");
  return marksOf(db, filters, after, limit).map((mark) => ({ ...mark, content: content.get(mark.id)!.content }));
}

/** All episodes that pass, as marks. */
export const selectMarks = (db: Database, filters: Filters): readonly Mark[] => marksOf(db, filters, null, ALL);

/**
 * Rows of SQL over all episodes that pass.
 * @param select begins with SELECT and names columns of a mark, `lat` and `lon` among them
 */
export function summarize<Row>(
  db: Database,
  filters: Filters,
  select: string,
  grouped: { readonly by: string; readonly values?: readonly SqlValue[] } = { by: "" },
  given: readonly Condition[] = [],
): readonly Row[] {
  const branches = branchesOf(db, filters, given);
  const union = branches
    .map((branch) => `SELECT ${MARK} FROM ${branch.from} WHERE ${whereOf(branch)}`)
    .join(" UNION ALL ");
  return db
    .sql<Row>(`${select} FROM (${union}) ${grouped.by}`)
    .all(...branches.flatMap(valuesOf), ...(grouped.values ?? []));
}

/** Whether an episode passes the filters; words are left to whoever asks. */
export function passesFilters(db: Database, filters: Filters): (episode: string) => boolean {
  const [standing, ...names] = standingOf(filters);
  const conditions = [...conditionsOf(filters), standing!, ...names];
  const query = db.sql(
    `SELECT 1 FROM episode e INDEXED BY episode_version WHERE e.key = ? AND ${conditions.map(([sql]) => `(${sql})`).join(" AND ")}`,
  );
  const values = conditions.flatMap(([, ...given]) => given);
  return (episode) => query.get(episodeKeyOf(episode), ...values) !== undefined;
}

function marksOf(db: Database, filters: Filters, after: Position | null, limit: number): readonly Mark[] {
  if (filters.text !== undefined && filters.asOf === undefined && limit < ALL)
    return marksWithWords(db, filters, filters.text, after?.key ?? 0, limit);
  if (filters.order !== "disputed") return byDay(db, [filters], [], after, limit);
  const among = after === null || after.disputed === true;
  const statuses = CONTESTED.filter((status) => status === (filters.status ?? status));
  const contested = statuses.map((status) => ({ ...filters, status }));
  const first = among ? byDay(db, contested, [], after, limit) : [];
  if (first.length >= limit) return first;
  const others: Condition = [`e.status NOT IN (${CONTESTED.map((status) => `'${status}'`).join(", ")})`];
  return [...first, ...byDay(db, [filters], [others], among ? null : after, limit - first.length)];
}

/** The position of an episode in the list that those filters give. */
export const positionOf = ({ first_day, key, count, status }: Mark, { order }: Filters): Position => ({
  day: first_day,
  key: count ?? key,
  disputed: order === "disputed" && count === undefined && CONTESTED.includes(status),
});

/** What passes any of several filters that have no episode in common. */
function byDay(
  db: Database,
  anyOf: readonly Filters[],
  given: readonly Condition[],
  after: Position | null,
  limit: number,
): readonly Mark[] {
  if (!anyOf.some(isLatestFirst)) return inOrder(db, anyOf, given, after, limit);
  const dated = after?.day === NO_DAY ? [] : inOrder(db, anyOf, [...given, [`e.first_day < ${NO_DAY}`]], after, limit);
  if (dated.length >= limit) return dated;
  const before = after?.day === NO_DAY ? after : null;
  const undated = inOrder(db, anyOf, [...given, [`e.first_day = ${NO_DAY}`]], before, limit - dated.length);
  return [...dated, ...undated];
}

const isLatestFirst = ({ order }: Filters): boolean => order === "latest" || order === "disputed";

function inOrder(
  db: Database,
  anyOf: readonly Filters[],
  given: readonly Condition[],
  after: Position | null,
  limit: number,
): readonly Mark[] {
  const latest = anyOf.some(isLatestFirst);
  const [direction, sign] = latest ? (["DESC", "<"] as const) : (["ASC", ">"] as const);
  const branches = anyOf.flatMap((filters) => branchesOf(db, filters, given));
  const found = branches.map((branch) => {
    const { lead } = branch;
    const beyond: Condition[] = after
      ? [[`(${lead}.first_day, ${lead}.key) ${sign} (?, ?)`, after.day, after.key]]
      : [];
    const reached = { ...branch, conditions: [...branch.conditions, ...beyond] };
    const order = `${lead}.first_day ${direction}, ${lead}.key ${direction}`;
    return db
      .sql<Mark>(`SELECT ${MARK} FROM ${branch.from} WHERE ${whereOf(reached)} ORDER BY ${order} LIMIT ?`)
      .all(...valuesOf(reached), limit);
  });
  if (found.length === 1) return found[0]!;
  const turn = latest ? -1 : 1;
  return found
    .flat()
    .sort((a, b) => turn * (a.first_day - b.first_day || a.key - b.key))
    .slice(0, limit);
}

const whereOf = ({ conditions }: Branch): string => conditions.map(([sql]) => `(${sql})`).join(" AND ");
const valuesOf = ({ values, conditions }: Branch): readonly SqlValue[] => [
  ...values,
  ...conditions.flatMap(([, ...given]) => given),
];

function branchesOf(db: Database, filters: Filters, given: readonly Condition[]): readonly Branch[] {
  const [standing, ...names] = standingOf(filters);
  const conditions = [standing!, ...conditionsOf(filters), ...given];
  if (filters.text !== undefined) {
    const told = toldIn(db, filters.text, filters.asOf === undefined ? null : timeOfKnowledge(filters.asOf));
    const from = "episode e INDEXED BY episode_version";
    return [{ from, lead: "e", values: [], conditions: [told, ...conditions, ...names] }];
  }
  const keys = filters.asOf === undefined ? keysIn(db, filters) : null;
  if (keys !== null) {
    const from = "json_each(?) k CROSS JOIN episode e INDEXED BY episode_version ON e.key = k.value";
    return [{ from, lead: "e", values: [JSON.stringify(keys)], conditions: [...conditions, ...names] }];
  }
  if (names.length > 0) return ledByName(filters, [...conditions, ...names.slice(1)]);
  if (filters.asOf !== undefined)
    return [{ from: "episode e INDEXED BY episode_ever", lead: "e", values: [], conditions }];
  const index = filters.type !== undefined ? "type" : filters.status !== undefined ? "status" : "days";
  return sinceFilters(filters, { from: `episode e INDEXED BY episode_${index}`, lead: "e", values: [], conditions });
}

/** Episodes that have the first of the names that are asked for: in the index of names, and as of a time in that of the past. */
function ledByName(filters: Filters, conditions: readonly Condition[]): readonly Branch[] {
  const [name] = namesIn(filters);
  const branch = (table: string, ...held: readonly Condition[]): Branch => ({
    from: `${table} n CROSS JOIN episode e INDEXED BY episode_version ON e.key = n.key`,
    lead: "n",
    values: [],
    conditions: [["n.name = ?", name!], ...held, ...conditions],
  });
  if (filters.asOf === undefined) return sinceFilters(filters, branch("episode_name"));
  const at = timeOfKnowledge(filters.asOf);
  return [branch("episode_name", ["n.known <= ?", at]), branch("past_name", ["n.known <= ? AND n.ceased > ?", at, at])];
}

/** Few episodes last longer than LONG_DAYS: they are looked for apart, all others from LONG_DAYS before. */
function sinceFilters(filters: Filters, branch: Branch): readonly Branch[] {
  if (filters.from === undefined) return [branch];
  const from = day(filters.from, "first") - LONG_DAYS;
  const names = namesIn(filters).map((name) => hasName(name));
  const standing = branch.conditions.filter(([sql]) => !sql.startsWith("n."));
  return [
    { ...branch, conditions: [...branch.conditions, [`${branch.lead}.first_day >= ?`, from]] },
    {
      from: "episode e INDEXED BY episode_long",
      lead: "e",
      values: [],
      conditions: [...standing, ...names, [`e.last_day - e.first_day > ${LONG_DAYS} AND e.first_day < ?`, from]],
    },
  ];
}

/** What stands now, or stood then, and has all names that are asked for. */
function standingOf(filters: Filters): readonly Condition[] {
  if (filters.asOf === undefined) return [["e.ceased IS NULL"], ...namesIn(filters).map((name) => hasName(name))];
  const at = timeOfKnowledge(filters.asOf);
  return [
    ["e.known <= ? AND (e.ceased IS NULL OR e.ceased > ?)", at, at],
    ...namesIn(filters).map((name) => hadName(name, at)),
  ];
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

export const windowCondition = ([west, south, east, north]: Window): Condition => [
  `e.lat BETWEEN ? AND ? AND (${west <= east ? "e.lon BETWEEN ? AND ?" : "e.lon >= ? OR e.lon <= ?"})`,
  south,
  north,
  west,
  east,
];

const namesIn = ({ party, place }: Filters): readonly string[] => [
  ...(typeof place === "string" ? [placeName(place)] : []),
  ...(party === undefined ? [] : [partyName(party)]),
];

const hasName = (name: string): Condition => [
  "EXISTS (SELECT 1 FROM episode_name m WHERE m.name = ? AND m.first_day = e.first_day AND m.key = e.key)",
  name,
];

const hadName = (name: string, at: number): Condition => [
  `EXISTS (SELECT 1 FROM episode_name m WHERE m.name = ? AND m.first_day = e.first_day AND m.key = e.key AND m.known <= ?)
   OR EXISTS (SELECT 1 FROM past_name m WHERE m.name = ? AND m.first_day = e.first_day AND m.key = e.key AND m.known <= ? AND m.ceased > ?)`,
  name,
  at,
  name,
  at,
  at,
];

/** The keys in a small window; null where there is none, or a large one. */
function keysIn(db: Database, { place }: Filters): readonly number[] | null {
  if (typeof place !== "object") return null;
  const runs = indexRuns(place, MOST_RUNS);
  if (runs === null) return null;
  const rows = db.sql<{ key: number }>("SELECT key FROM episode_box WHERE box BETWEEN ? AND ?");
  return runs.flatMap(([first, last]) => rows.all(first, last).map(({ key }) => key));
}

function marksWithWords(db: Database, filters: Filters, words: string, after: number, limit: number): readonly Mark[] {
  const conditions = [...standingOf(filters), ...conditionsOf(filters)];
  return episodesWithWords<Mark>(db, MARK, words, conditions, after, limit);
}

/** Has a claim of a report that has all the words, or had one then. */
function toldIn(db: Database, words: string, at: number | null): Condition {
  const reports = JSON.stringify(reportsWithWords(db, words, at));
  const now = "SELECT n.key FROM json_each(?) k CROSS JOIN episode_name n ON n.name = k.value";
  if (at === null) return [`e.key IN (${now})`, reports];
  const past = "SELECT n.key FROM json_each(?) k CROSS JOIN past_name n ON n.name = k.value";
  const then = `${now} WHERE n.known <= ? UNION ALL ${past} WHERE n.known <= ? AND n.ceased > ?`;
  return [`e.key IN (${then})`, reports, at, reports, at, at];
}

function day(iso: string, edge: "first" | "last"): number {
  const found = dayOf(iso, edge);
  if (found === null) throw new LedgerError("QUERY_INVALID", `"${iso}" is not a date (YYYY, YYYY-MM or YYYY-MM-DD)`);
  return found;
}
