import type { Database } from "../store/database.ts";
import { COPY_SHARE, fingerprintOf, reused, shinglesOf } from "./shingles.ts";

/** Shingles that stand in more texts than this are formulas ("could not be independently verified"), no trace of copying. */
const FORMULA = 48;
/** Shared fingerprints from which two texts are compared in full. */
const TRACE = 2;

interface Ranked {
  readonly text: number;
  readonly rank: string;
  readonly shingles: ReadonlySet<number>;
}

/** Which text copies which, kept up to date in the tables `fingerprint` and `copy`. */
export class Copies {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Takes in a new text's fingerprint. */
  file(text: number, content: string): void {
    const insert = this.#db.sql("INSERT OR IGNORE INTO fingerprint (hash, text) VALUES (?, ?)");
    for (const hash of fingerprintOf(shinglesOf(content))) insert.run(hash, text);
  }

  /**
   * Decides again, after a text came or was found to have run earlier, what it copies and what copies it. A copy's
   * original is the earliest text that has at least COPY_SHARE of its shingles; so the order of arrival plays no part.
   * @returns the texts whose original changed.
   */
  refresh(text: number): readonly number[] {
    const own = this.#ranked(text);
    if (own === null) return [];
    const others = this.#candidates(text, own.shingles);
    const changed: number[] = [];
    if (this.#set(text, earliestOriginal(own, others))) changed.push(text);
    for (const other of others) {
      if (other.rank <= own.rank) continue;
      const share = reused(other.shingles, own.shingles);
      if (share < COPY_SHARE) continue;
      const before = this.original(other.text);
      const beforeRank = before === null ? null : this.#rank(before.original);
      if (before?.original === text || beforeRank === null || own.rank < beforeRank)
        if (this.#set(other.text, { original: text, share })) changed.push(other.text);
    }
    return changed;
  }

  original(text: number): { readonly original: number; readonly reused: number } | null {
    return (
      this.#db
        .sql<{ original: number; reused: number }>("SELECT original, reused FROM copy WHERE text = ?")
        .get(text) ?? null
    );
  }

  #candidates(text: number, shingles: ReadonlySet<number>): readonly Ranked[] {
    const traces = new Map<number, number>();
    const sharers = this.#db.sql<{ text: number }>(`SELECT text FROM fingerprint WHERE hash = ? LIMIT ${FORMULA + 1}`);
    const fingerprint = fingerprintOf(shingles);
    for (const hash of fingerprint) {
      const texts = sharers.all(hash);
      if (texts.length > FORMULA) continue;
      for (const { text: other } of texts) if (other !== text) traces.set(other, (traces.get(other) ?? 0) + 1);
    }
    const needed = Math.min(TRACE, fingerprint.length);
    return [...traces]
      .filter(([, count]) => count >= needed)
      .map(([other]) => this.#ranked(other))
      .filter((other) => other !== null);
  }

  #ranked(text: number): Ranked | null {
    const content = this.#db
      .sql<{ content: string | null }>("SELECT content FROM text WHERE id = ?")
      .get(text)?.content;
    const rank = this.#rank(text);
    return content == null || rank === null ? null : { text, rank, shingles: shinglesOf(content) };
  }

  /** To sort by: the earliest day on which anybody ran it, then its name. */
  #rank(text: number): string | null {
    const row = this.#db
      .sql<{ report: string; published: string | null }>(
        "SELECT t.report, min(r.published) AS published FROM text t JOIN receipt r ON r.text = t.id WHERE t.id = ? GROUP BY t.id",
      )
      .get(text);
    return row ? `${row.published ?? "9999"}|${row.report}` : null;
  }

  #set(text: number, found: { readonly original: number; readonly share: number } | null): boolean {
    const before = this.original(text);
    if (found === null) {
      if (before === null) return false;
      this.#db.sql("DELETE FROM copy WHERE text = ?").run(text);
      return true;
    }
    const share = Math.round(found.share * 1000) / 1000;
    if (before?.original === found.original && before.reused === share) return false;
    this.#db
      .sql(
        "INSERT INTO copy (text, original, reused) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET original = excluded.original, reused = excluded.reused",
      )
      .run(text, found.original, share);
    return true;
  }
}

function earliestOriginal(
  own: Ranked,
  others: readonly Ranked[],
): { readonly original: number; readonly share: number } | null {
  const earlier = others.filter((other) => other.rank < own.rank).sort((a, b) => (a.rank < b.rank ? -1 : 1));
  for (const other of earlier) {
    const share = reused(own.shingles, other.shingles);
    if (share >= COPY_SHARE) return { original: other.text, share };
  }
  return null;
}
