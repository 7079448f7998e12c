import { skipAdjuncts } from "./adjuncts.ts";
import { attributionOf, type Context, type FrameRule, type Reporting } from "./context.ts";
import { contentEnd, lastWordOf, stretchOf } from "./extent.ts";
import {
  isComma,
  isPunctuation,
  isRelation,
  isTimeWord,
  type Stretch,
  sentenceOf,
  type Words,
  wordAt,
} from "./words.ts";

const SUBORDINATOR = /^(?:that|whether|if|how|why|what|who|where|when|which|whom|whose)$/u;

/** "said that …", "told AFP the convoy had left", "asked whether …": from the complement's first word on. */
export const clause: FrameRule = (context, reporting) => {
  const { words } = context;
  const { candidate, group, subject } = reporting;
  if (!candidate.cue.frames.has("clause") || group.passive || !subject || isPurpose(words, reporting)) return null;
  const from = skipAdjuncts(words, group.last + 1, candidate.token, candidate.cue.addressee);
  const start =
    clauseStart(words, from, candidate.token) ?? gapStart(words, reporting) ?? distantThat(words, reporting);
  if (start === null) return null;
  const end = contentEnd(context, start, candidate.token);
  const content = stretchOf(start, Math.min(end, relativeEnd(words, reporting, start) ?? end));
  return content && attributionOf("clause", reporting, [content]);
};

/** How far "that" may stand behind a verb of saying: "said in an audio message to state television that". */
const THAT_REACH = 14;

/** "said in an audio message to state television that …": no verb between, whatever the tree makes of the words there. */
function distantThat(words: Words, { candidate, group }: Reporting): number | null {
  if (!candidate.cue.frames.has("quotation")) return null;
  const sentence = sentenceOf(words, candidate.token);
  const last = Math.min(sentence.last, group.last + THAT_REACH);
  for (let at = group.last + 1; at < last; at++) {
    if (wordAt(words, at) === "that")
      return words.tokens[at]!.xpos === "IN" && hasFinite(words, { first: at + 1, last: sentence.last }) ? at : null;
    if (isComma(words, at) || words.quotation[at]! >= 0 || /^(?:VB[DPZ]|MD)$/u.test(words.tokens[at]!.xpos))
      return null;
  }
  return null;
}

/** "a battle that residents said lasted hours": the claim lacks its subject, which stands before "that". */
function gapStart(words: Words, { candidate, group, subject }: Reporting): number | null {
  const before = wordAt(words, (subject?.stretch.first ?? 0) - 1);
  if (!/^(?:that|which|who)$/u.test(before) || !candidate.cue.frames.has("quotation")) return null;
  const next = group.last + 1;
  return /^(?:VB[DPZN]|MD)$/u.test(words.tokens[next]?.xpos ?? "") && next <= sentenceOf(words, candidate.token).last
    ? next
    : null;
}

/** "M3, which experts say is armed from abroad, took …", "the rebels, who said they had left, denied …": what the relative clause claims ends before the main verb's comma. */
function relativeEnd(words: Words, { candidate, subject }: Reporting, start: number): number | null {
  if (!subject) return null;
  const { first } = subject.stretch;
  const speaks = /^(?:who|which)$/u.test(wordAt(words, subject.head)) && isComma(words, first - 1);
  const isSpokenOf = /^(?:who|which)$/u.test(wordAt(words, first - 1)) && isComma(words, first - 2);
  if (!speaks && !isSpokenOf) return null;
  const { last } = sentenceOf(words, candidate.token);
  for (let at = start + 1; at < last; at++) {
    if (words.quotation[at]! >= 0) return null;
    // behind "which …" the main verb is often taken for a participle
    const verb = isSpokenOf ? /^(?:VB[DPZN]|MD)$/u : /^(?:VB[DPZ]|MD)$/u;
    if (isComma(words, at) && verb.test(words.tokens[at + 1]!.xpos)) return at - 1;
  }
  return null;
}

/** "it is too early to tell whether": an infinitive that nobody is the subject of. */
const isPurpose = (words: Words, { candidate, group, subject }: Reporting): boolean =>
  group.first === candidate.token &&
  words.tokens[candidate.token]!.xpos === "VB" &&
  wordAt(words, group.first - 1) === "to" &&
  (wordAt(words, subject?.head ?? -1) === "it" || !isRelation(words, candidate.token, "xcomp"));

