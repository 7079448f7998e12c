import { attributionOf, type FrameRule, type Reporting } from "./context.ts";
import { lastWordOf, stretchOf } from "./extent.ts";
import { isComma, isNominal, isPunctuation, sentenceOf, type Words, wordAt } from "./words.ts";

/** How many tokens "a claim that" or "accusations which" may have. */
const REACH = 6;

/**
 * The comma before "…, which the army denies", "…, a claim that the rebels rejected": somebody's word on what was just
 * said. Null where the verb is not of that kind, or governs something of its own.
 */
export function verdictOf(words: Words, { candidate, group, subject }: Reporting): number | null {
  const { stance } = candidate.cue;
  if (stance !== "denies" && stance !== "confirms" && stance !== "doubts") return null;
  if (!subject || group.passive || subject.stretch.last !== group.first - 1) return null;
  const { first, last } = sentenceOf(words, candidate.token);
  const next = group.last + 1;
  if (next <= last && !isPunctuation(words, next) && !/^(?:as|on|in|at|and|but)$/u.test(wordAt(words, next)))
    return null;
  const marker = subject.stretch.first - 1;
  const relative = /^(?:which|that)$/u.test(wordAt(words, marker));
  if (!relative && !(isNominal(words, marker) && words.tokens[marker]!.upos === "NOUN")) return null;
  for (let at = marker; at > Math.max(first, marker - REACH); at--) if (isComma(words, at)) return at;
  return null;
}

/** "…, which the army denies": what stands before the comma is what is denied. */
export const relative: FrameRule = ({ words }, reporting) => {
  const comma = verdictOf(words, reporting);
  if (comma === null) return null;
  const { first } = sentenceOf(words, reporting.candidate.token);
  const content = stretchOf(first, Math.min(comma - 1, lastWordOf(words, first)));
  return content && attributionOf("relative", reporting, [content]);
};
