import type { SourcePhrase } from "./attribution.ts";
import { phraseEndingAt } from "./phrase.ts";
import { floorOf } from "./subject-floor.ts";
import { isNounLike } from "./trailing-subject.ts";
import type { VerbGroup } from "./verb-group.ts";
import { isComma, isNominal, type Stretch, type Words, wordAt } from "./words.ts";

/** A subject with the edges that trees get wrong put right: what only introduces it, owns it or tells of it. */
export const withEdges = (words: Words, subject: SourcePhrase, group: VerbGroup): SourcePhrase =>
  behindIntroduction(words, aroundRelative(words, subject, group) ?? possessed(words, subject, group), group);

/** "In the square, two teachers said", "As strange as it is, the mayor said": the speaker stands behind the comma. */
function behindIntroduction(words: Words, subject: SourcePhrase, group: VerbGroup): SourcePhrase {
  const { first, last } = subject.stretch;
  if (last >= group.first || last - first < 2) return subject;
  const opens = words.tokens[first - 1];
  const inPhrase = opens?.upos === "ADP" && words.sentence[first - 1] === words.sentence[first];
  const subordinate = /^(?:as|than|while|although|though)$/u.test(wordAt(words, first));
  if (!inPhrase && !subordinate) return subject;
  let comma = -1;
  for (let at = first; at <= last; at++) if (isComma(words, at)) comma = at;
  if (comma < 0 || comma >= last || /^(?:CCONJ|ADP|SCONJ|VERB)$/u.test(words.tokens[comma + 1]!.upos)) return subject;
  return phraseEndingAt(words, last, comma + 1) ?? subject;
}

/** "Mali's military said": a noun that the tagger took for an adjective is what its possessor owns, and it speaks. */
function possessed(words: Words, subject: SourcePhrase, group: VerbGroup): SourcePhrase {
  const { first, last } = subject.stretch;
  const owns = words.tokens[last + 1]?.xpos === "POS" || words.tokens[last]!.xpos === "POS";
  const head = group.first - 1;
  if (!owns || head <= last || head - last > 4 || !isNounLike(words, head)) return subject;
  for (let at = last + 1; at < head; at++)
    if (!/^(?:PART|ADJ|NOUN|PROPN)$/u.test(words.tokens[at]!.upos)) return subject;
  return { head, stretch: { first, last: head } };
}

/** "Those close to him said": the last word is only whom the speakers are close to. */
function closeTo(words: Words, { first, last }: Stretch, floor: number): SourcePhrase | null {
  if (first !== last || !/^(?:him|her|them|us)$/u.test(wordAt(words, first)) || words.tokens[first - 1]?.upos !== "ADP")
    return null;
  for (let at = first - 2; at >= floor && first - at < 6; at--) {
    if (/^(?:those|people|aides|officials|sources|others|persons)$/u.test(wordAt(words, at)))
      return { head: at, stretch: { first: at, last } };
    if (!/^(?:ADJ|ADV|NOUN|ADP)$/u.test(words.tokens[at]!.upos)) return null;
  }
  return null;
}

/** How far before the verb the noun of a relative clause may stand. */
const RELATIVE_REACH = 22;

/**
 * "An aid worker who was to bring them out of Osta said", "residents reached by telephone said": where what stands right
 * before the verb is the end of a clause that tells of the speaker, the speaker is the noun before that clause.
 */
function aroundRelative(words: Words, subject: SourcePhrase, group: VerbGroup): SourcePhrase | null {
  const { first, last } = subject.stretch;
  if (last !== group.first - 1) return null;
  const floor = floorOf(words, group.first);
  const close = closeTo(words, subject.stretch, floor);
  if (close || !/^VB[DPZ]$/u.test(words.tokens[group.first]!.xpos)) return close;
  let verbs = 0;
  for (let at = first - 1; at > floor && group.first - at < RELATIVE_REACH; at--) {
    const { xpos, upos } = words.tokens[at]!;
    if (isComma(words, at) || words.quotation[at]! >= 0) return null;
    const brings = /^(?:who|which)$/u.test(wordAt(words, at)) && verbs > 0;
    const participle = verbs === 0 && CONTACTED.test(wordAt(words, at)) && xpos !== "NN";
    if (brings || participle) {
      const noun = isNominal(words, at - 1) ? phraseEndingAt(words, at - 1, floor) : null;
      return noun && { head: noun.head, stretch: { first: noun.stretch.first, last } };
    }
    if (/^(?:VB[DPZ]|MD)$/u.test(xpos)) verbs++;
    if (upos === "SCONJ" || /^(?:that|when|where)$/u.test(wordAt(words, at))) return null;
  }
  return null;
}

const CONTACTED =
  /^(?:contacted|reached|interviewed|quoted|cited|stationed|based|deployed|briefed|gathered|assembled|sheltering|trapped|displaced|living|fleeing|waiting|wounded|injured)$/u;
