import type { Draft } from "../draft.ts";
import type { Attribution } from "./attribution.ts";
import type { Context } from "./context.ts";
import { cueBefore, cueBehind, quotationAttribution, quotedContent } from "./quotation-cue.ts";
import { isComma, isPunctuation, isQuotationMark, type Stretch, sentenceOf, type Words } from "./words.ts";

/**
 * The quotations that have a cue of their own, those that go on with the one before ("“A,” he said. “B”"), and those
 * that belong to the running speaker. Quotations inside a sentence of the report's own are left to the clause frames.
 */
export function quotedClaims(context: Context, { quotations }: Draft): Attribution[] {
  const { words } = context;
  const found: Attribution[] = [];
  const byCue = new Map<number, number>();
  for (const [index, { inside, kind }] of quotations.entries()) {
    const stretch = words.quoted[index];
    if (inside !== null || kind !== "speech" || !stretch) continue;
    const before = cueBefore(context, stretch);
    if (before) {
      const same = byCue.get(before.candidate.token);
      const { content, direct } = quotedContent(context, stretch, before);
      if (same !== undefined) found[same] = joined(found[same]!, content);
      else {
        byCue.set(before.candidate.token, found.length);
        found.push(quotationAttribution(before, [content], direct));
      }
      continue;
    }
    const behind = cueBehind(context, stretch);
    if (behind) {
      const content = withLeadIn(context, stretch);
      if (content === null) continue;
      const same = byCue.get(behind.candidate.token);
      if (same !== undefined) found[same] = joined(found[same]!, content);
      else {
        byCue.set(behind.candidate.token, found.length);
        found.push(quotationAttribution(behind, [content], content.first === stretch.first));
      }
      continue;
    }
    const previous = found.at(-1);
    if (!previous?.source) continue;
    if (!opensSentence(words, stretch)) {
      const goesOn = resumption(context, previous, stretch);
      if (goesOn !== null) found[found.length - 1] = joined(previous, { first: goesOn, last: stretch.last });
      continue;
    }
    const last = previous.content.at(-1)!;
    const reported = Math.max(last.last, previous.cue?.last ?? 0, previous.source.stretch.last);
    const gap = words.paragraph[words.sentence[stretch.first]!]! - words.paragraph[words.sentence[reported]!]!;
    if (gap === 0 && words.sentence[stretch.first]! - words.sentence[reported]! <= 1) {
      found[found.length - 1] = joined(previous, stretch);
    } else if (
      gap >= 0 &&
      gap <= 2 &&
      isWholeParagraph(words, stretch) &&
      noneBetween(words, reported, stretch.first)
    ) {
      found.push({ ...previous, cue: null, anchor: stretch.first, content: [stretch], direct: true, negated: false });
    }
  }
  return found;
}

/** '"…," he said, but "…"': where the second piece begins, behind the comma; null where it is no second piece. */
function resumption(
  { words, candidates }: Context,
  { cue, source, content }: Attribution,
  { first }: Stretch,
): number | null {
  if (!cue || !source) return null;
  const reported = Math.max(cue.last, source.stretch.last);
  if (content[0]!.first > reported || words.sentence[first] !== words.sentence[reported] || first - reported > 9)
    return null;
  let from: number | null = null;
  for (let at = reported + 1; at < first; at++) {
    if (candidates.has(at)) return null;
    if (isComma(words, at)) from = at + 1;
  }
  return from;
}

const joined = (attribution: Attribution, piece: Stretch): Attribution => ({
  ...attribution,
  content: [...attribution.content, piece].sort((a, b) => a.first - b.first),
});

/** The words of the sentence that lead into the quotation: 'The column was "heading for Osta", an officer said.' */
function withLeadIn({ words, candidates }: Context, quotation: Stretch): Stretch | null {
  const { first } = sentenceOf(words, quotation.first);
  if (opensSentence(words, quotation)) return quotation;
  const before = words.tokens[quotation.first - 1]!;
  if (before.upos === "PUNCT" || quotation.first - first > 40) return quotation;
  let opening = first;
  for (let at = first; at < quotation.first; at++) {
    const cue = candidates.get(at)?.cue;
    if (cue?.part === "verb" && cue.frames.has("clause") && cue.frames.has("quotation")) return null;
    if (words.quotation[at]! >= 0 || words.tokens[at]!.form === ";") opening = at + 1;
  }
  return { first: Math.min(opening, quotation.first), last: quotation.last };
}

const opensSentence = (words: Words, { first }: Stretch): boolean => {
  const sentence = sentenceOf(words, first);
  for (let at = sentence.first; at < first; at++) if (!isPunctuation(words, at)) return false;
  return true;
};

/** Nothing but the quotation stands in its paragraph. */
const isWholeParagraph = (words: Words, { first, last }: Stretch): boolean => {
  const paragraph = words.paragraph[words.sentence[first]!]!;
  for (let at = last + 1; at < words.tokens.length && words.paragraph[words.sentence[at]!] === paragraph; at++) {
    if (!isPunctuation(words, at)) return words.quotation[at]! >= 0;
  }
  return true;
};

/** Only punctuation, or the rest of the cue's own sentence, stands between the speaker and the quotation. */
const noneBetween = (words: Words, from: number, to: number): boolean => {
  const sentence = words.sentence[from]!;
  for (let at = from; at < to; at++) {
    if (
      words.sentence[at] !== sentence &&
      !isPunctuation(words, at) &&
      !isQuotationMark(words, at) &&
      !isComma(words, at)
    )
      return false;
  }
  return true;
};
