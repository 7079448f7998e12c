import type { Database } from "./database.ts";

/*
 * Full text as SQLite's FTS5 does it. PostgreSQL will do it with tsvector; nothing else knows which.
 * The index keeps no second copy of the texts. Rows are the ids of `text`.
 */

export function createFullText(db: Database): void {
  db.exec("CREATE VIRTUAL TABLE words USING fts5(content, content='', tokenize=\"unicode61 remove_diacritics 2\")");
  // Deleting takes the words out of the index itself, not only out of sight: redaction must erase.
  db.exec("INSERT INTO words(words, rank) VALUES ('secure-delete', 1)");
}

export const indexText = (db: Database, text: number, content: string): void => {
  db.sql("INSERT INTO words(rowid, content) VALUES (?, ?)").run(text, content);
};

/** `content` must be what was indexed. */
export const unindexText = (db: Database, text: number, content: string): void => {
  db.sql("INSERT INTO words(words, rowid, content) VALUES ('delete', ?, ?)").run(text, content);
};

/** The texts up to that one that have all words and quoted phrases of the query, the latest first. */
export function* textsWith(db: Database, query: string, last = Number.MAX_SAFE_INTEGER): IterableIterator<number> {
  const match = matchOf(query);
  if (match === null) return;
  const rows = db.sql<{ rowid: number }>(
    "SELECT rowid FROM words WHERE words MATCH ? AND rowid <= ? ORDER BY rowid DESC",
  );
  for (const { rowid } of rows.iterate(match, last)) yield rowid;
}

/** Only words and phrases reach FTS5, each quoted: no operator of its language can be typed by accident. */
function matchOf(query: string): string | null {
  const parts = query.match(/"[^"]+"|[^\s"]+/g) ?? [];
  const quoted = parts
    .map((part) => part.replaceAll('"', "").trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .map((part) => `"${part}"`);
  return quoted.length > 0 ? quoted.join(" ") : null;
}
