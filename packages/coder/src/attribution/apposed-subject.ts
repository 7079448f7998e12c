import type { SourcePhrase } from "./attribution.ts";
import { phraseEndingAt } from "./phrase.ts";
import { floorOf } from "./subject-floor.ts";
import type { VerbGroup } from "./verb-group.ts";
import { isComma, isTimeWord, type Words, wordAt } from "./words.ts";

/** "Tavi, a colonel of the border guard in Osta, said": back over the commas to the noun that they explain. */
export function commaSubject(words: Words, group: VerbGroup): SourcePhrase | null {
  const end = group.first - 2;
  const floor = floorOf(words, group.first);
  if (!isComma(words, group.first - 1) || end <= floor) return null;
  let found: SourcePhrase | null = null;
  for (let at = end; at > floor && end - at < 45; at--) {
    if (!isComma(words, at)) continue;
    const named = phraseEndingAt(words, at - 1, floor);
    if (!named) continue;
    const opener = words.tokens[at + 1]!;
    // "two deputies, also speaking anonymously, said": what they do while they speak is left out
    if (words.tokens[at + 1]!.xpos === "VBG" || (opener.upos === "ADV" && words.tokens[at + 2]?.xpos === "VBG"))
      return named;
    const relative = /^(?:who|whose|which)$/u.test(wordAt(words, at + 1));
    if (
      !relative &&
      opener.upos !== "DET" &&
      opener.upos !== "NUM" &&
      opener.upos !== "NOUN" &&
      opener.upos !== "ADJ" &&
      opener.upos !== "PROPN" &&
      opener.upos !== "ADP"
    )
      return found;
    if (isTimeWord(words, at + 1)) return found;
    found = { head: named.head, stretch: { first: named.stretch.first, last: end } };
    // an apposition of an apposition: the name stands before another comma
    if (words.tokens[named.head]!.upos === "PROPN" || !isComma(words, named.stretch.first - 1)) return found;
    at = named.stretch.first;
  }
  return found;
}

/** "Tavi – a colonel of the border guard – said": the noun before a pair of dashes. */
export function dashSubject(words: Words, group: VerbGroup): SourcePhrase | null {
  const end = group.first - 1;
  const floor = floorOf(words, group.first);
  if (!isDash(words, end) || !/^VB[DZP]$/u.test(words.tokens[group.first]!.xpos)) return null;
  for (let at = end - 1; at > floor && end - at < 30; at--) {
    if (!isDash(words, at)) continue;
    const named = phraseEndingAt(words, at - 1, floor);
    return named && { head: named.head, stretch: { first: named.stretch.first, last: end } };
  }
  return null;
}

const isDash = (words: Words, at: number): boolean =>
  /^(?:--|[\u2013\u2014\u2015-])$/u.test(words.tokens[at]?.form ?? "");
