import type { Database } from "../store/database.ts";
import { type Rank, rankOf } from "./rank.ts";
import { fingerprintOf, isCopy, type Print, printOf, reused } from "./shingles.ts";

/** Of the texts that share a shingle, so many of the earliest are looked at: formulas stand in thousands. */
const EARLIEST = 48;
/** Of those that came out later, so many are looked at when an earlier text turns up. */
const LATER = 96;
/** Shared fingerprints from which two texts are compared in full. */
const TRACE = 2;

interface Ranked extends Rank {
  readonly text: number;
}

/** Shingles kept in memory: 16 MB. */
const KEPT = 2_000_000;

/** Which text copies which, kept up to date in the tables `fingerprint` and `copy`. */
export class Copies {
  readonly #db: Database;
  /** Texts are told and told again within days. A text never changes. */
  readonly #recent = new Map<number, Print>();
  #kept = 0;
  /** Ranks found during one write: a further receipt changes them. */
  readonly #ranks = new Map<number, Ranked | null>();

  constructor(db: Database) {
    this.#db = db;
  }

  /**
   * Decides again, after a text came or was found to have run earlier, what it copies and what copies it. A copy's
   * original is the earliest text that has enough of its own words (`isCopy`); so the order of arrival plays no part.
   * @returns the texts whose original changed.
   */
  refresh(text: number): readonly number[] {
    this.#ranks.delete(text);
    const print = this.#print(text);
    const own = this.#ranked(text);
    if (print === null || own === null) return [];
    const fingerprint = fingerprintOf(print);
    this.#file(own, fingerprint);
    const changed: number[] = [];
    if (this.#set(text, this.#originalOf(own, print, fingerprint))) changed.push(text);
    for (const other of this.#later(own, fingerprint)) {
      const theirs = this.#print(other);
      if (theirs === null || !isCopy(theirs, print)) continue;
      const before = this.original(other);
      const beforeRank = before === null ? null : this.#ranked(before.original);
      if (before !== null && before.original !== text && beforeRank !== null && isBefore(beforeRank, own)) continue;
      if (this.#set(other, { original: text, share: reused(theirs.all, print.all) })) changed.push(other);
    }
    return changed;
  }

  /** Before each write: other processes may have recorded receipts. */
  fresh(): void {
    this.#ranks.clear();
  }

  /** After a write that failed, or a redaction: the texts are not what they were. */
  forget(): void {
    this.#recent.clear();
    this.#kept = 0;
    this.#ranks.clear();
  }

  original(text: number): { readonly original: number; readonly reused: number } | null {
    return (
      this.#db
        .sql<{ original: number; reused: number }>("SELECT original, reused FROM copy WHERE text = ?")
        .get(text) ?? null
    );
  }

  #file({ text, minute, tie }: Ranked, fingerprint: readonly number[]): void {
    const filed = this.#db.sql<{ minute: number }>("SELECT minute FROM fingerprint WHERE hash = ? AND text = ?");
    const first = fingerprint[0];
    if (first === undefined) return;
    const before = filed.get(first, text)?.minute;
    if (before === minute) return;
    if (before !== undefined) {
      const remove = this.#db.sql("DELETE FROM fingerprint WHERE hash = ? AND minute = ? AND tie = ? AND text = ?");
      for (const hash of fingerprint) remove.run(hash, before, tie, text);
    }
    const insert = this.#db.sql("INSERT OR IGNORE INTO fingerprint (hash, minute, tie, text) VALUES (?, ?, ?, ?)");
    for (const hash of fingerprint) insert.run(hash, minute, tie, text);
  }

  #originalOf(
    { minute, tie }: Ranked,
    print: Print,
    fingerprint: readonly number[],
  ): { readonly original: number; readonly share: number } | null {
    for (const text of this.#sharers(fingerprint, "<", { minute, tie }, EARLIEST)) {
      const theirs = this.#print(text);
      if (theirs !== null && isCopy(print, theirs)) return { original: text, share: reused(print.all, theirs.all) };
    }
    return null;
  }

  /** Texts that came out later and share a trace; none for a text that came out last, as most do. */
  #later({ minute, tie }: Ranked, fingerprint: readonly number[]): readonly number[] {
    return this.#sharers(fingerprint, ">", { minute, tie }, LATER);
  }

  /**
   * Texts before or after a rank, the earliest first, that share at least TRACE of the fingerprint (all of it where it is
   * shorter); `most` are looked at for each hash.
   */
  #sharers(fingerprint: readonly number[], side: "<" | ">", rank: Rank, most: number): readonly number[] {
    if (fingerprint.length === 0) return [];
    const lists = fingerprint.map(
      (_, i) =>
        `SELECT * FROM (SELECT text, minute, tie FROM fingerprint WHERE hash = ?${i + 4} AND (minute, tie) ${side} (?1, ?2)
         ORDER BY minute, tie LIMIT ${most})`,
    );
    return this.#db
      .sql<{ text: number }>(
        `SELECT text FROM (${lists.join(" UNION ALL ")}) GROUP BY text, minute, tie HAVING count(*) >= ?3 ORDER BY minute, tie`,
      )
      .all(rank.minute, rank.tie, Math.min(TRACE, fingerprint.length), ...fingerprint)
      .map(({ text }) => text);
  }

  /** null when the text is redacted. */
  #print(text: number): Print | null {
    let print = this.#recent.get(text);
    if (print) return print;
    const row = this.#db.sql<{ content: string | null }>("SELECT content FROM text WHERE id = ?").get(text);
    if (row?.content == null) return null;
    print = printOf(row.content);
    this.#kept += print.all.length + print.own.length;
    if (this.#kept > KEPT) {
      this.#recent.clear();
      this.#kept = print.all.length + print.own.length;
    }
    this.#recent.set(text, print);
    return print;
  }

  #ranked(text: number): Ranked | null {
    let ranked = this.#ranks.get(text);
    if (ranked === undefined) {
      ranked = this.#readRank(text);
      this.#ranks.set(text, ranked);
    }
    return ranked;
  }

  #readRank(text: number): Ranked | null {
    const print = this.#print(text);
    const row = this.#db
      .sql<{ report: string; content: string | null }>("SELECT report, content FROM text WHERE id = ?")
      .get(text);
    if (print === null || row?.content == null) return null;
    const receipts = this.#db
      .sql<{ publisher: string | null; published: string | null }>(
        "SELECT publisher, published FROM receipt WHERE text = ?",
      )
      .all(text);
    if (receipts.length === 0) return null;
    return { text, ...rankOf({ report: row.report, text: row.content, shingles: print.all.length, receipts }) };
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

const isBefore = (a: Rank, b: Rank): boolean => a.minute < b.minute || (a.minute === b.minute && a.tie < b.tie);
