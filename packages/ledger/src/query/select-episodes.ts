import { episodeKeyOf } from "../link/assemble.ts";
import type { Database, SqlValue } from "../store/database.ts";
import { NO_DAY } from "../store/episode-rows.ts";
import type { Filters, Status } from "../view/index.ts";
import { branchesOf, valuesOf, whereOf } from "./branches.ts";
import { type Condition, conditionsOf, standingOf } from "./conditions.ts";
import { type Found, MARK, type Mark, type Position } from "./mark.ts";
import { episodesWithWords } from "./words.ts";

const ALL = Number.MAX_SAFE_INTEGER;

/** What clashes, and what is denied, be it by the accused alone: in this order before all the rest. */
const CONTESTED: readonly Status[] = ["disputed", "denied"];

/**
 * Episodes that pass all filters, by first day, then key; of a search for words, those of the latest reports first. The
 * most telling filter leads, so that a page costs about as much as it has rows. With the latest first, those without a
 * date still come last; with what is disputed first, then what is denied, they come last of each.
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
  if (filters.order !== "disputed") return byDay(db, filters, [], after, limit);
  const found: Mark[] = [];
  for (const [group, { narrowed, given }] of groupsOf(filters).entries()) {
    if (found.length >= limit || group < (after?.group ?? 0) || narrowed === null) continue;
    found.push(...byDay(db, narrowed, given, group === after?.group ? after : null, limit - found.length));
  }
  return found;
}

/** What is contested, by status, and then all the rest; a group that the filters shut out has no filters. */
const groupsOf = (
  filters: Filters,
): readonly { readonly narrowed: Filters | null; readonly given: readonly Condition[] }[] => [
  ...CONTESTED.map((status) => ({
    narrowed: (filters.status ?? status) === status ? { ...filters, status } : null,
    given: [],
  })),
  { narrowed: filters, given: [[`e.status NOT IN (${CONTESTED.map((status) => `'${status}'`).join(", ")})`]] },
];

/** The position of an episode in the list that those filters give. */
export function positionOf({ first_day, key, count, status }: Mark, { order }: Filters): Position {
  if (order !== "disputed" || count !== undefined) return { day: first_day, key: count ?? key };
  const group = CONTESTED.indexOf(status);
  return { day: first_day, key, group: group < 0 ? CONTESTED.length : group };
}

function byDay(
  db: Database,
  filters: Filters,
  given: readonly Condition[],
  after: Position | null,
  limit: number,
): readonly Mark[] {
  if (!isLatestFirst(filters)) return inOrder(db, filters, given, after, limit);
  const dated =
    after?.day === NO_DAY ? [] : inOrder(db, filters, [...given, [`e.first_day < ${NO_DAY}`]], after, limit);
  if (dated.length >= limit) return dated;
  const before = after?.day === NO_DAY ? after : null;
  const undated = inOrder(db, filters, [...given, [`e.first_day = ${NO_DAY}`]], before, limit - dated.length);
  return [...dated, ...undated];
}

const isLatestFirst = ({ order }: Filters): boolean => order === "latest" || order === "disputed";

function inOrder(
  db: Database,
  filters: Filters,
  given: readonly Condition[],
  after: Position | null,
  limit: number,
): readonly Mark[] {
  const latest = isLatestFirst(filters);
  const [direction, sign] = latest ? (["DESC", "<"] as const) : (["ASC", ">"] as const);
  const found = branchesOf(db, filters, given).map((branch) => {
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

function marksWithWords(db: Database, filters: Filters, words: string, after: number, limit: number): readonly Mark[] {
  const conditions = [...standingOf(filters), ...conditionsOf(filters)];
  return episodesWithWords<Mark>(db, MARK, words, conditions, after, limit);
}
