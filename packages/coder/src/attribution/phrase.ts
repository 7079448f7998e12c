import type { SourcePhrase } from "./attribution.ts";
import {
  childOf,
  isComma,
  isNominal,
  isPunctuation,
  isQuotationMark,
  isRelation,
  isTimeWord,
  type Stretch,
  sentenceOf,
  type Words,
  wordAt,
} from "./words.ts";

/** A phrase never reaches outside these tokens: the reporting verb and the content stand there. */
export type Bounds = Stretch;

const INSIDE = new Set(["DET", "ADJ", "NUM", "NOUN", "PROPN"]);

/** The whole noun phrase round its head, with titles, appositions and relative clauses, inside the bounds. */
export function phraseOf(words: Words, head: number, bounds: Bounds): SourcePhrase {
  let first = head;
  let last = head;
  for (const child of words.children[head]!) {
    if (child < bounds.first || child > bounds.last) continue;
    if (
      isRelation(
        words,
        child,
        "case",
        "mark",
        "cc",
        "punct",
        "cop",
        "aux",
        "parataxis",
        "dep",
        "discourse",
        "advcl",
        "nsubj",
      )
    )
      continue;
    // an adverb before the head ("only the army") belongs, one behind it speaks of the verb
    if (isRelation(words, child, "advmod") && child > head) continue;
    if (child > head && isTimePhrase(words, child)) continue;
    if (child > head && isAfterthought(words, child)) continue;
    if (child < head) first = Math.min(first, Math.max(words.left[child]!, bounds.first));
    else last = Math.max(last, Math.min(words.right[child]!, bounds.last));
  }
  first = leftNominals(words, first, bounds.first);
  last = closingMarks(words, first, last, bounds.last);
  while (last > head && isPunctuation(words, last) && !isClosing(words, first, last)) last--;
  while (
    first < head &&
    isPunctuation(words, first) &&
    !isQuotationMark(words, first) &&
    words.tokens[first]!.form !== "("
  )
    first++;
  while (first < head && words.tokens[first]!.upos === "CCONJ") first++;
  // "In July, the council": the time is no part of the phrase
  for (let at = first; at < head; at++) if (isComma(words, at) && isTimeWord(words, at - 1)) first = at + 1;
  return { stretch: { first, last }, head };
}

/** ", speaking on condition of anonymity": what the source does while it speaks is no part of its name. */
function isAfterthought(words: Words, child: number): boolean {
  let at = words.left[child]!;
  if (!isComma(words, at) && !isComma(words, at - 1)) return false;
  while (at < child && (isComma(words, at) || words.tokens[at]!.upos === "ADV")) at++;
  return words.tokens[at]!.xpos === "VBG";
}

const isTimePhrase = (words: Words, at: number): boolean => {
  for (let i = words.left[at]!; i <= words.right[at]!; i++) {
    const { upos } = words.tokens[i]!;
    if (!isTimeWord(words, i) && upos !== "ADP" && upos !== "NUM" && upos !== "DET") return false;
  }
  return true;
};

/** Titles and adjectives that the tree left outside: "U.S. Gen." before the name. */
function leftNominals(words: Words, first: number, from: number): number {
  let at = first;
  while (
    at > from &&
    (INSIDE.has(words.tokens[at - 1]!.upos) || inCompound(words, at - 1)) &&
    !isTimeWord(words, at - 1)
  ) {
    if (
      words.tokens[at]!.upos === "DET" ||
      (words.tokens[at]!.upos === "PRON" && words.tokens[at]!.deprel !== "nmod:poss")
    )
      break;
    at--;
  }
  return at;
}

/** "an ethnic minority armed group", "Iran-backed fighters": a participle that the tree took for a verb, and its hyphen. */
const inCompound = ({ tokens }: Words, at: number): boolean =>
  /^(?:armed|backed|led|allied|affiliated|linked|aligned|held|run|controlled|supported|based)$/u.test(
    tokens[at]!.form,
  ) ||
  (tokens[at]!.form === "-" &&
    /^(?:armed|backed|led|allied|affiliated|linked|aligned|held|run|controlled|supported|based)$/u.test(
      tokens[at + 1]?.form ?? "",
    ));

const isClosing = (words: Words, first: number, at: number): boolean => {
  const { form } = words.tokens[at]!;
  if (form === ")") return hasBetween(words, first, at, "(");
  return isQuotationMark(words, at) && words.quotation[at] === words.quotation[at - 1] && words.quotation[at]! >= 0;
};

const hasBetween = (words: Words, first: number, last: number, form: string): boolean => {
  for (let at = first; at < last; at++) if (words.tokens[at]!.form === form) return true;
  return false;
};

/** Takes in the closing bracket of one that opens inside. */
function closingMarks(words: Words, first: number, last: number, to: number): number {
  if (last < to && words.tokens[last + 1]!.form === ")" && hasBetween(words, first, last, "(")) return last + 1;
  return last;
}

