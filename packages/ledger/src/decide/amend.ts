import {
  type ActorMention,
  type Claim,
  type CodedReport,
  contains,
  type Event,
  type PlaceMention,
  type Span,
  sameSpan,
  wordsAt,
} from "@counterclaim/record";
import { idOf, ledgerName } from "../view/ledger-name.ts";
import type { Decision } from "./action.ts";
import {
  type Anchor,
  addedClaim,
  addedEvent,
  type ClaimAdded,
  type ClaimAnchor,
  type ClaimMended,
  isAdded,
  type KeptEvent,
} from "./claim-action.ts";
import { type Quotation, spanOf, stands } from "./quotation.ts";
import { sourceFromWords } from "./source-from-words.ts";

/** A claim that an analyst added. */
export interface Added {
  readonly decision: Decision;
  /** The coder's event that it is about too, "<report>#e3"; null where the analyst says what happened. */
  readonly like: string | null;
}

/** A decision whose place in its report no coder finds any more. */
export interface Orphan {
  readonly decision: Decision;
  readonly anchor: Quotation & { readonly report: string; readonly type: string | null };
}

/** A coded report as analysts left its claims. */
export interface Amended {
  readonly coded: CodedReport;
  /** By claim id: those that no coder found. */
  readonly added: ReadonlyMap<string, Added>;
  /** By claim id: decisions that gave a claim other words, the earliest first. */
  readonly mended: ReadonlyMap<string, readonly Decision[]>;
  readonly orphans: readonly Orphan[];
}

/**
 * Adds and mends the claims that analysts decided on, in the order of their decisions.
 * @param decisions that stand, on this report; others are passed over
 */
export function amend(report: string, text: string, coded: CodedReport, decisions: readonly Decision[]): Amended {
  let amended = coded;
  const added = new Map<string, Added>();
  const mended = new Map<string, Decision[]>();
  const orphans: Orphan[] = [];
  for (const decision of decisions) {
    const { action } = decision;
    if (action.kind === "add-claim") {
      const event = eventOf(action, coded);
      if (event === null || !action.content.every((piece) => stands(piece, text))) {
        const type = "like" in action.event ? action.event.anchor.type : action.event.type;
        orphans.push({ decision, anchor: { ...action.content[0]!, report, type } });
        continue;
      }
      amended = withClaim(amended, text, decision.id, action, event);
      const like = "like" in event ? ledgerName(report, event.like.id) : null;
      added.set(addedClaim(decision.id), { decision, like });
    } else if (action.kind === "mend-claim") {
      const id = claimAt(action, coded);
      // Of an added claim that was undone there is nothing to mend, nor to review.
      if (isAdded(action.claim) && !added.has(id ?? "")) continue;
      if (id === null || !wordsOf(action).every((piece) => stands(piece, text))) {
        orphans.push({ decision, anchor: { ...(action.anchor.content[0] ?? NOWHERE), report, type: null } });
        continue;
      }
      const mend = (claim: Claim): Claim => (claim.id === id ? mendedClaim(claim, action, coded, text) : claim);
      amended = { ...amended, claims: amended.claims.map(mend) };
      mended.set(id, [...(mended.get(id) ?? []), decision]);
    }
  }
  return { coded: amended, added, mended, orphans };
}

const NOWHERE: Quotation = { start: 0, end: 0, quote: null, before: null, after: null };

const wordsOf = ({ content, source, cue }: ClaimMended): readonly Quotation[] =>
  [...(content ?? []), source?.words, cue].filter((words) => words != null);

// --- What is found again ---

/** What the analyst says happened, or the coder's event that the claim is about too; null when it is not there any more. */
function eventOf({ event }: ClaimAdded, { events }: CodedReport): KeptEvent | { readonly like: Event } | null {
  if (!("like" in event)) return event;
  const { anchor, like } = event;
  const there = events.filter(({ trigger }) => sameSpan(trigger, anchor));
  const found =
    there.find(({ id, type }) => idOf(like) === id && type === anchor.type) ??
    there.find(({ type }) => type === anchor.type) ??
    there[0];
  return found ? { like: found } : null;
}

/** The claim that an earlier decision added, or the coder's of the same words; its id. */
function claimAt({ claim, anchor }: ClaimMended, { claims }: CodedReport): string | null {
  if (isAdded(claim)) return idOf(claim);
  const there = claims.filter(({ content }) => sameAll(content, anchor.content));
  const exact = there.find(({ cue, source }) => sameOrNone(cue, anchor.cue) && sameOrNone(source.span, anchor.source));
  return (exact ?? there[0])?.id ?? null;
}

const sameOrNone = (a: Span | null, b: Span | null): boolean => (a === null || b === null ? a === b : sameSpan(a, b));
const sameAll = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length === b.length && a.every((piece, at) => sameSpan(piece, b[at]!));

/** How a claim of the coder's is known again. */
export const claimAnchor = (
  report: string,
  { content, source, cue }: Claim,
  quote: (span: Span) => Quotation,
): ClaimAnchor => ({
  report,
  content: content.map(quote),
  source: source.span && quote(source.span),
  cue: cue && quote(cue),
});

/** How an event of the coder's is known again. */
export const eventAnchor = (
  report: string,
  { trigger, type }: Pick<Event, "trigger" | "type">,
  quote: (span: Span) => Quotation,
): Anchor => ({ ...quote(trigger), report, type });

// --- What is written ---

function mendedClaim(claim: Claim, { content, source, cue }: ClaimMended, coded: CodedReport, text: string): Claim {
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

function withClaim(
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
