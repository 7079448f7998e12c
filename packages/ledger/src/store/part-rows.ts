import type { Database, SqlValue } from "./database.ts";

/** A row that an episode gives rise to besides its own: named within the episode, with the values of its columns. */
export interface Part {
  readonly name: string;
  readonly values: readonly SqlValue[];
}

/** What became of a part: null where it was not there before, or is not any more. */
export interface PartChange {
  readonly name: string;
  readonly before: readonly SqlValue[] | null;
  readonly after: readonly SqlValue[] | null;
}

type Row = Readonly<Record<string, SqlValue>> & {
  readonly id: number;
  readonly name: string;
  readonly known: number;
};

/**
 * A table of what episodes say of one matter, apart from the episodes so that it is read without them: `key` is the
 * episode's. Rows carry when they became known and when they ceased, as episodes do; one that stays the same is left alone.
 */
export class PartRows {
  readonly #db: Database;
  readonly #table: string;
  readonly #columns: readonly string[];

  constructor(db: Database, table: string, columns: readonly string[]) {
    this.#db = db;
    this.#table = table;
    this.#columns = columns;
  }

  /** The parts of an episode from now on. `fresh`: it has none yet. */
  put(key: number, parts: readonly Part[], known: number, fresh = false): readonly PartChange[] {
    const columns = this.#columns.join(", ");
    const rows = fresh
      ? []
      : this.#db
          .sql<Row>(`SELECT id, name, known, ${columns} FROM ${this.#table} WHERE key = ? AND ceased IS NULL`)
          .all(key);
    if (rows.length === 0 && parts.length === 0) return [];
    const before = new Map(rows.map((row) => [row.name, row] as const));
    const insert = this.#db.sql(
      `INSERT INTO ${this.#table} (key, name, known, ${columns}) VALUES (?, ?, ?, ${this.#columns.map(() => "?").join(", ")})`,
    );
    const changes: PartChange[] = [];
    for (const { name, values } of parts) {
      const row = before.get(name);
      before.delete(name);
      const was = row ? this.#columns.map((column) => row[column]!) : null;
      if (was?.every((value, i) => value === values[i])) continue;
      if (row) this.#cease(row, known);
      insert.run(key, name, known, ...values);
      changes.push({ name, before: was, after: values });
    }
    for (const row of before.values()) {
      this.#cease(row, known);
      changes.push({ name: row.name, before: this.#columns.map((column) => row[column]!), after: null });
    }
    return changes;
  }

  /** Keys of parts whose episode is no more: after rebuilding a ledger that was damaged. */
  unfounded(): readonly number[] {
    return this.#db
      .sql<{ key: number }>(
        `SELECT DISTINCT key FROM ${this.#table} WHERE ceased IS NULL
         AND key NOT IN (SELECT key FROM episode WHERE ceased IS NULL)`,
      )
      .all()
      .map(({ key }) => key);
  }

  #cease({ id, known }: Row, ceased: number): void {
    if (known < ceased) this.#db.sql(`UPDATE ${this.#table} SET ceased = ? WHERE id = ?`).run(ceased, id);
    else this.#db.sql(`DELETE FROM ${this.#table} WHERE id = ?`).run(id);
  }
}
