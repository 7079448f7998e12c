import type { Candidate } from "./candidate.ts";
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

/** Where a sentence's words end: without its full stop, unless the stop stands inside a quotation that ends there. */
export function lastWordOf(words: Words, at: number): number {
  const { first, last } = sentenceOf(words, at);
  let end = last;
  while (
    end > first &&
    isPunctuation(words, end) &&
    /^[.!?\u2026;:]+$/u.test(words.tokens[end]!.form) &&
    words.quotation[end]! < 0
  )
    end--;
  return end;
}

/** What tells where a content ends. */
export interface ContentContext {
  readonly words: Words;
  /** By their token. */
  readonly candidates: ReadonlyMap<number, Candidate>;
  /** The pauses before "…, the governor said": whatever stands there, a content ends. */
  readonly asides: ReadonlySet<number>;
}

/**
 * The last token of what is claimed, from its first one on: to the end of the sentence, or of the quotation that runs
 * over it, cut where the report's own voice resumes.
 */
export function contentEnd(context: ContentContext, first: number, verb: number): number {
  const { words, candidates: cues, asides } = context;
  let end = clauseLimit(words, first, verb, lastWordOf(words, first));
  for (let at = first + 1; at <= end; at++) {
    const quotation = words.quotation[at]!;
    if (quotation >= 0) {
      // nothing is cut inside a quotation
      const stretch = words.quoted[quotation]!;
      if (stretch.last > at) {
        at = stretch.last;
        if (at > end) {
          end = afterQuotation(words, stretch.last);
          break;
        }
      }
      continue;
    }
    if (asides.has(at) || resumes(words, at, first, verb, cues)) {
      end = at - 1;
      break;
    }
  }
  while (end > first && isPunctuation(words, end) && !belongsAtEnd(words, first, end)) end--;
  return end;
}

/** A subordinate clause that stands before its main clause ends at the comma between them: "While he admits it, she …". */
function clauseLimit(words: Words, first: number, verb: number, end: number): number {
  for (let at = verb, depth = 0; at >= 0 && depth < 6; at = words.head[at]!, depth++) {
    const above = words.head[at]!;
    if (above <= at || !isRelation(words, at, "advcl") || words.sentence[above] !== words.sentence[at]) continue;
    for (const child of words.children[above]!) {
      if (child <= at || !isRelation(words, child, "nsubj")) continue;
      const before = words.left[child]! - 1;
      return isComma(words, before) && before > first ? Math.min(end, before - 1) : end;
    }
  }
  return end;
}

/** A quotation that ran over the sentence's end: what follows it in that sentence is the report's own again. */
const afterQuotation = (_: Words, last: number): number => last;

const belongsAtEnd = (words: Words, first: number, at: number): boolean => {
  const { form } = words.tokens[at]!;
  if (isQuotationMark(words, at)) return true;
  if (form === ")" || form === "]") {
    for (let i = first; i < at; i++) if (words.tokens[i]!.form === "(" || words.tokens[i]!.form === "[") return true;
  }
  return words.quotation[at]! >= 0 || form === "%" || form === "$";
};

/** Does the report's own voice resume at this token: another cue of the same speaker, or somebody else's? */
function resumes(words: Words, at: number, first: number, verb: number, cues: ReadonlyMap<number, Candidate>): boolean {
  if (words.tokens[at]!.form === ";") return true;
  if (isComma(words, at)) {
    const next = at + 1;
    const cue = cues.get(next);
    if (cue?.cue.part === "phrase") return true;
    if (cue?.cue.part === "verb" && words.tokens[next]!.xpos === "VBG" && governsMore(cue)) return true;
    // ", also adding"
    const after = cues.get(next + 1);
    if (
      words.tokens[next]?.upos === "ADV" &&
      after?.cue.part === "verb" &&
      words.tokens[next + 1]!.xpos === "VBG" &&
      governsMore(after)
    )
      return true;
    return (
      isSpokenOf(words, next, cues) ||
      isCoordination(words, next, verb, cues, first) ||
      isOthersTurn(words, next, cues) ||
      isOthersVerdict(words, next, cues)
    );
  }
  if (wordAt(words, at) === "according" && wordAt(words, at + 1) === "to") return at > first + 1;
  return isCoordination(words, at, verb, cues, first);
}

const TURN = /^(?:but|while|whereas|although|though|and)$/u;

