import { Action, type Decision } from "../decide/action.ts";
import { StandingDecisions } from "../decide/standing-decisions.ts";
import type { Database } from "./database.ts";
import type { DecisionRow } from "./rows.ts";

/** What analysts decided, in order. */
export class DecisionRows {
  readonly #db: Database;
  /** Up to the decision with this id. */
  #read: { readonly upTo: number; readonly standing: StandingDecisions } | null = null;

  constructor(db: Database) {
    this.#db = db;
  }

  all(): readonly Decision[] {
    return this.#db
      .sql<DecisionRow>("SELECT * FROM decision ORDER BY id")
      .all()
      .map((row) => ({ ...row, action: Action.parse(JSON.parse(row.action)) }));
  }

  /** Those that stand, read anew when others were recorded since. */
  standing(): StandingDecisions {
    const upTo = this.#db.sql<{ id: number | null }>("SELECT max(id) AS id FROM decision").get()!.id ?? 0;
    if (this.#read?.upTo !== upTo) this.#read = { upTo, standing: new StandingDecisions(this.all()) };
    return this.#read.standing;
  }

  /** After a write that failed, or a redaction: the decisions are not what they were. */
  forget(): void {
    this.#read = null;
  }
}
