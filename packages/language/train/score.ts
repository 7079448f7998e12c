/** Scores the shipped model on treebanks, gold words: `node packages/language/train/score.ts [--model FILE] TREEBANK…`. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { brotliDecompressSync } from "node:zlib";
import { Lemmatiser } from "../src/lemma/lemmatiser.ts";
import { Lexicon } from "../src/lexicon.ts";
import { readModel } from "../src/model-file.ts";
import { BeamParser } from "../src/parser/beam-parser.ts";
import { Labeller } from "../src/parser/labeller.ts";
import { tagset } from "../src/tagset.ts";
import { readNewswire } from "./corpus.ts";
import { buildExamples, evaluate } from "./train-parser.ts";
import { tagAll } from "./train-tagger.ts";
import { readTreebank, type TreebankSentence } from "./treebank.ts";

const MODEL = fileURLToPath(new URL("../model/english.bin.br", import.meta.url));
const { values, positionals: files } = parseArgs({
  allowPositionals: true,
  options: { model: { type: "string", default: MODEL } },
});
const model = readModel(brotliDecompressSync(readFileSync(values.model)));
const tags = tagset(model.tags);
const lexicon = new Lexicon(model.vocabulary);
const lemmatiser = new Lemmatiser(model.lemmas);

for (const file of files) score(file, readTreebank(file));
score("newswire (test part)", readNewswire("test"));

function score(name: string, sentences: readonly TreebankSentence[]): void {
  const predicted = tagAll({ lexicon, weights: model.tagger }, tags, sentences);
  let words = 0;
  const right = { upos: 0, xpos: 0, lemma: 0 };
  sentences.forEach(({ forms, tags: gold, lemmas }, s) => {
    forms.forEach((form, i) => {
      const tag = predicted[s]![i]!;
      const [upos, xpos] = [tags.upos[tag]!, tags.xpos[tag]!];
      words++;
      if (upos === gold[i]!.split("/")[0]) right.upos++;
      if (xpos === gold[i]!.split("/")[1]) right.xpos++;
      if (lemmatiser.lemma(form, upos, xpos) === lemmas[i]) right.lemma++;
    });
  });
  const share = (count: number) => ((100 * count) / words).toFixed(2);
  process.stdout.write(
    `${name}: ${words} words, UPOS ${share(right.upos)}, XPOS ${share(right.xpos)}, lemmas ${share(right.lemma)}\n`,
  );
  const examples = buildExamples(sentences, predicted, model.labels, lexicon, tags);
  for (const beam of [1, 2, 4, 8]) {
    const labeller = new Labeller(model.labelling, model.candidates, tags.coarseSize);
    const parser = new BeamParser(model.structure, labeller, beam);
    const { uas, las } = evaluate((atoms) => parser.parse(atoms), examples, sentences, model.labels);
    process.stdout.write(`  beam ${beam}: UAS ${uas.toFixed(2)}, LAS ${las.toFixed(2)}\n`);
  }
}