/** ", but she said", ", while two residents reported": somebody's turn to speak, close behind the conjunction. */
function isOthersTurn(words: Words, at: number, cues: ReadonlyMap<number, Candidate>): boolean {
  if (!TURN.test(wordAt(words, at))) return false;
  const { last } = sentenceOf(words, at);
  for (let next = at + 1; next <= Math.min(last, at + 7); next++) {
    if (isComma(words, next)) return false;
    const cue = cues.get(next);
    if (cue?.cue.part === "verb" && /^VB[DZP]$/u.test(words.tokens[next]!.xpos)) return true;
    if (/^(?:VB[DZP]|MD)$/u.test(words.tokens[next]!.xpos) && words.tokens[next]!.upos !== "AUX") return false;
  }
  return false;
}

/** ", which he said were mined": what is told of the last thing is somebody's next claim. */
function isSpokenOf(words: Words, at: number, cues: ReadonlyMap<number, Candidate>): boolean {
  if (wordAt(words, at) !== "which") return false;
  for (let next = at + 2; next <= at + 5; next++) {
    const { xpos, lemma } = words.tokens[next] ?? { xpos: "", lemma: "" };
    if (cues.has(next) && /^VB[DPZ]$/u.test(xpos))
      return (
        /^(?:say|claim|allege|insist)$/u.test(lemma) && /^(?:VB[DPZ]|MD)$/u.test(words.tokens[next + 1]?.xpos ?? "")
      );
    if (!/^(?:DET|ADJ|NOUN|PROPN|PRON|PART)$/u.test(words.tokens[next]?.upos ?? "")) return false;
  }
  return false;
}

/** ", which denied losing the town": to the sentence's end, somebody who was just mentioned takes a stand. */
function isOthersVerdict(words: Words, at: number, cues: ReadonlyMap<number, Candidate>): boolean {
  if (!/^(?:which|who)$/u.test(wordAt(words, at))) return false;
  let next = at + 1;
  while (words.tokens[next]?.upos === "AUX" || words.tokens[next]?.upos === "ADV") next++;
  const cue = cues.get(next)?.cue;
  if (cue?.part !== "verb" || cue.stance === "asserts" || cue.stance === "expects" || cue.stance === "asks")
    return false;
  for (let behind = next + 1; behind <= sentenceOf(words, at).last; behind++) if (isComma(words, behind)) return false;
  return true;
}

/** "and assured that": a finite reporting verb right behind the conjunction, and its "that", leave no doubt. */
const bringsClause = (words: Words, at: number, cues: ReadonlyMap<number, Candidate>): boolean => {
  const frames = cues.get(at)?.cue.frames;
  if (!frames || !/^VB[DPZ]$/u.test(words.tokens[at]!.xpos)) return false;
  const next = wordAt(words, at + 1);
  return (
    (next === "that" && frames.has("clause")) ||
    (next === "to" && frames.has("infinitive")) ||
    (words.tokens[at + 1]?.xpos === "VBG" && frames.has("gerund") && cues.get(at)!.cue.stance !== "asserts")
  );
};

/** "admitted that … and said they would": a plain word of saying right behind the conjunction is the first speaker's again. */
const saysMore = (words: Words, at: number, verb: number, cues: ReadonlyMap<number, Candidate>): boolean =>
  cues.has(at) &&
  /^(?:say|add|warn|insist|claim|announce)$/u.test(words.tokens[at]!.lemma) &&
  /^VB[DZP]$/u.test(words.tokens[at]!.xpos) &&
  words.tokens[at]!.xpos === words.tokens[verb]!.xpos &&
  /^(?:PRON|DET|NOUN|PROPN|ADJ|NUM)$/u.test(words.tokens[at + 1]?.upos ?? "");

const chargesMore = (words: Words, at: number, verb: number, cues: ReadonlyMap<number, Candidate>): boolean =>
  cues.has(at) &&
  /^(?:accuse|blame|deny|reject|urge|demand|condemn)$/u.test(words.tokens[at]!.lemma) &&
  /^VB[DZP]$/u.test(words.tokens[at]!.xpos) &&
  words.tokens[at]!.xpos === words.tokens[verb]!.xpos;

const governsMore = ({ cue }: Candidate): boolean => cue.frames.has("clause") || cue.frames.has("quotation");

/** "… and assured that …": a conjunction whose verb shares the reporting verb's subject. */
function isCoordination(
  words: Words,
  at: number,
  verb: number,
  cues: ReadonlyMap<number, Candidate>,
  first: number,
): boolean {
  if (words.tokens[at]?.upos !== "CCONJ") return false;
  if (bringsClause(words, at + 1, cues) || saysMore(words, at + 1, verb, cues)) return true;
  // "said that it was calm and accused the rebels": a second thing that was said would have its own "that"
  if (wordAt(words, first) === "that" && chargesMore(words, at + 1, verb, cues)) return true;
  const conjunct = words.head[at]!;
  if (conjunct <= at || !isRelation(words, conjunct, "conj") || words.head[conjunct] !== verb) return false;
  return cues.has(conjunct);
}