/**
 * The subject's phrase carried on to the verb: what the tree hung elsewhere, though it stands between the two:
 * ", a spokesman for the front," or "in Osta", but no time ("on Saturday").
 */
export function carriedToVerb(words: Words, phrase: SourcePhrase, verbFirst: number): SourcePhrase {
  const { first, last } = phrase.stretch;
  if (last >= verbFirst - 1) return phrase;
  const from = last + 1;
  const pronoun = words.tokens[phrase.head]!.upos === "PRON";
  if (isComma(words, from) && isComma(words, verbFirst - 1) && verbFirst - from > 2 && !pronoun) {
    const opener = words.tokens[from + 1]!;
    const apposes = opener.upos === "DET" || isNominal(words, from + 1) || opener.upos === "ADJ";
    const relates = /^(?:who|whose|which|whom)$/u.test(wordAt(words, from + 1));
    const holdsVerb = hasFiniteVerb(words, from, verbFirst);
    if (((apposes && !holdsVerb) || relates) && !isTimeWord(words, from + 1))
      return { ...phrase, stretch: { first, last: verbFirst - 2 } };
    return phrase;
  }
  if (pronoun) return phrase;
  for (let at = from; at < verbFirst; at++) {
    const { upos } = words.tokens[at]!;
    if (isTimeWord(words, at) || upos === "PUNCT" || upos === "SCONJ" || upos === "PRON") return phrase;
    if (upos === "VERB" && words.tokens[at]!.xpos !== "VBN") return phrase;
  }
  const { upos } = words.tokens[from]!;
  const goesOn =
    upos === "ADP" ||
    upos === "VERB" ||
    upos === "PROPN" ||
    upos === "NOUN" ||
    (upos === "CCONJ" && verbFirst - from > 1);
  return goesOn ? { ...phrase, stretch: { first, last: verbFirst - 1 } } : phrase;
}

const hasFiniteVerb = (words: Words, first: number, end: number): boolean => {
  for (let at = first; at < end; at++) {
    const { upos, xpos } = words.tokens[at]!;
    if (upos === "AUX" || (upos === "VERB" && /^VB[DPZ]$/u.test(xpos))) return true;
  }
  return false;
};

/** The noun that ends right before a token, with what the tree gives it; null where none does. */
export function phraseEndingAt(words: Words, last: number, from: number): SourcePhrase | null {
  if (last < from || !isNominal(words, last) || isTimeWord(words, last)) return null;
  const sentence = sentenceOf(words, last);
  const bounds = { first: Math.max(from, sentence.first), last };
  let head = last;
  // "the head of the mission", "people close to him": go up while what stands above is a noun, or hangs on one
  for (let above = words.head[head]!; above >= bounds.first && above < head; above = words.head[head]!) {
    if (isNominal(words, above)) {
      if (!isRelation(words, head, "nmod", "appos", "flat", "compound", "conj", "nummod", "obl")) break;
      // "…, an eyewitness told": without a closing comma it is no apposition
      if (
        isRelation(words, head, "appos") &&
        (isComma(words, words.left[head]!) || isComma(words, words.left[head]! - 1))
      )
        break;
      head = above;
      continue;
    }
    const noun = words.head[above]!;
    const modifies =
      isRelation(words, above, "acl", "amod") && noun >= bounds.first && noun < above && isNominal(words, noun);
    if (!modifies) break;
    head = noun;
  }
  return phraseOf(words, head, bounds);
}

/** The noun phrase that begins at a token: for "said Colonel Tavi" and "according to the mayor of Osta". */
export function phraseStartingAt(words: Words, first: number, to: number): SourcePhrase | null {
  if (first > to || to >= words.tokens.length) return null;
  let head = first;
  while (head <= to && !isNominal(words, head)) {
    const { upos, xpos } = words.tokens[head]!;
    // a noun that the tagger took for a verb ("show insiders")
    if (head === first && xpos === "VB" && isNominal(words, head + 1)) {
      head++;
      continue;
    }
    if (upos !== "DET" && upos !== "ADJ" && upos !== "ADV" && !(upos === "VERB" && isRelation(words, head, "amod")))
      return null;
    head++;
  }
  if (head > to) return null;
  // the head stands further on: "the army chief of Osta" is headed by "chief"
  for (
    let above = words.head[head]!;
    above > head && above <= to && isNominal(words, above);
    above = words.head[head]!
  ) {
    if (isRelation(words, head, "nsubj", "obl", "obj", "conj")) break;
    head = above;
  }
  const found = phraseOf(words, head, { first, last: to });
  return { head, stretch: { first, last: found.stretch.last } };
}

export const possessorOf = (words: Words, noun: number): number | null => childOf(words, noun, "nmod:poss");
