import type { Lexicon } from "../src/lexicon.ts";
import { Configuration, FIELDS, HEAD, LABEL, LEFT, RIGHT, SHIFT, TRANSITIONS } from "../src/parser/configuration.ts";
import { fillAtoms } from "../src/parser/fill-atoms.ts";
import { LABEL_FEATURES, labelFeatures } from "../src/parser/label-features.ts";
import { Labeller, labelSlot } from "../src/parser/labeller.ts";
import { scoreTransitions } from "../src/parser/parser.ts";
import { SentenceAtoms } from "../src/parser/sentence-atoms.ts";
import { STRUCTURE_FEATURES, structureFeatures } from "../src/parser/structure-features.ts";
import type { Tagset } from "../src/tagset.ts";
import { LABEL_BITS, PADDING, STRUCTURE_BITS } from "../src/weights.ts";
import { AveragedWeights } from "./averaged-weights.ts";
import { type GoldTree, transitionCosts } from "./oracle.ts";
import { random, shuffled } from "./random.ts";
import { projective, type TreebankSentence } from "./treebank.ts";

export interface TrainedParser {
  readonly labels: readonly string[];
  readonly candidates: readonly (readonly number[])[];
  readonly structure: Float32Array;
  readonly labelling: Float32Array;
}

/** One training sentence: its words with predicted tags, and its gold tree. */
export interface Example {
  readonly atoms: SentenceAtoms;
  readonly gold: GoldTree;
}

export function buildExamples(
  sentences: readonly TreebankSentence[],
  predicted: readonly (readonly number[])[],
  labels: readonly string[],
  lexicon: Lexicon,
  tags: Tagset,
): Example[] {
  return sentences.map((sentence, s) => {
    const length = sentence.forms.length;
    const atoms = new SentenceAtoms();
    const entries = Int32Array.from(sentence.forms, (form) => lexicon.entry(form));
    fillAtoms(atoms, lexicon, tags, entries, Int32Array.from(predicted[s]!), length);
    const heads = new Int32Array(length + 2);
    const children: number[][] = Array.from({ length: length + 2 }, () => []);
    const numbers = new Int32Array(length + 2);
    projective(sentence.heads).forEach((head, i) => {
      heads[i + 1] = head === 0 ? length + 1 : head;
      children[heads[i + 1]!]!.push(i + 1);
      numbers[i + 1] = labels.indexOf(sentence.relations[i]!);
    });
    return { atoms, gold: { heads, labels: numbers, children } };
  });
}

/** The relations of sentences; number 0 is "none". */
export const collectLabels = (sentences: readonly TreebankSentence[]): string[] => [
  "",
  ...[...new Set(sentences.flatMap((sentence) => sentence.relations))].sort(),
];

/**
 * Labels seen for each pair of parts of speech and direction; all of them where a pair was never seen. Only what hangs
 * on the root is the root.
 */
export function collectCandidates(
  examples: readonly Example[],
  labels: readonly string[],
  coarseSize: number,
): number[][] {
  const counts = Array.from({ length: coarseSize * coarseSize * 2 }, () => new Map<number, number>());
  for (const { atoms, gold } of examples) {
    for (let i = 1; i <= atoms.length; i++) {
      const head = gold.heads[i]!;
      const slot = labelSlot(atoms.coarse[head]!, atoms.coarse[i]!, head > i ? LEFT : RIGHT, coarseSize);
      const seen = counts[slot]!;
      seen.set(gold.labels[i]!, (seen.get(gold.labels[i]!) ?? 0) + 1);
    }
  }
  const root = labels.indexOf("root");
  const others = labels.map((_, number) => number).filter((number) => number > 0 && number !== root);
  return counts.map((seen, slot) => {
    if (Math.floor(slot / 2 / coarseSize) === coarseSize - 1) return [root];
    const often = [...seen]
      .filter(([label, count]) => count > 1 && label !== root)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .map(([label]) => label);
    return often.length ? often : others;
  });
}

