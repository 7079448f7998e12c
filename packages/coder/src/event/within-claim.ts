import { type Claim, contains, type Span } from "@counterclaim/record";
import { placesInSentence } from "../in-sentence.ts";
import type { Parties } from "./parties.ts";
import { childrenIn, isVerb, type Tree } from "./tree.ts";

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
  // "…, the staff said on Telegram": how it was said
  const after =
    behind && claim.cue !== null && claim.cue.start >= claim.source.span.end && mention.start >= claim.cue.end;
  const speaks = after || inside(claim.source.span) || (claim.cue !== null && inside(claim.cue));
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

/** "The governor said in Osta that four had died": where it was said. */
export const saidAt = (claim: Claim | null, mention: Span): boolean => {
  const [first] = claim?.content ?? [];
  if (!first || claim?.cue == null || claim.quotation === "direct") return false;
  return claim.cue.end <= mention.start && mention.end <= first.start;
};

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

/** Acts of force: nobody does them by saying so. */
const FORCE =
  /^(?:attack|airstrike|drone-strike|shelling|ambush|killing|killing-of-civilians|execution|suicide-bombing|mine-explosion|grenade-attack|abduction|looting|destruction|sabotage|torture|sexual-violence)$/u;

/**
 * "Officials say the attack killed 21", "the ministry said that gunmen had come and massacred worshippers": is a filler no
 * more than the speaker, whom the tree took for the subject of what he says? Not where he says it of himself, or what he
 * says has no subject of its own ("denied attacking the base", "vowed to kill").
 */
export function isOnlySpeaker(
  claim: Claim | null,
  index: number,
  type: string,
  tree: Tree,
  head: number,
  parties: Parties,
): boolean {
  if (!FORCE.test(type)) return false;
  // "who was behind the attack": nobody that is named
  const relative = tree.tokens[head]!.deprel.startsWith("acl");
  if (!relative && childrenIn(tree, head, "nsubj").some((at) => /^who(?:ever)?$/iu.test(tree.tokens[at]!.form)))
    return true;
  if (claim === null || claim.source.span === null) return false;
  if (!contains(claim.source.span, parties.all[index]!.span)) return false;
  if (!claim.content.some((piece) => contains(piece, spanAt(tree, head)))) return false;
  if (claim.content.some((piece) => contains(piece, parties.all[index]!.span))) return false;
  // "was unable to determine who was behind the attack": a clause with a verb of its own stands before the noun
  if (!isVerb(tree.tokens[head]!)) return finiteBefore(claim, tree, head) && !saysOfSelf(claim, index, parties);
  const finite =
    /^VB[DZP]$/u.test(tree.tokens[head]!.xpos) ||
    childrenIn(tree, head, "aux", "aux:pass").some((aux) => /^(?:VB[DZP]|MD)$/u.test(tree.tokens[aux]!.xpos)) ||
    tree.tokens[head]!.deprel === "conj";
  return finite && !saysOfSelf(claim, index, parties);
}

const finiteBefore = ({ content }: Claim, tree: Tree, head: number): boolean =>
  tree.tokens.some(
    ({ xpos }, at) =>
      at < head && /^(?:VB[DZP]|MD)$/u.test(xpos) && content.some((piece) => contains(piece, spanAt(tree, at))),
  );

const spanAt = ({ tokens }: Tree, at: number): Span => ({ start: tokens[at]!.start, end: tokens[at]!.end });

/** The subject of the last clause before a verb within what is claimed: "gunmen had come AND MASSACRED worshippers". */
export function subjectWithin(claim: Claim | null, tree: Tree, head: number): number | null {
  if (claim === null || tree.tokens[head]!.deprel !== "conj") return null;
  for (let at = head - 1; at >= 0; at--) {
    const { deprel, head: verb } = tree.tokens[at]!;
    if (!claim.content.some((piece) => contains(piece, spanAt(tree, at)))) return null;
    if (/^nsubj/u.test(deprel) && verb > at && verb < head && !/^acl/u.test(tree.tokens[verb]!.deprel)) return at;
  }
  return null;
}
