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
  /** How many are filed under the key, counted no further than `limit`. */
  count(key: number, leaf: Leaf | null, limit: number): number;
  members(key: number, leaf: Leaf | null): readonly Handle[];
}

const SPREAD_BITS = 30;

/** How far evidence must agree to be compared when it meets under keys of one kind. */
export interface Crowding {
  readonly crowded: boolean;
  /** Bits of the spread that must agree beyond the parties. */
  readonly depth: number;
}

export const uncrowded: Crowding = { crowded: false, depth: 0 };

/** Descends the trie of a crowded key to the leaf that is not. */
export function crowdingUnder(key: number, { parties, spread }: Blocking, filing: Filing): Crowding {
  if (filing.count(key, null, CROWD_LIMIT + 1) <= CROWD_LIMIT) return uncrowded;
  let depth = 0;
  while (depth < SPREAD_BITS && filing.count(key, leafOf(parties, spread, depth), CROWD_LIMIT + 1) > CROWD_LIMIT)
    depth++;
  return { crowded: true, depth };
}

/** How crowded things are while nothing is filed or taken out: each answer is found once. */
export class Crowds {
  readonly #filing: Filing;
  readonly #under = new Map<string, Crowding>();
  readonly #of = new Map<string, Crowding>();

  constructor(filing: Filing) {
    this.#filing = filing;
  }

  /** How crowded one key is, seen from evidence of these parties and this spread. */
  under(key: number, blocking: Blocking): Crowding {
    const name = `${key}|${blocking.parties}|${blocking.spread}`;
    let crowding = this.#under.get(name);
    if (!crowding) {
      crowding = crowdingUnder(key, blocking, this.#filing);
      this.#under.set(name, crowding);
    }
    return crowding;
  }

  /** The most crowded of a piece of evidence's own keys of one kind. */
  of(id: string, blocking: Blocking, kind: KeyKind): Crowding {
    const name = `${kind}|${id}`;
    let crowding = this.#of.get(name);
    if (!crowding) {
      crowding = uncrowded;
      for (const key of blocking.filed)
        if (key.kind === kind) crowding = tighter(crowding, this.under(key.hash, blocking));
      this.#of.set(name, crowding);
    }
    return crowding;
  }

  /** What is filed under a key that evidence of these parties and this spread may be compared with. */
  members(key: number, blocking: Blocking): readonly Handle[] {
    const { crowded, depth } = this.under(key, blocking);
    return this.#filing.members(key, crowded ? leafOf(blocking.parties, blocking.spread, depth) : null);
  }
}

export const tighter = (a: Crowding, b: Crowding): Crowding => ({
  crowded: a.crowded || b.crowded,
  depth: Math.max(a.depth, b.depth),
});

/** Whether two pieces of evidence stand close enough in a crowd to be compared. */
export function meetInCrowd(a: Blocking, b: Blocking, { crowded, depth }: Crowding): boolean {
  if (!crowded) return true;
  if (a.parties !== b.parties) return false;
  const shift = SPREAD_BITS - depth;
  return Math.floor(a.spread / 2 ** shift) === Math.floor(b.spread / 2 ** shift);
}

function leafOf(parties: number, spread: number, depth: number): Leaf {
  const width = 2 ** (SPREAD_BITS - depth);
  const from = Math.floor(spread / width) * width;
  return { parties, from, to: from + width };
}
