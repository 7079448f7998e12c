import type { Database } from "../store/database.ts";
import { textsWith } from "../store/full-text.ts";
import type { Condition, Mark } from "./select-episodes.ts";

/** A search looks at no more texts than this, the latest. */
const MOST_TEXTS = 5000;

/**
 * Episodes of the texts that have all words and pass the conditions, those of the latest texts first.
 * @param after how many such episodes earlier pages had
 */
export function episodesWithWords<Row extends Mark>(
  db: Database,
  columns: string,
  words: string,
  conditions: readonly Condition[],
  after: number,
  limit: number,
): readonly Row[] {
  const where = conditions.map(([sql]) => sql).join(" AND ");
  const values = conditions.flatMap(([, ...given]) => given);
  const episodes = db.sql<Row>(
    `SELECT ${columns} FROM evidence v JOIN episode e ON e.opener = v.opener WHERE v.text = ? AND ${where} ORDER BY e.first_day, e.key`,
  );
  const seen = new Set<number>();
  const found: Row[] = [];
  let texts = 0;
  for (const text of textsWith(db, words)) {
    for (const episode of episodes.all(text, ...values)) {
      if (seen.has(episode.key)) continue;
      seen.add(episode.key);
      if (seen.size > after) found.push({ ...episode, count: seen.size });
      if (found.length === limit) return found;
    }
    if (++texts === MOST_TEXTS) break;
  }
  return found;
}

/** Ids of the reports that have all words, the latest first. */
export function reportsWithWords(db: Database, words: string): readonly string[] {
  const name = db.sql<{ report: string }>("SELECT report FROM text WHERE id = ?");
  const reports: string[] = [];
  for (const id of textsWith(db, words)) {
    const row = name.get(id);
    if (row) reports.push(row.report);
    if (reports.length === MOST_TEXTS) break;
  }
  return reports;
}
