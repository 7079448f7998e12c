import type { SourcePhrase } from "./attribution.ts";
import { carriedToVerb, phraseEndingAt, phraseOf, phraseStartingAt } from "./phrase.ts";
import { type VerbGroup, verbGroupOf } from "./verb-group.ts";
import {
  childOf,
  isNominal,
  isRelation,
  isSubjectPronoun,
  isTimeWord,
  sentenceOf,
  type Words,
  wordAt,
} from "./words.ts";

/** How many clauses up a subject is looked for: "said … and added …, warning that". */
const DEPTH = 5;

/** The subject of a reporting verb: beside it, by the tree, or shared with the verb that it hangs on. */
export function subjectOf(words: Words, verb: number, group: VerbGroup, depth = 0): SourcePhrase | null {
  const sentence = sentenceOf(words, verb);
  const before = group.first - 1;
  // trees go wrong, a pronoun beside its verb does not
  if (before >= sentence.first && isSubjectPronoun(words, before) && !ownsOther(words, before, verb, group)) {
    return { head: before, stretch: { first: before, last: before } };
  }
  return treeSubject(words, verb, group) ?? sharedSubject(words, verb, group, depth) ?? nearSubject(words, group, verb);
}

/** "what it said it wanted": is the pronoun the object that another clause put before its own subject? */
const ownsOther = (words: Words, pronoun: number, verb: number, group: VerbGroup): boolean =>
  (wordAt(words, pronoun) === "you" || wordAt(words, pronoun) === "it") &&
  words.head[pronoun] !== verb &&
  words.head[pronoun] !== group.governor &&
  words.tokens[verb]!.xpos === "VBG";

function treeSubject(words: Words, verb: number, group: VerbGroup): SourcePhrase | null {
  const sentence = sentenceOf(words, verb);
  const subject =
    nominalSubject(words, verb) ?? (group.governor === verb ? null : nominalSubject(words, group.governor));
  if (subject === null) return null;
  if (subject < group.first) {
    const phrase = phraseOf(words, subject, { first: sentence.first, last: group.first - 1 });
    return carriedToVerb(words, phrase, group.first);
  }
  if (subject > group.last && subject <= group.last + 8) {
    return phraseStartingAt(words, group.last + 1, Math.max(words.right[subject]!, subject));
  }
  return null;
}

function nominalSubject(words: Words, verb: number): number | null {
  for (const child of words.children[verb]!) {
    if (words.tokens[child]!.deprel !== "nsubj" && words.tokens[child]!.deprel !== "nsubj:outer") continue;
    if (!isNominal(words, child) && words.tokens[child]!.upos !== "DET" && words.tokens[child]!.upos !== "ADJ")
      continue;
    if (isTimeWord(words, child) && words.children[child]!.length === 0) continue;
    return child;
  }
  return null;
}

function sharedSubject(words: Words, verb: number, group: VerbGroup, depth: number): SourcePhrase | null {
  const top = group.governor;
  const above = words.head[top]!;
  if (depth >= DEPTH || above < 0) return null;
  const { xpos } = words.tokens[top]!;
  if (isRelation(words, top, "acl") && above < top && isNominal(words, above)) {
    if (xpos !== "VBG" && !isInfinitive(words, top, group)) return null;
    const sentence = sentenceOf(words, verb);
    return phraseOf(words, above, { first: sentence.first, last: group.first - 1 });
  }
  const upwards =
    isRelation(words, top, "conj") ||
    isRelation(words, top, "xcomp") ||
    (isRelation(words, top, "advcl", "ccomp", "parataxis") && xpos === "VBG") ||
    (isRelation(words, top, "advcl") && isInfinitive(words, top, group));
  if (!upwards || above === verb) return null;
  if (isNominal(words, above) && !childOf(words, above, "cop")) return null;
  if (isRelation(words, top, "xcomp")) {
    const controller = childOf(words, above, "obj", "iobj");
    if (controller !== null && controller < top && isNominal(words, controller)) {
      return phraseOf(words, controller, { first: above + 1, last: group.first - 1 });
    }
  }
  return subjectOf(words, above, verbGroupOf(words, above, above), depth + 1);
}

const isInfinitive = (words: Words, verb: number, group: VerbGroup): boolean =>
  words.tokens[verb]!.xpos === "VB" && wordAt(words, group.first - 1) === "to";

/** The noun that stands right before the verb. */
function nearSubject(words: Words, group: VerbGroup, verb: number): SourcePhrase | null {
  const { xpos } = words.tokens[verb]!;
  // an infinitive or a participle by itself has its subject elsewhere
  if (group.first === verb && (xpos === "VBG" || xpos === "VB" || xpos === "VBN")) return null;
  let last = group.first - 1;
  const sentence = sentenceOf(words, verb);
  // "The army on Saturday said", "the governor, on Monday, said"
  while (
    last > sentence.first &&
    (isTimeWord(words, last) || (isTimeWord(words, last + 1) && words.tokens[last]!.upos === "ADP"))
  )
    last--;
  return phraseEndingAt(words, last, sentence.first);
}

/** Who is named by "by …" after a passive: "was denied by the army". */
export function agentOf(words: Words, verb: number): SourcePhrase | null {
  for (const child of words.children[verb]!) {
    if (child < verb || !isRelation(words, child, "obl")) continue;
    const marker = words.left[child]!;
    if (wordAt(words, marker) !== "by" || marker + 1 > words.right[child]!) continue;
    if (isTimeWord(words, child)) continue;
    return phraseStartingAt(words, marker + 1, words.right[child]!);
  }
  return null;
}
