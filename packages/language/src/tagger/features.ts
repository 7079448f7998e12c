import { AFFIXES, type Lexicon } from "../lexicon.ts";
import { TAGGER_BITS } from "../weights.ts";

const SHIFT = 32 - TAGGER_BITS;
const K1 = 0x9e3779b1;
const K2 = 0x85ebca77;
const K3 = 0xc2b2ae3d;

const one = (template: number, a: number) => Math.imul(a ^ Math.imul(template, K3), K1) >>> SHIFT;
const two = (template: number, a: number, b: number) => {
  const mixed = Math.imul(a + Math.imul(template, K3), K1);
  return Math.imul(mixed ^ (mixed >>> 15) ^ b, K2) >>> SHIFT;
};
const three = (template: number, a: number, b: number, c: number) => {
  const mixed = Math.imul(a + Math.imul(template, K3), K1);
  const more = Math.imul(mixed ^ (mixed >>> 15) ^ b, K2);
  return Math.imul(more ^ (more >>> 14) ^ c, K1) >>> SHIFT;
};

/** Rows of a form by itself; they can be summed once per form. */
export const FORM_FEATURES = AFFIXES + 4;

export function formFeatures(lexicon: Lexicon, entry: number, initial: 0 | 1, rows: Int32Array): void {
  const { word, shape, ambiguity, affixes } = lexicon;
  for (let k = 0; k < AFFIXES; k++) rows[k] = one(k + 1, affixes[entry * AFFIXES + k]!);
  rows[AFFIXES] = one(10, word[entry]!);
  rows[AFFIXES + 1] = two(11, shape[entry]!, initial);
  rows[AFFIXES + 2] = one(12, ambiguity[entry]!);
  rows[AFFIXES + 3] = one(13, 0);
}

/** Rows of a word among its neighbours and the two tags before it. */
export const CONTEXT_FEATURES = 26;

/** Neighbours are entries of the lexicon; t1 and t2 codes of the tags before. */
export function contextFeatures(
  lexicon: Lexicon,
  w0: number,
  before: number,
  before2: number,
  next: number,
  next2: number,
  t1: number,
  t2: number,
  rows: Int32Array,
): void {
  const { word, ambiguity, affixes, shape } = lexicon;
  const a0 = ambiguity[w0]!;
  const a1 = ambiguity[next]!;
  const a2 = ambiguity[next2]!;
  const f0 = word[w0]!;
  const f1 = word[next]!;
  const p1 = word[before]!;
  const s0 = affixes[w0 * AFFIXES + 2]!;
  rows[0] = one(20, p1);
  rows[1] = one(21, word[before2]!);
  rows[2] = one(22, f1);
  rows[3] = one(23, word[next2]!);
  rows[4] = two(24, p1, f0);
  rows[5] = two(25, f0, f1);
  rows[6] = one(26, t1);
  rows[7] = two(27, t1, t2);
  rows[8] = two(28, t1, f0);
  rows[9] = two(29, t1, a0);
  rows[10] = three(30, t1, t2, a0);
  rows[11] = one(31, a1);
  rows[12] = one(32, a2);
  rows[13] = two(33, a0, a1);
  rows[14] = two(34, a1, a2);
  rows[15] = two(35, t1, a1);
  rows[16] = three(36, t1, a0, a1);
  rows[17] = one(37, affixes[before * AFFIXES + 2]!);
  rows[18] = one(38, affixes[next * AFFIXES + 2]!);
  rows[19] = two(39, s0, t1);
  rows[20] = two(40, s0, a1);
  rows[21] = two(41, shape[w0]!, t1);
  rows[22] = three(42, shape[w0]!, shape[before]!, shape[next]!);
  rows[23] = three(43, a0, a1, a2);
  rows[24] = three(44, p1, a0, f1);
  rows[25] = two(45, affixes[next * AFFIXES + 1]!, a0);
}
