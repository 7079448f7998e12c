import { commaSubject, dashSubject } from "./apposed-subject.ts";
import type { SourcePhrase } from "./attribution.ts";
import { carriedToVerb, phraseEndingAt, phraseOf, phraseStartingAt } from "./phrase.ts";
import { withEdges } from "./subject-edges.ts";
import { floorOf } from "./subject-floor.ts";
import { trailingSubject } from "./trailing-subject.ts";
import { type VerbGroup, verbGroupOf } from "./verb-group.ts";
import {
  childOf,
  isComma,
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
  const trailing = inverts || words.tokens[verb]!.lemma === "tell" ? trailingSubject(words, verb, group) : null;
  if (trailing) return trailing;
  return (
    (inverts || (words.tokens[verb]!.lemma !== "tell" && afterQuotation(words, group.first))
      ? invertedSubject(words, group)
      : null) ??
    treeSubject(words, verb, group) ??
    commaSubject(words, group) ??
    dashSubject(words, group) ??
    (/^(?:VB[DPZ]|MD)$/u.test(words.tokens[group.first]!.xpos) && isNominal(words, before)
      ? nearSubject(words, group, verb)
      : null) ??
    sharedSubject(words, verb, group, depth) ??
    nearSubject(words, group, verb)
  );
}

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

const afterQuotation = (words: Words, at: number): boolean =>
  at > 1 &&
  words.quotation[at]! < 0 &&
  (words.quotation[at - 1]! >= 0 || (isComma(words, at - 1) && words.quotation[at - 2]! >= 0));

/** "…," said the mayor of Osta: a noun phrase behind a verb that a pause stands before, and no verb of its own behind it. */
function invertedSubject(words: Words, group: VerbGroup): SourcePhrase | null {
  const { first, last } = group;
  const sentence = sentenceOf(words, first);
  if (first !== last || first <= sentence.first || !isFiniteForm(words, first)) return null;
  if (!isComma(words, first - 1) && words.quotation[first - 1]! < 0) return null;
  const next = words.tokens[last + 1];
  if (!next || last + 1 > sentence.last || isTimeWord(words, last + 1)) return null;
  if (
    next.upos !== "PROPN" &&
    next.upos !== "DET" &&
    next.upos !== "NOUN" &&
    next.upos !== "PRON" &&
    next.upos !== "ADJ" &&
    next.upos !== "NUM"
  )
    return null;
  if (next.upos === "PRON" && next.deprel !== "nmod:poss" && !isSubjectPronoun(words, last + 1)) return null;
  const phrase = phraseStartingAt(words, last + 1, sentence.last);
  if (!phrase) return null;
  if (holdsClause(words, phrase)) return null;
  const behind = phrase.stretch.last + 1;
  if (behind > sentence.last) return phrase;
  const { upos } = words.tokens[behind]!;
  return upos === "PUNCT" || upos === "ADP" || upos === "SCONJ" || upos === "CCONJ" || isTimeWord(words, behind)
    ? phrase
    : null;
}

/** Does the phrase hold a finite verb that no relative pronoun brings? Then it is a clause: "said residents still want …". */
function holdsClause(words: Words, { head, stretch }: SourcePhrase): boolean {
  for (let at = head + 1; at <= stretch.last; at++) {
    if (/^(?:who|which|that|whose|whom|where)$/u.test(wordAt(words, at))) return false;
    if (/^(?:VB[DPZ]|MD)$/u.test(words.tokens[at]!.xpos)) return true;
  }
  return false;
}

const isFiniteForm = ({ tokens }: Words, at: number): boolean =>
  /^VB[DPZN]?$/u.test(tokens[at]!.xpos) || tokens[at]!.form.endsWith("ed");

/** "what it said it wanted": is the pronoun the object that another clause put before its own subject? */
const ownsOther = (words: Words, pronoun: number, verb: number, group: VerbGroup): boolean =>
  (wordAt(words, pronoun) === "you" || wordAt(words, pronoun) === "it") &&
  words.head[pronoun] !== verb &&
  words.head[pronoun] !== group.governor &&
  words.tokens[verb]!.xpos === "VBG";

function treeSubject(words: Words, verb: number, group: VerbGroup): SourcePhrase | null {
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
    return phraseStartingAt(words, group.last + 1, Math.max(words.right[subject]!, subject));
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

/** "admitted that they had fired and said": the tense is the reporting verb's, not that of what it reports. */
const sharesTense = (words: Words, verb: number, above: number): boolean =>
  /^(?:say|deny|admit|insist|accuse|claim|blame|reject|urge|demand|condemn)$/u.test(words.tokens[verb]!.lemma) &&
  words.tokens[verb]!.xpos === "VBD" &&
  words.tokens[words.head[above]!]?.xpos === "VBD" &&
  words.children[above]!.some(
    (child) => isRelation(words, child, "aux") || (isRelation(words, child, "mark") && wordAt(words, child) === "that"),
  );

/** A noun, or a verb inside another one's clause: what a participle behind a comma does not belong to. */
const isInner = (words: Words, at: number): boolean =>
  // "rejected claims that …, insisting": the noun is no word of saying
  !(
    words.tokens[at]!.upos === "VERB" &&
    /^(?:say|tell|report|add|claim|announce|write|argue|warn|insist|post)$/u.test(words.tokens[at]!.lemma)
  ) &&
  ((words.tokens[at]!.upos !== "VERB" && childOf(words, at, "cop") === null) ||
    isRelation(words, at, "ccomp", "acl", "xcomp"));

/** "said that … and that two more were missing, adding": whoever adds is who said it, not what was said. */
function reportingAbove(words: Words, verb: number): number {
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

const isInfinitive = (words: Words, verb: number, group: VerbGroup): boolean =>
  words.tokens[verb]!.xpos === "VB" && wordAt(words, group.first - 1) === "to";

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
