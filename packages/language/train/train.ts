/**
 * Trains the language model: `npm run train -- [--out FILE] TREEBANK.conllu…`. Seeds are fixed: the same treebanks give
 * the same model. About a quarter of an hour on two cores.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { brotliCompressSync, constants } from "node:zlib";
import { writeModel } from "../src/model-file.ts";
import { addTo, quantise, withoutSmall } from "./averaged-weights.ts";
import { readCorpus, repeated } from "./corpus.ts";
import type { ParserTask } from "./parser-worker.ts";
import { trainLemmas } from "./train-lemmas.ts";
import type { TrainedParser } from "./train-parser.ts";
import { collectLabels } from "./train-parser.ts";
import { collectTags, jackknife, trainTagger } from "./train-tagger.ts";

const MODEL = fileURLToPath(new URL("../model/english.bin.br", import.meta.url));
const NAME = "counterclaim-english/1";
const TAGGER = { epochs: 8, seeds: [1, 2, 3] };
const JACKKNIFE = { folds: 5, epochs: 6, seed: 7 };
const PARSER = { epochs: 8, width: 8, seeds: [1, 2, 3, 4] };

const { values, positionals: files } = parseArgs({
  allowPositionals: true,
  options: { out: { type: "string", default: MODEL }, threads: { type: "string", default: "2" } },
});
if (files.length === 0) throw new Error("usage: npm run train -- [--out FILE] [--threads N] TREEBANK.conllu…");

const say = (message: string) => process.stderr.write(`${message}\n`);
const corpus = readCorpus(files);
const sentences = repeated(corpus.sentences, corpus);
say(`${corpus.sentences.length} sentences`);
const tags = collectTags(corpus.sentences);
const tagNames = tags.upos.map((upos, tag) => `${upos}/${tags.xpos[tag]}`);
const tagger = trainTagger(sentences, tags, TAGGER.epochs, TAGGER.seeds);
say("tagger trained");
const { folds, epochs, seed } = JACKKNIFE;
const predicted = jackknife(corpus.sentences, tags, folds, epochs, seed);
say("training sentences tagged");
const labels = collectLabels(corpus.sentences);
const { vocabulary } = tagger.lexicon;
const parser = await trainParsers({ files, vocabulary, tags: tagNames, predicted, labels });

const bytes = writeModel({
  name: NAME,
  tags: tagNames,
  vocabulary,
  labels,
  candidates: parser.candidates,
  lemmas: trainLemmas(corpus.sentences),
  tagger: withoutSmall(tagger.weights, 1),
  structure: withoutSmall(quantise(parser.structure), 2),
  labelling: withoutSmall(quantise(parser.labelling), 1),
});
const packed = brotliCompressSync(bytes, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
});
mkdirSync(dirname(values.out), { recursive: true });
writeFileSync(values.out, packed);
say(`${values.out}: ${packed.length} bytes, ${bytes.length} unpacked`);

/** Trains a parser for each seed, some at a time, and sums them in the order of the seeds. */
async function trainParsers(task: Omit<ParserTask, "epochs" | "width" | "seed">): Promise<TrainedParser> {
  const waiting = [...PARSER.seeds];
  const trained = new Map<number, TrainedParser>();
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      trained.set(next, await inThread({ ...task, epochs: PARSER.epochs, width: PARSER.width, seed: next }));
      say(`parser ${next} of ${PARSER.seeds.length} trained`);
    }
  };
  await Promise.all(Array.from({ length: Number(values.threads) }, work));
  const [first, ...others] = PARSER.seeds.map((next) => trained.get(next)!);
  for (const other of others) {
    addTo(first!.structure, other.structure);
    addTo(first!.labelling, other.labelling);
  }
  return first!;
}

function inThread(task: ParserTask): Promise<TrainedParser> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./parser-worker.ts", import.meta.url), { workerData: task });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}
