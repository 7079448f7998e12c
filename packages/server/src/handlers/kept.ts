import type { Ledger } from "@counterclaim/ledger";

/** Answers that cost less than this are made anew whenever the ledger has changed, in milliseconds. */
const CHEAP_MS = 100;
/** What costs more is made at most this share of the time: the rest is for other requests. */
const SHARE = 20;
/** Answers kept at once, the latest asked for. */
const MOST = 64;

interface Kept {
  readonly version: string;
  readonly answer: unknown;
  readonly cost: number;
  readonly made: number;
}

/**
 * Answers for which much of the ledger is looked through: kept until something is written, and where they are costly a
 * little longer, so that a busy ledger does not keep the server from everything else.
 */
export class KeptAnswers {
  readonly #ledger: Ledger;
  readonly #now: () => number;
  readonly #kept = new Map<string, Kept>();

  constructor(ledger: Ledger, now: () => number = () => performance.now()) {
    this.#ledger = ledger;
    this.#now = now;
  }

  /** @param key names the answer: the same for the same question */
  get<T>(key: string, make: () => T): T {
    const version = `${this.#ledger.db.dataVersion}|${this.#ledger.journal.head()?.seq ?? 0}`;
    const before = this.#kept.get(key);
    const began = this.#now();
    if (before && (before.version === version || this.#mustWait(before, began))) {
      this.#keep(key, before);
      return before.answer as T;
    }
    const answer = make();
    const made = this.#now();
    this.#keep(key, { version, answer, cost: made - began, made });
    return answer;
  }

  #mustWait({ cost, made }: Kept, now: number): boolean {
    return cost > CHEAP_MS && now - made < cost * SHARE;
  }

  #keep(key: string, kept: Kept): void {
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST && oldest !== undefined) this.#kept.delete(oldest);
  }
}
