import { DatabaseSync } from "node:sqlite";
import { type CodingView, EventCoding } from "../contract/index.ts";
import { agreementOf } from "./agreement.ts";

/** Blind codings of reports, in a file of their own beside the ledger: nobody's is shown before two have handed in. */
export class Codings {
  readonly #db: DatabaseSync;

  constructor(file: string) {
    this.#db = new DatabaseSync(file, { timeout: 10_000 });
    this.#db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
      CREATE TABLE IF NOT EXISTS coding (report TEXT NOT NULL, coder TEXT NOT NULL, content TEXT NOT NULL, PRIMARY KEY (report, coder)) STRICT;
      CREATE TABLE IF NOT EXISTS reconciled (report TEXT PRIMARY KEY, coder TEXT NOT NULL, content TEXT NOT NULL) STRICT;`);
  }

  /** false: this coder has handed in before, and may have seen the other's since. */
  handIn(report: string, coder: string, codings: readonly EventCoding[]): boolean {
    const { changes } = this.#db
      .prepare("INSERT OR IGNORE INTO coding VALUES (?, ?, ?)")
      .run(report, coder, JSON.stringify(codings));
    return changes === 1;
  }

  reconcile(report: string, coder: string, codings: readonly EventCoding[]): void {
    this.#db
      .prepare("INSERT INTO reconciled VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET coder = ?2, content = ?3")
      .run(report, coder, JSON.stringify(codings));
  }

  /** What `coder` may see of a report's codings: the comparison only after handing in an own one. */
  view(report: string, coder: string): CodingView {
    const rows = this.#db
      .prepare("SELECT coder, content FROM coding WHERE report = ? ORDER BY rowid")
      .all(report)
      .map((row) => ({ coder: String(row["coder"]), codings: read(row["content"]) }));
    const own = rows.find((row) => row.coder === coder)?.codings ?? null;
    const [first, second] = rows;
    const settled = this.#db.prepare("SELECT content FROM reconciled WHERE report = ?").get(report);
    return {
      report,
      own,
      coders: rows.map((row) => row.coder),
      comparison:
        own === null || !first || !second
          ? null
          : {
              coders: [first.coder, second.coder],
              codings: [first.codings, second.codings],
              agreement: agreementOf(first.codings, second.codings),
            },
      reconciled: own === null || !settled ? null : read(settled["content"]),
    };
  }

  close(): void {
    this.#db.close();
  }
}

const read = (content: unknown): readonly EventCoding[] => EventCoding.array().parse(JSON.parse(String(content)));
