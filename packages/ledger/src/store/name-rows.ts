import type { Database } from "./database.ts";

/** By what an episode is found in lists: names, each on a line, and the day on which it begins. */
export interface Named {
  readonly first_day: number;
  readonly names: string;
}

/** The index of names: those that hold now, and those that held before with the time at which they ceased. */
export class NameRows {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** The names of an episode from now on; null: it is no more. */
  put(key: number, before: Named | null, after: Named | null, known: number): void {
    if (before?.names === after?.names && before?.first_day === after?.first_day) return;
    const moved = before?.first_day !== after?.first_day;
    const [old, now] = [linesOf(before), linesOf(after)];
    const [olds, nows] = [new Set(old), new Set(now)];
    for (const name of old) if (moved || !nows.has(name)) this.#cease(name, before!.first_day, key, known);
    const insert = this.#db.sql("INSERT OR IGNORE INTO episode_name (name, first_day, key, known) VALUES (?, ?, ?, ?)");
    for (const name of now) if (moved || !olds.has(name)) insert.run(name, after!.first_day, key, known);
  }

  /** Makes the index anew from the episodes, past and present. */
  restore(): void {
    for (const table of ["episode_name", "past_name"]) this.#db.exec(`DELETE FROM ${table}`);
    const rows = this.#db.sql<Named & { readonly key: number; readonly known: number; readonly ceased: number | null }>(
      "SELECT key, known, ceased, first_day, names FROM episode ORDER BY key, known",
    );
    let last: ReturnType<typeof rows.get> | null = null;
    const end = (): void => {
      if (last && last.ceased !== null) this.put(last.key, last, null, last.ceased);
    };
    for (const row of rows.iterate()) {
      if (last?.key === row.key && last.ceased === row.known) this.put(row.key, last, row, row.known);
      else {
        end();
        this.put(row.key, null, row, row.known);
      }
      last = row;
    }
    end();
  }

  #cease(name: string, day: number, key: number, ceased: number): void {
    const row = this.#db
      .sql<{ known: number }>("SELECT known FROM episode_name WHERE name = ? AND first_day = ? AND key = ?")
      .get(name, day, key);
    if (!row) return;
    this.#db.sql("DELETE FROM episode_name WHERE name = ? AND first_day = ? AND key = ?").run(name, day, key);
    if (row.known < ceased)
      this.#db
        .sql("INSERT OR REPLACE INTO past_name (name, first_day, key, known, ceased) VALUES (?, ?, ?, ?, ?)")
        .run(name, day, key, row.known, ceased);
  }
}

const linesOf = (named: Named | null): readonly string[] =>
  named === null || named.names === "" ? [] : named.names.split("\n");
