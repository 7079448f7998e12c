import type { Cue } from "@counterclaim/knowledge";
import { skipAdjuncts } from "./adjuncts.ts";
import type { Attribution } from "./attribution.ts";
import type { Candidate } from "./candidate.ts";
import { attributionOf, type Context, type Reporting, reportingAt } from "./context.ts";
import { contentEnd } from "./extent.ts";
import {
  isComma,
  isPunctuation,
  isQuotationMark,
  isRelation,
  isTimeWord,
  type Stretch,
  sentenceOf,
  type Words,
  wordAt,
} from "./words.ts";

/** A verb that is no reporting word by itself and becomes one beside a quotation ("…," she shrugged). */
const ANY_VERB: Cue = {
  part: "verb",
  words: [],
  frames: new Set(["quotation"]),
  with: new Set(),
  object: new Set(),
  addressee: false,
  stance: "asserts",
  strength: "plain",
  channel: null,
};

/** How far behind a quotation its verb may stand: "…," Tavi, a colonel of the border guard in Osta, said. */
const REACH = 40;

/** The cue behind a quotation: "…," he said; "…," said the mayor of Osta. */
export function cueBehind(context: Context, { last }: Stretch): Reporting | null {
  const { words } = context;
  let at = last + 1;
  const inside = stopInside(words, last);
  const outside = isComma(words, at) || /^[-\u2013\u2014]+$/u.test(words.tokens[at]?.form ?? "");
  if (outside) at++;
  if (at >= words.tokens.length || (!inside && !outside) || words.quotation[at]! >= 0) return null;
  if (words.paragraph[words.sentence[at]!] !== words.paragraph[words.sentence[last]!]) return null;
  // a full stop ends the matter; a question may go on: "Why?" he asked
  if (inside === "." && words.sentence[at] !== words.sentence[last]) return null;
  const sentence = sentenceOf(words, at);
  const to = Math.min(sentence.last, at + REACH);
  for (let verb = at; verb <= to; verb++) {
    if (words.quotation[verb]! >= 0) return null;
    const known = context.candidates.get(verb);
    if (!isFiniteVerb(words, verb) && known?.cue.part !== "verb") continue;
    if (known && known.cue.part !== "verb") continue;
    // "was quoted as saying": the last of these verbs is the cue
    if (/^(?:quoted|cited)$/u.test(wordAt(words, words.tokens[verb]!.upos === "AUX" ? verb + 1 : verb))) continue;
    // "an officer based in Osta told": a participle tells of the noun
    if (/^VB[GN]$/u.test(words.tokens[verb]!.xpos) && (!known || isRelation(words, verb, "acl"))) continue;
    const candidate: Candidate = known ?? { token: verb, end: verb, cue: ANY_VERB };
    if (!known && verb - at > 12) return null;
    const reporting = reportingAt(context, candidate);
    const { subject, group } = reporting;
    if (!subject) continue;
    const quoted = words.tokens[verb]!.xpos === "VBG" && wordAt(words, verb - 1) === "as";
    if (quoted && subject.stretch.first === at) return reporting;
    const inverted = group.first === at && subject.stretch.first > group.last;
    const opens =
      subject.stretch.first === at || (subject.stretch.first === at + 1 && words.tokens[at]!.upos === "ADV");
    const straight = opens && subject.stretch.last < group.first;
    if (!inverted && !straight) continue;
    const told = known?.cue.addressee ?? false;
    if (!told && !endsThere(words, inverted ? subject.stretch.last + 1 : group.last + 1)) return null;
    return reporting;
  }
  return null;
}

const isFiniteVerb = ({ tokens }: Words, at: number): boolean => {
  const { upos, xpos } = tokens[at]!;
  return (upos === "VERB" || upos === "AUX") && /^VB[DPZNG]?$/u.test(xpos) && !(upos === "AUX" && xpos !== "VBD");
};

/** The punctuation that closes the words inside the marks: "." for a full stop. */
function stopInside(words: Words, last: number): string | null {
  let at = last;
  while (at >= 0 && isQuotationMark(words, at)) at--;
  const form = words.tokens[at]?.form ?? "";
  return isPunctuation(words, at) && at < last && /^[.,!?\u2026\u2014-]/u.test(form) ? form[0]! : null;
}

