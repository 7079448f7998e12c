import type { SourcePhrase } from "./attribution.ts";
import { phraseStartingAt } from "./phrase.ts";
import type { VerbGroup } from "./verb-group.ts";
import { isComma, isFiniteVerb, isSubjectPronoun, isTimeWord, sentenceOf, type Words, wordAt } from "./words.ts";

export const afterQuotation = (words: Words, at: number): boolean =>
  at > 1 &&
  words.quotation[at]! < 0 &&
  (words.quotation[at - 1]! >= 0 || (isComma(words, at - 1) && words.quotation[at - 2]! >= 0));

/** "…," said the mayor of Osta: a noun phrase behind a verb that a pause stands before, and no verb of its own behind it. */
export function invertedSubject(words: Words, group: VerbGroup): SourcePhrase | null {
  const { first, last } = group;
  const sentence = sentenceOf(words, first);
  if (first !== last || first <= sentence.first || !isFiniteForm(words, first)) return null;
  if (!isComma(words, first - 1) && words.quotation[first - 1]! < 0) return null;
  const next = words.tokens[last + 1];
  if (!next || last + 1 > sentence.last || isTimeWord(words, last + 1)) return null;
  if (
    next.upos !== "PROPN" &&
    next.upos !== "DET" &&
    next.upos !== "NOUN" &&
    next.upos !== "PRON" &&
    next.upos !== "ADJ" &&
    next.upos !== "NUM"
  )
    return null;
  if (next.upos === "PRON" && next.deprel !== "nmod:poss" && !isSubjectPronoun(words, last + 1)) return null;
  const phrase = phraseStartingAt(words, last + 1, sentence.last);
  if (!phrase) return null;
  if (holdsClause(words, phrase)) return null;
  const behind = phrase.stretch.last + 1;
  if (behind > sentence.last) return phrase;
  const { upos } = words.tokens[behind]!;
  return upos === "PUNCT" || upos === "ADP" || upos === "SCONJ" || upos === "CCONJ" || isTimeWord(words, behind)
    ? phrase
    : null;
}

/** Does the phrase hold a finite verb that no relative pronoun brings? Then it is a clause: "said residents still want …". */
export function holdsClause(words: Words, { head, stretch }: SourcePhrase): boolean {
  for (let at = Math.min(head, stretch.first) + 1; at <= stretch.last; at++) {
    if (/^(?:who|which|that|whose|whom|where)$/u.test(wordAt(words, at))) return false;
    if (isFiniteVerb(words, at)) return true;
  }
  return false;
}

const isFiniteForm = ({ tokens }: Words, at: number): boolean =>
  /^VB[DPZN]?$/u.test(tokens[at]!.xpos) || tokens[at]!.form.endsWith("ed");
