import type { Weights } from "../weights.ts";
import { LEFT, RIGHT, SHIFT } from "./configuration.ts";
import { STRUCTURE_FEATURES } from "./structure-features.ts";

/** Scores of the three transitions of a configuration, into `scores`. */
export function scoreTransitions(weights: Weights, rows: Int32Array, scores: Int32Array): void {
  let shift = 0;
  let left = 0;
  let right = 0;
  for (let k = 0; k < STRUCTURE_FEATURES; k++) {
    const row = rows[k]!;
    shift += weights[row]!;
    left += weights[row + 1]!;
    right += weights[row + 2]!;
  }
  scores[SHIFT] = shift;
  scores[LEFT] = left;
  scores[RIGHT] = right;
}
