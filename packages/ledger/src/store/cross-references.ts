import { Copies } from "../copies/copies.ts";
import { Corrections } from "./correction-rows.ts";
import type { Database } from "./database.ts";

/** Which text copies which, and which replaces which. */
export class CrossReferences {
  readonly #db: Database;
  readonly #copies: Copies;
  readonly #corrections: Corrections;

  constructor(db: Database) {
    this.#db = db;
    this.#copies = new Copies(db);
    this.#corrections = new Corrections(db);
  }

  /** Before each write: other processes may have recorded receipts. */
  fresh(): void {
    this.#copies.fresh();
  }

  /** After a write that failed, or a redaction: the texts are not what they were. */
  forget(): void {
    this.#copies.forget();
  }

  /** Copies and corrections of these texts decided again. @returns them and all that now copies or replaces otherwise. */
  refresh(texts: ReadonlySet<number>): ReadonlySet<number> {
    return this.refreshCorrections(texts, new Set([...texts].flatMap((text) => this.refreshCopies(text))));
  }

  /** What a text copies and what copies it, decided again. @returns texts that copy otherwise now */
  refreshCopies(text: number): readonly number[] {
    return this.#copies.refresh(text);
  }

  /** Corrections decided again. `copied`: texts that copy otherwise now. @returns all that is concerned */
  refreshCorrections(texts: ReadonlySet<number>, copied: ReadonlySet<number>): ReadonlySet<number> {
    const concerned = new Set([...texts, ...copied]);
    const correcting = new Set(concerned);
    for (const text of texts) {
      const names = this.#db.sql<{ report: string }>("SELECT report FROM receipt WHERE text = ?").all(text);
      for (const waiting of this.#corrections.waitingFor(names.map(({ report }) => report))) correcting.add(waiting);
    }
    for (const text of correcting) for (const changed of this.#corrections.refresh(text)) concerned.add(changed);
    // A correction coded anew may correct other claims.
    const targets = this.#db.sql<{ replaces: number }>("SELECT replaces FROM correction WHERE text = ?");
    for (const text of texts) for (const { replaces } of targets.all(text)) concerned.add(replaces);
    return concerned;
  }
}
