import type { Evidence, EvidenceParty, EvidencePlace } from "../evidence/evidence.ts";
import type { EpisodeDraft, Member } from "../link/episode-draft.ts";
import { whereOf } from "../link/where.ts";
import type { Episode, EpisodeClaim, EpisodePlace, EpisodeQuantity, Grade, PartyRef } from "../view/index.ts";
import { titleOf } from "./episode-title.ts";
import { originOf } from "./origin.ts";

/** One claim as the view shows it; without a grade it "cannot be judged". */
export function claimView({ evidence: e, score, reasons }: Member, grade?: Grade): EpisodeClaim {
  return {
    claim: e.claim,
    report: e.report,
    carriers: e.carriers,
    event: e.event,
    origin: originOf(e),
    party: e.source.party,
    stance: e.stance,
    grade: grade ?? {
      source: e.grade?.source ?? "F",
      credibility: e.grade?.credibility ?? 6,
      reasons: e.grade ? [e.grade.reason] : [],
      by: e.grade?.by ?? "ledger",
    },
    source: sourceWords(e.source),
    content: e.content,
    text: e.text,
    type: e.type,
    trigger: { start: e.trigger.start, end: e.trigger.end },
    copyOf: e.copyOf,
    superseded: e.superseded,
    retracted: e.retracted,
    score,
    reasons,
    ...(e.analyst && { analyst: e.analyst.name }),
    notes: [...e.verification, ...e.annotations],
  };
}

const PRONOUN = /^(?:who|which|that|it|its|he|his|she|her|they|their)$/i;

/** The source phrase; for a pronoun, whom it stands for, where that is known. */
const sourceWords = ({ words, name, speaksFor }: Evidence["source"]): string | null =>
  words !== null && PRONOUN.test(words) ? (name ?? speaksFor?.name ?? words) : words;

/** What of an episode can be read off its evidence without judging it. */
export function describe({
  id,
  members,
}: EpisodeDraft): Pick<
  Episode,
  "id" | "type" | "title" | "from" | "to" | "precision" | "place" | "agents" | "targets" | "publishers" | "quantities"
> {
  const evidence = members.map((member) => member.evidence);
  const first = evidence[0]!;
  const place = placeOf(evidence);
  const agents = partiesOf(evidence.flatMap((e) => e.agents));
  const targets = partiesOf(evidence.flatMap((e) => e.targets));
  return {
    id,
    type: first.type,
    title: titleOf(first.type, agents, targets, place),
    from: first.time?.from ?? null,
    to: first.time?.to ?? null,
    precision: first.time?.precision ?? "unknown",
    place,
    agents,
    targets,
    publishers: new Set(evidence.flatMap((e) => e.carriers.map((c) => c.publisher)).filter((p) => p !== null)).size,
    quantities: quantitiesOf(evidence),
  };
}

function placeOf(evidence: readonly Evidence[]): EpisodePlace | null {
  for (const e of evidence) {
    const where = whereOf(e);
    const place = where.level === "point" ? where.points[0]!.place : e.places[0];
    if (place)
      return {
        name: place.name,
        lat: place.lat,
        lon: place.lon,
        radiusKm: place.radiusKm,
        precision: place.precision ?? 7,
        ...(place.relation && { relation: place.relation }),
        ...(isInferred(place, evidence) && { inferred: true }),
      };
  }
  return null;
}

/** What one claim leaves to be inferred another may say outright. */
const isInferred = (place: EvidencePlace, evidence: readonly Evidence[]): boolean =>
  evidence.every(({ places }) =>
    places.every((p) => p.inferred === true || p.id !== place.id || p.name !== place.name),
  );

function partiesOf(parties: readonly EvidenceParty[]): readonly PartyRef[] {
  const known = new Map<string, PartyRef>();
  for (const { actor, name } of parties) {
    const key = actor ?? name.toLowerCase();
    if (!known.has(key)) known.set(key, { actor, name });
  }
  return [...known.values()];
}

function quantitiesOf(evidence: readonly Evidence[]): readonly EpisodeQuantity[] {
  const groups = new Map<string, EpisodeQuantity>();
  for (const e of evidence) {
    if (e.superseded !== null || e.retracted) continue;
    for (const { kind, of, low, best, high } of e.quantities) {
      const key = `${kind}|${of?.actor ?? of?.name ?? ""}`;
      const before = groups.get(key);
      groups.set(key, {
        kind,
        of: of && { actor: of.actor, name: of.name },
        low: before ? least(before.low, low) : low,
        best: before ? (before.best === best ? best : null) : best,
        high: before ? most(before.high, high) : high,
        claims: [...(before?.claims ?? []), e.claim],
      });
    }
  }
  return [...groups.values()];
}

/** An open bound stays open. */
const least = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : Math.min(a, b));
const most = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : Math.max(a, b));