const endsThere = (words: Words, at: number): boolean => {
  const { upos, form } = words.tokens[at] ?? { upos: "PUNCT", form: "." };
  if (words.sentence[at] !== words.sentence[at - 1] || isTimeWord(words, at)) return true;
  if (upos === "PUNCT") return /^[.,:;!?(\u2014-]/u.test(form);
  return (
    upos === "ADP" ||
    upos === "ADV" ||
    upos === "CCONJ" ||
    (upos === "SCONJ" && !/^(?:that|whether|if)$/u.test(form)) ||
    wordAt(words, at) === "to"
  );
};

/** The cue before a quotation: he said: "…"; told AFP on Saturday that "…". */
export function cueBefore(context: Context, { first }: Stretch): Reporting | null {
  const { words } = context;
  const before = first - 1;
  if (before < 0) return null;
  const colon = words.tokens[before]!.form === ":";
  const paragraph = words.paragraph[words.sentence[first]!]!;
  const sameSentence = words.sentence[before] === words.sentence[first];
  if (!sameSentence)
    return colon && paragraph - words.paragraph[words.sentence[before]!]! <= 1 ? colonCue(context, before) : null;
  if (colon) return colonCue(context, before);
  const sentence = sentenceOf(words, first);
  for (let at = before; at >= Math.max(sentence.first, before - 16); at--) {
    if (words.quotation[at]! >= 0) return null;
    const candidate = context.candidates.get(at);
    if (candidate?.cue.part !== "verb") continue;
    if (!candidate.cue.frames.has("quotation") && !candidate.cue.frames.has("clause")) continue;
    let next = skipAdjuncts(words, Math.max(candidate.end, at) + 1, at, candidate.cue.addressee);
    while (next < first && (isPunctuation(words, next) || wordAt(words, next) === "that")) next++;
    if (next >= first) return reportingAt(context, candidate);
    return null;
  }
  if (!isComma(words, before)) return null;
  // He shrugged, "…"
  for (let at = before - 1; at >= Math.max(sentence.first, before - 3); at--) {
    if (words.tokens[at]!.upos !== "VERB" || !/^VB[DZ]$/u.test(words.tokens[at]!.xpos)) continue;
    return reportingAt(context, context.candidates.get(at) ?? { token: at, end: at, cue: ANY_VERB });
  }
  return null;
}

/** The verb of the words before a colon: the nearest that reports, not behind another quotation. */
function colonCue(context: Context, colon: number): Reporting | null {
  const { words } = context;
  const sentence = sentenceOf(words, colon);
  for (let at = colon - 1; at >= sentence.first; at--) {
    if (words.quotation[at]! >= 0) return null;
    const candidate = context.candidates.get(at);
    if (candidate?.cue.part !== "verb" || !candidate.cue.frames.has("quotation")) continue;
    const reporting = reportingAt(context, candidate);
    return reporting;
  }
  return null;
}

/** What of the sentence goes with a quotation that its cue stands before: it alone, or the clause that it begins. */
export function quotedContent(
  context: Context,
  quotation: Stretch,
  reporting: Reporting,
): { content: Stretch; direct: boolean } {
  const { words } = context;
  const { first, last } = quotation;
  const that =
    wordAt(words, first - 1) === "that" && words.sentence[first - 1] === words.sentence[first] ? first - 1 : first;
  if (that === first && standsAlone(words, quotation)) return { content: quotation, direct: true };
  const goesOn = that < first ? stopInside(words, last) === null : !standsAlone(words, quotation);
  const end = goesOn ? Math.max(last, contentEnd(context, first, reporting.candidate.token)) : last;
  return { content: { first: that, last: end }, direct: false };
}

/** Is the quotation complete in itself, the sentence ending behind it or going on in the report's own voice? */
function standsAlone(words: Words, { first, last }: Stretch): boolean {
  const stop = stopInside(words, last);
  if (stop && stop !== ",") return true;
  const next = words.tokens[last + 1];
  if (!next || words.sentence[last + 1] !== words.sentence[last]) return true;
  if (next.upos === "PUNCT" && /^[.;!?\u2014-]/u.test(next.form)) return true;
  const clause = hasVerb(words, first, last);
  if (stop === "," || isComma(words, last + 1)) return clause;
  return clause && (next.upos === "ADP" || next.upos === "SCONJ" || next.upos === "ADV" || next.upos === "CCONJ");
}

const hasVerb = (words: Words, first: number, last: number): boolean => {
  for (let at = first; at <= last; at++) {
    const { upos, xpos } = words.tokens[at]!;
    if (upos === "AUX" || (upos === "VERB" && /^VB[DPZ]$/u.test(xpos))) return true;
  }
  return false;
};

export const quotationAttribution = (reporting: Reporting, content: readonly Stretch[], direct: boolean): Attribution =>
  attributionOf("quotation", reporting, content, { direct });
