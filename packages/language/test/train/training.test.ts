import { expect, test } from "vitest";
import { Lexicon } from "../../src/lexicon.ts";
import { BeamParser } from "../../src/parser/beam-parser.ts";
import { Labeller } from "../../src/parser/labeller.ts";
import { quantise } from "../../train/averaged-weights.ts";
import { readNewswire } from "../../train/corpus.ts";
import { trainBeam } from "../../train/train-beam.ts";
import { trainLemmas } from "../../train/train-lemmas.ts";
import { buildExamples, collectLabels, evaluate } from "../../train/train-parser.ts";
import { collectTags, tagAll, trainTagger } from "../../train/train-tagger.ts";

const sentences = readNewswire("train").slice(0, 30);
const tags = collectTags(sentences);

function train() {
  const tagger = trainTagger(sentences, tags, 4, [1]);
  const predicted = tagAll(tagger, tags, sentences);
  const labels = collectLabels(sentences);
  const examples = buildExamples(sentences, predicted, labels, new Lexicon(tagger.lexicon.vocabulary), tags);
  const parser = trainBeam(examples, labels, tags.coarseSize, { epochs: 4, seed: 1, width: 2 });
  const structure = quantise(parser.structure);
  const labelling = quantise(parser.labelling);
  return { tagger, predicted, labels, examples, candidates: parser.candidates, structure, labelling };
}

test("learns its own sentences, and the same data give the same model", { timeout: 180_000 }, () => {
  const first = train();
  const labeller = new Labeller(first.labelling, first.candidates, tags.coarseSize);
  const parser = new BeamParser(first.structure, labeller, 2);
  const { las } = evaluate((atoms) => parser.parse(atoms), first.examples, sentences, first.labels);
  expect(las).toBeGreaterThan(70);

  const second = train();
  expect(second.predicted).toEqual(first.predicted);
  expect(Buffer.compare(Buffer.from(second.tagger.weights), Buffer.from(first.tagger.weights))).toBe(0);
  expect(Buffer.compare(Buffer.from(second.structure), Buffer.from(first.structure))).toBe(0);
  expect(Buffer.compare(Buffer.from(second.labelling), Buffer.from(first.labelling))).toBe(0);
});

test("lemma rules are learnt where the words say something general", () => {
  const rules = trainLemmas(readNewswire("train"));
  expect(rules.endings["NOUN/NNS"]).toMatchObject({ "": [1, ""] });
  expect(Object.keys(rules.endings["PUNCT/."] ?? {})).toEqual([]);
});
