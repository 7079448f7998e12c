import { hash } from "node:crypto";
import type { Database, SqlValue } from "./database.ts";

/** What a row of the journal vouches for: a row of that table. */
export type Kind = "receipt" | "coded" | "decision" | "redaction";

export interface JournalRow {
  readonly seq: number;
  readonly kind: Kind;
  readonly row: number;
  readonly recorded: number;
  readonly digest: Uint8Array;
  readonly hash: Uint8Array;
}

/** SHA-256 of a row's values: of a JSON array, in the order of the table's columns. */
export const digestOf = (values: readonly SqlValue[]): Uint8Array =>
  hash(
    "sha256",
    JSON.stringify(values.map((v) => (v instanceof Uint8Array ? Buffer.from(v).toString("hex") : v))),
    "buffer",
  );

/** Each link's hash covers the one before it, so a row cannot change without all later hashes. */
export const chainHash = (
  before: Uint8Array,
  seq: number,
  kind: Kind,
  row: number,
  recorded: number,
  digest: Uint8Array,
) => hash("sha256", Buffer.concat([before, Buffer.from(`${seq}|${kind}|${row}|${recorded}|`), digest]), "buffer");

export const GENESIS: Uint8Array = new Uint8Array(32);

/** The hash chain over receipts, coded reports, decisions and redactions, as one writer adds to it. */
export class Journal {
  readonly #db: Database;
  readonly #now: () => number;

  constructor(db: Database, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  /** The last link; null for an empty ledger. */
  head(): JournalRow | null {
    return this.#db.sql<JournalRow>("SELECT * FROM journal ORDER BY seq DESC LIMIT 1").get() ?? null;
  }

  /** A time of knowledge for one write: now, but always later than the write before it. */
  time(): number {
    const last = this.head()?.recorded ?? 0;
    return Math.max(this.#now(), last + 1);
  }

  append(kind: Kind, row: number, recorded: number, values: readonly SqlValue[]): void {
    const head = this.head();
    const seq = (head?.seq ?? 0) + 1;
    const digest = digestOf(values);
    this.#db
      .sql("INSERT INTO journal (seq, kind, row, recorded, digest, hash) VALUES (?, ?, ?, ?, ?, ?)")
      .run(seq, kind, row, recorded, digest, chainHash(head?.hash ?? GENESIS, seq, kind, row, recorded, digest));
  }
}
