import { LABEL_BITS } from "../weights.ts";
import {
  type Configuration,
  FIELDS,
  FIRST_LEFT,
  FIRST_RIGHT,
  LABEL,
  LABEL_SET,
  LEFT,
  SECOND_LEFT,
} from "./configuration.ts";
import type { SentenceAtoms } from "./sentence-atoms.ts";
import { distance } from "./structure-features.ts";

const SHIFT_BITS = 32 - LABEL_BITS;
const K1 = 0x9e3779b1;
const K2 = 0x85ebca77;
const K3 = 0xc2b2ae3d;

const mix = (template: number, a: number) => {
  const mixed = Math.imul(a + Math.imul(template, K3), K1);
  return mixed ^ (mixed >>> 15);
};
const one = (template: number, a: number) => Math.imul(a ^ Math.imul(template, K3), K1) >>> SHIFT_BITS;
const two = (template: number, a: number, b: number) => Math.imul(mix(template, a) ^ b, K2) >>> SHIFT_BITS;
const three = (template: number, a: number, b: number, c: number) => {
  const more = Math.imul(mix(template, a) ^ b, K2);
  return Math.imul(more ^ (more >>> 14) ^ c, K1) >>> SHIFT_BITS;
};

/** Number of rows that an arc has. */
export const LABEL_FEATURES = 36;

/** The rows of the arc that LEFT or RIGHT would draw: both words, their neighbours, children and the labels given. */
export function labelFeatures(atoms: SentenceAtoms, state: Configuration, transition: number, rows: Int32Array): void {
  const { word, tag, wordTag, coarseCode } = atoms;
  const { nodes } = state;
  const isLeft = transition === LEFT;
  const head = state.head(transition);
  const dependent = state.top;
  const side = isLeft ? 0 : 0x40;
  const headAt = head * FIELDS;
  const dependentAt = dependent * FIELDS;
  const hw = word[head]!;
  const ht = tag[head]!;
  const hwt = wordTag[head]!;
  const hc = coarseCode[head]!;
  const dw = word[dependent]!;
  const dt = tag[dependent]!;
  const dwt = wordTag[dependent]!;
  const dc = coarseCode[dependent]!;
  const left = nodes[dependentAt + FIRST_LEFT]!;
  const left2 = nodes[dependentAt + SECOND_LEFT]!;
  const right = nodes[dependentAt + FIRST_RIGHT]!;
  const lw = word[left]!;
  const ll = nodes[left * FIELDS + LABEL]!;
  const last = isLeft ? nodes[headAt + FIRST_LEFT]! : nodes[headAt + FIRST_RIGHT]!;
  const lastLabel = nodes[last * FIELDS + LABEL]!;
  const hset = nodes[headAt + LABEL_SET]!;
  const dset = nodes[dependentAt + LABEL_SET]!;
  const far = isLeft ? distance(dependent, head) : distance(head, dependent);
  const after = dependent < atoms.length ? dependent + 1 : 0;
  const before = dependent - 1;
  let k = 0;
  rows[k++] = one(1 + side, 0);
  rows[k++] = one(2 + side, hw);
  rows[k++] = one(3 + side, ht);
  rows[k++] = one(4 + side, hwt);
  rows[k++] = one(5 + side, dw);
  rows[k++] = one(6 + side, dt);
  rows[k++] = one(7 + side, dwt);
  rows[k++] = two(8 + side, ht, dt);
  rows[k++] = two(9 + side, hw, dw);
  rows[k++] = two(10 + side, hwt, dt);
  rows[k++] = two(11 + side, ht, dwt);
  rows[k++] = three(12 + side, hc, dc, far);
  rows[k++] = two(13 + side, lw, dt);
  rows[k++] = three(14 + side, lw, hw, dc);
  rows[k++] = three(15 + side, lw, ht, dt);
  rows[k++] = three(16 + side, lw, dw, hc);
  rows[k++] = two(17 + side, ll, dt);
  rows[k++] = three(18 + side, ll, ht, dt);
  rows[k++] = three(19 + side, dset, ht, dt);
  rows[k++] = three(20 + side, hset, ht, dt);
  rows[k++] = three(21 + side, hset, hw, dc);
  rows[k++] = two(22 + side, hset, dwt);
  rows[k++] = two(23 + side, lastLabel, dt);
  rows[k++] = three(24 + side, lastLabel, ht, dt);
  rows[k++] = three(25 + side, lastLabel, hw, dc);
  rows[k++] = three(26 + side, tag[last]!, ht, dt);
  rows[k++] = two(27 + side, tag[after]!, dt);
  rows[k++] = two(28 + side, tag[before]!, dt);
  rows[k++] = three(29 + side, tag[before]!, dt, tag[after]!);
  rows[k++] = two(30 + side, word[after]!, dt);
  rows[k++] = two(31 + side, word[before]!, dt);
  rows[k++] = three(32 + side, wordTag[right]!, dt, hc);
  rows[k++] = three(33 + side, word[left2]!, dt, hc);
  rows[k++] = three(34 + side, dset, hset, dc);
  rows[k++] = three(35 + side, far, dw, hc);
  rows[k++] = three(36 + side, dset, hw, dt);
}
