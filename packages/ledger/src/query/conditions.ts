import { dayOf } from "../link/when.ts";
import type { SqlValue } from "../store/database.ts";
import { NO_DAY, partyName, placeName } from "../store/episode-rows.ts";
import { LedgerError } from "../store/ledger-error.ts";
import type { Filters, Window } from "../view/index.ts";
import { timeOfKnowledge } from "./time-of-knowledge.ts";

/** SQL that must hold, and its values. */
export type Condition = readonly [string, ...SqlValue[]];

/** What stands now, or stood then, and has all names that are asked for. */
export function standingOf(filters: Filters): readonly Condition[] {
  if (filters.asOf === undefined) return [["e.ceased IS NULL"], ...namesIn(filters).map((name) => hasName(name))];
  const at = timeOfKnowledge(filters.asOf);
  return [
    ["e.known <= ? AND (e.ceased IS NULL OR e.ceased > ?)", at, at],
    ...namesIn(filters).map((name) => hadName(name, at)),
  ];
}

export function conditionsOf({ type, status, from, to, place }: Filters): Condition[] {
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

export const namesIn = ({ party, place }: Filters): readonly string[] => [
  ...(typeof place === "string" ? [placeName(place)] : []),
  ...(party === undefined ? [] : [partyName(party)]),
];

export const hasName = (name: string): Condition => [
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

export function day(iso: string, edge: "first" | "last"): number {
  const found = dayOf(iso, edge);
  if (found === null) throw new LedgerError("QUERY_INVALID", `"${iso}" is not a date (YYYY, YYYY-MM or YYYY-MM-DD)`);
  return found;
}
