import { skipAdjuncts } from "./adjuncts.ts";
import { clauseStart } from "./complement.ts";
import { attributionOf, type FrameRule, type Reporting } from "./context.ts";
import { contentEnd, stretchOf } from "./extent.ts";
import { hasFinite } from "./finite.ts";
import { isComma, isFiniteVerb, isRelation, sentenceOf, type Words, wordAt } from "./words.ts";

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
    if (isComma(words, at) || words.quotation[at]! >= 0 || isFiniteVerb(words, at)) return null;
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
