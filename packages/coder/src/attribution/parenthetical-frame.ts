import { skipAdjuncts } from "./adjuncts.ts";
import { SUBORDINATOR } from "./complement.ts";
import { attributionOf, type Context, type FrameRule, type Reporting } from "./context.ts";
import { contentEnd, lastWordOf, stretchOf } from "./extent.ts";
import { hasFinite, isClause } from "./finite.ts";
import { isMedium } from "./medium.ts";
import {
  isComma,
  isFiniteVerb,
  isPause,
  isPunctuation,
  isTimeWord,
  type Stretch,
  sentenceOf,
  type Words,
  wordAt,
} from "./words.ts";

/** Where a reporting clause interrupts or follows another one: its pause, and its own last token. */
interface Aside {
  readonly pause: number;
  readonly end: number;
}

function asideAt(context: Context, reporting: Reporting): Aside | null {
  const { words } = context;
  const { candidate, group, subject } = reporting;
  const { frames } = candidate.cue;
  if (!frames.has("clause") || !frames.has("quotation") || group.passive || !subject) return null;
  const { stretch } = subject;
  const sentence = sentenceOf(words, candidate.token);
  const reportEnd = Math.max(stretch.last, group.last);
  let pause = Math.min(stretch.first, group.first) - 1;
  if (wordAt(words, pause) === "as" || wordAt(words, pause) === "so") pause--;
  if (pause <= sentence.first || !isPause(words, pause)) return null;
  // "insisted on a truce" governs what follows, "insisted on Tuesday" does not
  const governs = candidate.cue.with.has(wordAt(words, reportEnd + 1)) && !isTimeWord(words, reportEnd + 2);
  if (governs && !(wordAt(words, reportEnd + 1) === "on" && isMedium(words, reportEnd + 2))) return null;
  const end = tailEnd(context, reporting, reportEnd);
  return end === null ? null : { pause, end };
}

/** The pause at which a reporting clause interrupts or follows another; null where it governs what comes behind it. */
export const asideOf = (context: Context, reporting: Reporting): number | null =>
  asideAt(context, reporting)?.pause ?? null;

/** "…, the governor said on Monday": the clause before, and what follows where the cue stands inside it. */
export const parenthetical: FrameRule = (context, reporting) => {
  const { words } = context;
  const { token } = reporting.candidate;
  const aside = asideAt(context, reporting);
  if (!aside) return null;
  const { pause, end } = aside;
  const head = stretchOf(clauseOpening(words, pause, sentenceOf(words, token).first), beforePause(words, pause));
  if (!head) return null;
  const last = lastWordOf(words, token);
  const pieces: Stretch[] = [head];
  // cue inside: "The war, he said, is over"
  if (end + 1 < last && isComma(words, end + 1) && continues(context, end + 2, last)) {
    const tail = stretchOf(end + 2, contentEnd(context, end + 2, token));
    if (tail) pieces.push(tail);
  }
  const begun = SUBORDINATE.test(wordAt(words, head.first)) || !(hasFinite(words, head) || isLostClause(words, head));
  if (begun && pieces.length === 1) return null;
  return attributionOf("parenthetical", reporting, pieces);
};

/** "As the army admitted last month, its radios are old": the clause behind the comma. */
export const asClause: FrameRule = (context, reporting) => {
  const { words } = context;
  const { candidate, group, subject } = reporting;
  const { frames } = candidate.cue;
  if (!frames.has("clause") || group.passive || !subject || subject.stretch.first > group.first) return null;
  const sentence = sentenceOf(words, candidate.token);
  const before = subject.stretch.first - 1;
  if (before !== sentence.first || wordAt(words, before) !== "as") return null;
  for (let at = group.last + 1; at < sentence.last && at < group.last + 12; at++) {
    if (words.quotation[at]! >= 0) return null;
    if (!isComma(words, at)) continue;
    const content = stretchOf(at + 1, contentEnd(context, at + 1, candidate.token));
    return content && hasFinite(words, content) ? attributionOf("parenthetical", reporting, [content]) : null;
  }
  return null;
};

/** "An air strike tore through a market, killing 12": a clause whose verb the tagger took for something else. */
function isLostClause(words: Words, { first, last }: Stretch): boolean {
  if (last - first < 6 || !/^(?:DET|NOUN|PROPN|NUM|ADJ|PRON)$/u.test(words.tokens[first]!.upos)) return false;
  for (let at = first + 2; at <= last; at++)
    if (words.tokens[at]!.xpos === "VBG" && isComma(words, at - 1)) return true;
  return false;
}

const beforePause = (words: Words, pause: number): number => (isPause(words, pause - 1) ? pause - 2 : pause - 1);

/** The report's words end at the sentence's end or a comma, after adjuncts only; null where the cue governs what follows. */
function tailEnd(context: Context, { candidate, subject, group }: Reporting, reportEnd: number): number | null {
  const { words } = context;
  const last = lastWordOf(words, candidate.token);
  let at = reportEnd + 1;
  const inverted = (subject?.stretch.first ?? 0) > group.last;
  if (!inverted) at = skipAdjuncts(words, at, candidate.token, candidate.cue.addressee);
  while (at <= last && (isTimeWord(words, at) || (words.tokens[at]!.upos === "ADP" && isTimeWord(words, at + 1)))) at++;
  if (at > last) return last;
  if (isComma(words, at)) return at - 1;
  // "… said in a statement released on Monday"
  if (words.tokens[at]!.upos === "ADP" || words.tokens[at]!.upos === "SCONJ" || words.tokens[at]!.upos === "CCONJ") {
    const word = wordAt(words, at);
    if (word !== "that" && !SUBORDINATOR.test(word))
      return inverted || words.tokens[at]!.upos !== "SCONJ" ? last : at - 1;
  }
  if (words.tokens[at]!.form === "." || words.tokens[at]!.form === ";") return at - 1;
  return null;
}

/** Where the clause before the pause begins: the sentence's start, behind a dateline and a cue of somebody else's. */
function clauseOpening(words: Words, pause: number, first: number): number {
  let at = first;
  while (
    at < pause &&
    isPunctuation(words, at) &&
    words.quotation[at]! < 0 &&
    !/^["\u201c\u2018'(]/u.test(words.tokens[at]!.form)
  )
    at++;
  return at;
}

/** A clause that begins so is none by itself: its main clause stands behind the cue, or it is the cue's own. */
const SUBORDINATE = /^(?:when|once|if|though|although|as|after|before|while|because|since|until)$/u;

/** Does the clause before go on behind the cue, rather than the report or a participle of the speaker's ("…, adding that")? */
function continues({ words, candidates }: Context, at: number, last: number): boolean {
  const { xpos } = words.tokens[at]!;
  if (/^(?:as|when|while|after|before|who|which|whose|according|citing|with)$/u.test(wordAt(words, at))) return false;
  // ", and the road was cut": the report goes on by itself
  if (words.tokens[at]!.upos === "CCONJ") return false;
  const adverb = words.tokens[at]!.upos === "ADV" ? 1 : 0;
  if (words.tokens[at + adverb]?.xpos !== "VBG") return xpos !== "VBN" && isClause(words, at, last);
  if (candidates.has(at + adverb)) return false;
  for (let next = at + 1; next <= last && !isComma(words, next); next++) {
    if (isFiniteVerb(words, next)) return true;
  }
  return false;
}
