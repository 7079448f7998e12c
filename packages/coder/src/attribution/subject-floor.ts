import { sentenceOf, type Words } from "./words.ts";

/** Nothing of a subject stands behind the last quotation or colon before its verb. */
export function floorOf(words: Words, verb: number): number {
  const { first } = sentenceOf(words, verb);
  for (let at = verb - 1; at >= first; at--) {
    if (
      (words.quotation[at]! >= 0 && words.quotation[at] !== words.quotation[verb]) ||
      words.tokens[at]!.form === ":" ||
      words.tokens[at]!.form === ";"
    )
      return at + 1;
  }
  return first;
}
