import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { LedgerError } from "./ledger-error.ts";

export type SqlValue = string | number | null | Uint8Array;

/** A prepared statement whose rows are known. */
export interface Query<Row> {
  get(...values: readonly SqlValue[]): Row | undefined;
  all(...values: readonly SqlValue[]): Row[];
  iterate(...values: readonly SqlValue[]): IterableIterator<Row>;
  /** The rowid of the row inserted last, and how many rows were changed. */
  run(...values: readonly SqlValue[]): { readonly id: number; readonly changes: number };
}

/** One connection to a ledger file. Prepared statements are kept by their text, so that no query is built twice. */
export class Database {
  readonly #connection: DatabaseSync;
  readonly #queries = new Map<string, Query<unknown>>();
  #depth = 0;
  #contended = false;

  /** How long to wait for other processes' writes, in milliseconds: eight writers take turns of some 100 ms each. */
  static readonly PATIENCE = 120_000;

  /** @param readOnly for a connection that never writes */
  constructor(file: string, readOnly = false) {
    this.#connection = new DatabaseSync(file, {
      timeout: Database.PATIENCE,
      enableForeignKeyConstraints: false,
      readOnly,
    });
    for (const pragma of readOnly ? READING : [...READING, ...WRITING]) this.#connection.exec(`PRAGMA ${pragma}`);
    this.#connection.exec("PRAGMA busy_timeout = 40");
  }

  /** The statement of that text, prepared at most once. `Row` is what its columns are. */
  sql<Row = Record<string, SqlValue>>(text: string): Query<Row> {
    let query = this.#queries.get(text);
    if (!query) {
      query = asQuery(this.#connection.prepare(text));
      this.#queries.set(text, query);
    }
    return query as Query<Row>;
  }

  /** Runs statements that are not worth keeping. */
  exec(text: string): void {
    this.#connection.exec(text);
  }

  /**
   * All or nothing. Takes the write lock before it reads (BEGIN IMMEDIATE), so that what it read still holds when it
   * writes; when it returns, the change is on disk. Inside another write it is a part of that.
   * @throws LedgerError LEDGER_BUSY when other processes hold the lock for longer than PATIENCE.
   */
  write<T>(work: () => T): T {
    if (this.#depth > 0) return work();
    this.#begin("IMMEDIATE");
    return this.#finish(work);
  }

  /** Reads that see one state of the ledger, whatever is written meanwhile. */
  read<T>(work: () => T): T {
    if (this.#depth > 0) return work();
    this.#begin("DEFERRED");
    return this.#finish(work);
  }

  /** Changes whenever another connection has written. */
  get dataVersion(): number {
    return this.sql<{ data_version: number }>("PRAGMA data_version").get()!.data_version;
  }

  close(): void {
    this.#queries.clear();
    this.#connection.close();
  }

  /**
   * SQLite's own waiting sleeps longer and longer, so among many writers one may never get its turn. Here all ask again
   * after some milliseconds, at random; and who had to wait lets the others in before asking for the next turn.
   */
  #begin(mode: string): void {
    if (this.#contended) pause(4 * Math.random());
    this.#contended = false;
    for (const began = Date.now(); ; pause(1 + 6 * Math.random())) {
      try {
        this.#connection.exec(`BEGIN ${mode}`);
        this.#depth = 1;
        return;
      } catch (cause) {
        if (!isBusy(cause)) throw cause;
        if (Date.now() - began > Database.PATIENCE)
          throw new LedgerError("LEDGER_BUSY", "other processes keep the ledger locked", { cause });
        this.#contended = true;
      }
    }
  }

  #finish<T>(work: () => T): T {
    try {
      const result = work();
      this.#connection.exec("COMMIT");
      return result;
    } catch (error) {
      if (this.#connection.isTransaction) this.#connection.exec("ROLLBACK");
      throw error;
    } finally {
      this.#depth = 0;
    }
  }
}

const READING = [
  "cache_size = -65536", // 64 MB
  "mmap_size = 268435456", // 256 MB
  "temp_store = MEMORY",
];

const WRITING = [
  "journal_mode = WAL",
  "synchronous = FULL", // a commit returns when the log is on disk
  "wal_autocheckpoint = 4000",
  "secure_delete = FAST", // what is rewritten leaves nothing in the gaps of pages, for a later redaction
];

/** Blocks this thread for some milliseconds. */
const pause = (milliseconds: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
};

const BUSY = 5;
const isBusy = (error: unknown): boolean =>
  error instanceof Error && "errcode" in error && typeof error.errcode === "number" && (error.errcode & 0xff) === BUSY;

function asQuery(statement: StatementSync): Query<unknown> {
  const bind = (values: readonly SqlValue[]): SQLInputValue[] => values as SQLInputValue[];
  return {
    get: (...values) => statement.get(...bind(values)),
    all: (...values) => statement.all(...bind(values)),
    iterate: (...values) => statement.iterate(...bind(values)),
    run: (...values) => {
      const { lastInsertRowid, changes } = statement.run(...bind(values));
      return { id: Number(lastInsertRowid), changes: Number(changes) };
    },
  };
}
