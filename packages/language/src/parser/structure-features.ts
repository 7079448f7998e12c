import { STRUCTURE_BITS } from "../weights.ts";
import {
  type Configuration,
  FIELDS,
  FIRST_LEFT,
  FIRST_RIGHT,
  LABEL,
  LABEL_SET,
  SECOND_LEFT,
  SECOND_RIGHT,
  VALENCY,
} from "./configuration.ts";
import { BETWEEN_KINDS, type SentenceAtoms } from "./sentence-atoms.ts";

const SHIFT_BITS = 32 - STRUCTURE_BITS;
const K1 = 0x9e3779b1;
const K2 = 0x85ebca77;
const K3 = 0xc2b2ae3d;

/** Rows are four apart: three transitions and one unused. */
const row = (hash: number) => (hash >>> SHIFT_BITS) << 2;
const mix = (template: number, a: number) => {
  const mixed = Math.imul(a + Math.imul(template, K3), K1);
  return mixed ^ (mixed >>> 15);
};
const one = (template: number, a: number) => row(Math.imul(a ^ Math.imul(template, K3), K1));
const two = (template: number, a: number, b: number) => row(Math.imul(mix(template, a) ^ b, K2));
const three = (template: number, a: number, b: number, c: number) => {
  const more = Math.imul(mix(template, a) ^ b, K2);
  return row(Math.imul(more ^ (more >>> 14) ^ c, K1));
};
const four = (template: number, a: number, b: number, c: number, d: number) => {
  const more = Math.imul(mix(template, a) ^ b, K2);
  const evenMore = Math.imul(more ^ (more >>> 14) ^ c, K1);
  return row(Math.imul(evenMore ^ (evenMore >>> 13) ^ d, K2));
};

/** Distances in words, grouped as they grow. */
const DISTANCE = new Uint8Array(64).map((_, words) => (words < 6 ? words : words < 9 ? 6 : words < 14 ? 7 : 8));
export const distance = (from: number, to: number): number => {
  const words = to - from;
  return words < 64 ? DISTANCE[words]! : 9;
};

/** What stands between two places: verbs (up to 2), commas (up to 2), conjunctions and quotation marks (whether any). */
function between(counts: Uint16Array, from: number, to: number): number {
  const low = (from + 1) * BETWEEN_KINDS;
  const high = to * BETWEEN_KINDS;
  const verbs = counts[high]! - counts[low]!;
  const commas = counts[high + 1]! - counts[low + 1]!;
  const conjunctions = counts[high + 2]! - counts[low + 2]!;
  const marks = counts[high + 3]! - counts[low + 3]!;
  return (verbs > 2 ? 2 : verbs) * 16 + (commas > 2 ? 2 : commas) * 4 + (conjunctions ? 2 : 0) + (marks ? 1 : 0);
}

/** Number of rows that a configuration has. */
export const STRUCTURE_FEATURES = 94;

/**
 * The rows of a configuration, after Zhang and Nivre (2011): the three top words of the stack, the next three to be
 * read, their children with labels and numbers, distances, and what stands between.
 */
