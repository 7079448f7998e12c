import {
  type ActorMention,
  type Claim,
  type CodedReport,
  contains,
  type Event,
  type PlaceMention,
  type Span,
  wordsAt,
} from "@counterclaim/record";
import { addedClaim, addedEvent, type ClaimAdded, type ClaimMended, type KeptEvent } from "./claim-action.ts";
import { spanOf } from "./quotation.ts";
import { sourceFromWords } from "./source-from-words.ts";

/** A claim in the words that an analyst chose for it. */
export function mendedClaim(
  claim: Claim,
  { content, source, cue }: ClaimMended,
  coded: CodedReport,
  text: string,
): Claim {
  const pieces = content?.map(spanOf) ?? claim.content;
  const speaker = source === undefined ? claim.source : sourceFromWords(source, coded, text);
  return {
    ...claim,
    content: pieces,
    source: speaker,
    cue: cue === undefined ? claim.cue : cue && spanOf(cue),
    quotation: content === undefined ? claim.quotation : quotationOf(pieces, speaker.kind === "publisher", text),
  };
}

/** The report with one claim more, in text order, and what that says happened. */
export function withClaim(
  coded: CodedReport,
  text: string,
  decision: number,
  { content, source, cue, stance }: ClaimAdded,
  event: KeptEvent | { readonly like: Event },
): CodedReport {
  const pieces = content.map(spanOf);
  const speaker = sourceFromWords(source, coded, text);
  const claim: Claim = {
    id: addedClaim(decision),
    source: speaker,
    via: null,
    cue: cue && spanOf(cue),
    content: pieces,
    quotation: quotationOf(pieces, speaker.kind === "publisher", text),
    stance,
    strength: "plain",
  };
  const start = pieces[0]!.start;
  const next = coded.claims.findIndex((other) => (other.content[0]?.start ?? 0) > start);
  const claims = coded.claims.toSpliced(next === -1 ? coded.claims.length : next, 0, claim);
  const ids = { id: addedEvent(decision), claim: claim.id };
  if ("like" in event) return { ...coded, claims, events: [...coded.events, { ...event.like, ...ids }] };
  return withEvent({ ...coded, claims }, text, pieces[0]!, ids, event);
}

/** The event's parties and places become mentions; where their names do not stand in the claim, its trigger stands for them. */
function withEvent(
  coded: CodedReport,
  text: string,
  content: Span,
  ids: Pick<Event, "id" | "claim">,
  { type, trigger, agents, targets, place, time, polarity, modality }: KeptEvent,
): CodedReport {
  const actors = [...coded.actors];
  const places = [...coded.places];
  const inside = (span: Span): boolean => contains(content, span);
  const stead = inside(trigger) ? spanOf(trigger) : content;
  const mention = ({ actor, name, kind }: KeptEvent["agents"][number]): number => {
    const known = actors.findIndex((m) => inside(m.span) && m.actor === actor && m.name === name && m.kind === kind);
    if (known !== -1) return known;
    return actors.push({ span: nameIn(text, content, name) ?? stead, actor, name, kind } satisfies ActorMention) - 1;
  };
  const event: Event = {
    ...ids,
    type,
    trigger: spanOf(trigger),
    agents: agents.map(mention),
    targets: targets.map(mention),
    unit: null,
    places: [],
    time,
    polarity,
    modality,
    quantities: [],
    codes: { acled: null, plover: null, cameo: null, ged: null },
  };
  if (place === null) return { ...coded, actors, events: [...coded.events, event] };
  const { id, name, role, ...where } = place;
  const known = places.findIndex((m) => inside(m.span) && m.use === "literal" && m.place === id && m.name === name);
  const span = nameIn(text, content, name) ?? stead;
  const added: PlaceMention = { span, name, use: "literal", place: id, ...where };
  const at = known === -1 ? places.push(added) - 1 : known;
  return { ...coded, actors, places, events: [...coded.events, { ...event, places: [{ place: at, role }] }] };
}

function nameIn(text: string, within: Span, name: string): Span | null {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const found = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, "iu").exec(wordsAt(text, within));
  if (!found) return null;
  const start = within.start + found.index;
  return { start, end: start + found[0].length };
}

const OPENS = /^["“«„‘]/u;

const CLOSES = /["”»“’][.,]?$/u;

function quotationOf(content: readonly Span[], ownVoice: boolean, text: string): Claim["quotation"] {
  const words = content.map((piece) => wordsAt(text, piece).trim());
  if (words.every((piece) => OPENS.test(piece) && CLOSES.test(piece))) return "direct";
  if (words.some((piece) => /["“«„]/u.test(piece))) return "mixed";
  return ownVoice ? "none" : "indirect";
}
