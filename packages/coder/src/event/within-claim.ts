import { type Claim, contains, type Span } from "@counterclaim/record";
import { placesInSentence } from "../in-sentence.ts";
import type { Parties } from "./parties.ts";

/**
 * Who speaks is no part of what is said: a party or place of the source's own words ("…, the ministry in Osta said") takes
 * no part in the event that the claim tells of. Only where the source stands behind: who "announced a ceasefire" or
 * "vowed to crush the rebels" is the doer, too.
 */
export const takesPart = (text: string, claim: Claim | null, mention: Span): boolean => {
  if (claim === null || claim.source.span === null) return true;
  // "the release was announced by the militia"
  if (/\bby $/.test(text.slice(Math.max(0, claim.source.span.start - 4), claim.source.span.start))) return true;
  const behind = claim.source.span.start > claim.content[0]!.start;
  const cited = claim.cue !== null && claim.cue.end <= claim.source.span.start;
  if (!behind && !cited) return true;
  const inside = (span: Span) => contains(span, mention);
  const speaks = inside(claim.source.span) || (claim.cue !== null && inside(claim.cue));
  return !speaks || claim.content.some(inside);
};

/** "“…,” he told reporters in Osta": where it was said, and no part of what was said. */
export const besideQuotation = (claim: Claim | null, mention: Span): boolean =>
  claim?.quotation === "direct" && !claim.content.some((piece) => contains(piece, mention));

/** "The ministry in Osta confirmed that": where a party sits, and not where what it says was; a resident of Osta was there. */
export const seatOf = (claim: Claim | null, mention: Span): boolean =>
  claim?.source.span != null &&
  claim.source.actor !== null &&
  contains(claim.source.span, mention) &&
  !claim.content.some((piece) => contains(piece, mention));

/** "The army said it had left": the speaker takes part where a word of what is said stands for it. */
export const saysOfSelf = (claim: Claim | null, index: number, { all }: Parties): boolean => {
  const { actor, span, tree } = all[index]!;
  return placesInSentence(all, tree.sentence).some((at) => {
    const other = all[at]!;
    return (
      claim?.content.some((piece) => contains(piece, other.span)) === true &&
      (other.coref?.start === span.start || (actor !== null && other.actor === actor))
    );
  });
};
