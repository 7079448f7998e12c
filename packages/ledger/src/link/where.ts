import type { Evidence, EvidencePlace } from "../evidence/evidence.ts";
import { familyOf } from "./family.ts";
import { THRESHOLDS } from "./thresholds.ts";

export interface Point {
  readonly lat: number;
  readonly lon: number;
  readonly radiusKm: number;
  readonly place: EvidencePlace;
}

/** Where an event is said to have been. */
export interface Where {
  /** point: at places on the map; wide: in a country or a region, no closer; none: at no place that a map knows. */
  readonly level: "point" | "wide" | "none";
  /** Empty but for a point. */
  readonly points: readonly Point[];
  readonly countries: readonly string[];
  /** Places that are on no map, by which reports agree all the same: their names, folded. */
  readonly names: readonly string[];
  /** The name of the first point, folded. */
  readonly called: string | null;
  /** Where no place is said at all: where the report is, when it tells of the event. */
  readonly setting: Point | null;
  /** The name of that place, folded, where it is on no map. */
  readonly around: string | null;
}

const ROLE_ORDER = ["at", "near", "toward", "via", "from"] as const;
const MOST_POINTS = 3;
const MOST_NAMES = 2;

/** The places that can be compared, those at which it happened first. An unlocated place counts only by its country. */
export function whereOf(evidence: Placed): Where {
  let where = known.get(evidence);
  if (where === undefined) {
    where = readWhere(evidence);
    known.set(evidence, where);
  }
  return where;
}

type Placed = Pick<Evidence, "type" | "places" | "targets" | "setting" | "text">;

/** Where fire came from is not where it fell, nor where the wounded were taken where they fell. */
const isElsewhere = (type: string, role: EvidencePlace["role"]): boolean =>
  familyOf(type) === "bombardment" || BLOWS.has(type)
    ? role === "from"
    : familyOf(type) === "killing" && role === "toward";

/** "repelled attacks from across the border": where they came from. */
const BLOWS: ReadonlySet<string> = new Set(["attack", "ambush", "clash", "repelled-attack", "advance-stopped"]);

/** Linking asks for the same evidence's place again and again. */
const known = new WeakMap<Placed, Where>();

function readWhere({ type, places: said, targets, setting, text }: Placed): Where {
  const places = said.filter(({ role }) => !isElsewhere(type, role));
  const ordered = [...places].sort((a, b) => ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role));
  const points = ordered.map(pointOf).filter((point) => point !== null);
  const countries = [...new Set(ordered.map((place) => place.country).filter((country) => country !== null))].sort();
  // A name that nothing knows, and that was attacked ("on Verkhnie"), is a place as likely as a party.
  const attacked = targets.filter(
    ({ actor, kind, name }) => actor === null && kind === null && /^\p{Lu}/u.test(name) && !isQuarter(name, text),
  );
  const unlocated = ordered.filter(({ id, lat }) => id === null && lat === null);
  const names = [...new Set([...unlocated, ...attacked].map(({ name }) => nameKey(name)))].filter(Boolean);
  const unsaid = ordered.length === 0 && names.length === 0 && setting !== undefined;
  return {
    level: points.length > 0 ? "point" : countries.length > 0 ? "wide" : "none",
    points: points.slice(0, MOST_POINTS),
    countries,
    names: names.slice(0, MOST_NAMES),
    called: points[0] ? foldPlace(points[0].place.name) : null,
    setting: unsaid ? pointOf(setting) : null,
    around: unsaid && setting.id === null && setting.lat === null ? nameKey(setting.name) || null : null,
  };
}

/** "the Old Mill ward": a part of the town that is told elsewhere. */
const isQuarter = (name: string, text: string): boolean =>
  QUARTER.test(text.slice(Math.max(0, text.indexOf(name)) + name.length));
const QUARTER =
  /^ (?:wards?|quarters?|neighbou?rhoods?|suburbs?|streets?|avenue|square|markets?|schools?|hospitals?|clinic|mosque|church|monastery|university|tower)\b/i;

/** "the village of Mansila", "Mansila": one spelling of a place's name. */
export const foldPlace = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\b(?:the|of|village|town|city|base|camp|post|airport|district|region|province)\b/g, " ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Letters without vowels from which on they tell a name. */
const TELLING = 4;

/** "Tal Hadeed", "Tel Hadid": a name as it sounds, by which reports agree where no map knows it; of a short one its vowels, too. */
export function nameKey(name: string): string {
  const folded = foldPlace(name);
  const sounds = folded
    .replace(/ph/g, "f")
    .replace(/[qc]/g, "k")
    .replace(/(?<=.)[aeiouyw\s]+/g, "")
    .replace(/^[aeiouyw]/, "a")
    .replace(/(.)\1+/g, "$1");
  if (sounds.length >= TELLING) return sounds;
  return folded
    .replace(/y/g, "i")
    .replace(/ou|oo/g, "u")
    .replace(/ee|ie/g, "i")
    .replace(/(.)\1+/g, "$1");
}

function pointOf(place: EvidencePlace): Point | null {
  const { lat, lon, radiusKm, precision } = place;
  if (lat === null || lon === null || (precision ?? 7) >= 6) return null;
  const radius = radiusKm ?? 0;
  return radius > THRESHOLDS.pointRadiusKm ? null : { lat, lon, radiusKm: radius, place };
}

/** The points by which an event is looked for: those that are said, else the setting. */
export const pointsOf = ({ points, setting }: Where): readonly Point[] =>
  points.length > 0 || setting === null ? points : [setting];

/** A place is said, on the map or by name. */
export const isSpecific = ({ points, names }: Where): boolean => points.length + names.length > 0;

/** The name of a place that both say, of which at least one is on no map; null for none. */
export function sharedName(a: Evidence, b: Evidence): string | null {
  const [x, y] = [whereOf(a).names, whereOf(b).names];
  if (x.length + y.length === 0) return null;
  const named = (e: Evidence, names: readonly string[], name: string): boolean =>
    names.includes(name) || e.places.some((place) => nameKey(place.name) === name);
  return x.find((name) => named(b, y, name)) ?? y.find((name) => named(a, x, name)) ?? null;
}

/** One says a place that is on no map, and the other is told among what happened there. */
export function isToldAround(a: Evidence, b: Evidence): boolean {
  const [x, y] = [whereOf(a), whereOf(b)];
  const says = ({ names, around }: Where, name: string | null): boolean =>
    name !== null && (names.includes(name) || around === name);
  return says(x, y.around) || says(y, x.around);
}

/** One name, and two places on the map that bear it. */
export function isNamesake(a: Evidence, b: Evidence): boolean {
  const [x, y] = [whereOf(a), whereOf(b)];
  return x.called !== null && x.called === y.called && !pointsMeet(x.points, y.points);
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
const gapKm = (a: Point, b: Point): number =>
  Math.max(0, distanceKm(a, b) - a.radiusKm - b.radiusKm - THRESHOLDS.toleranceKm);

/** Whether any of some points may be one with any of others. */
export const pointsMeet = (as: readonly Point[], bs: readonly Point[]): boolean =>
  as.some((a) => bs.some((b) => gapKm(a, b) === 0));
