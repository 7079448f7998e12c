import type { Stage } from "./draft.ts";

/** Sentences, words and trees of the text. */
export const parse: Stage = (draft, { language }) => {
  const { paragraphs, sentences } = language.analyse(draft.text);
  return { ...draft, paragraphs, sentences };
};