/**
 * The last token of a noun phrase that is claimed: as far as other contents go, cut where the reporting verb's own
 * adjuncts and coordinations begin.
 */
export function objectEnd(context: ContentContext, first: number, verb: number): number {
  const { words } = context;
  const end = contentEnd(context, first, verb);
  for (let at = first + 1; at <= end; at++) {
    if (words.quotation[at]! >= 0) continue;
    if (isOwnAdjunct(words, at, verb)) {
      let last = at - 1;
      while (last > first && isPunctuation(words, last) && !belongsAtEnd(words, first, last)) last--;
      return last;
    }
  }
  return end;
}

function isOwnAdjunct(words: Words, at: number, verb: number): boolean {
  const { upos } = words.tokens[at]!;
  if (upos === "CCONJ") return words.head[words.head[at]!] === verb && isRelation(words, words.head[at]!, "conj");
  if (isComma(words, at)) return words.tokens[at + 1]?.xpos === "VBG" && words.head[at + 1] === verb;
  const above = words.head[at]!;
  if (upos === "SCONJ" || (upos === "ADV" && /^(?:when|while|where)$/u.test(wordAt(words, at))))
    return above > at && words.head[above] === verb && isRelation(words, above, "advcl");
  return false;
}

/** Tokens that stand between a reporting verb and its content: who is told, when, where, through which channel. */
export function skipAdjuncts(words: Words, from: number, verb: number, addressee: boolean): number {
  const { last } = sentenceOf(words, verb);
  let at = from;
  let told = !addressee;
  while (at <= last) {
    const { upos } = words.tokens[at]!;
    if (isQuotationMark(words, at) || upos === "SCONJ" || wordAt(words, at) === "that") return at;
    if (isComma(words, at) && !isQuotationMark(words, at + 1)) {
      // ", on Monday, that …", ", citing two officers, that …": a comma pair round an adjunct
      const closing = nextComma(words, at + 1, Math.min(last, at + 16));
      const brings = closing !== null && wordAt(words, closing + 1) === "that";
      if (closing === null || !(brings || (at === from && words.tokens[at + 1]!.upos === "ADP"))) return at;
      at = closing + 1;
      continue;
    }
    if (upos === "PUNCT") return at;
    // "said Sunday's attack was …": a possessor is no adjunct
    if (isTimeWord(words, at) && upos !== "DET" && upos !== "PRON" && words.tokens[at + 1]?.xpos !== "POS") {
      at++;
      continue;
    }
    // "said on Monday it had left": whatever the tree hangs the day on
    if (wordAt(words, at) === "on" && /day$/u.test(wordAt(words, at + 1)) && isTimeWord(words, at + 1)) {
      at += 2;
      continue;
    }
    const top = topBelow(words, at, verb);
    if (top === null || words.left[top]! < at) return at;
    const end = adjunctEnd(words, top);
    if (!told && isRelation(words, top, "obj", "iobj", "obl") && end >= at) {
      told = true;
      at = end + 1;
      continue;
    }
    // whatever the tree makes of it, a phrase between the verb and "that" is no content
    if (upos === "ADP" && wordAt(words, end + 1) === "that") return end + 1;
    if (
      isRelation(words, top, "obl", "advmod") &&
      !isRelation(words, top, "obl:agent") &&
      isAdjunctStart(words, at, top)
    ) {
      at = end + 1;
      continue;
    }
    return at;
  }
  return at;
}

const nextComma = (words: Words, from: number, to: number): number | null => {
  for (let at = from; at <= to; at++) if (isComma(words, at)) return at;
  return null;
};

/** The child of the verb whose subtree begins at the token; null where there is none. */
function topBelow(words: Words, at: number, verb: number): number | null {
  let top = at;
  for (let above = words.head[top]!; above !== verb; above = words.head[top]!) {
    if (above < 0) return null;
    top = above;
  }
  return top;
}

const isAdjunctStart = (words: Words, at: number, top: number): boolean =>
  words.tokens[at]!.upos === "ADP" ||
  words.tokens[at]!.upos === "ADV" ||
  isRelation(words, top, "obl:tmod", "obl:unmarked", "obl:npmod");

/** The end of an adjunct, before a clause that a tree may have hung on it ("said on its page that …"). */
function adjunctEnd(words: Words, top: number): number {
  for (let at = words.left[top]!; at <= words.right[top]!; at++) {
    if (wordAt(words, at) === "that" || isQuotationMark(words, at) || /^[,:]$/u.test(words.tokens[at]!.form))
      return at - 1;
  }
  return words.right[top]!;
}

/** A stretch that is not empty, or null. */
export const stretchOf = (first: number, last: number): Stretch | null => (last >= first ? { first, last } : null);
