import type { Attribution, SourcePhrase } from "./attribution.ts";
import type { Candidate } from "./candidate.ts";
import type { Context } from "./context.ts";
import { contentEnd, lastWordOf, stretchOf } from "./extent.ts";
import { phraseStartingAt } from "./phrase.ts";
import { isComma, isPunctuation, type Stretch, sentenceOf, type Words } from "./words.ts";

/** "according to the mayor": before the clause, behind it, or inside it. */
export function accordingTo(context: Context, candidate: Candidate): Attribution | null {
  const { words } = context;
  const sentence = sentenceOf(words, candidate.token);
  const last = lastWordOf(words, candidate.token);
  const begin = candidate.end + 1;
  if (begin > last) return null;
  const wide = phraseStartingAt(words, begin, Math.max(begin, Math.min(last, phraseLimit(words, begin, last))));
  const opens = candidate.token === openingOf(words, sentence.first, candidate.token);
  const source = wide && opens ? beforeClause(words, wide, last) : wide;
  if (!source) return null;
  const behind = appositionEnd(words, source.stretch.last, last) + 1;
  const pieces: Stretch[] = [];
  const opening = openingOf(words, sentence.first, candidate.token);
  const closing = isComma(words, candidate.token - 1) ? candidate.token - 2 : candidate.token - 1;
  const before = stretchOf(opening, closing);
  if (before && before.last - before.first >= 1) pieces.push(before);
  if (isComma(words, behind) && behind < last && (pieces.length === 0 || isComma(words, candidate.token - 1))) {
    const from = behind + 1;
    const { xpos, upos } = words.tokens[from]!;
    const goesOn = pieces.length === 0 || upos === "AUX" || /^VB[DPZ]$/u.test(xpos);
    const rest = goesOn ? stretchOf(from, contentEnd(context, from, candidate.token)) : null;
    if (rest) pieces.push(rest);
  }
  if (pieces.length === 0) return null;
  return {
    source: { ...source, stretch: { ...source.stretch, last: behind - 1 } },
    cue: { first: candidate.token, last: candidate.end },
    frame: "phrase",
    anchor: candidate.token,
    content: pieces,
    entry: candidate.cue,
    negated: false,
    direct: false,
  };
}

/** At a sentence's head the source ends before the first comma, wherever the tree hung what follows. */
function beforeClause(words: Words, source: SourcePhrase, last: number): SourcePhrase {
  if (isComma(words, source.stretch.last + 1)) return source;
  for (let at = source.head + 1; at < last; at++) {
    if (isComma(words, at)) return { ...source, stretch: { ...source.stretch, last: at - 1 } };
  }
  return source;
}

/** ", the group that holds the hills,": an apposition of the source, closed by a comma that a clause follows. */
function appositionEnd(words: Words, end: number, last: number): number {
  if (!isComma(words, end + 1) || !/^(?:the|an?|one|its|their|his|her)$/u.test(words.tokens[end + 2]?.form ?? ""))
    return end;
  let relative = false;
  for (let at = end + 3; at < last; at++) {
    const { form, xpos } = words.tokens[at]!;
    if (isComma(words, at)) return at - 1;
    if (/^(?:who|which|that|whose)$/u.test(form)) relative = true;
    if (!relative && /^(?:VB[DPZ]|MD)$/u.test(xpos)) return end;
  }
  return end;
}

/** The source ends before a comma that the clause follows. */
function phraseLimit(words: Words, begin: number, last: number): number {
  let head = begin;
  while (head < last && !["NOUN", "PROPN", "PRON"].includes(words.tokens[head]!.upos)) head++;
  let top = head;
  while (
    words.head[top]! > begin &&
    words.head[top]! <= last &&
    ["NOUN", "PROPN"].includes(words.tokens[words.head[top]!]!.upos) &&
    words.left[words.head[top]!]! <= begin
  )
    top = words.head[top]!;
  return Math.min(last, Math.max(words.right[top]!, head));
}

const openingOf = (words: Words, first: number, to: number): number => {
  let at = first;
  while (at < to && isPunctuation(words, at) && words.quotation[at]! < 0) at++;
  return at;
};
