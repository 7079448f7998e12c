import type { VerbGroup } from "./verb-group.ts";
import { childOf, isRelation, type Words, wordAt } from "./words.ts";

/** "admitted that they had fired and said": the tense is the reporting verb's, not that of what it reports. */
export const sharesTense = (words: Words, verb: number, above: number): boolean =>
  /^(?:say|deny|admit|insist|accuse|claim|blame|reject|urge|demand|condemn)$/u.test(words.tokens[verb]!.lemma) &&
  words.tokens[verb]!.xpos === "VBD" &&
  words.tokens[words.head[above]!]?.xpos === "VBD" &&
  words.children[above]!.some(
    (child) => isRelation(words, child, "aux") || (isRelation(words, child, "mark") && wordAt(words, child) === "that"),
  );

/** A noun, or a verb inside another one's clause: what a participle behind a comma does not belong to. */
export const isInner = (words: Words, at: number): boolean =>
  // "rejected claims that …, insisting": the noun is no word of saying
  !(
    words.tokens[at]!.upos === "VERB" &&
    /^(?:say|tell|report|add|claim|announce|write|argue|warn|insist|post)$/u.test(words.tokens[at]!.lemma)
  ) &&
  ((words.tokens[at]!.upos !== "VERB" && childOf(words, at, "cop") === null) ||
    isRelation(words, at, "ccomp", "acl", "xcomp"));

/** "said that … and that two more were missing, adding": whoever adds is who said it, not what was said. */
export function reportingAbove(words: Words, verb: number): number {
  for (let at = verb, step = 0; at >= 0 && step < 6; at = words.head[at]!, step++) {
    const above = words.head[at]!;
    if (above < 0 || above >= at) return verb;
    if (isRelation(words, at, "ccomp") && REPORTING.test(words.tokens[above]!.lemma)) return above;
    if (!isRelation(words, at, "conj", "ccomp", "advcl", "parataxis")) return verb;
  }
  return verb;
}

const REPORTING =
  /^(?:say|tell|add|claim|report|announce|state|confirm|deny|warn|insist|acknowledge|declare|write|explain|note|argue|allege)$/u;

export const isInfinitive = (words: Words, verb: number, group: VerbGroup): boolean =>
  words.tokens[verb]!.xpos === "VB" && wordAt(words, group.first - 1) === "to";
