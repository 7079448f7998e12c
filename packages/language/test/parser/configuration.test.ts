import { expect, test } from "vitest";
import { Configuration, FIELDS, FIRST_LEFT, HEAD, LABEL, LEFT, RIGHT, SHIFT } from "../../src/parser/configuration.ts";

/** "rebels(1) fled(2) north(3)": rebels and north hang on fled. */
function parsed(): Configuration {
  const state = new Configuration();
  state.start(3);
  state.shift();
  state.reduce(LEFT, 5);
  state.shift();
  state.shift();
  state.reduce(RIGHT, 6);
  state.reduce(LEFT, 7);
  return state;
}

test("draws the arcs of its transitions; the root stands after the last word", () => {
  const state = parsed();
  const heads = [1, 2, 3].map((place) => state.nodes[place * FIELDS + HEAD]);
  const labels = [1, 2, 3].map((place) => state.nodes[place * FIELDS + LABEL]);
  expect(state.finished).toBe(true);
  expect(heads).toEqual([2, 4, 2]);
  expect(labels).toEqual([5, 7, 6]);
  expect(state.nodes[2 * FIELDS + FIRST_LEFT]).toBe(1);
});

test("only one word may hang on the root", () => {
  const state = new Configuration();
  state.start(2);
  expect(state.forced()).toBe(SHIFT);
  state.shift();
  expect(state.allows(RIGHT)).toBe(false);
  state.shift();
  expect(state.allows(LEFT)).toBe(false);
  expect(state.forced()).toBe(RIGHT);
});

test("a copy goes its own way", () => {
  const state = new Configuration();
  state.start(3);
  state.shift();
  const copy = new Configuration();
  copy.copy(state);
  expect(copy.signature()).toBe(state.signature());
  copy.reduce(LEFT, 5);
  expect(state.depth).toBe(1);
  expect(state.nodes[HEAD + FIELDS]).toBe(0);
  state.reduce(LEFT, 6);
  expect(copy.signature()).not.toBe(state.signature());
});
