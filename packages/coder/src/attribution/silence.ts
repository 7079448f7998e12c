import type { Attribution } from "./attribution.ts";
import { sentenceOf, type Words, wordAt } from "./words.ts";

const NOBODY = /^(?:no|nobody|none|neither)$/u;
const EITHER =
  /\b(?:neither|not|n['’]t|declined? to|refused? to) (?:confirm|den)(?:y|ied|ed)? (?:nor|or) (?:confirm|den)/iu;
const SPEAKING =
  /^\W*(?:to )?(?:comment|elaborate|speak|discuss|answer|respond|reply|be drawn|give (?:any |further |more )?(?:details|comment)|provide (?:any |further |more )?details|go into)/iu;

/** Nothing was said: no answer, no comment, no claim of responsibility, nothing confirmed and nothing denied. */
export const isSilence = (words: Words, one: Attribution): boolean =>
  isNoReply(words, one) || isUnclaimed(words, one) || isNoStatement(words, one) || isNeither(words, one);

/** "did not respond to requests for comment", "declined to comment on the raid". */
function isNoReply(words: Words, { anchor, negated, content }: Attribution): boolean {
  const { lemma } = words.tokens[anchor]!;
  // "did not immediately comment on the raid"
  if (negated && lemma === "comment") return true;
  const said = textOf(words, content);
  if (/^(?:decline|refuse)$/u.test(lemma) || (negated && /^(?:wish|want|care|agree)$/u.test(lemma)))
    return SPEAKING.test(said);
  return (
    /^(?:respond|reply|answer|return|comment)$/u.test(lemma) &&
    /^(?:(?:a|an|the|any|several|repeated|multiple|immediate|written)\s)*(?:requests?|calls?|questions?|messages?)\b.{0,30}\bcomment/iu.test(
      said,
    )
  );
}

/** "The rebels have not claimed the attack", "no group claimed responsibility": that nobody says so is no claim. */
const isUnclaimed = (words: Words, { anchor, negated, source, frame }: Attribution): boolean =>
  words.tokens[anchor]!.lemma === "claim" &&
  words.tokens[anchor]!.upos === "VERB" &&
  frame !== "clause" &&
  (negated || (source !== null && NOBODY.test(wordAt(words, source.stretch.first))));

/** "made no statement on the fighting", "there was no report of casualties". */
const isNoStatement = (words: Words, { anchor, frame }: Attribution): boolean =>
  frame === "noun" && words.children[anchor]!.some((child) => child < anchor && wordAt(words, child) === "no");

/** "neither confirmed nor denied the raid". */
function isNeither(words: Words, { anchor, cue }: Attribution): boolean {
  if (!cue || !/^(?:confirm|deny)$/u.test(words.tokens[anchor]!.lemma)) return false;
  const { first, last } = sentenceOf(words, anchor);
  return EITHER.test(textOf(words, [{ first: Math.max(first, anchor - 6), last: Math.min(last, anchor + 3) }]));
}

const textOf = ({ text, tokens }: Words, stretches: Attribution["content"]): string =>
  text.slice(tokens[stretches[0]!.first]!.start, tokens[stretches.at(-1)!.last]!.end);
