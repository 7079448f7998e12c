import { expect, test } from "vitest";
import { Configuration, LEFT, RIGHT, SHIFT } from "../../src/parser/configuration.ts";
import { type GoldTree, transitionCosts } from "../../train/oracle.ts";
import { projective } from "../../train/treebank.ts";

/** "the(1) rebels(2) fled(3) north(4)"; the root is 5. */
const gold: GoldTree = {
  heads: Int32Array.of(0, 2, 3, 5, 3, 0),
  labels: Int32Array.of(0, 1, 2, 3, 4, 0),
  children: [[], [], [1], [2, 4], [], [3]],
};

const costsAfter = (moves: readonly number[]): number[] => {
  const state = new Configuration();
  state.start(4);
  for (const move of moves) {
    if (move === SHIFT) state.shift();
    else state.reduce(move, 1);
  }
  const costs = new Int32Array(3);
  transitionCosts(state, gold, costs);
  return [...costs];
};

test("counts the arcs that each transition makes unreachable", () => {
  // "the" on the stack, "rebels" next: only drawing the arc keeps it.
  expect(costsAfter([SHIFT])).toEqual([1, 0, 1000]);
  // "rebels" on the stack, "north" next, "fled" passed over: what is lost is lost.
  expect(costsAfter([SHIFT, LEFT, SHIFT])).toEqual([1, 0, 1000]);
  // "fled" and "north" on the stack, the root next: "north" belongs to "fled".
  const [shift, left, right] = costsAfter([SHIFT, LEFT, SHIFT, LEFT, SHIFT, SHIFT]);
  expect([shift, left]).toEqual([1000, 1000]);
  expect(right).toBe(0);
});

test("following zero costs draws the gold tree", () => {
  const state = new Configuration();
  state.start(4);
  const costs = new Int32Array(3);
  const moves: number[] = [];
  while (!state.finished) {
    transitionCosts(state, gold, costs);
    const move = [LEFT, RIGHT, SHIFT].find((candidate) => costs[candidate] === 0)!;
    moves.push(move);
    if (move === SHIFT) state.shift();
    else state.reduce(move, 1);
  }
  expect(moves).toEqual([SHIFT, LEFT, SHIFT, LEFT, SHIFT, SHIFT, RIGHT, LEFT]);
});

test("lifts the shortest crossing arc, and leaves a tree without crossings as it is", () => {
  expect(projective([2, 0, 2, 3])).toEqual([2, 0, 2, 3]);
  // Word 1 hangs on 3 across the root's word 2: it is hung on 3's head.
  expect(projective([3, 0, 2])).toEqual([2, 0, 2]);
});
