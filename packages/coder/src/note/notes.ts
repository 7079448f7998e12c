import { type Claim, contains, overlaps, type Span, type VerificationNote, wordsAt } from "@counterclaim/record";
import { startOf } from "../attribution/claims.ts";
import { claimsNear } from "../claims-near.ts";
import type { Draft, Stage } from "../draft.ts";
import { inSentence } from "../in-sentence.ts";
import { NOTE_FORMULAS, type NoteFormula } from "./formula.ts";
import { scopeOf } from "./scope.ts";

/** A sentence is looked at so far, in UTF-16 code units: formulas stand in sentences, not in endless lines. */
const WIDTH = 2000;

/** Finds what the report itself says of what is verified, of what, and of which claims. */
export const noteVerification: Stage = (draft) => {
  const sources = draft.claims.filter(({ source }) => source.kind !== "publisher");
  const notes = draft.sentences.flatMap((sentence, index) => {
    if (sentence.kind === "byline" || sentence.kind === "heading") return [];
    const note = noteIn(draft, index, sources);
    return note ? [note] : [];
  });
  return { ...draft, notes };
};

function noteIn(draft: Draft, index: number, sources: readonly Claim[]): VerificationNote | null {
  const { start, end } = draft.sentences[index]!;
  const words = draft.text.slice(start, Math.min(end, start + WIDTH));
  for (const formula of NOTE_FORMULAS) {
    const match = formula.pattern.exec(words);
    if (!match) continue;
    const at = { start: start + match.index, end: start + match.index + match[0].length };
    if (claimsNear(sources, at).some((claim) => isOthersWord(claim, at))) continue;
    if (formula.medium && !/independently/iu.test(match[0]) && !namesMedium(draft, index, { start, end: at.start }))
      continue;
    const span = clauseRound(draft.text, { start, end }, at);
    const scope = scopeOf(draft.text, span, at, formula);
    return { span, status: formula.status, scope, claims: claimsMeant(draft, sources, index, span, formula, scope) };
  }
  return null;
}

const MEDIUM =
  /\b(?:we|our|agency|newspaper|paper|outlet|site|channel|station|magazine|reporters?|journalists?|correspondents?|observers|monitors)\b/iu;

/** Is the reporter the subject: the publisher, another medium, "we"? */
function namesMedium({ text, actors, input }: Draft, index: number, stretch: Span): boolean {
  const before = wordsAt(text, stretch);
  if (MEDIUM.test(before) || (input.publisher && before.includes(input.publisher))) return true;
  return inSentence(actors, index).some(
    ({ kind, span }) => (kind === "media" || kind === "international-mission") && contains(stretch, span),
  );
}

/** Somebody else says so: then it is that source's claim, not what the report says of itself. */
const isOthersWord = ({ content }: Claim, at: Span): boolean => content.some((piece) => contains(piece, at));

/** The clause that holds the formula: the sentence without what comes before ", which …" or ", but …". */
function clauseRound(text: string, sentence: Span, at: Span): Span {
  const before = text.slice(sentence.start, at.start);
  const relative =
    /[,;]\s+(?=(?:which|the claim|the report|none of which|neither of which|but|although|though|and)\s[^,]*$)/iu.exec(
      before,
    );
  let start = sentence.start + (relative ? relative.index + relative[0].length : 0);
  const opener = /^(?:but|however,?|and|yet|still,|meanwhile,)\s+/iu.exec(text.slice(start, at.start));
  if (opener) start += opener[0].length;
  let end = sentence.end;
  while (end > at.end && /[\s.;]/u.test(text[end - 1]!)) end--;
  return { start, end };
}

/** Of the claims before a note on all of them, as many as it means: a book of claims is not meant by one sentence. */
const MOST_MEANT = 500;

/** The claims that begin before an offset, the last ones where there are very many; claims are in text order. */
function claimsBefore(claims: readonly Claim[], offset: number): readonly string[] {
  let [from, to] = [0, claims.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (startOf(claims[middle]!) < offset) from = middle + 1;
    else to = middle;
  }
  return claims
    .slice(Math.max(0, from - MOST_MEANT), from)
    .filter(({ content }) => content[0]!.start < offset)
    .map(({ id }) => id);
}

/** "claims from all sides" means all, "which" and "the claim" the last ones; several reporters mean their own. */
function claimsMeant(
  draft: Draft,
  sources: readonly Claim[],
  index: number,
  span: Span,
  { status }: NoteFormula,
  scope: readonly string[],
): readonly string[] {
  const sentence = draft.sentences[index]!;
  const of = (stretch: Span) =>
    claimsNear(sources, stretch)
      .filter(({ content }) => content.some((piece) => overlaps(piece, stretch)))
      .map(({ id }) => id);
  if (status === "reported-by-several") return of(sentence);
  const about = scope.join(" ");
  if (/\b(?:all|both|either) (?:sides?|parties|party|claims|reports|accounts)\b|\bclaims\b|\bboth\b/iu.test(about)) {
    return claimsBefore(sources, sentence.start);
  }
  const here = of({ start: sentence.start, end: span.start });
  if (here.length > 0) return here;
  const previous = draft.sentences[index - 1];
  return previous ? of(previous) : [];
}
