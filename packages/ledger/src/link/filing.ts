import type { Blocking, KeyKind } from "./blocking.ts";
import { CROWD_LIMIT } from "./thresholds.ts";

/** Part of what is filed under a key: evidence of the same parties whose spread begins with the same bits. */
export interface Leaf {
  readonly parties: number;
  /** Spread from `from` to below `to`. */
  readonly from: number;
  readonly to: number;
}

/** By what evidence is filed: its id, or whatever the index finds quicker. */
export type Handle = string | number;

/** The index of blocking keys. */
export interface Filing {
  /** What is filed under a key, at most `most`. */
  first(key: number, leaf: Leaf | null, most: number): readonly Handle[];
  /** The same for many keys at once, where the index can; a key that is missing has to be asked for alone. */
  firstOfEach(keys: readonly number[], most: number): ReadonlyMap<number, readonly Handle[]>;
}

const SPREAD_BITS = 30;

/** How far evidence must agree to be compared when it meets under keys of one kind. */
export interface Crowding {
  readonly crowded: boolean;
  /** Bits of the spread that must agree beyond the parties. */
  readonly depth: number;
}

const uncrowded: Crowding = { crowded: false, depth: 0 };

/** How crowded things are while nothing is filed or taken out: each answer is found once. */
export class Crowds {
  readonly #filing: Filing;
  /** null: crowded. */
  readonly #members = new Map<number, readonly Handle[] | null>();
  /** By key, parties, depth and leading bits; null: crowded, to be looked for further down. */
  readonly #nodes = new Map<string, readonly Handle[] | null>();
  readonly #of = new Map<KeyKind, Map<string, Crowding>>();

  constructor(filing: Filing) {
    this.#filing = filing;
  }

  /** Asks for many keys at once what would be asked one by one. */
  prefetch(keys: readonly number[]): void {
    const missing = keys.filter((key) => !this.#members.has(key));
    if (missing.length === 0) return;
    for (const [key, members] of this.#filing.firstOfEach(missing, CROWD_LIMIT + 1))
      this.#members.set(key, members.length > CROWD_LIMIT ? null : members);
  }

  /** How crowded one key is, seen from evidence of these parties and this spread. */
  under(key: number, blocking: Blocking): Crowding {
    return this.#all(key) === null ? this.#leaf(key, blocking).crowding : uncrowded;
  }

  /** What is filed under a key that evidence of these parties and this spread may be compared with. */
  members(key: number, blocking: Blocking): readonly Handle[] {
    return this.#all(key) ?? this.#leaf(key, blocking).members;
  }

  /** The most crowded of a piece of evidence's own keys of one kind. */
  of(id: string, blocking: Blocking, kind: KeyKind): Crowding {
    let known = this.#of.get(kind);
    if (!known) {
      known = new Map();
      this.#of.set(kind, known);
    }
    let crowding = known.get(id);
    if (!crowding) {
      crowding = uncrowded;
      for (const key of blocking.filed)
        if (key.kind === kind) crowding = tighter(crowding, this.under(key.hash, blocking));
      known.set(id, crowding);
    }
    return crowding;
  }

  #all(key: number): readonly Handle[] | null {
    let members = this.#members.get(key);
    if (members === undefined) {
      const found = this.#filing.first(key, null, CROWD_LIMIT + 1);
      members = found.length > CROWD_LIMIT ? null : found;
      this.#members.set(key, members);
    }
    return members;
  }

  /** Descends the trie of a crowded key to the leaf that is not crowded. */
  #leaf(
    key: number,
    { parties, spread }: Blocking,
  ): { readonly crowding: Crowding; readonly members: readonly Handle[] } {
    for (let depth = 0; ; depth++) {
      const leaf = leafOf(parties, spread, depth);
      const name = `${key}|${parties}|${depth}|${leaf.from}`;
      let members = this.#nodes.get(name);
      if (members === undefined) {
        const found = this.#filing.first(key, leaf, CROWD_LIMIT + 1);
        members = found.length > CROWD_LIMIT && depth < SPREAD_BITS ? null : found;
        this.#nodes.set(name, members);
      }
      if (members !== null) return { crowding: { crowded: true, depth }, members };
    }
  }
}

export const tighter = (a: Crowding, b: Crowding): Crowding =>
  a.crowded || b.crowded ? { crowded: true, depth: Math.max(a.depth, b.depth) } : uncrowded;

/** Whether two pieces of evidence stand close enough in a crowd to be compared. */
export function meetInCrowd(a: Blocking, b: Blocking, { crowded, depth }: Crowding): boolean {
  if (!crowded) return true;
  if (a.parties !== b.parties) return false;
  const shift = SPREAD_BITS - depth;
  return Math.floor(a.spread / 2 ** shift) === Math.floor(b.spread / 2 ** shift);
}

export function leafOf(parties: number, spread: number, depth: number): Leaf {
  const width = 2 ** (SPREAD_BITS - depth);
  const from = Math.floor(spread / width) * width;
  return { parties, from, to: from + width };
}
