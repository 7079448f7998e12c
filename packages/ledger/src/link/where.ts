import type { Evidence, EvidencePlace } from "../evidence/evidence.ts";
import { THRESHOLDS } from "./thresholds.ts";

export interface Point {
  readonly lat: number;
  readonly lon: number;
  readonly radiusKm: number;
  readonly place: EvidencePlace;
}

/** Where an event is said to have been. */
export type Where =
  | { readonly level: "point"; readonly points: readonly Point[]; readonly countries: readonly string[] }
  | { readonly level: "wide"; readonly countries: readonly string[] }
  | { readonly level: "none" };

const ROLE_ORDER = ["at", "near", "toward", "via", "from"] as const;
const MOST_POINTS = 3;

/** The places that can be compared, those at which it happened first. An unlocated place counts only by its country. */
export function whereOf(evidence: Placed): Where {
  let where = known.get(evidence);
  if (where === undefined) {
    where = readWhere(evidence);
    known.set(evidence, where);
  }
  return where;
}

type Placed = Pick<Evidence, "places">;

/** Linking asks for the same evidence's place again and again. */
const known = new WeakMap<Placed, Where>();

function readWhere({ places }: Placed): Where {
  const ordered = [...places].sort((a, b) => ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role));
  const points = ordered.map(pointOf).filter((point) => point !== null);
  const countries = [...new Set(ordered.map((place) => place.country).filter((country) => country !== null))].sort();
  if (points.length > 0) return { level: "point", points: points.slice(0, MOST_POINTS), countries };
  return countries.length > 0 ? { level: "wide", countries } : { level: "none" };
}

function pointOf(place: EvidencePlace): Point | null {
  const { lat, lon, radiusKm, precision } = place;
  if (lat === null || lon === null || (precision ?? 7) >= 6) return null;
  const radius = radiusKm ?? 0;
  return radius > THRESHOLDS.pointRadiusKm ? null : { lat, lon, radiusKm: radius, place };
}

const EARTH_KM = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Kilometres on the sphere. */
export function distanceKm(
  a: { readonly lat: number; readonly lon: number },
  b: { readonly lat: number; readonly lon: number },
): number {
  const h =
    Math.sin(radians(b.lat - a.lat) / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lon - a.lon) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Kilometres by which two points miss each other beyond their radii and the tolerance; 0 when they may be one place. */
export const gapKm = (a: Point, b: Point): number =>
  Math.max(0, distanceKm(a, b) - a.radiusKm - b.radiusKm - THRESHOLDS.toleranceKm);
