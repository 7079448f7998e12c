import { type Claim, type Event, type Span, wordsAt } from "@counterclaim/record";
import type { Draft } from "../draft.ts";
import { stateOf } from "./answered.ts";
import type { Parties } from "./parties.ts";

/** How many events back the one that is answered may stand. */
const REACH = 16;

const DEED =
  /^\W*(?:it|this|that|(?:all |any |its |their )?(?:responsibility|involvement|role|wrongdoing|blame)|(?:the|these|those|such|any|all|both) (?:\w+ ){0,2}(?:accusations?|allegations?|charges?|blame|deed))\b/iu;
const WORD =
  /^\W*(?:(?:the|these|those|such|any|all|both|\w+['’]s?) (?:\w+(?:['’]s)? ){0,3}(?:claims?|reports?|accounts?|statements?|assertions?|announcements?|version))\b/iu;
/** Words of one's own that follow: what is denied is told in them. */
const TELLS = /\b(?:that|whether|of|about|from)\b/iu;

/** What can be denied or confirmed of a conflict: no word, no talk, no feeling. */
const DONE =
  /attack|strike|shelling|ambush|battle|clash|raid|explosion|bombing|capture|retreat|withdrawal|advance|territory|breakthrough|killing|losses|execution|abduction|detention|looting|destruction|sabotage|violation|offensive|invasion|siege|encirclement|deployment|shootdown|torture|violence/u;

/**
 * Events of claims that answer another without saying it again: "the rebels denied responsibility", "the ministry rejected
 * the report", "Tripoli confirmed this". Each is the event that was told last of which such words can be meant: of the
 * claimant's own deed, or, for "the claim", of another's claim; it is triggered by the answering words.
 */
export function answeringEvents(
  draft: Draft,
  claims: readonly Claim[],
  events: readonly Event[],
  parties: Parties,
): Event[] {
  const carrying = new Set(events.map(({ claim }) => claim));
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return claims.flatMap((claim): Event[] => {
    const [content, more] = claim.content;
    if (!content || more || claim.source.kind === "publisher" || carrying.has(claim.id)) return [];
    if (claim.stance !== "denies" && claim.stance !== "confirms") return [];
    const words = wordsAt(draft.text, content);
    const deed = DEED.test(words);
    if ((!deed && !WORD.test(words)) || words.length > 80 || TELLS.test(words)) return [];
    const told = before(events, content);
    const self = parties.inSpan(claim.source.span);
    const beside = deed ? told.find((event) => isBeside(draft.text, event, content)) : undefined;
    const other = deed
      ? (own(claim, self, beside ? [beside] : told, parties) ?? beside ?? null)
      : another(claim, words, told, byId);
    if (other === null) return [];
    const agents = (other.agents.length > 0 && other !== beside) || !deed || self === null ? other.agents : [self];
    return [{ ...other, id: "", claim: claim.id, trigger: content, agents, quantities: [], polarity: "positive" }];
  });
}

/** Acts for which somebody is blamed. */
const BLAMED =
  /attack|strike|shelling|ambush|raid|explosion|bombing|killing|execution|abduction|detention|looting|destruction|sabotage|violation|torture|violence/u;

/** "46 houses were burnt. The rebels blame the militia; the army denied any involvement": the act of which the paragraph tells. */
const isBeside = (text: string, { type, trigger }: Event, { start }: Span): boolean =>
  BLAMED.test(type) && !text.slice(trigger.end, start).includes("\n");

/** The last events before a stretch of text, the nearest first. */
function before(events: readonly Event[], { start }: Span): Event[] {
  let end = events.length;
  while (end > 0 && events[end - 1]!.trigger.start >= start) end--;
  return events
    .slice(Math.max(0, end - REACH), end)
    .reverse()
    .filter(({ type, modality }) => DONE.test(type) && (modality === "actual" || modality === "ongoing"));
}

/** What the claimant is said to have done; else what nobody is said to have done. */
function own(
  { id, source: { actor } }: Claim,
  self: number | null,
  told: readonly Event[],
  parties: Parties,
): Event | null {
  const others = told.filter(({ claim }) => claim !== id);
  const isSelf = (agent: number) => {
    const known = parties.all[agent]!.actor;
    if (actor !== null) return known !== null && stateOf(known) === stateOf(actor);
    return self !== null && parties.sameParty(self, agent);
  };
  const done = others.find(({ agents }) => agents.some(isSelf));
  return done ?? others.find(({ agents }) => agents.length === 0) ?? null;
}

/** Words for what an organisation published, rather than what somebody said in it. */
const PUBLISHED = /\b(?:report|findings|study|investigation|dossier)\b/iu;

/** The first event of the last claim of somebody else: of a body, where the words are of a report. */
function another(
  { source }: Claim,
  words: string,
  told: readonly Event[],
  byId: ReadonlyMap<string, Claim>,
): Event | null {
  const others = told.filter(({ claim }) => {
    const other = byId.get(claim)?.source;
    if (other === undefined || other.kind === "publisher") return false;
    return other.actor === null || source.actor === null || stateOf(other.actor) !== stateOf(source.actor);
  });
  const body = ({ claim }: Event): boolean => /^(?:group|party)$/u.test(byId.get(claim)!.source.kind);
  const published = PUBLISHED.test(words) ? others.filter(body) : [];
  // what a body found it tells first, and then how
  const charge = published.findLast(({ agents }) => agents.length > 0);
  if (charge !== undefined) return charge;
  const last = published[0] ?? others[0];
  if (!last) return null;
  return told.findLast(({ claim }) => claim === last.claim) ?? null;
}
