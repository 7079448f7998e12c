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
import { type Carrier, type CopyOf, ledgerName } from "../view/index.ts";
import { type Context, contextOf } from "./context.ts";
import type { Evidence, EvidenceParty, EvidencePlace } from "./evidence.ts";
import { namesPlace } from "./inferred-place.ts";
import { referencePoint } from "./reference-point.ts";

/** What the ledger knows about a report beyond its own words. */
export interface Circumstances {
  /** The ledger's id of the report. */
  readonly report: string;
  readonly carriers: readonly Carrier[];
  readonly copyOf: CopyOf | null;
  /** By claim id of the coded report ("c3"): the report that corrects it. */
  readonly superseded: ReadonlyMap<string, string>;
  /** The report was killed. */
  readonly retracted: boolean;
  /** By claim id of the coded report: those that an analyst added; without it, none. */
  readonly analysts?: ReadonlyMap<string, NonNullable<Evidence["analyst"]>>;
}

/** The evidence of one report: an entry for each event, in text order. Events of unknown claims are passed over. */
export function evidenceOf(coded: CodedReport, text: string, about: Circumstances): readonly Evidence[] {
  const claims = new Map(coded.claims.map((claim) => [claim.id, claim] as const));
  const published = about.carriers.find((carrier) => carrier.published !== null)?.published ?? null;
  const contexts = contextOf(coded, text);
  const home = homeOf(coded);
  return coded.events.flatMap((event) => {
    const claim = claims.get(event.claim);
    return claim ? [evidenceFor(event, claim, coded, text, published, about, contexts.get(event.id)!, home)] : [];
  });
}

function evidenceFor(
  event: Event,
  claim: Claim,
  coded: CodedReport,
  text: string,
  published: string | null,
  about: Circumstances,
  { stated, setting: at }: Context,
  home: string | null,
): Evidence {
  const words = (span: Span): string => wordsAt(text, span);
  const parties = (indexes: readonly number[]): readonly EvidenceParty[] =>
    indexes.map((index) => partyOf(coded.actors[index])).filter((party) => party !== null);
  const { kind, actor, name, role, anonymous, span } = claim.source;
  const setting = at === null ? null : placeOf(coded.places[at]!, "near", true);
  const analyst = about.analysts?.get(claim.id);
  return {
    id: ledgerName(about.report, event.id),
    claim: ledgerName(about.report, claim.id),
    report: about.report,
    event: event.id,
    type: event.type,
    polarity: event.polarity,
    modality: event.modality,
    trigger: { start: event.trigger.start, end: event.trigger.end, words: words(event.trigger) },
    agents: parties(event.agents),
    targets: parties(event.targets),
    unit: event.unit === null ? null : partyOf(coded.actors[event.unit]),
    places: event.places
      .map(({ place, role: at }) => {
        const mention = coded.places[place];
        return mention ? placeOf(mention, at, !namesPlace(mention.span, event, claim, coded.sentences), home) : null;
      })
      .filter((place) => place !== null),
    ...(setting && { setting }),
    time: event.time && {
      from: event.time.from,
      to: event.time.to,
      precision: event.time.precision,
      // What an analyst says of the time is meant.
      ...((stated && !isToday(event, coded, about)) || analyst?.like === null ? {} : { stated: false }),
    },
    quantities: event.quantities.map((q) => ({
      kind: q.kind,
      of: q.of === null ? null : partyOf(coded.actors[q.of]),
      low: q.low,
      best: q.best,
      high: q.high,
      scope: q.scope,
      words: words(q.span),
    })),
    stance: claim.stance,
    strength: claim.strength,
    ...(claim.stance === "doubts" && claim.cue !== null && WITHHOLDING.test(words(claim.cue)) && { withheld: true }),
    source: {
      // the statement of a body is its own word, whoever carries it
      kind: kind === "publisher" && claim.source.channel === "statement" ? "party" : kind,
      party: actor,
      speaksFor: speaksFor(claim, coded, words),
      name,
      role,
      anonymous,
      words: span && words(span),
    },
    via: claim.via === null ? null : ledgerName(about.report, claim.via),
    content: claim.content,
    text: claim.content.map(words).join(" … "),
    verification: coded.notes.filter((note) => note.claims.includes(claim.id)).map((note) => note.status),
    published,
    carriers: about.carriers,
    copyOf: about.copyOf,
    superseded: about.superseded.get(claim.id) ?? null,
    // What a kill names it takes back.
    retracted: about.retracted || coded.update === "kill",
    grade: null,
    annotations: [],
    ...(analyst && { analyst }),
  };
}

