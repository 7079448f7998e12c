import type { Token } from "@counterclaim/language";
import type { Span } from "@counterclaim/record";
import type { Draft } from "../draft.ts";

/** Tokens [first, last] of the report's words. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/**
 * All words of a report in one row, as quotations run over sentence ends: an index is a token, a head is an index.
 * A subtree's edges are its leftmost and rightmost token, whatever stands between them.
 */
export interface Words {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Index of the sentence. */
  readonly sentence: Int32Array;
  /** First and last token of each sentence, its dateline left out; last < first for one without tokens. */
  readonly sentences: readonly Stretch[];
  /** Index of the paragraph of each sentence. */
  readonly paragraph: readonly number[];
  /** -1 for a root. */
  readonly head: Int32Array;
  readonly children: readonly (readonly number[])[];
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Index of the outermost quotation of speech that the token stands in, marks included; -1 for none. */
  readonly quotation: Int32Array;
  /** 1 for a token that stands in any quotation, terms too. */
  readonly marked: Uint8Array;
  /** Tokens of each quotation, marks included; null where no token begins in it. */
  readonly quoted: readonly (Stretch | null)[];
}

const NONE: readonly number[] = [];

export function wordsOf({ text, sentences, quotations }: Draft): Words {
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  const count = tokens.length;
  const sentence = new Int32Array(count);
  const head = new Int32Array(count).fill(-1);
  const left = new Int32Array(count);
  const right = new Int32Array(count);
  const children: (number[] | readonly number[])[] = new Array(count).fill(NONE);
  const stretches: Stretch[] = [];
  let first = 0;
  for (const [index, { tokens: own }] of sentences.entries()) {
    for (let at = 0; at < own.length; at++) {
      const here = first + at;
      const above = own[at]!.head;
      sentence[here] = index;
      left[here] = here;
      right[here] = here;
      if (above < 0 || above >= own.length || above === at) continue;
      head[here] = first + above;
      if (children[first + above] === NONE) children[first + above] = [here];
      else (children[first + above] as number[]).push(here);
    }
    stretches.push({ first: first + behindDateline(sentences[index]!), last: first + own.length - 1 });
    widen(first, own.length, head, children, left, right);
    first += own.length;
  }
  const { quotation, marked, quoted } = placeQuotations(tokens, quotations);
  const paragraph = sentences.map((one) => one.paragraph);
  return {
    text,
    tokens,
    sentence,
    sentences: stretches,
    paragraph,
    head,
    children,
    left,
    right,
    quotation,
    marked,
    quoted,
  };
}

/** The first of a sentence's tokens that stands behind its dateline. */
function behindDateline({ tokens, dateline }: Draft["sentences"][number]): number {
  if (dateline === null) return 0;
  const first = tokens.findIndex(({ start }) => start >= dateline.end);
  return Math.max(0, first);
}

/** Passes each subtree's edges up to its head, leaves first. */
function widen(
  first: number,
  count: number,
  head: Int32Array,
  children: readonly (readonly number[])[],
  left: Int32Array,
  right: Int32Array,
) {
  const waiting = new Int32Array(count);
  const ready: number[] = [];
  for (let at = 0; at < count; at++) {
    waiting[at] = children[first + at]!.length;
    if (waiting[at] === 0) ready.push(first + at);
  }
  for (let at = ready.pop(); at !== undefined; at = ready.pop()) {
    const above = head[at]!;
    if (above < 0) continue;
    left[above] = Math.min(left[above]!, left[at]!);
    right[above] = Math.max(right[above]!, right[at]!);
    if (--waiting[above - first]! === 0) ready.push(above);
  }
}

function placeQuotations(tokens: readonly Token[], quotations: Draft["quotations"]) {
  const quotation = new Int32Array(tokens.length).fill(-1);
  const marked = new Uint8Array(tokens.length);
  const quoted: (Stretch | null)[] = quotations.map(() => null);
  let from = 0;
  for (const [index, { span, inside, kind }] of quotations.entries()) {
    // quotations come in the order of their opening marks: the search for the next one never goes back
    while (from < tokens.length && tokens[from]!.start < span.start) from++;
    let at = from;
    while (at < tokens.length && tokens[at]!.start < span.end) {
      marked[at] = 1;
      if (inside === null && kind === "speech") quotation[at] = index;
      at++;
    }
    if (at > from) quoted[index] = { first: from, last: at - 1 };
  }
  return { quotation, marked, quoted };
}

export const spanOf = ({ tokens }: Words, { first, last }: Stretch): Span => ({
  start: tokens[first]!.start,
  end: tokens[last]!.end,
});

/** The word's form in lower case; "" outside the report. */
export const wordAt = ({ tokens }: Words, at: number): string => tokens[at]?.form.toLowerCase() ?? "";

/** Does the word's relation match, with or without its subtype? */
export const isRelation = ({ tokens }: Words, at: number, ...relations: readonly string[]): boolean => {
  const { deprel } = tokens[at]!;
  const colon = deprel.indexOf(":");
  const plain = colon < 0 ? deprel : deprel.slice(0, colon);
  return relations.includes(deprel) || relations.includes(plain);
};

export const childOf = (words: Words, at: number, ...relations: readonly string[]): number | null =>
  words.children[at]!.find((child) => isRelation(words, child, ...relations)) ?? null;

export const sentenceOf = (words: Words, at: number): Stretch => words.sentences[words.sentence[at]!]!;

export const isPunctuation = ({ tokens }: Words, at: number): boolean => tokens[at]?.upos === "PUNCT";
export const isComma = (words: Words, at: number): boolean => words.tokens[at]?.form === ",";

/** A comma or a dash. */
export const isPause = (words: Words, at: number): boolean =>
  isComma(words, at) || /^[-\u2013\u2014]+$/u.test(words.tokens[at]?.form ?? "");

/** A verb or modal in the past or present, by its tag. */
export const isFiniteVerb = ({ tokens }: Words, at: number): boolean =>
  /^(?:VB[DPZ]|MD)$/u.test(tokens[at]?.xpos ?? "");

const QUOTATION_MARK = /^(?:["\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019']|``|'')$/u;
export const isQuotationMark = ({ tokens }: Words, at: number): boolean => QUOTATION_MARK.test(tokens[at]?.form ?? "");

export const isNominal = ({ tokens }: Words, at: number): boolean => {
  const upos = tokens[at]?.upos;
  return upos === "NOUN" || upos === "PROPN" || upos === "PRON" || upos === "NUM";
};

const NOMINATIVE = new Set(["he", "she", "they", "i", "we", "it", "who", "you"]);
/** A pronoun that can only be a subject, or nearly so. */
export const isSubjectPronoun = (words: Words, at: number): boolean => NOMINATIVE.has(wordAt(words, at));

const TIME =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan\.?|feb\.?|aug\.?|sept\.?|oct\.?|nov\.?|dec\.?)$|^(?:today|yesterday|tonight|tomorrow|morning|afternoon|evening|night|noon|midnight|week|weekend|month|year|earlier|later|recently|early|late|last|this|day|days|hours?|minutes?|weeks|months|years|ago|moment|time|p\.m\.|a\.m\.)$/u;
/** A word of time: "Saturday", "earlier", "morning". */
export const isTimeWord = (words: Words, at: number): boolean => TIME.test(wordAt(words, at));
