import type { Database } from "../store/database.ts";
import { reportName } from "../store/episode-rows.ts";
import { textsWith } from "../store/full-text.ts";
import type { Condition } from "./conditions.ts";
import type { Mark } from "./mark.ts";

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
  const where = conditions.map(([sql]) => `(${sql})`).join(" AND ");
  const values = conditions.flatMap(([, ...given]) => given);
  const report = db.sql<{ report: string }>("SELECT report FROM text WHERE id = ?");
  const episodes = db.sql<Row>(
    `SELECT ${columns} FROM episode_name n CROSS JOIN episode e INDEXED BY episode_version ON e.key = n.key
     WHERE n.name = ? AND ${where} ORDER BY n.first_day, n.key`,
  );
  const seen = new Set<number>();
  const found: Row[] = [];
  let texts = 0;
  for (const text of textsWith(db, words)) {
    for (const episode of episodes.all(reportName(report.get(text)!.report), ...values)) {
      if (seen.has(episode.key)) continue;
      seen.add(episode.key);
      if (seen.size > after) found.push({ ...episode, count: seen.size });
      if (found.length === limit) return found;
    }
    if (++texts === MOST_TEXTS) break;
  }
  return found;
}

/**
 * Names of the reports that have all words, by which episodes are found; the latest first.
 * @param at only those that the ledger had then, in milliseconds since 1970; null for all
 */
export function reportsWithWords(db: Database, words: string, at: number | null): readonly string[] {
  const last =
    at === null
      ? Number.MAX_SAFE_INTEGER
      : db.sql<{ text: number | null }>("SELECT max(text) AS text FROM receipt WHERE recorded <= ?").get(at)!.text;
  const name = db.sql<{ report: string }>("SELECT report FROM text WHERE id = ?");
  const reports: string[] = [];
  for (const id of textsWith(db, words, last ?? 0)) {
    const row = name.get(id);
    if (row) reports.push(reportName(row.report));
    if (reports.length === MOST_TEXTS) break;
  }
  return reports;
}
