import type { Stage } from "./draft.ts";
import { mendedTree } from "./mended-tree.ts";

/** Sentences, words and trees of the text. */
export const parse: Stage = (draft, { language }) => {
  const { paragraphs, sentences } = language.analyse(draft.text);
  const mended = sentences.map((sentence) => ({ ...sentence, tokens: mendedTree(sentence.tokens) }));
  return { ...draft, paragraphs, sentences: mended };
};
