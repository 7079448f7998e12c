import type { Alliances } from "../evidence/alliances.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { among } from "../link/among.ts";
import { type Blocking, blockingOf } from "../link/blocking.ts";
import { compare } from "../link/compare.ts";
import type { Comparison } from "../link/comparison.ts";
import { Crowds, type Filing, type Handle, type Leaf } from "../link/filing.ts";
import { type Files, neighboursIn } from "../link/neighbours.ts";
import { orderOf } from "../link/order.ts";
import type { Ground, Standing } from "../link/solve.ts";
import type { Database } from "./database.ts";

/** A piece of evidence as it is stored: `row` is its id in the table, `opener` the row of what opened its episode. */
export interface Filed {
  readonly row: number;
  readonly evidence: Evidence;
  readonly position: string;
  opener: number | null;
  score: number;
  reasons: readonly string[];
}

interface EvidenceRow {
  readonly id: number;
  readonly position: string;
  readonly opener: number | null;
  readonly score: number | null;
  readonly reasons: string | null;
  readonly content: string;
}

/** How many pieces of evidence stay in memory between writes: some 40 MB. */
const KEPT = 20_000;

/** The evidence and its index, as the solver reads and writes them. Good for one write; `fresh` begins the next. */
export class Workspace implements Ground, Files, Filing {
  crowds = new Crowds(this);
  /** Rows of openers whose episodes may look different now. */
  readonly touched = new Set<number>();
  readonly #db: Database;
  readonly #rows = new Map<number, Filed>();
  readonly #names = new Map<string, number>();
  /** Where evidence that was read is filed: asked for again and again. */
  readonly #filed = new WeakMap<Evidence, Filed>();
  readonly #blocking = new WeakMap<Evidence, Blocking | null>();

  constructor(db: Database) {
    this.#db = db;
  }

