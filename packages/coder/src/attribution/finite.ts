import { isFiniteVerb, isRelation, type Stretch, type Words, wordAt } from "./words.ts";

/** Is the token a finite verb, or has it a finite auxiliary or copula? */
export const isFiniteClause = (words: Words, at: number): boolean =>
  isFiniteVerb(words, at) ||
  words.children[at]!.some(
    (child) =>
      isRelation(words, child, "aux", "cop") && words.tokens[child]!.upos === "AUX" && wordAt(words, child) !== "to",
  );

/** Does a finite verb stand in the stretch? */
export const hasFinite = (words: Words, { first, last }: Stretch): boolean => {
  for (let at = first; at <= last; at++) {
    const { upos, xpos } = words.tokens[at]!;
    if (upos === "AUX" || (upos === "VERB" && /^VB[DPZ]$/u.test(xpos))) return true;
    // "forces captured the town", "bodies lay there": a past form that the tagger took for another has a subject all the same
    if (
      /^VBN?$/u.test(xpos) &&
      words.children[at]!.some((child) => child >= first && isRelation(words, child, "nsubj"))
    )
      return true;
  }
  return false;
};

/** Is there a finite verb that no relative pronoun brings? ", a toll that the rebels dispute" is none. */
export function isClause(words: Words, from: number, last: number): boolean {
  for (let at = from; at <= last; at++) {
    if (/^(?:who|which|that|whose)$/u.test(wordAt(words, at)) && at > from) return false;
    if (isFiniteVerb(words, at)) return true;
  }
  return false;
}
