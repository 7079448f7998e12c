import { fileURLToPath } from "node:url";
import { readTreebank, type TreebankSentence } from "./treebank.ts";

const NEWSWIRE = fileURLToPath(new URL("../data/newswire.conllu", import.meta.url));

/** The newswire trees count so many times: they are few, and of the kind of text that the model is for. */
const NEWSWIRE_COPIES = 4;

/** What a model is trained on. */
export interface Corpus {
  readonly sentences: readonly TreebankSentence[];
  /** How often each sentence is seen in an epoch. */
  readonly copies: readonly number[];
}

/** The newswire trees written for this project; every fifth is kept for the regression test. */
export function readNewswire(split: "train" | "test"): TreebankSentence[] {
  return readTreebank(NEWSWIRE).filter(({ comments }) => comments.includes("# split = test") === (split === "test"));
}

/** Treebanks in CoNLL-U, with the project's newswire trees. */
export function readCorpus(files: readonly string[]): Corpus {
  const treebanks = files.flatMap(readTreebank);
  const newswire = readNewswire("train");
  return {
    sentences: [...treebanks, ...newswire],
    copies: [...treebanks.map(() => 1), ...newswire.map(() => NEWSWIRE_COPIES)],
  };
}

/** A list with each item as often as its sentence counts. */
export const repeated = <T>(items: readonly T[], { copies }: Corpus): T[] =>
  items.flatMap((item, i) => Array.from({ length: copies[i]! }, () => item));