  /** Before each write. `foreign`: another process has written, so nothing remembered can be trusted. */
  fresh(foreign: boolean): void {
    this.touched.clear();
    this.crowdsChanged();
    if (foreign || this.#rows.size > KEPT) this.forget();
  }

  /** After evidence was filed or taken out. */
  crowdsChanged(): void {
    this.crowds = new Crowds(this);
  }

  /** Everything under a key, or a part of it. */
  under(key: number, leaf: Leaf | null): readonly Filed[] {
    return this.first(key, leaf, Number.MAX_SAFE_INTEGER)
      .map((row) => this.row(row))
      .filter((filed) => filed !== null);
  }

  forget(): void {
    this.#rows.clear();
    this.#names.clear();
  }

  // --- Rows ---

  row(id: number): Filed | null {
    const known = this.#rows.get(id);
    if (known) return known;
    const row = this.#db
      .sql<EvidenceRow>("SELECT id, position, opener, score, reasons, content FROM evidence WHERE id = ?")
      .get(id);
    return row ? this.#remember(row) : null;
  }

  named(name: string): Filed | null {
    const known = this.#names.get(name);
    if (known !== undefined) return this.row(known);
    const row = this.#db
      .sql<EvidenceRow>("SELECT id, position, opener, score, reasons, content FROM evidence WHERE name = ?")
      .get(name);
    return row ? this.#remember(row) : null;
  }

  ofText(text: number): readonly Filed[] {
    return this.#db
      .sql<{ id: number }>("SELECT id FROM evidence WHERE text = ? ORDER BY id")
      .all(text)
      .map(({ id }) => this.row(id)!);
  }

  /** What one piece of evidence drew to itself, in canonical order. */
  drawnBy(opener: number): readonly Filed[] {
    return this.#db
      .sql<{ id: number }>("SELECT id FROM evidence WHERE opener = ?")
      .all(opener)
      .map(({ id }) => this.row(id)!)
      .sort((a, b) => (a.position < b.position ? -1 : 1));
  }

  insert(text: number, evidence: Evidence): Filed {
    const position = orderOf(evidence);
    const { id } = this.#db
      .sql("INSERT INTO evidence (name, text, position, content) VALUES (?, ?, ?, ?)")
      .run(evidence.id, text, position, JSON.stringify(evidence));
    const filed: Filed = { row: id, evidence, position, opener: null, score: 0, reasons: [] };
    this.#rows.set(id, filed);
    this.#filed.set(evidence, filed);
    this.#names.set(evidence.id, id);
    this.#file(filed);
    return filed;
  }

  /** New content; when it is to be linked anew it is filed anew and stands nowhere until it is decided again. */
  update({ row, evidence: before, opener, score, reasons }: Filed, evidence: Evidence, relink: boolean): Filed {
    const position = orderOf(evidence);
    if (relink) this.#unfile(row, before);
    const filed: Filed = { row, evidence, position, opener: relink ? null : opener, score, reasons };
    this.#rows.set(row, filed);
    this.#filed.set(evidence, filed);
    this.#db
      .sql("UPDATE evidence SET position = ?, content = ?, opener = ? WHERE id = ?")
      .run(position, JSON.stringify(evidence), filed.opener, row);
    if (relink) this.#file(filed);
    if (opener !== null) this.touched.add(opener);
    return filed;
  }

  remove({ row, evidence, opener }: Filed): void {
    this.#unfile(row, evidence);
    this.#db.sql("DELETE FROM evidence WHERE id = ?").run(row);
    this.#rows.delete(row);
    this.#names.delete(evidence.id);
    if (opener !== null) this.touched.add(opener);
  }

  /** As if it had never been decided. */
  unsettle(row: number): void {
    const filed = this.row(row);
    if (filed === null || filed.opener === null) return;
    this.touched.add(filed.opener);
    filed.opener = null;
  }

  // --- Ground ---

  orderOf = (evidence: Evidence): string => this.#filedAs(evidence).position;

  opens(evidence: Evidence): boolean {
    const { row, opener } = this.#filedAs(evidence);
    return opener === row;
  }

  neighbours(evidence: Evidence, wanted: (other: Evidence) => boolean): readonly Evidence[] {
    return neighboursIn(among(this, wanted), evidence);
  }

  standing(id: string): Standing | null {
    const filed = this.named(id);
    if (filed === null || filed.opener === null) return null;
    const opener = filed.opener === filed.row ? filed : this.row(filed.opener);
    return opener && { opener: opener.evidence.id, score: filed.score, reasons: filed.reasons };
  }

  stand(evidence: Evidence, { opener: name, score, reasons }: Standing): void {
    const filed = this.named(evidence.id)!;
    const opener = this.named(name)!.row;
    if (filed.opener === opener && filed.score === score && filed.reasons.join() === reasons.join()) return;
    if (filed.opener !== null) this.touched.add(filed.opener);
    this.touched.add(opener);
    filed.opener = opener;
    filed.score = score;
    filed.reasons = reasons;
    this.#db
      .sql("UPDATE evidence SET opener = ?, score = ?, reasons = ? WHERE id = ?")
      .run(opener, score, JSON.stringify(reasons), filed.row);
  }

  compare(a: Evidence, b: Evidence, alliances: Alliances): Comparison | null {
    return compare(a, b, alliances);
  }

  // --- Files ---

  evidence(handle: Handle): Evidence | null {
    return this.row(Number(handle))?.evidence ?? null;
  }

  blocking(evidence: Evidence): Blocking | null {
    let blocking = this.#blocking.get(evidence);
    if (blocking === undefined) {
      blocking = blockingOf(evidence);
      this.#blocking.set(evidence, blocking);
    }
    return blocking;
  }

  first(key: number, leaf: Leaf | null, most: number): readonly number[] {
    const rows =
      leaf === null
        ? this.#db.sql<{ evidence: number }>("SELECT evidence FROM filing WHERE key = ? LIMIT ?").all(key, most)
        : this.#db
            .sql<{ evidence: number }>(
              "SELECT evidence FROM filing WHERE key = ? AND parties = ? AND spread >= ? AND spread < ? LIMIT ?",
            )
            .all(key, leaf.parties, leaf.from, leaf.to, most);
    return rows.map(({ evidence }) => evidence);
  }

  firstOfEach(keys: readonly number[], most: number): ReadonlyMap<number, readonly number[]> {
    const found = new Map<number, number[]>();
    const bound = 20 * most;
    const rows = this.#db
      .sql<{ key: number; evidence: number }>(
        "SELECT key, evidence FROM filing WHERE key IN (SELECT value FROM json_each(?)) LIMIT ?",
      )
      .all(JSON.stringify(keys), bound);
    // Cut short by a crowd: ask for each alone.
    if (rows.length === bound) return found;
    for (const key of keys) found.set(key, []);
    for (const { key, evidence } of rows) {
      const members = found.get(key)!;
      if (members.length < most) members.push(evidence);
    }
    return found;
  }

  #file({ row, evidence }: Filed): void {
    const blocking = this.blocking(evidence);
    const insert = this.#db.sql("INSERT OR IGNORE INTO filing (key, parties, spread, evidence) VALUES (?, ?, ?, ?)");
    for (const { hash } of blocking?.filed ?? []) insert.run(hash, blocking!.parties, blocking!.spread, row);
  }

  #unfile(row: number, evidence: Evidence): void {
    const blocking = this.blocking(evidence);
    const remove = this.#db.sql("DELETE FROM filing WHERE key = ? AND parties = ? AND spread = ? AND evidence = ?");
    for (const { hash } of blocking?.filed ?? []) remove.run(hash, blocking!.parties, blocking!.spread, row);
  }

  #remember({ id, position, opener, score, reasons, content }: EvidenceRow): Filed {
    const evidence = JSON.parse(content) as Evidence;
    const filed: Filed = {
      row: id,
      evidence,
      position,
      opener,
      score: score ?? 0,
      reasons: reasons === null ? [] : (JSON.parse(reasons) as string[]),
    };
    this.#rows.set(id, filed);
    this.#names.set(evidence.id, id);
    this.#filed.set(evidence, filed);
    return filed;
  }

  #filedAs(evidence: Evidence): Filed {
    return this.#filed.get(evidence) ?? this.named(evidence.id)!;
  }
}
