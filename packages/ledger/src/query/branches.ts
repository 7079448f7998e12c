import type { Database, SqlValue } from "../store/database.ts";
import { LONG_DAYS } from "../store/episode-rows.ts";
import { indexRuns } from "../store/tiles.ts";
import type { Filters } from "../view/index.ts";
import { type Condition, conditionsOf, day, hasName, namesIn, standingOf } from "./conditions.ts";
import { timeOfKnowledge } from "./time-of-knowledge.ts";
import { reportsWithWords } from "./words.ts";

/** A window of more columns than this is checked episode by episode. */
const MOST_RUNS = 64;

/** One way to find episodes: a FROM clause and what must hold. No episode is found by two. */
export interface Branch {
  readonly from: string;
  /** The table whose index gives the order: e, or n for names. */
  readonly lead: "e" | "n";
  readonly values: readonly SqlValue[];
  readonly conditions: readonly Condition[];
}

export const whereOf = ({ conditions }: Branch): string => conditions.map(([sql]) => `(${sql})`).join(" AND ");

export const valuesOf = ({ values, conditions }: Branch): readonly SqlValue[] => [
  ...values,
  ...conditions.flatMap(([, ...given]) => given),
];

/** The ways to find what passes the filters: led by words, a small window, a name, or an index of days. */
export function branchesOf(db: Database, filters: Filters, given: readonly Condition[]): readonly Branch[] {
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

/** The keys in a small window; null where there is none, or a large one. */
function keysIn(db: Database, { place }: Filters): readonly number[] | null {
  if (typeof place !== "object") return null;
  const runs = indexRuns(place, MOST_RUNS);
  if (runs === null) return null;
  const rows = db.sql<{ key: number }>("SELECT key FROM episode_box WHERE box BETWEEN ? AND ?");
  return runs.flatMap(([first, last]) => rows.all(first, last).map(({ key }) => key));
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
