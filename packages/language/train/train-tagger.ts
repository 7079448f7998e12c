import { Lexicon } from "../src/lexicon.ts";
import { CONTEXT_FEATURES, contextFeatures, FORM_FEATURES, formFeatures } from "../src/tagger/features.ts";
import { Tagger } from "../src/tagger/tagger.ts";
import { type Tagset, tagset } from "../src/tagset.ts";
import { PADDING, TAGGER_BITS } from "../src/weights.ts";
import { AveragedWeights, addTo, quantise } from "./averaged-weights.ts";
import { type Entered, enter } from "./entered.ts";
import { random, shuffled } from "./random.ts";
import type { TreebankSentence } from "./treebank.ts";
import { buildVocabulary } from "./vocabulary.ts";

export interface TrainedTagger {
  readonly lexicon: Lexicon;
  readonly weights: Int8Array;
}

/** Trains a tagger: an averaged perceptron that sees its own tags as history; the sum of one for each seed. */
export function trainTagger(
  sentences: readonly TreebankSentence[],
  tags: Tagset,
  epochs: number,
  seeds: readonly number[],
): TrainedTagger {
  const numbers = tagNumbers(tags);
  const lexicon = new Lexicon(buildVocabulary(sentences, numbers));
  const data = sentences.map((sentence) => enter(sentence, lexicon));
  const gold = sentences.map((sentence) => sentence.tags.map((tag) => numbers.get(tag)!));
  const size = (1 << TAGGER_BITS) + PADDING;
  const sum = new Float32Array(size);
  for (const seed of seeds) {
    const weights = new AveragedWeights(size);
    const next = random(seed);
    for (let epoch = 0; epoch < epochs; epoch++) {
      for (const at of shuffled(data.length, next)) learn(data[at]!, gold[at]!, lexicon, tags, weights);
    }
    addTo(sum, weights.average(2));
  }
  return { lexicon, weights: quantise(sum) };
}

const rows = new Int32Array(CONTEXT_FEATURES + FORM_FEATURES);
const formRows = rows.subarray(CONTEXT_FEATURES);
const scores = new Int32Array(256);

function learn(
  sentence: Entered,
  gold: readonly number[],
  lexicon: Lexicon,
  tags: Tagset,
  weights: AveragedWeights,
): void {
  const { entries, initial, length } = sentence;
  const { codes, size } = tags;
  const { current } = weights;
  let t1 = codes[size]!;
  let t2 = t1;
  for (let i = 2; i < length + 2; i++) {
    const w0 = entries[i]!;
    const candidates = lexicon.candidates[w0]!;
    let best = candidates[0]!;
    if (candidates.length > 1) {
      weights.step++;
      contextFeatures(lexicon, w0, entries[i - 1]!, entries[i - 2]!, entries[i + 1]!, entries[i + 2]!, t1, t2, rows);
      formFeatures(lexicon, w0, initial[i] ? 1 : 0, formRows);
      scores.fill(0);
      for (const row of rows) for (const tag of candidates) scores[tag]! += current[row + tag]!;
      for (const tag of candidates) if (scores[tag]! > scores[best]!) best = tag;
      const right = gold[i - 2]!;
      if (best !== right) {
        for (const row of rows) {
          weights.add(row + right, 1);
          weights.add(row + best, -1);
        }
      }
    }
    t2 = t1;
    t1 = codes[best]!;
  }
}

/** Predicted tags of sentences. */
export function tagAll(
  { lexicon, weights }: TrainedTagger,
  tags: Tagset,
  sentences: readonly TreebankSentence[],
): number[][] {
  const tagger = new Tagger(lexicon, tags, weights);
  return sentences.map((sentence) => {
    const { entries, initial, length } = enter(sentence, lexicon);
    const result = new Int32Array(length + 4);
    tagger.tag(entries, length, initial, result);
    return [...result.subarray(2, length + 2)];
  });
}

/** Tags for training a parser: every sentence is tagged by a tagger that did not see it. */
export function jackknife(
  sentences: readonly TreebankSentence[],
  tags: Tagset,
  folds: number,
  epochs: number,
  seed: number,
): number[][] {
  const result: number[][] = new Array(sentences.length);
  for (let fold = 0; fold < folds; fold++) {
    // Blocks of sentences, as neighbours share a document and its words.
    const inFold = (i: number) => Math.floor(i / 50) % folds === fold;
    const trained = trainTagger(
      sentences.filter((_, i) => !inFold(i)),
      tags,
      epochs,
      [seed + fold],
    );
    const held = sentences.map((sentence, i) => [sentence, i] as const).filter(([, i]) => inFold(i));
    const predicted = tagAll(
      trained,
      tags,
      held.map(([sentence]) => sentence),
    );
    held.forEach(([, i], k) => {
      result[i] = predicted[k]!;
    });
  }
  return result;
}

/** The joint tags that sentences use, in alphabetical order. */
export const collectTags = (sentences: readonly TreebankSentence[]): Tagset =>
  tagset([...new Set(sentences.flatMap((sentence) => sentence.tags))].sort());

export const tagNumbers = (tags: Tagset): ReadonlyMap<string, number> =>
  new Map(tags.upos.map((upos, tag) => [`${upos}/${tags.xpos[tag]}`, tag]));