/** Words of a cue that tell of what was not said. */
const WITHHOLDING = /\b(?:not|never|neither|nor|no|cannot|declin\w*|refus\w*|fail\w*|unable)\b|n['’]t\b/i;

/** "this morning", said again in a copy, was the morning of the original. */
const isToday = ({ time }: Event, { published }: CodedReport, { copyOf }: Circumstances): boolean =>
  copyOf !== null && published !== null && (time?.from ?? time?.to ?? "").slice(0, 10) === published.slice(0, 10);

/** Kinds of mention that stand for a party of the conflict or a state, not for a witness. */
export const PARTY_KINDS: ReadonlySet<ActorMention["kind"]> = new Set([
  "state-forces",
  "government",
  "rebel-group",
  "militia",
  "private-military",
]);

function speaksFor(
  { source: { kind, actor, name, role, span, head, channel } }: Claim,
  { actors, claims }: CodedReport,
  wordsOf: (span: Span) => string,
): EvidenceParty | null {
  const within = [head, span].filter((place) => place !== null);
  const inside = actors.filter((m) => within.some((place) => contains(place, m.span)));
  const mention =
    inside.find((m) => actor !== null && m.actor === actor) ??
    (kind === "party" ? inside.find((m) => m.kind !== null && PARTY_KINDS.has(m.kind)) : undefined);
  if (mention) return partyOf(mention);
  if (actor !== null) return { actor, name: name ?? actor, kind: null };
  if (kind === "publisher" && channel === "statement" && name !== null)
    return { actor, name, kind: actors.find((m) => m.name === name && isParty(m))?.kind ?? null };
  if (span === null || (kind !== "person" && kind !== "unnamed") || role === null || !SPEAKING.has(role)) return null;
  // "Ilko Varrent, a spokesman for the Lantern Brigades", and later "Varrent"
  const phrases = claims
    .flatMap(({ source }) =>
      source.span && (source.span === span || (name !== null && source.name === name)) ? [source.span] : [],
    )
    .filter((phrase) => !FORMER.test(wordsOf(phrase)));
  const named = actors.find((m) => isParty(m) && phrases.some((phrase) => contains(phrase, m.span)));
  if (named) return partyOf(named);
  const sides = phrases.map((phrase) => ownerIn(wordsOf(phrase), actors) ?? sideIn(wordsOf(phrase)));
  return sides.find((side) => side !== null) ?? null;
}

/** Who says something in his party's name, or as one of it. */
const SPEAKING: ReadonlySet<string> = new Set([
  "spokesperson",
  "officer",
  "official",
  "minister",
  "head of state",
  "leader",
  "fighter",
  "soldier",
]);

const FORMER = /\b(?:former|retired|ex-\w+|then|self-styled)\b/i;

const isParty = ({ kind }: ActorMention): boolean => kind !== null && PARTY_KINDS.has(kind);

/** "the brigade's commander": the body whose name ends so, where no list knows it. */
function ownerIn(words: string, actors: readonly ActorMention[]): EvidenceParty | null {
  const noun = /\bthe (\p{L}+)['’]s\b/iu.exec(words)?.[1]?.toLowerCase();
  if (noun === undefined) return null;
  const own = actors.find((m) => isParty(m) && m.actor === null && isCalled(m.name, noun));
  return own ? partyOf(own) : null;
}

const isCalled = (name: string, noun: string): boolean =>
  /^\p{Lu}/u.test(name) && (noun === "group" || name.toLowerCase().split(" ").at(-1)?.replace(/s$/, "") === noun);

/** Ranks that officers of an army have before their names: of rebels the report says so. */
const RANK = /\b(?:Lieutenant|Major|Colonel|Brigadier|General|Captain|Admiral) \p{Lu}/u;

/** "a rebel commander", "the army spokesman": of which side somebody is of whom no list knows more. */
function sideIn(words: string): EvidenceParty | null {
  if (/\b(?:rebels?|insurgents?|separatists?|guerrillas?|jihadists?)\b/i.test(words))
    return { actor: null, name: "rebels", kind: "rebel-group" };
  if (/\b(?:army|military|armed forces|general staff|chief of staff)\b/i.test(words) || RANK.test(words))
    return { actor: null, name: "army", kind: "state-forces" };
  if (/\b(?:government|ministry|minister|president)\b/i.test(words))
    return { actor: null, name: "government", kind: "government" };
  return null;
}

const partyOf = (mention: ActorMention | undefined): EvidenceParty | null =>
  mention ? { actor: mention.actor, name: mention.name, kind: mention.kind } : null;

/** The only country of which a report names places, or that it names: a village on no map lies there, for all that it says. */
function homeOf({ places }: CodedReport): string | null {
  const [home, other] = new Set(places.map(({ country }) => country).filter((country) => country !== null));
  return home !== undefined && other === undefined ? home : null;
}

function placeOf(
  mention: PlaceMention,
  role: EvidencePlace["role"],
  inferred: boolean,
  home: string | null = null,
): EvidencePlace | null {
  if (mention.use === "metonym") return null;
  const { place, name, lat, lon, radiusKm, precision, relation } = mention;
  return {
    id: place,
    name,
    role,
    country: mention.country ?? home,
    lat,
    lon,
    radiusKm,
    precision,
    ...(relation && { relation: { ...relation, from: referencePoint(mention) } }),
    ...(inferred && { inferred }),
  };
}
