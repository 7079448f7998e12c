import { assertionOf, isLive } from "../appraise/assertion.ts";
import { senseOf } from "../appraise/sense.ts";
import { type Box, boxAt, boxesRound } from "../box.ts";
import type { Evidence, EvidencePlace } from "../evidence/evidence.ts";
import { distanceKm } from "../link/where.ts";
import type { Leg } from "../view/index.ts";

/** Faster than a column on a road is taken for a misreading. */
const PLAUSIBLE_KMH = 80;
/** A stand of the same force belongs to its unit's way when it is so near to it, in km and days. */
const NEAR_KM = 130;
const NEAR_DAYS = 60;

/** What one event says of where a force stands or a unit of it: all that tracks need to know of its evidence. */
export interface Sighting {
  /** The evidence's id. */
  readonly event: string;
  readonly claim: string;
  /** Roster id. */
  readonly force: string;
  /** The name of the body that the report follows; null where it follows none. */
  readonly unit: string | null;
  /** ISO 8601, as claimed. */
  readonly from: string | null;
  readonly to: string | null;
  /** Where it is said to have stood: with coordinates; none where only the unit is told of. */
  readonly places: readonly StandPlace[];
}

type StandPlace = Pick<EvidencePlace, "id" | "name" | "lat" | "lon" | "radiusKm">;

interface Stand {
  readonly sighting: Sighting;
  readonly place: StandPlace;
  /** Milliseconds since 1970, first and last instant. */
  readonly from: number;
  readonly to: number;
}

/** null where the event says nothing of where a force stands, nor of a unit. */
export function sightingOf(e: Evidence): Sighting | null {
  const force = e.unit?.actor ?? e.agents.find(({ actor }) => actor !== null)?.actor ?? null;
  if (force === null || !isLive(e) || assertionOf(e) !== "affirms") return null;
  const places = standsAt(e);
  if (places.length === 0 && e.unit === null) return null;
  const { id: event, claim, unit, time } = e;
  return { event, claim, force, unit: unit?.name ?? null, from: time?.from ?? null, to: time?.to ?? null, places };
}

/** Where the body is said to be or to have been: at a place it came from, at or near others; not where it is bound. */
function standsAt({ type, time, places }: Evidence): readonly StandPlace[] {
  const { ground, hold } = senseOf(type);
  if (time === null || (ground !== "forward" && ground !== "back" && hold === null)) return [];
  if (Number.isNaN(beginOf(time)) || Number.isNaN(endOf(time))) return [];
  return places
    .filter(
      ({ role, lat, lon, precision }) =>
        role !== "toward" && role !== "via" && lat !== null && lon !== null && (precision ?? 7) < 5,
    )
    .map(({ id, name, lat, lon, radiusKm }) => ({ id, name, lat, lon, radiusKm }));
}

type Interval = Pick<Sighting, "from" | "to">;
const DAY = 86_400_000;
const beginOf = ({ from, to }: Interval): number => Date.parse(from ?? to ?? "");
function endOf({ from, to }: Interval): number {
  const iso = to ?? from ?? "";
  return Date.parse(iso) + (iso.length === 10 ? DAY - 1 : 0);
}

/**
 * The ways of units, as claimed, stand after stand in order of time. A unit is a body that a report follows ("the convoy")
 * of one force; stands of the same force near the way (it took the town; it is "a few dozen kilometres" from the next) are
 * its stands too.
 */
export const tracksOf = (evidence: readonly Evidence[]): readonly (readonly Leg[])[] =>
  tracksFrom(evidence.flatMap((e) => sightingOf(e) ?? []));

/** The same from what the events say; a force's unit is called what the first that names it calls it. */
export function tracksFrom(sightings: readonly Sighting[]): readonly (readonly Leg[])[] {
  return [...Map.groupBy(sightings, ({ force }) => force)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, own]) => {
      const unit = own.find((sighting) => sighting.unit !== null)?.unit;
      if (unit == null) return [];
      const way = wayOf(own);
      return way.length > 1 ? [way.map((stand, at) => legOf(unit, stand, way[at - 1]))] : [];
    });
}

function wayOf(own: readonly Sighting[]): readonly Stand[] {
  const stands = own.flatMap((sighting) => {
    const [from, to] = [beginOf(sighting), endOf(sighting)];
    return sighting.places.map((place): Stand => ({ sighting, place, from, to }));
  });
  const followed = new StandIndex(stands.filter(({ sighting }) => sighting.unit !== null));
  const way = stands
    .filter((stand) => stand.sighting.unit !== null || followed.hasNear(stand))
    .sort((a, b) => a.from - b.from || a.to - b.to || (a.sighting.event < b.sighting.event ? -1 : 1));
  return way.filter((stand, at) => at === 0 || !samePlace(stand, way[at - 1]!));
}

/** Boxes of 1.4 degrees: what is near lies in few of them. */
const ZOOM = 8;

/** Stands by box and span of time, so that a force with thousands of them is not compared with each. */
class StandIndex {
  readonly #found = new Map<number, Stand[]>();
  /** Keys within reach of one: most stands of a large force are in none of them. */
  readonly #reached = new Set<number>();

  constructor(stands: readonly Stand[]) {
    for (const stand of stands) {
      const { lat, lon } = located(stand.place);
      const key = keyOf(spanOf(stand), boxAt(ZOOM, lat, lon));
      const found = this.#found.get(key);
      if (found) found.push(stand);
      else this.#found.set(key, [stand]);
      for (const box of boxesRound(ZOOM, lat, lon, NEAR_KM))
        for (const at of aroundSpan(stand)) this.#reached.add(keyOf(at, box));
    }
  }

  hasNear(stand: Stand): boolean {
    const { lat, lon } = located(stand.place);
    if (!this.#reached.has(keyOf(spanOf(stand), boxAt(ZOOM, lat, lon)))) return false;
    return boxesRound(ZOOM, lat, lon, NEAR_KM).some((box) =>
      aroundSpan(stand).some((at) =>
        this.#found
          .get(keyOf(at, box))
          ?.some(
            (other) =>
              Math.abs(other.from - stand.from) <= NEAR_DAYS * DAY &&
              distanceKm(located(other.place), { lat, lon }) <= NEAR_KM,
          ),
      ),
    );
  }
}

const spanOf = ({ from }: Stand): number => Math.floor(from / (NEAR_DAYS * DAY));
const aroundSpan = (stand: Stand): readonly number[] => [-1, 0, 1].map((by) => spanOf(stand) + by);
const keyOf = (span: number, { x, y }: Box): number => (span * 2 ** ZOOM + x) * 2 ** ZOOM + y;

const located = (place: StandPlace) => ({ lat: place.lat!, lon: place.lon! });

const samePlace = (a: Stand, b: Stand): boolean =>
  a.place.name === b.place.name ||
  (a.place.id !== null && a.place.id === b.place.id && a.place.radiusKm === b.place.radiusKm);

function legOf(unit: string, { sighting, place, ...stand }: Stand, before: Stand | undefined): Leg {
  const speedKmh = before ? speedOf(before, { sighting, place, ...stand }) : null;
  return {
    unit,
    place: place.name,
    lat: place.lat,
    lon: place.lon,
    radiusKm: place.radiusKm,
    from: sighting.from,
    to: sighting.to,
    claim: sighting.claim,
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
