import { type Configuration, LEFT, RIGHT, SHIFT } from "../src/parser/configuration.ts";

/** A projective gold tree: heads of places 1 … length (length + 1 is the root), and children in order. */
export interface GoldTree {
  readonly heads: Int32Array;
  readonly labels: Int32Array;
  readonly children: readonly (readonly number[])[];
}

/**
 * Number of gold arcs that each transition makes unreachable (dynamic oracle of the arc-hybrid system, Goldberg and
 * Nivre 2013); illegal transitions cost 1,000.
 */
export function transitionCosts(state: Configuration, gold: GoldTree, costs: Int32Array): void {
  const { heads, children } = gold;
  const { stack, depth, next } = state;
  costs[SHIFT] = costs[LEFT] = costs[RIGHT] = 1000;
  const top = depth > 0 ? stack[depth - 1]! : 0;
  const second = depth > 1 ? stack[depth - 2]! : 0;
  let childrenAhead = 0;
  if (top) for (const child of children[top]!) if (child >= next) childrenAhead++;
  if (state.allows(SHIFT)) {
    let cost = 0;
    for (let i = 0; i < depth - 1; i++) {
      if (heads[next] === stack[i]) cost++;
      if (heads[stack[i]!] === next) cost++;
    }
    if (top && heads[top] === next) cost++;
    costs[SHIFT] = cost;
  }
  if (state.allows(LEFT)) {
    const head = heads[top]!;
    costs[LEFT] = childrenAhead + (head === second && second ? 1 : 0) + (head > next ? 1 : 0);
  }
  if (state.allows(RIGHT)) costs[RIGHT] = childrenAhead + (heads[top]! >= next ? 1 : 0);
}
