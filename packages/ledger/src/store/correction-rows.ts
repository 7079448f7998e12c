import type { Database } from "./database.ts";
import { textNamed } from "./text-named.ts";

/**
 * Which text replaces which. A report names what it replaces by id; where it only says of itself that it is a correction
 * or a kill, it replaces the text that it mostly repeats, if the same outlet ran that.
 */
export class Corrections {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Decides again what a text replaces. @returns the texts that are replaced now or were before. */
  refresh(text: number): readonly number[] {
    const before = this.#db
      .sql<{ replaces: number; kind: string }>("SELECT replaces, kind FROM correction WHERE text = ?")
      .get(text);
    const now = this.#target(text);
    if (before?.replaces === now?.replaces && before?.kind === now?.kind) return [];
    this.#db.sql("DELETE FROM correction WHERE text = ?").run(text);
    if (now)
      this.#db.sql("INSERT INTO correction (text, replaces, kind) VALUES (?, ?, ?)").run(text, now.replaces, now.kind);
    return [before?.replaces, now?.replaces].filter((id) => id !== undefined);
  }

  /** Texts whose receipts say that they replace a report of one of these names. */
  waitingFor(reports: readonly string[]): readonly number[] {
    const waiting = this.#db.sql<{ text: number }>("SELECT DISTINCT text FROM receipt WHERE replaces = ?");
    return [...new Set(reports.flatMap((report) => waiting.all(report).map(({ text }) => text)))];
  }

  #target(text: number): { readonly replaces: number; readonly kind: string } | null {
    const says =
      this.#db
        .sql<{ says: string | null }>("SELECT c.says FROM text t JOIN coded c ON c.id = t.coded WHERE t.id = ?")
        .get(text)?.says ?? null;
    const named = this.#db
      .sql<{ replaces: string }>(
        "SELECT replaces FROM receipt WHERE text = ? AND replaces IS NOT NULL ORDER BY replaces LIMIT 1",
      )
      .get(text)?.replaces;
    if (named !== undefined) {
      const target = textNamed(this.#db, named);
      return target === null || target === text ? null : { replaces: target, kind: says ?? "update" };
    }
    if (says === null) return null;
    const original = this.#db
      .sql<{ original: number }>(
        `SELECT c.original FROM copy c WHERE c.text = ? AND EXISTS (
           SELECT 1 FROM receipt a JOIN receipt b ON a.publisher = b.publisher WHERE a.text = c.text AND b.text = c.original)`,
      )
      .get(text)?.original;
    return original === undefined ? null : { replaces: original, kind: says };
  }
}
