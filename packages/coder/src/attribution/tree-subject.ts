import type { SourcePhrase } from "./attribution.ts";
import { holdsClause } from "./inverted-subject.ts";
import { carriedToVerb, phraseEndingAt, phraseOf, phraseStartingAt } from "./phrase.ts";
import { floorOf } from "./subject-floor.ts";
import type { VerbGroup } from "./verb-group.ts";
import { isComma, isNominal, isTimeWord, type Words, wordAt } from "./words.ts";

/** The subject by the tree: the verb's own, or that of the verb which governs it. */
export function treeSubject(words: Words, verb: number, group: VerbGroup): SourcePhrase | null {
  const subject =
    nominalSubject(words, verb) ?? (group.governor === verb ? null : nominalSubject(words, group.governor));
  if (subject === null) return null;
  if (subject > group.last && words.tokens[verb]!.xpos === "VBG") return null;
  if (subject < group.first) {
    const floor = floorOf(words, group.first);
    if (subject < floor) return null;
    const phrase = phraseOf(words, subject, { first: floor, last: group.first - 1 });
    return (
      lastSegment(words, phrase, group) ??
      carriedToVerb(words, behindPreposition(words, coordinated(words, phrase, floor), floor), group.first)
    );
  }
  if (subject > group.last && subject <= group.last + 8) {
    const phrase = phraseStartingAt(words, group.last + 1, Math.max(words.right[subject]!, subject));
    // "and said a rival faction was behind it"
    return phrase && holdsClause(words, phrase) ? null : phrase;
  }
  return null;
}

/** "residents and a military source told": the tree left the first of two behind; a comma or the beginning stands before it. */
function coordinated(words: Words, phrase: SourcePhrase, floor: number): SourcePhrase {
  const { first, last } = phrase.stretch;
  if (words.tokens[first - 1]?.upos !== "CCONJ" || first - 2 < floor) return phrase;
  const other = phraseEndingAt(words, first - 2, floor);
  if (!other || (other.stretch.first > floor && !isComma(words, other.stretch.first - 1))) return phrase;
  return { head: phrase.head, stretch: { first: other.stretch.first, last } };
}

/** "an official familiar with the matter estimated": what stands behind a preposition is only the phrase's end. */
function behindPreposition(words: Words, phrase: SourcePhrase, floor: number): SourcePhrase {
  const { first, last } = phrase.stretch;
  let at = first - 1;
  if (words.tokens[at]?.upos !== "ADP") return phrase;
  for (at--; at > floor && /^(?:ADJ|ADV)$/u.test(words.tokens[at]!.upos); ) at--;
  const whole = at > floor ? phraseEndingAt(words, at, floor) : null;
  return whole ? { head: whole.head, stretch: { first: whole.stretch.first, last } } : phrase;
}

/** "When he bought the mine, Mr Tavi said": behind a comma that nothing closes the phrase begins anew, lists apart. */
function lastSegment(words: Words, { head }: SourcePhrase, group: VerbGroup): SourcePhrase | null {
  if (isComma(words, group.first - 1)) return null;
  for (let at = group.first - 1; at > head; at--) {
    if (words.tokens[at]!.upos === "CCONJ" || words.tokens[at]!.form === ")") return null;
    if (!isComma(words, at)) continue;
    // "…, an alliance of armed groups said": an apposition that the reporter forgot to close
    return /^(?:an?|one)$/u.test(wordAt(words, at + 1)) ? null : phraseEndingAt(words, group.first - 1, at + 1);
  }
  return null;
}

function nominalSubject(words: Words, verb: number): number | null {
  for (const child of words.children[verb]!) {
    if (words.tokens[child]!.deprel !== "nsubj" && words.tokens[child]!.deprel !== "nsubj:outer") continue;
    const { upos, form } = words.tokens[child]!;
    // the tagger takes some plural names for verbs: a capital tells
    if (!isNominal(words, child) && upos !== "DET" && upos !== "ADJ" && !/^\p{Lu}/u.test(form)) continue;
    if (isTimeWord(words, child) && words.children[child]!.length === 0) continue;
    // "the front, which experts say is armed": the noun beside the verb speaks, the pronoun is spoken of
    if (/^(?:which|who|that)$/u.test(wordAt(words, child)) && isNominal(words, child + 1) && child + 1 < verb) continue;
    return child;
  }
  return null;
}
