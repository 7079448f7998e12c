import { assertionOf, isLive } from "../appraise/assertion.ts";
import { senseOf } from "../appraise/sense.ts";
import type { Evidence, EvidencePlace } from "../evidence/evidence.ts";
import { distanceKm } from "../link/where.ts";
import type { Leg } from "../view/index.ts";

/** Faster than a column on a road is taken for a misreading. */
const PLAUSIBLE_KMH = 80;
/** A stand of the same force belongs to its unit's way when it is so near to it, in km and days. */
const NEAR_KM = 130;
const NEAR_DAYS = 60;

interface Stand {
  readonly evidence: Evidence;
  readonly place: EvidencePlace;
  /** Milliseconds since 1970, first and last instant. */
  readonly from: number;
  readonly to: number;
}

/**
 * The ways of units, as claimed, stand after stand in order of time. A unit is a body that a report follows ("the convoy")
 * of one force; stands of the same force near the way (it took the town; it is "a few dozen kilometres" from the next) are
 * its stands too.
 */
export function tracksOf(evidence: readonly Evidence[]): readonly (readonly Leg[])[] {
  const told = evidence.filter((e) => isLive(e) && assertionOf(e) === "affirms");
  const byForce = Map.groupBy(
    told.filter((e) => forceOf(e) !== null),
    (e) => forceOf(e)!,
  );
  return [...byForce.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, own]) => {
      const unit = own.find((e) => e.unit !== null)?.unit;
      if (!unit) return [];
      const way = wayOf(own);
      return way.length > 1 ? [way.map((stand, at) => legOf(unit.name, stand, way[at - 1]))] : [];
    });
}

const forceOf = (e: Evidence): string | null =>
  e.unit?.actor ?? e.agents.find(({ actor }) => actor !== null)?.actor ?? null;

function wayOf(own: readonly Evidence[]): readonly Stand[] {
  const stands = own
    .flatMap(standsOf)
    .sort((a, b) => a.from - b.from || a.to - b.to || (a.evidence.id < b.evidence.id ? -1 : 1));
  const followed = stands.filter(({ evidence }) => evidence.unit !== null);
  const near = (stand: Stand): boolean =>
    followed.some(
      (f) =>
        Math.abs(f.from - stand.from) <= NEAR_DAYS * DAY &&
        distanceKm(located(f.place), located(stand.place)) <= NEAR_KM,
    );
  const way = stands.filter((stand) => stand.evidence.unit !== null || near(stand));
  return way.filter((stand, at) => at === 0 || !samePlace(stand, way[at - 1]!));
}

/** Where the body is said to be or to have been: at a place it came from, at or near others; not where it is bound. */
function standsOf(e: Evidence): readonly Stand[] {
  const { ground, hold } = senseOf(e.type);
  if (e.time === null || (ground !== "forward" && ground !== "back" && hold === null)) return [];
  const from = Date.parse(e.time.from ?? e.time.to ?? "");
  const to = endOf(e.time.to ?? e.time.from ?? "");
  if (Number.isNaN(from) || Number.isNaN(to)) return [];
  return e.places
    .filter(
      ({ role, lat, lon, precision }) =>
        role !== "toward" && role !== "via" && lat !== null && lon !== null && (precision ?? 7) < 5,
    )
    .map((place) => ({ evidence: e, place, from, to }));
}

const DAY = 86_400_000;
const endOf = (iso: string): number => Date.parse(iso) + (iso.length === 10 ? DAY - 1 : 0);

const located = (place: EvidencePlace) => ({ lat: place.lat!, lon: place.lon! });

const samePlace = (a: Stand, b: Stand): boolean =>
  a.place.name === b.place.name ||
  (a.place.id !== null && a.place.id === b.place.id && a.place.radiusKm === b.place.radiusKm);

function legOf(unit: string, stand: Stand, before: Stand | undefined): Leg {
  const speedKmh = before ? speedOf(before, stand) : null;
  return {
    unit,
    place: stand.place.name,
    lat: stand.place.lat,
    lon: stand.place.lon,
    radiusKm: stand.place.radiusKm,
    from: stand.evidence.time?.from ?? null,
    to: stand.evidence.time?.to ?? null,
    claim: stand.evidence.claim,
    speedKmh: speedKmh === null ? null : Math.round(speedKmh * 10) / 10,
    implausible: speedKmh !== null && speedKmh > PLAUSIBLE_KMH,
  };
}

/** By the reading that is easiest on both: the shortest way between their radii in the longest time that the intervals allow. */
function speedOf(before: Stand, stand: Stand): number | null {
  const km = Math.max(
    0,
    distanceKm(located(before.place), located(stand.place)) -
      (before.place.radiusKm ?? 0) -
      (stand.place.radiusKm ?? 0),
  );
  const hours = (stand.to - before.from) / 3_600_000;
  return hours > 0 ? km / hours : null;
}
