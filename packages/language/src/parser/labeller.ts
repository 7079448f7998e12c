import type { Weights } from "../weights.ts";
import { type Configuration, LEFT } from "./configuration.ts";
import { LABEL_FEATURES, labelFeatures } from "./label-features.ts";
import type { SentenceAtoms } from "./sentence-atoms.ts";

/** Chooses the relation of an arc among those seen for its two parts of speech and its direction. */
export class Labeller {
  readonly rows = new Int32Array(LABEL_FEATURES);
  readonly #weights: Weights;
  readonly #candidates: readonly (readonly number[])[];
  readonly #coarseSize: number;
  readonly #scores = new Int32Array(128);

  constructor(weights: Weights, candidates: readonly (readonly number[])[], coarseSize: number) {
    this.#weights = weights;
    this.#candidates = candidates;
    this.#coarseSize = coarseSize;
  }

  /** The best label for the arc that LEFT or RIGHT would draw; its rows stay in `rows`. */
  label(atoms: SentenceAtoms, state: Configuration, transition: number): number {
    const head = atoms.coarse[state.head(transition)]!;
    const dependent = atoms.coarse[state.top]!;
    const candidates = this.#candidates[labelSlot(head, dependent, transition, this.#coarseSize)]!;
    const count = candidates.length;
    if (count === 1) return candidates[0]!;
    const { rows } = this;
    labelFeatures(atoms, state, transition, rows);
    const weights = this.#weights;
    const scores = this.#scores;
    for (let c = 0; c < count; c++) scores[c] = 0;
    for (let k = 0; k < LABEL_FEATURES; k++) {
      const row = rows[k]!;
      for (let c = 0; c < count; c++) scores[c]! += weights[row + candidates[c]!]!;
    }
    let top = 0;
    for (let c = 1; c < count; c++) if (scores[c]! > scores[top]!) top = c;
    return candidates[top]!;
  }
}

/** Where the candidates for two parts of speech and a direction stand. */
export const labelSlot = (head: number, dependent: number, transition: number, coarseSize: number): number =>
  (head * coarseSize + dependent) * 2 + (transition === LEFT ? 0 : 1);
