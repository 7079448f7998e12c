import type { Weights } from "../weights.ts";
import { Configuration, LEFT, RIGHT, SHIFT, TRANSITIONS } from "./configuration.ts";
import type { Labeller } from "./labeller.ts";
import { scoreTransitions } from "./score-transitions.ts";
import type { SentenceAtoms } from "./sentence-atoms.ts";
import { STRUCTURE_FEATURES, structureFeatures } from "./structure-features.ts";

/** Places of the memory for scores and for labels; a power of two. */
const MEMORY = 1024;

/**
 * Keeps the best few configurations at every step. All parses of a sentence have the same number of steps, two a word,
 * so configurations of one step compare.
 */
export class BeamParser {
  readonly width: number;
  readonly #weights: Weights;
  readonly #labeller: Labeller;
  readonly #rows = new Int32Array(STRUCTURE_FEATURES);
  readonly #scores = new Int32Array(TRANSITIONS);
  /** Scores and labels of this sentence by signature: configurations of a beam differ mostly where features do not look. */
  readonly #knownScores = new Int32Array(MEMORY * 4);
  readonly #knownLabels = new Int32Array(MEMORY * 2);
  #beam: Configuration[];
  #spare: Configuration[];
  /** The successors kept at this step, best first: score, parent, transition. */
  readonly #keptScore: Int32Array;
  readonly #keptParent: Int32Array;
  readonly #keptMove: Int32Array;
  readonly #lastUse: Int32Array;
  /** For every step and place in the beam: 4 * parent + transition. */
  history = new Int32Array(0);
  /** For every step: the best score after it. */
  bestScores = new Int32Array(0);
  steps = 0;

  constructor(weights: Weights, labeller: Labeller, width: number) {
    this.width = width;
    this.#weights = weights;
    this.#labeller = labeller;
    this.#beam = Array.from({ length: width }, () => new Configuration());
    this.#spare = Array.from({ length: width }, () => new Configuration());
    this.#keptScore = new Int32Array(width);
    this.#keptParent = new Int32Array(width);
    this.#keptMove = new Int32Array(width);
    this.#lastUse = new Int32Array(width);
  }

  parse(atoms: SentenceAtoms): Configuration {
    const { width } = this;
    const total = atoms.length * 2;
    if (this.bestScores.length < total) {
      this.history = new Int32Array(total * width * 2);
      this.bestScores = new Int32Array(total * 2);
    }
    this.#knownScores.fill(0);
    this.#knownLabels.fill(0);
    this.#beam[0]!.start(atoms.length);
    let size = 1;
    for (this.steps = 0; this.steps < total; this.steps++) {
      const kept = this.#extend(atoms, size);
      this.#advance(atoms, size, kept);
      size = kept;
      this.bestScores[this.steps] = this.#keptScore[0]!;
    }
    return this.#beam[0]!;
  }

  /** Scores all successors of the beam and keeps the best, in order. Gives their number. */
  #extend(atoms: SentenceAtoms, size: number): number {
    let kept = 0;
    for (let b = 0; b < size; b++) {
      const state = this.#beam[b]!;
      const forced = state.forced();
      if (forced >= 0) {
        kept = this.#keep(kept, state.score, b, forced);
        continue;
      }
      const known = this.#scoresOf(atoms, state);
      const scores = this.#knownScores;
      kept = this.#keep(kept, state.score + scores[known + SHIFT]!, b, SHIFT);
      kept = this.#keep(kept, state.score + scores[known + LEFT]!, b, LEFT);
      if (state.depth > 1) kept = this.#keep(kept, state.score + scores[known + RIGHT]!, b, RIGHT);
    }
    return kept;
  }

  /** Where the scores of a configuration stand in the memory. */
  #scoresOf(atoms: SentenceAtoms, state: Configuration): number {
    const signature = state.signature() | 1;
    const at = (signature >>> 22) * 4;
    const memory = this.#knownScores;
    if (memory[at + 3] !== signature) {
      structureFeatures(atoms, state, this.#rows);
      scoreTransitions(this.#weights, this.#rows, this.#scores);
      memory.set(this.#scores, at);
      memory[at + 3] = signature;
    }
    return at;
  }

  #label(atoms: SentenceAtoms, state: Configuration, move: number): number {
    const signature = (state.arcSignature(move) ^ move) | 1;
    const at = (signature >>> 22) * 2;
    const memory = this.#knownLabels;
    if (memory[at] !== signature) {
      memory[at] = signature;
      memory[at + 1] = this.#labeller.label(atoms, state, move);
    }
    return memory[at + 1]!;
  }

  #keep(kept: number, score: number, parent: number, move: number): number {
    const scores = this.#keptScore;
    let place = kept;
    if (kept === this.width) {
      if (score <= scores[kept - 1]!) return kept;
      place--;
    } else {
      kept++;
    }
    while (place > 0 && scores[place - 1]! < score) {
      scores[place] = scores[place - 1]!;
      this.#keptParent[place] = this.#keptParent[place - 1]!;
      this.#keptMove[place] = this.#keptMove[place - 1]!;
      place--;
    }
    scores[place] = score;
    this.#keptParent[place] = parent;
    this.#keptMove[place] = move;
    return kept;
  }

  /** Makes the kept successors the beam; a parent's last successor takes its place without being copied. */
  #advance(atoms: SentenceAtoms, size: number, kept: number): void {
    const old = this.#beam;
    const next: Configuration[] = [];
    const lastUse = this.#lastUse.fill(-1);
    for (let i = 0; i < kept; i++) lastUse[this.#keptParent[i]!] = i;
    const spare = this.#spare;
    for (let b = 0; b < this.width; b++) if (b >= size || lastUse[b]! < 0) spare.push(old[b]!);
    for (let i = 0; i < kept; i++) {
      const parent = this.#keptParent[i]!;
      let state = old[parent]!;
      if (lastUse[parent] !== i) {
        const copy = spare.pop()!;
        copy.copy(state);
        state = copy;
      }
      next.push(state);
    }
    for (let i = 0; i < kept; i++) {
      const state = next[i]!;
      const move = this.#keptMove[i]!;
      state.score = this.#keptScore[i]!;
      if (move === SHIFT) state.shift();
      else state.reduce(move, this.#label(atoms, state, move));
      this.history[this.steps * this.width + i] = this.#keptParent[i]! * 4 + move;
    }
    while (next.length < this.width) next.push(spare.pop()!);
    this.#beam = next;
  }

  /** The transitions that led to the configuration at a place of the beam after a step. */
  movesTo(step: number, place: number): number[] {
    const moves: number[] = [];
    for (let s = step, at = place; s >= 0; s--) {
      const entry = this.history[s * this.width + at]!;
      moves[s] = entry & 3;
      at = entry >> 2;
    }
    return moves;
  }
}