/** Greedy training with a dynamic oracle: the parser learns what to do after its own errors. */
export function trainGreedy(
  examples: readonly Example[],
  labels: readonly string[],
  coarseSize: number,
  options: {
    readonly epochs: number;
    readonly seed: number;
    readonly exploration: number;
    readonly onEpoch?: (epoch: number, now: () => TrainedParser) => void;
  },
): TrainedParser {
  const candidates = collectCandidates(examples, labels, coarseSize);
  const structure = new AveragedWeights((1 << STRUCTURE_BITS) * 4);
  const labelling = new AveragedWeights((1 << LABEL_BITS) + PADDING);
  const labeller = new Labeller(labelling.current, candidates, coarseSize);
  const state = new Configuration();
  const rows = new Int32Array(STRUCTURE_FEATURES);
  const scores = new Int32Array(TRANSITIONS);
  const costs = new Int32Array(TRANSITIONS);
  const next = random(options.seed);
  const result = (): TrainedParser => ({
    labels,
    candidates,
    structure: structure.average(3),
    labelling: labelling.average(3),
  });
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const at of shuffled(examples.length, next)) {
      const { atoms, gold } = examples[at]!;
      state.start(atoms.length);
      while (!state.finished) {
        let transition = state.forced();
        if (transition < 0) {
          structure.step++;
          structureFeatures(atoms, state, rows);
          scoreTransitions(structure.current, rows, scores);
          transitionCosts(state, gold, costs);
          let best = -1;
          let right = -1;
          for (let t = 0; t < TRANSITIONS; t++) {
            if (!state.allows(t)) continue;
            if (best < 0 || scores[t]! > scores[best]!) best = t;
            if (right < 0 || costs[t]! < costs[right]! || (costs[t] === costs[right] && scores[t]! > scores[right]!))
              right = t;
          }
          transition = best;
          if (costs[best]! > costs[right]!) {
            for (const row of rows) {
              structure.add(row + right, 1);
              structure.add(row + best, -1);
            }
            if (epoch === 0 || next() > options.exploration) transition = right;
          }
        }
        if (transition === SHIFT) state.shift();
        else state.reduce(transition, learnLabel(atoms, state, transition, gold, labelling, labeller));
      }
    }
    options.onEpoch?.(epoch, result);
  }
  return result();
}

/** Labels an arc, and learns from it where the arc is right. */
export function learnLabel(
  atoms: SentenceAtoms,
  state: Configuration,
  transition: number,
  gold: GoldTree,
  labelling: AveragedWeights,
  labeller: Labeller,
): number {
  const predicted = labeller.label(atoms, state, transition);
  const dependent = state.top;
  if (gold.heads[dependent] !== state.head(transition)) return predicted;
  labelling.step++;
  const right = gold.labels[dependent]!;
  if (predicted !== right) {
    labelFeatures(atoms, state, transition, labeller.rows);
    for (let k = 0; k < LABEL_FEATURES; k++) {
      labelling.add(labeller.rows[k]! + right, 1);
      labelling.add(labeller.rows[k]! + predicted, -1);
    }
  }
  return predicted;
}

/** Arcs, and labelled arcs (without subtypes), that a parser finds. */
export function evaluate(
  parse: (atoms: SentenceAtoms) => Configuration,
  examples: readonly Example[],
  sentences: readonly TreebankSentence[],
  labels: readonly string[],
): { readonly uas: number; readonly las: number } {
  let words = 0;
  let heads = 0;
  let labelled = 0;
  examples.forEach(({ atoms }, s) => {
    const { nodes } = parse(atoms);
    const sentence = sentences[s]!;
    for (let i = 1; i <= atoms.length; i++) {
      words++;
      const head = nodes[i * FIELDS + HEAD]!;
      if ((head > atoms.length ? 0 : head) !== sentence.heads[i - 1]) continue;
      heads++;
      if (plain(labels[nodes[i * FIELDS + LABEL]!]!) === plain(sentence.relations[i - 1]!)) labelled++;
    }
  });
  return { uas: (100 * heads) / words, las: (100 * labelled) / words };
}

const plain = (relation: string): string => relation.split(":")[0]!;
