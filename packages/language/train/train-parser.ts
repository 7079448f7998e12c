import type { Lexicon } from "../src/lexicon.ts";
import { type Configuration, FIELDS, HEAD, LABEL, LEFT, RIGHT } from "../src/parser/configuration.ts";
import { fillAtoms } from "../src/parser/fill-atoms.ts";
import { LABEL_FEATURES, labelFeatures } from "../src/parser/label-features.ts";
import { type Labeller, labelSlot } from "../src/parser/labeller.ts";
import { SentenceAtoms } from "../src/parser/sentence-atoms.ts";
import type { Tagset } from "../src/tagset.ts";
import type { AveragedWeights } from "./averaged-weights.ts";
import type { GoldTree } from "./oracle.ts";
import { projective, type TreebankSentence } from "./treebank.ts";

export interface TrainedParser {
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
