import { BeamParser } from "../src/parser/beam-parser.ts";
import { Configuration, SHIFT, TRANSITIONS } from "../src/parser/configuration.ts";
import { Labeller } from "../src/parser/labeller.ts";
import { scoreTransitions } from "../src/parser/score-transitions.ts";
import { STRUCTURE_FEATURES, structureFeatures } from "../src/parser/structure-features.ts";
import { LABEL_BITS, PADDING, STRUCTURE_BITS } from "../src/weights.ts";
import { AveragedWeights } from "./averaged-weights.ts";
import { transitionCosts } from "./oracle.ts";
import { random, shuffled } from "./random.ts";
import { collectCandidates, type Example, learnLabel, type TrainedParser } from "./train-parser.ts";

/** Weights changed fewer times are chance. */
const FEWEST_UPDATES = 3;

/** Beam training: the weights are corrected at the step where the best wrong parse is furthest ahead of the right one. */
export function trainBeam(
  examples: readonly Example[],
  labels: readonly string[],
  coarseSize: number,
  options: { readonly epochs: number; readonly seed: number; readonly width: number },
): TrainedParser {
  const candidates = collectCandidates(examples, labels, coarseSize);
  const structure = new AveragedWeights((1 << STRUCTURE_BITS) * 4);
  const labelling = new AveragedWeights((1 << LABEL_BITS) + PADDING);
  const labeller = new Labeller(labelling.current, candidates, coarseSize);
  const parser = new BeamParser(structure.current, labeller, options.width);
  const next = random(options.seed);
  const rows = new Int32Array(STRUCTURE_FEATURES);
  const scores = new Int32Array(TRANSITIONS);
  const costs = new Int32Array(TRANSITIONS);
  const state = new Configuration();

  /** Walks a way through a sentence, changing the weights of its choices from a step on. */
  const replay = ({ atoms }: Example, moves: readonly number[], from: number, to: number, delta: number) => {
    state.start(atoms.length);
    for (let step = 0; step <= to; step++) {
      const move = moves[step]!;
      if (step >= from && state.forced() < 0) {
        structureFeatures(atoms, state, rows);
        for (const row of rows) structure.add(row + move, delta);
      }
      if (move === SHIFT) state.shift();
      else state.reduce(move, labeller.label(atoms, state, move));
    }
  };

  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const at of shuffled(examples.length, next)) {
      const example = examples[at]!;
      const { atoms, gold } = example;
      structure.step++;
      parser.parse(atoms);
      const total = parser.steps;
      // The right way, its score at every step, and where the best parse is furthest ahead of it.
      const right: number[] = [];
      let score = 0;
      let worst = -1;
      let violation = 0;
      state.start(atoms.length);
      for (let step = 0; step < total; step++) {
        let move = state.forced();
        if (move < 0) {
          structureFeatures(atoms, state, rows);
          scoreTransitions(structure.current, rows, scores);
          transitionCosts(state, gold, costs);
          // Arcs are drawn as soon as they can be.
          move = costs[1] === 0 ? 1 : costs[2] === 0 ? 2 : 0;
          score += scores[move]!;
        }
        right.push(move);
        if (move === SHIFT) state.shift();
        else state.reduce(move, labeller.label(atoms, state, move));
        const ahead = parser.bestScores[step]! - score;
        if (ahead > violation) {
          violation = ahead;
          worst = step;
        }
      }
      const best = parser.movesTo(total - 1, 0);
      if (worst >= 0) {
        const wrong = parser.movesTo(worst, 0);
        let apart = 0;
        while (wrong[apart] === right[apart]) apart++;
        replay(example, right, apart, worst, 1);
        replay(example, wrong, apart, worst, -1);
      } else if (epoch === 0 && best.some((move, step) => move !== right[step])) {
        // No violation, but another way: all scores are equal, as at the very start.
        let apart = 0;
        while (best[apart] === right[apart]) apart++;
        replay(example, right, apart, total - 1, 1);
        replay(example, best, apart, total - 1, -1);
      }
      state.start(atoms.length);
      for (const move of best) {
        if (move === SHIFT) state.shift();
        else state.reduce(move, learnLabel(atoms, state, move, gold, labelling, labeller));
      }
    }
  }
  return { candidates, structure: structure.average(FEWEST_UPDATES), labelling: labelling.average(FEWEST_UPDATES) };
}
