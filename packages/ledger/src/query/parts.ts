import type { Database, SqlValue } from "../store/database.ts";
import type { Filters } from "../view/index.ts";
import { selectMarks } from "./select-episodes.ts";
import { timeOfKnowledge } from "./time-of-knowledge.ts";

/** More episodes than this are not asked for one by one: the whole table is read and sifted. */
const ONE_BY_ONE = 2000;

/** Rows of a table of parts that stand, or stood as of the filters' time, of the episodes that pass the filters. */
export function partsOf<Row>(
  db: Database,
  table: "voice" | "holding" | "sighting",
  columns: string,
  filters: Filters,
  { where = "1", values = [] }: { readonly where?: string; readonly values?: readonly SqlValue[] } = {},
): readonly Row[] {
  const { limit: _, cursor: __, order: ___, ...rest } = filters;
  const at = rest.asOf === undefined ? null : timeOfKnowledge(rest.asOf);
  const standing = at === null ? "ceased IS NULL" : "known <= ? AND (ceased IS NULL OR ceased > ?)";
  const held = at === null ? values : [at, at, ...values];
  const { asOf: ____, ...narrowing } = rest;
  if (Object.keys(narrowing).length === 0)
    return db.sql<Row>(`SELECT ${columns} FROM ${table} WHERE ${standing} AND ${where}`).all(...held);
  const keys = selectMarks(db, rest).map(({ key }) => key);
  const passing = "SELECT value FROM json_each(?)";
  const found =
    keys.length <= ONE_BY_ONE
      ? `${table} WHERE key IN (${passing}) AND ${standing} AND ${where}`
      : `${table} NOT INDEXED WHERE ${standing} AND ${where} AND key IN (${passing})`;
  const given = keys.length <= ONE_BY_ONE ? [JSON.stringify(keys), ...held] : [...held, JSON.stringify(keys)];
  return db.sql<Row>(`SELECT ${columns} FROM ${found}`).all(...given);
}