/** The first token of a finite clause that begins at the token; null where none does. */
function clauseStart(words: Words, from: number, verb: number): number | null {
  const sentence = sentenceOf(words, verb);
  if (from > sentence.last) return null;
  const word = wordAt(words, from);
  if (SUBORDINATOR.test(word))
    return word === "if" || word === "when" || word === "where"
      ? complementAt(words, from, verb)
        ? from
        : null
      : from;
  const complement = complementAt(words, from, verb);
  if (complement) return from;
  if (isPunctuation(words, from) && !/^["\u201c\u2018'(]/u.test(words.tokens[from]!.form)) return null;
  if (finiteBefore(words, from, sentence.last)) return from;
  return from === verb + 1 && SAYING.test(words.tokens[verb]!.lemma) && finiteAhead(words, from, sentence.last)
    ? from
    : null;
}

/** Verbs behind which a noun phrase nearly always begins a clause. */
const SAYING = /^(?:say|add|believe|think|claim|argue|insist|suggest|hope|note|warn|allege|deny)$/u;

/** Is there a finite verb further on, though the tree does not give it the noun phrase here for its subject? */
function finiteAhead(words: Words, from: number, last: number): boolean {
  const { upos } = words.tokens[from]!;
  if (upos !== "PRON" && upos !== "DET" && upos !== "PROPN" && upos !== "NOUN" && upos !== "ADJ" && upos !== "NUM")
    return false;
  let inner = 0;
  for (let at = from + 1; at <= last && at < from + 20; at++) {
    if (isComma(words, at) && isAsideAt(words, at, last)) return true;
    if (isPause(words, at) && !isComma(words, at)) at = dashBehind(words, at, last) ?? at;
    if (wordAt(words, at) === "who" && inner === 0) inner = 1;
    else if (
      isComma(words, at) ||
      words.tokens[at]!.upos === "SCONJ" ||
      /^(?:who|which|that)$/u.test(wordAt(words, at))
    )
      return false;
    // "those who fled the town had left nothing": the first verb is the relative clause's
    if (/^(?:VB[DPZ]|MD)$/u.test(words.tokens[at]!.xpos) && inner-- <= 0) return true;
  }
  return false;
}

/** The dash that closes what another one opens; null for none. */
function dashBehind(words: Words, dash: number, last: number): number | null {
  for (let at = dash + 1; at < last && at < dash + 15; at++)
    if (isPause(words, at) && !isComma(words, at)) return at + 1;
  return null;
}

/** "its forces, backed by drones, killed": a comma pair round words about the subject, and its verb right behind them. */
function isAsideAt(words: Words, comma: number, last: number): boolean {
  if (!/^(?:VBN|VBG|WP|WDT|DT|IN)$/u.test(words.tokens[comma + 1]?.xpos ?? "")) return false;
  for (let at = comma + 2; at < last && at < comma + 20; at++) {
    if (!isComma(words, at)) continue;
    const behind = words.tokens[at + 1]!.upos === "ADV" ? at + 2 : at + 1;
    return /^(?:VB[DPZ]|MD)$/u.test(words.tokens[behind]?.xpos ?? "");
  }
  return false;
}

/** Does the verb's finite complement, by the tree, begin at the token or around it? */
function complementAt(words: Words, from: number, verb: number): boolean {
  return words.children[verb]!.some(
    (child) =>
      child > verb &&
      isRelation(words, child, "ccomp") &&
      words.left[child]! <= from + 1 &&
      words.right[child]! >= from &&
      isFiniteClause(words, child),
  );
}

const isFiniteClause = (words: Words, at: number): boolean =>
  /^(?:VB[DPZ]|MD)$/u.test(words.tokens[at]!.xpos) ||
  words.children[at]!.some(
    (child) =>
      isRelation(words, child, "aux", "cop") && words.tokens[child]!.upos === "AUX" && wordAt(words, child) !== "to",
  );

/** Does a noun phrase with its own finite verb stand here, before any comma? The tree may not know it for a complement. */
function finiteBefore(words: Words, from: number, last: number): boolean {
  const { upos } = words.tokens[from]!;
  if (upos !== "PRON" && upos !== "DET" && upos !== "PROPN" && upos !== "NOUN" && upos !== "ADJ" && upos !== "NUM")
    return false;
  for (let at = from; at <= Math.min(last, from + 25); at++) {
    const token = words.tokens[at]!;
    if (
      isRelation(words, at, "nsubj", "expl") &&
      words.head[at]! > at &&
      !/^(?:who|which|that)$/u.test(wordAt(words, at))
    ) {
      const head = words.head[at]!;
      if (isFiniteClause(words, head) && words.left[at]! <= from && !isRelation(words, head, "acl", "advcl"))
        return true;
    }
    if (token.upos === "SCONJ" || token.upos === "CCONJ") return false;
  }
  return false;
}

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
  if (candidate.cue.with.has(wordAt(words, reportEnd + 1)) && !isTimeWord(words, reportEnd + 2)) return null;
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
  const begun = SUBORDINATE.test(wordAt(words, head.first)) || !hasFinite(words, head);
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

const isPause = (words: Words, at: number): boolean =>
  isComma(words, at) || /^[-\u2013\u2014]+$/u.test(words.tokens[at]!.form);

const beforePause = (words: Words, pause: number): number => (isPause(words, pause - 1) ? pause - 2 : pause - 1);

const hasFinite = (words: Words, { first, last }: Stretch): boolean => {
  for (let at = first; at <= last; at++) {
    const { upos, xpos } = words.tokens[at]!;
    if (upos === "AUX" || (upos === "VERB" && /^VB[DPZ]$/u.test(xpos))) return true;
    // "forces captured the town", "bodies lay there": a past form that the tagger took for another has a subject all the same
    if (
      /^VBN?$/u.test(xpos) &&
      words.children[at]!.some((child) => child >= first && isRelation(words, child, "nsubj"))
    )
      return true;
  }
  return false;
};

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

/** Is there a finite verb that no relative pronoun brings? ", a toll that the rebels dispute" is none. */
function isClause(words: Words, from: number, last: number): boolean {
  for (let at = from; at <= last; at++) {
    if (/^(?:who|which|that|whose)$/u.test(wordAt(words, at)) && at > from) return false;
    if (/^(?:VB[DPZ]|MD)$/u.test(words.tokens[at]!.xpos)) return true;
  }
  return false;
}

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
    if (/^(?:VB[DPZ]|MD)$/u.test(words.tokens[next]!.xpos)) return true;
  }
  return false;
}