export function structureFeatures(atoms: SentenceAtoms, state: Configuration, rows: Int32Array): void {
  const { word, tag, wordTag, coarseCode, counts } = atoms;
  const { stack, depth, nodes, next, length } = state;
  const s0 = stack[depth - 1]!;
  const s1 = depth > 1 ? stack[depth - 2]! : 0;
  const s2 = depth > 2 ? stack[depth - 3]! : 0;
  const n0 = next;
  const n1 = next < length ? next + 1 : 0;
  const n2 = next + 1 < length ? next + 2 : 0;
  const s0At = s0 * FIELDS;
  const s1At = s1 * FIELDS;
  const n0At = n0 * FIELDS;
  const s0l = nodes[s0At + FIRST_LEFT]!;
  const s0l2 = nodes[s0At + SECOND_LEFT]!;
  const s0r = nodes[s0At + FIRST_RIGHT]!;
  const s0r2 = nodes[s0At + SECOND_RIGHT]!;
  const s1l = nodes[s1At + FIRST_LEFT]!;
  const s1r = nodes[s1At + FIRST_RIGHT]!;
  const n0l = nodes[n0At + FIRST_LEFT]!;
  const n0l2 = nodes[n0At + SECOND_LEFT]!;
  const s0w = word[s0]!;
  const s0t = tag[s0]!;
  const s0wt = wordTag[s0]!;
  const s1w = word[s1]!;
  const s1t = tag[s1]!;
  const s1wt = wordTag[s1]!;
  const s2t = tag[s2]!;
  const n0w = word[n0]!;
  const n0t = tag[n0]!;
  const n0wt = wordTag[n0]!;
  const n1t = tag[n1]!;
  const n2t = tag[n2]!;
  const s0c = coarseCode[s0]!;
  const s1c = coarseCode[s1]!;
  const n0c = coarseCode[n0]!;
  const s0lt = tag[s0l]!;
  const s0rt = tag[s0r]!;
  const n0lt = tag[n0l]!;
  const s1rt = tag[s1r]!;
  const s1lt = tag[s1l]!;
  const s0ll = nodes[s0l * FIELDS + LABEL]!;
  const s0rl = nodes[s0r * FIELDS + LABEL]!;
  const n0ll = nodes[n0l * FIELDS + LABEL]!;
  const s1rl = nodes[s1r * FIELDS + LABEL]!;
  const s1ll = nodes[s1l * FIELDS + LABEL]!;
  const far = distance(s0, n0);
  const near = s1 ? distance(s1, s0) : 15;
  const gap = between(counts, s0, n0);
  const gap2 = s1 ? between(counts, s1, s0) : 99;
  const s0v = nodes[s0At + VALENCY]!;
  const s1v = nodes[s1At + VALENCY]!;
  const n0v = nodes[n0At + VALENCY]!;
  const s0set = nodes[s0At + LABEL_SET]!;
  const s1set = nodes[s1At + LABEL_SET]!;
  const n0set = nodes[n0At + LABEL_SET]!;
  let k = 0;
  rows[k++] = one(1, s0w);
  rows[k++] = one(2, s0t);
  rows[k++] = one(3, s0wt);
  rows[k++] = one(4, s1w);
  rows[k++] = one(5, s1t);
  rows[k++] = one(6, s1wt);
  rows[k++] = one(7, wordTag[s2]!);
  rows[k++] = one(8, s2t);
  rows[k++] = one(9, n0w);
  rows[k++] = one(10, n0t);
  rows[k++] = one(11, n0wt);
  rows[k++] = one(12, word[n1]!);
  rows[k++] = one(13, n1t);
  rows[k++] = one(14, wordTag[n1]!);
  rows[k++] = one(15, n2t);
  rows[k++] = one(16, wordTag[n2]!);
  rows[k++] = two(17, s0wt, n0wt);
  rows[k++] = two(18, s0wt, n0w);
  rows[k++] = two(19, s0w, n0wt);
  rows[k++] = two(20, s0wt, n0t);
  rows[k++] = two(21, s0t, n0wt);
  rows[k++] = two(22, s0w, n0w);
  rows[k++] = two(23, s0t, n0t);
  rows[k++] = two(24, s1wt, s0wt);
  rows[k++] = two(25, s1wt, s0t);
  rows[k++] = two(26, s1t, s0wt);
  rows[k++] = two(27, s1t, s0t);
  rows[k++] = two(28, s1w, s0w);
  rows[k++] = two(29, s1t, n0t);
  rows[k++] = two(30, s1wt, n0t);
  rows[k++] = two(31, n0t, n1t);
  rows[k++] = three(32, s0t, n0t, n1t);
  rows[k++] = three(33, n0t, n1t, n2t);
  rows[k++] = three(34, s1t, s0t, n0t);
  rows[k++] = three(35, s2t, s1t, s0t);
  rows[k++] = four(36, s1t, s0t, n0t, n1t);
  rows[k++] = three(37, s1t, s0wt, n0t);
  rows[k++] = three(38, s1wt, s0t, n0t);
  rows[k++] = three(39, s1t, s0t, n0wt);
  rows[k++] = four(40, s0t, n0t, n1t, n2t);
  rows[k++] = three(41, s0t, s0lt, n0t);
  rows[k++] = three(42, s0t, s0rt, n0t);
  rows[k++] = three(43, s0t, n0t, n0lt);
  rows[k++] = three(44, s1t, s1rt, s0t);
  rows[k++] = three(45, s1t, s1lt, s0t);
  rows[k++] = three(46, s1t, s0t, s0lt);
  rows[k++] = three(47, s1t, s0t, s0rt);
  rows[k++] = two(48, s0w, far);
  rows[k++] = two(49, s0t, far);
  rows[k++] = two(50, n0w, far);
  rows[k++] = two(51, n0t, far);
  rows[k++] = three(52, s0t, n0t, far);
  rows[k++] = three(53, s0w, n0w, far);
  rows[k++] = three(54, s1t, s0t, near);
  rows[k++] = three(55, s1w, s0t, near);
  rows[k++] = two(56, s0w, s0v);
  rows[k++] = two(57, s0t, s0v);
  rows[k++] = two(58, n0w, n0v);
  rows[k++] = two(59, n0t, n0v);
  rows[k++] = two(60, s1t, s1v);
  rows[k++] = two(61, s1w, s1v);
  rows[k++] = three(62, s1t, s0t, s1v);
  rows[k++] = three(63, s0t, n0t, s0v);
  rows[k++] = two(64, wordTag[s0l]!, s0t);
  rows[k++] = two(65, s0ll, s0t);
  rows[k++] = two(66, wordTag[s0r]!, s0t);
  rows[k++] = two(67, s0rl, s0t);
  rows[k++] = two(68, wordTag[n0l]!, n0t);
  rows[k++] = two(69, n0ll, n0t);
  rows[k++] = two(70, wordTag[s1r]!, s1t);
  rows[k++] = two(71, s1rl, s1t);
  rows[k++] = two(72, s1ll, s1t);
  rows[k++] = three(73, tag[s0l2]!, s0lt, s0t);
  rows[k++] = three(74, tag[s0r2]!, s0rt, s0t);
  rows[k++] = three(75, tag[n0l2]!, n0lt, n0t);
  rows[k++] = two(76, s0set, s0t);
  rows[k++] = two(77, s0set, s0w);
  rows[k++] = two(78, n0set, n0t);
  rows[k++] = two(79, n0set, n0w);
  rows[k++] = two(80, s1set, s1t);
  rows[k++] = two(81, s1set, s1w);
  rows[k++] = three(82, s0c, n0c, gap);
  rows[k++] = three(83, s0t, n0t, gap);
  rows[k++] = three(84, s1c, s0c, gap2);
  rows[k++] = three(85, s1t, s0t, gap2);
  rows[k++] = three(86, s1w, s0w, s0ll);
  rows[k++] = three(87, s1wt, s0t, word[s0l]!);
  rows[k++] = three(88, s1t, word[s0l]!, s0w);
  rows[k++] = four(89, s1c, s0c, n0c, s0set);
  rows[k++] = four(90, s1c, s0c, n0c, s1set);
  rows[k++] = four(91, s0c, n0c, s0set, n0set);
  rows[k++] = three(92, s0wt, n0t, n1t);
  rows[k++] = four(93, s1t, s0t, s0rt, n0t);
  rows[k++] = four(94, s1t, s0t, n0t, word[n1]!);
}
