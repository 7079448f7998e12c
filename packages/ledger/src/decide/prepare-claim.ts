import { type Claim, overlaps, type Span } from "@counterclaim/record";
import type { EvidenceParty } from "../evidence/evidence.ts";
import type { NamedPlace } from "../evidence/names.ts";
import type { Ledger } from "../store/ledger.ts";
import { LedgerError } from "../store/ledger-error.ts";
import type { Reading } from "../store/reading.ts";
import { idOf, ledgerName, reportOf } from "../view/ledger-name.ts";
import type { CheckedRequest } from "./action.ts";
import { claimAnchor, eventAnchor } from "./anchors.ts";
import type { ClaimAdded, ClaimMended, KeptEvent, KeptSource } from "./claim-action.ts";
import { type Quotation, quotationAt, quoted } from "./quotation.ts";

type AddClaim = Extract<CheckedRequest, { readonly kind: "add-claim" }>;
type MendClaim = Extract<CheckedRequest, { readonly kind: "mend-claim" }>;

/** What is kept of a request on a claim. */
export interface Prepared<A> {
  readonly action: A;
  /** Events and claims of the report that it is about or touches: a decision on one of them since it was seen is a conflict. */
  readonly names: readonly string[];
}

/**
 * From the words and names that an analyst gives to what is kept of them.
 * @throws LedgerError REPORT_UNKNOWN, CLAIM_UNKNOWN, DECISION_INVALID, DECISION_CONFLICT when somebody has added the same
 */
export function prepareAddition(ledger: Ledger, request: AddClaim): Prepared<ClaimAdded> {
  const reading = readingNamed(ledger, request.report);
  const { report, content: text } = reading;
  const content = request.content.map((piece) => quoted(piece, "content", report, text));
  const action: ClaimAdded = {
    kind: "add-claim",
    report,
    content,
    source: request.source && sourceFor(ledger, reading, request.source),
    cue: request.cue && quoted(request.cue, "cue", report, text),
    stance: request.stance,
    event:
      typeof request.event === "string"
        ? eventLike(ledger, reading, request.event)
        : eventFor(ledger, reading, request.event, content[0]!),
  };
  const twin = ledger
    .decisions()
    .onReport(report)
    .find(({ action: other }) => sameAddition(other, action));
  if (twin)
    throw new LedgerError("DECISION_CONFLICT", `${twin.author} has added this claim already (decision ${twin.id})`);
  return { action, names: [...claimsOver(reading, content), ...likeOf(action)] };
}

/** @throws LedgerError CLAIM_UNKNOWN, DECISION_INVALID */
export function prepareMending(ledger: Ledger, request: MendClaim): Prepared<ClaimMended> {
  const reading = readingNamed(ledger, reportOf(request.claim), "CLAIM_UNKNOWN");
  const { report, content: text } = reading;
  const id = idOf(request.claim);
  const claim = findClaim(reading, id);
  if (!claim) throw new LedgerError("CLAIM_UNKNOWN", `the ledger has no claim "${request.claim}"`);
  const { content, source, cue } = request;
  if (content === undefined && source === undefined && cue === undefined)
    throw new LedgerError("DECISION_INVALID", "mend-claim: says neither content nor source nor cue");
  const action: ClaimMended = {
    kind: "mend-claim",
    claim: ledgerName(report, id),
    anchor: claimAnchor(report, claim, (span) => quotationAt(text, span)),
    ...(content && { content: content.map((piece) => quoted(piece, "content", report, text)) }),
    ...(source !== undefined && { source: source && sourceFor(ledger, reading, source) }),
    ...(cue !== undefined && { cue: cue && quoted(cue, "cue", report, text) }),
  };
  const events = reading.coded.events
    .filter((event) => event.claim === id)
    .map((event) => ledgerName(report, event.id));
  return { action, names: [action.claim, ...events] };
}

function readingNamed(
  ledger: Ledger,
  name: string,
  code: "REPORT_UNKNOWN" | "CLAIM_UNKNOWN" = "REPORT_UNKNOWN",
): Reading {
  const reading = ledger.reading(name);
  if (reading) return reading;
  if (ledger.textNamed(name) === null) throw new LedgerError(code, `the ledger has no report "${name}"`);
  throw new LedgerError("DECISION_INVALID", `the words of "${name}" were erased`);
}

/** As the coder found it, so that it is known again whatever becomes of other decisions; an added one as it is. */
const findClaim = ({ found, coded, added }: Reading, id: string): Claim | undefined =>
  (added.has(id) ? coded : found).claims.find((claim) => claim.id === id);

// --- Events ---

function eventLike(
  ledger: Ledger,
  { report, found, added, content: text }: Reading,
  name: string,
): ClaimAdded["event"] {
  const id = idOf(name);
  const own = reportOf(name);
  if (own !== report && ledger.textNamed(own) !== ledger.textNamed(report))
    throw new LedgerError("DECISION_INVALID", `event: "${name}" is no event of ${report}`);
  const event = found.events.find((one) => one.id === id);
  if (event) {
    const quote = (span: Span): Quotation => quotationAt(text, span);
    return { like: ledgerName(report, id), anchor: eventAnchor(report, event, quote) };
  }
  // An analyst's: what was kept of it says all.
  const other = [...added.values()].find(({ decision }) => `ae${decision.id}` === id)?.decision.action;
  if (other?.kind === "add-claim") return other.event;
  throw new LedgerError("CLAIM_UNKNOWN", `the ledger has no event "${name}"`);
}

