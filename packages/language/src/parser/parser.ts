import type { Weights } from "../weights.ts";
import { Configuration, LEFT, RIGHT, SHIFT, TRANSITIONS } from "./configuration.ts";
import type { Labeller } from "./labeller.ts";
import type { SentenceAtoms } from "./sentence-atoms.ts";
import { STRUCTURE_FEATURES, structureFeatures } from "./structure-features.ts";

/** Draws the tree of a sentence. The configuration it gives is reused by the next call. */
export interface Parser {
  parse(atoms: SentenceAtoms): Configuration;
}

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

/** Takes the best transition at every step. */
export class GreedyParser implements Parser {
  readonly #weights: Weights;
  readonly #labeller: Labeller;
  readonly #state = new Configuration();
  readonly #rows = new Int32Array(STRUCTURE_FEATURES);
  readonly #scores = new Int32Array(TRANSITIONS);

  constructor(weights: Weights, labeller: Labeller) {
    this.#weights = weights;
    this.#labeller = labeller;
  }

  parse(atoms: SentenceAtoms): Configuration {
    const state = this.#state;
    const scores = this.#scores;
    state.start(atoms.length);
    while (!state.finished) {
      let transition = state.forced();
      if (transition < 0) {
        structureFeatures(atoms, state, this.#rows);
        scoreTransitions(this.#weights, this.#rows, scores);
        transition = scores[LEFT]! > scores[SHIFT]! ? LEFT : SHIFT;
        if (state.depth > 1 && scores[RIGHT]! > scores[transition]!) transition = RIGHT;
      }
      if (transition === SHIFT) state.shift();
      else state.reduce(transition, this.#labeller.label(atoms, state, transition));
    }
    return state;
  }
}
