import type { Candidate } from "./candidate.ts";
import { resumes } from "./resumption.ts";
import {
  isComma,
  isPunctuation,
  isQuotationMark,
  isRelation,
  type Stretch,
  sentenceOf,
  type Words,
  wordAt,
} from "./words.ts";

/** Where a sentence's words end: without its full stop, unless the stop stands inside a quotation that ends there. */
export function lastWordOf(words: Words, at: number): number {
  const { first, last } = sentenceOf(words, at);
  let end = last;
  while (
    end > first &&
    isPunctuation(words, end) &&
    /^[.!?\u2026;:]+$/u.test(words.tokens[end]!.form) &&
    words.quotation[end]! < 0
  )
    end--;
  return end;
}

/** What tells where a content ends. */
export interface ContentContext {
  readonly words: Words;
  /** By their token. */
  readonly candidates: ReadonlyMap<number, Candidate>;
  /** The pauses before "…, the governor said": whatever stands there, a content ends. */
  readonly asides: ReadonlySet<number>;
}

/**
 * The last token of what is claimed, from its first one on: to the end of the sentence, or of the quotation that runs
 * over it, cut where the report's own voice resumes.
 */
export function contentEnd(context: ContentContext, first: number, verb: number): number {
  const { words, candidates: cues, asides } = context;
  let end = clauseLimit(words, first, verb, lastWordOf(words, first));
  for (let at = first + 1; at <= end; at++) {
    const quotation = words.quotation[at]!;
    if (quotation >= 0) {
      // nothing is cut inside a quotation
      const stretch = words.quoted[quotation]!;
      if (stretch.last > at) {
        at = stretch.last;
        if (at > end) {
          // what follows it in that sentence is the report's own again
          end = stretch.last;
          break;
        }
      }
      continue;
    }
    if (asides.has(at) || resumes(words, at, first, verb, cues)) {
      end = at - 1;
      break;
    }
  }
  while (end > first && isPunctuation(words, end) && !belongsAtEnd(words, first, end)) end--;
  return end;
}

/** A subordinate clause that stands before its main clause ends at the comma between them: "While he admits it, she …". */
function clauseLimit(words: Words, first: number, verb: number, end: number): number {
  for (let at = verb, depth = 0; at >= 0 && depth < 6; at = words.head[at]!, depth++) {
    const above = words.head[at]!;
    if (above <= at || !isRelation(words, at, "advcl") || words.sentence[above] !== words.sentence[at]) continue;
    for (const child of words.children[above]!) {
      if (child <= at || !isRelation(words, child, "nsubj")) continue;
      const before = words.left[child]! - 1;
      return isComma(words, before) && before > first ? Math.min(end, before - 1) : end;
    }
  }
  return end;
}

const belongsAtEnd = (words: Words, first: number, at: number): boolean => {
  const { form } = words.tokens[at]!;
  if (isQuotationMark(words, at)) return true;
  if (form === ")" || form === "]") {
    for (let i = first; i < at; i++) if (words.tokens[i]!.form === "(" || words.tokens[i]!.form === "[") return true;
  }
  return words.quotation[at]! >= 0 || form === "%" || form === "$";
};

/**
 * The last token of a noun phrase that is claimed: as far as other contents go, cut where the reporting verb's own
 * adjuncts and coordinations begin.
 */
export function objectEnd(context: ContentContext, first: number, verb: number): number {
  const { words } = context;
  const end = contentEnd(context, first, verb);
  for (let at = first + 1; at <= end; at++) {
    if (words.quotation[at]! >= 0) continue;
    if (isOwnAdjunct(words, at, verb)) {
      let last = at - 1;
      while (last > first && isPunctuation(words, last) && !belongsAtEnd(words, first, last)) last--;
      return last;
    }
  }
  return end;
}

function isOwnAdjunct(words: Words, at: number, verb: number): boolean {
  const { upos } = words.tokens[at]!;
  if (upos === "CCONJ") return words.head[words.head[at]!] === verb && isRelation(words, words.head[at]!, "conj");
  if (isComma(words, at)) return words.tokens[at + 1]?.xpos === "VBG" && words.head[at + 1] === verb;
  const above = words.head[at]!;
  if (upos === "SCONJ" || (upos === "ADV" && /^(?:when|while|where)$/u.test(wordAt(words, at))))
    return above > at && words.head[above] === verb && isRelation(words, above, "advcl");
  return false;
}

/** A stretch that is not empty, or null. */
export const stretchOf = (first: number, last: number): Stretch | null => (last >= first ? { first, last } : null);
