import { parentPort, workerData } from "node:worker_threads";
import { Lexicon, type Vocabulary } from "../src/lexicon.ts";
import { tagset } from "../src/tagset.ts";
import { readCorpus, repeated } from "./corpus.ts";
import { trainBeam } from "./train-beam.ts";
import { buildExamples } from "./train-parser.ts";

/** What a thread needs to train one parser. */
export interface ParserTask {
  readonly files: readonly string[];
  readonly vocabulary: Vocabulary;
  readonly tags: readonly string[];
  /** Jackknifed tags of the corpus' sentences. */
  readonly predicted: readonly (readonly number[])[];
  readonly labels: readonly string[];
  readonly epochs: number;
  readonly width: number;
  readonly seed: number;
}

const { files, vocabulary, tags, predicted, labels, epochs, width, seed } = workerData as ParserTask;
const corpus = readCorpus(files);
const tagNames = tagset(tags);
const examples = buildExamples(corpus.sentences, predicted, labels, new Lexicon(vocabulary), tagNames);
parentPort!.postMessage(trainBeam(repeated(examples, corpus), labels, tagNames.coarseSize, { epochs, seed, width }));
