import type { Candidate } from "./candidate.ts";
import { isComma, isFiniteVerb, isRelation, sentenceOf, type Words, wordAt } from "./words.ts";

/** Does the report's own voice resume at this token: another cue of the same speaker, or somebody else's? */
export function resumes(
  words: Words,
  at: number,
  first: number,
  verb: number,
  cues: ReadonlyMap<number, Candidate>,
): boolean {
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
      return /^(?:say|claim|allege|insist)$/u.test(lemma) && isFiniteVerb(words, next + 1);
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
