import { isFiniteClause } from "./finite.ts";
import { isComma, isFiniteVerb, isPause, isPunctuation, isRelation, sentenceOf, type Words, wordAt } from "./words.ts";

export const SUBORDINATOR = /^(?:that|whether|if|how|why|what|who|where|when|which|whom|whose)$/u;

/** The first token of a finite clause that begins at the token; null where none does. */
export function clauseStart(words: Words, from: number, verb: number): number | null {
  const sentence = sentenceOf(words, verb);
  if (from > sentence.last) return null;
  const word = wordAt(words, from);
  if (SUBORDINATOR.test(word))
    return word === "if" || word === "when" || word === "where"
      ? complementAt(words, from, verb)
        ? from
        : null
      : from;
  const complement = complementAt(words, from, verb);
  if (complement) return from;
  if (isPunctuation(words, from) && !/^["\u201c\u2018'(]/u.test(words.tokens[from]!.form)) return null;
  if (finiteBefore(words, from, sentence.last)) return from;
  return from === verb + 1 && SAYING.test(words.tokens[verb]!.lemma) && finiteAhead(words, from, sentence.last)
    ? from
    : null;
}

/** Verbs behind which a noun phrase nearly always begins a clause. */
const SAYING = /^(?:say|add|believe|think|claim|argue|insist|suggest|hope|note|warn|allege|deny)$/u;

/** Is there a finite verb further on, though the tree does not give it the noun phrase here for its subject? */
function finiteAhead(words: Words, from: number, last: number): boolean {
  const { upos } = words.tokens[from]!;
  if (upos !== "PRON" && upos !== "DET" && upos !== "PROPN" && upos !== "NOUN" && upos !== "ADJ" && upos !== "NUM")
    return false;
  let inner = 0;
  for (let at = from + 1; at <= last && at < from + 20; at++) {
    if (isComma(words, at) && isAsideAt(words, at, last)) return true;
    if (isPause(words, at) && !isComma(words, at)) at = dashBehind(words, at, last) ?? at;
    if (wordAt(words, at) === "who" && inner === 0) inner = 1;
    else if (
      isComma(words, at) ||
      words.tokens[at]!.upos === "SCONJ" ||
      /^(?:who|which|that)$/u.test(wordAt(words, at))
    )
      return false;
    // "those who fled the town had left nothing": the first verb is the relative clause's
    if (isFiniteVerb(words, at) && inner-- <= 0) return true;
  }
  return false;
}

/** The dash that closes what another one opens; null for none. */
function dashBehind(words: Words, dash: number, last: number): number | null {
  for (let at = dash + 1; at < last && at < dash + 15; at++)
    if (isPause(words, at) && !isComma(words, at)) return at + 1;
  return null;
}

/** "its forces, backed by drones, killed": a comma pair round words about the subject, and its verb right behind them. */
function isAsideAt(words: Words, comma: number, last: number): boolean {
  if (!/^(?:VBN|VBG|WP|WDT|DT|IN)$/u.test(words.tokens[comma + 1]?.xpos ?? "")) return false;
  for (let at = comma + 2; at < last && at < comma + 20; at++) {
    if (!isComma(words, at)) continue;
    const behind = words.tokens[at + 1]!.upos === "ADV" ? at + 2 : at + 1;
    return isFiniteVerb(words, behind);
  }
  return false;
}

/** Does the verb's finite complement, by the tree, begin at the token or around it? */
function complementAt(words: Words, from: number, verb: number): boolean {
  return words.children[verb]!.some(
    (child) =>
      child > verb &&
      isRelation(words, child, "ccomp") &&
      words.left[child]! <= from + 1 &&
      words.right[child]! >= from &&
      isFiniteClause(words, child),
  );
}

/** Does a noun phrase with its own finite verb stand here, before any comma? The tree may not know it for a complement. */
function finiteBefore(words: Words, from: number, last: number): boolean {
  const { upos } = words.tokens[from]!;
  if (upos !== "PRON" && upos !== "DET" && upos !== "PROPN" && upos !== "NOUN" && upos !== "ADJ" && upos !== "NUM")
    return false;
  for (let at = from; at <= Math.min(last, from + 25); at++) {
    const token = words.tokens[at]!;
    if (
      isRelation(words, at, "nsubj", "expl") &&
      words.head[at]! > at &&
      !/^(?:who|which|that)$/u.test(wordAt(words, at))
    ) {
      const head = words.head[at]!;
      if (isFiniteClause(words, head) && words.left[at]! <= from && !isRelation(words, head, "acl", "advcl"))
        return true;
    }
    if (token.upos === "SCONJ" || token.upos === "CCONJ") return false;
  }
  return false;
}