function eventFor(
  ledger: Ledger,
  reading: Reading,
  { trigger, agents, targets, place, ...event }: Exclude<AddClaim["event"], string>,
  content: Quotation,
): KeptEvent {
  return {
    ...event,
    trigger: trigger ? quoted(trigger, "trigger", reading.report, reading.content) : content,
    agents: agents.map((party) => partyFor(ledger, reading, party)),
    targets: targets.map((party) => partyFor(ledger, reading, party)),
    place: place && placeFor(ledger, reading, place),
  };
}

function sourceFor(ledger: Ledger, reading: Reading, given: NonNullable<AddClaim["source"]>): KeptSource {
  const { words, party } = given;
  if (words === null && party === null)
    throw new LedgerError("DECISION_INVALID", "source: give words of the report, or a party; null for its own voice");
  const chosen = words && quoted(words, "source", reading.report, reading.content);
  return {
    words: chosen,
    party: party ? partyFor(ledger, reading, party) : chosen && partyOfWords(ledger, reading, chosen),
  };
}

/** Words that name a party by themselves: "the League" where the coder marked no mention. */
function partyOfWords(ledger: Ledger, reading: Reading, chosen: Quotation): EvidenceParty | null {
  const marked = reading.found.actors.some(({ span }) => overlaps(span, chosen));
  const party = marked || chosen.quote === null ? null : partyFor(ledger, reading, { actor: null, name: chosen.quote });
  return party?.actor == null ? null : party;
}

const folded = (name: string): string => name.trim().toLowerCase();

/** As the report names it, else as the packs do; what nobody knows keeps its name. */
function partyFor({ names, alliances }: Ledger, { coded }: Reading, given: Omit<EvidenceParty, "kind">): EvidenceParty {
  const { actor, name } = given;
  const mention =
    actor === null
      ? coded.actors.find((m) => folded(m.name) === folded(name) || (m.actor !== null && m.actor === folded(name)))
      : coded.actors.find((m) => m.actor === actor);
  if (mention) return { actor: mention.actor, name: mention.name, kind: mention.kind };
  const known = names.party(actor ?? name);
  if (known) return known;
  return { actor, name: (actor === null ? null : alliances.nameOf(actor)) ?? name, kind: null };
}

type PlaceGiven = NonNullable<Exclude<AddClaim["event"], string>["place"]>;

/** As the report resolves it, else as the gazetteer does. @throws LedgerError DECISION_INVALID for none, or for several alike */
function placeFor({ names }: Ledger, { coded }: Reading, given: PlaceGiven): KeptEvent["place"] {
  const { name, id, role } = given;
  if (given.lat !== null && given.lon !== null) return { ...given, precision: 1 };
  const literal = coded.places.filter(({ use }) => use === "literal");
  const mention =
    id === null
      ? literal.find((m) => folded(m.name) === folded(name) || m.place === name)
      : literal.find((m) => m.place === id);
  if (mention) {
    const { place, country, lat, lon, radiusKm, precision } = mention;
    return { id: place, name: mention.name, role, country, lat, lon, radiusKm, precision };
  }
  const found = names.places(id ?? name);
  const countries = new Set(literal.map(({ country }) => country).filter((country) => country !== null));
  const near = found.filter(({ country }) => country !== null && countries.has(country));
  const { population: _, ...place } = likeliest(near.length > 0 ? near : found, id ?? name);
  return { ...place, role };
}

const LISTED = 5;

function likeliest(places: readonly NamedPlace[], name: string): NamedPlace {
  const [first, second] = places;
  if (!first)
    throw new LedgerError(
      "DECISION_INVALID",
      `place: neither the report nor the gazetteer has "${name}"; leave it out`,
    );
  if (second && first.population <= second.population) {
    const ids = places.slice(0, LISTED).map(({ id, country }) => `${id} (${country ?? "no country"})`);
    throw new LedgerError("DECISION_INVALID", `place: "${name}" may be ${ids.join(", ")}; give its id`);
  }
  return first;
}

// --- Conflicts ---

/** Claims that analysts added or mended here, over the same words. */
function claimsOver({ report, added, mended, coded }: Reading, content: readonly Quotation[]): readonly string[] {
  const isOver = (claim: Claim): boolean => claim.content.some((piece) => content.some((one) => overlaps(one, piece)));
  return coded.claims
    .filter((claim) => (added.has(claim.id) || mended.has(claim.id)) && isOver(claim))
    .map(({ id }) => ledgerName(report, id));
}

const likeOf = ({ event }: ClaimAdded): readonly string[] => ("like" in event ? [event.like] : []);

/** Said twice: the same words, speaker, stance and event. */
function sameAddition(other: { readonly kind: string }, action: ClaimAdded): boolean {
  return JSON.stringify(inOrder(other)) === JSON.stringify(inOrder(action));
}

/** Keys in one order, whatever the order in which they were read. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOrder(inner)]));
}
