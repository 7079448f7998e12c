import { commaSubject, dashSubject } from "./apposed-subject.ts";
import type { SourcePhrase } from "./attribution.ts";
import { isInfinitive, isInner, reportingAbove, sharesTense } from "./clause-above.ts";
import { afterQuotation, invertedSubject } from "./inverted-subject.ts";
import { phraseEndingAt, phraseOf, phraseStartingAt } from "./phrase.ts";
import { withEdges } from "./subject-edges.ts";
import { floorOf } from "./subject-floor.ts";
import { trailingSubject } from "./trailing-subject.ts";
import { treeSubject } from "./tree-subject.ts";
import { type VerbGroup, verbGroupOf } from "./verb-group.ts";
import {
  childOf,
  isComma,
  isFiniteVerb,
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
export function subjectOf(
  words: Words,
  verb: number,
  group: VerbGroup,
  inverts = false,
  depth = 0,
): SourcePhrase | null {
  const subject = narrowSubject(words, verb, group, inverts, depth);
  return subject && withEdges(words, subject, group);
}

function narrowSubject(
  words: Words,
  verb: number,
  group: VerbGroup,
  inverts: boolean,
  depth: number,
): SourcePhrase | null {
  const sentence = sentenceOf(words, verb);
  const before = group.first - 1;
  // trees go wrong, a pronoun beside its verb does not
  if (before >= sentence.first && isSubjectPronoun(words, before) && !ownsOther(words, before, verb, group)) {
    return { head: before, stretch: { first: before, last: before } };
  }
  if (words.tokens[verb]!.xpos === "VBG" && wordAt(words, before) === "as") return quotedSubject(words, before, depth);
  const speaking = words.tokens[verb]!.xpos === "VBG" ? sayingBefore(words, group.first, sentence.first) : null;
  if (speaking !== null && depth < DEPTH)
    return subjectOf(words, speaking, verbGroupOf(words, speaking, speaking), true, depth + 1);
  const trailing =
    inverts || words.tokens[verb]!.lemma === "tell" || isLost(words, verb) ? trailingSubject(words, verb, group) : null;
  if (trailing) return trailing;
  return (
    (inverts || (words.tokens[verb]!.lemma !== "tell" && afterQuotation(words, group.first))
      ? invertedSubject(words, group)
      : null) ??
    treeSubject(words, verb, group) ??
    commaSubject(words, group) ??
    dashSubject(words, group) ??
    (isFiniteVerb(words, group.first) && isNominal(words, before) ? nearSubject(words, group, verb) : null) ??
    sharedSubject(words, verb, group, depth) ??
    nearSubject(words, group, verb)
  );
}

/** "…, the ministry said on Thursday, denying that …": the word of saying right before the participle's comma; null for none. */
function sayingBefore(words: Words, participle: number, first: number): number | null {
  if (!isComma(words, participle - 1)) return null;
  for (let at = participle - 2; at > first && at > participle - 9; at--) {
    if (isComma(words, at) || words.quotation[at]! >= 0) return null;
    if (SAID.test(words.tokens[at]!.lemma) && isFiniteVerb(words, at)) return at;
    const { upos } = words.tokens[at]!;
    if (!isTimeWord(words, at) && !/^(?:ADP|DET|NOUN|PROPN|ADJ|NUM)$/u.test(upos)) return null;
  }
  return null;
}

const SAID = /^(?:say|tell|announce|report|write)$/u;

/** "…, its chief of staff, General A B, admitted on Friday.": read as a participle of the name. */
const isLost = (words: Words, verb: number): boolean =>
  words.tokens[verb]!.xpos === "VBN" && isRelation(words, verb, "acl") && isComma(words, verb - 1);

/** "OPA quoted a resident as saying", "the governor was quoted as saying": who says it is whom the medium quotes. */
function quotedSubject(words: Words, as: number, depth: number): SourcePhrase | null {
  const { first } = sentenceOf(words, as);
  for (let at = as - 1; at >= Math.max(first, as - 25); at--) {
    if (!/^(?:quote|cite|report|describe)$/u.test(words.tokens[at]!.lemma) || depth >= DEPTH) continue;
    const group = verbGroupOf(words, at, at);
    if (!group.passive) return phraseStartingAt(words, at + 1, as - 1);
    const subject = words.children[at]!.find((child) => child < at && isRelation(words, child, "nsubj"));
    return subject === undefined ? null : phraseOf(words, subject, { first, last: group.first - 1 });
  }
  return null;
}

/** "what it said it wanted": is the pronoun the object that another clause put before its own subject? */
const ownsOther = (words: Words, pronoun: number, verb: number, group: VerbGroup): boolean =>
  (wordAt(words, pronoun) === "you" || wordAt(words, pronoun) === "it") &&
  words.head[pronoun] !== verb &&
  words.head[pronoun] !== group.governor &&
  words.tokens[verb]!.xpos === "VBG";

function sharedSubject(words: Words, verb: number, group: VerbGroup, depth: number): SourcePhrase | null {
  const top = group.governor;
  let above = words.head[top]!;
  if (depth >= DEPTH || above < 0) return null;
  const { xpos } = words.tokens[top]!;
  // "…, arguing that": a participle behind a comma is the main clause's, whatever noun the tree hangs it on
  if (xpos === "VBG" && isComma(words, group.first - 1)) {
    for (let step = 0; step < DEPTH && above >= 0 && isInner(words, above); step++) above = words.head[above]!;
    if (above < 0 || above > top) return null;
    above = reportingAbove(words, above);
    return subjectOf(words, above, verbGroupOf(words, above, above), false, depth + 1);
  }
  if (isRelation(words, top, "acl") && above < top && isNominal(words, above)) {
    if (xpos !== "VBG" && !isInfinitive(words, top, group)) return null;
    const sentence = sentenceOf(words, verb);
    return phraseOf(words, above, { first: sentence.first, last: group.first - 1 });
  }
  // "said the siege was over and assured that …": the tree hung the second verb on what the first one brings
  if (
    words.tokens[group.first - 1]?.upos === "CCONJ" &&
    (/^(?:that|to)$/u.test(wordAt(words, group.last + 1)) || sharesTense(words, verb, above)) &&
    isRelation(words, above, "ccomp")
  ) {
    above = words.head[above]!;
    if (above < 0) return null;
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
    if (controller !== null && controller < top && isNominal(words, controller) && !isTimeWord(words, controller)) {
      return phraseOf(words, controller, { first: above + 1, last: group.first - 1 });
    }
  }
  return subjectOf(words, above, verbGroupOf(words, above, above), false, depth + 1);
}

/** The noun that stands right before the verb. */
function nearSubject(words: Words, group: VerbGroup, verb: number): SourcePhrase | null {
  const { xpos } = words.tokens[verb]!;
  // an infinitive or a participle by itself has its subject elsewhere
  if (group.first === verb && (xpos === "VBG" || (xpos === "VB" && wordAt(words, verb - 1) === "to"))) return null;
  let last = group.first - 1;
  const sentence = sentenceOf(words, verb);
  // "The army on Saturday said", "the governor, on Monday, said"
  while (
    last > sentence.first &&
    (isTimeWord(words, last) || (isTimeWord(words, last + 1) && words.tokens[last]!.upos === "ADP"))
  )
    last--;
  return phraseEndingAt(words, last, floorOf(words, group.first));
}
