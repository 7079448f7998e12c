import type { Ledger } from "@counterclaim/ledger";

/** Answers kept at once, the latest asked for. */
const MOST = 64;

interface Kept {
  readonly version: string;
  readonly answer: unknown;
}

/**
 * Answers for which much of the ledger is looked through: kept until something is written and not longer, however costly,
 * so that whoever wrote sees it. Pages that look again by themselves leave the server its rest.
 */
export class KeptAnswers {
  readonly #ledger: Ledger;
  readonly #kept = new Map<string, Kept>();

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** @param key names the answer: the same for the same question */
  get<T>(key: string, make: () => T): T {
    const version = `${this.#ledger.db.dataVersion}|${this.#ledger.journal.head()?.seq ?? 0}`;
    const before = this.#kept.get(key);
    const answer = before?.version === version ? (before.answer as T) : make();
    this.#keep(key, { version, answer });
    return answer;
  }

  #keep(key: string, kept: Kept): void {
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST && oldest !== undefined) this.#kept.delete(oldest);
  }
}
