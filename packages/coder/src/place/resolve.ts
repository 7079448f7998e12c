import type { Place } from "@counterclaim/knowledge";
import { distanceKm } from "./geometry.ts";
import type { SightedPlace } from "./sighted-place.ts";

/** Which place a name stands for, and which others it might. */
export interface Resolution {
  readonly place: Place;
  /** Further places of that name that fit nearly as well, the best first. */
  readonly runnersUp: readonly Place[];
}

/** What a report says of where its story is. */
export interface StorySetting {
  /** Weight of each country (alpha-3), by how often the text has its names; sums to 1 or is empty. */
  readonly countries: ReadonlyMap<string, number>;
}

interface Anchor {
  readonly place: Place;
  readonly weight: number;
}

// A second reading this close behind the first is told as a runner-up.
const CLOSE = 1;
// Farther apart than this two readings are two places; nearer, a town and its district are one for a reader.
const SAME_KM = 50;

/**
 * Decides for every name which place it is: by population and kind, by what the words beside it ask for, by the countries
 * of the story, and by the places that are already sure. Mentions of one name in one report are one place.
 * @param containers for each mention the mention that contains it, or -1
 */
export function resolvePlaces(
  sighted: readonly SightedPlace[],
  containers: readonly number[],
  setting: StorySetting,
): readonly (Resolution | null)[] {
  const told = containersTold(sighted, containers);
  const groups = groupsOf(told);
  let anchors: ReadonlyMap<string, Anchor> = new Map();
  let decided = new Map<string, Resolution | null>();
  // Twice again: what the first round settles is what the next leans on.
  for (let round = 0; round < 3; round++) {
    decided = new Map();
    const next = new Map<string, Anchor>();
    for (const [key, group] of groups) {
      const inside = group.container === null ? null : (decided.get(group.container) ?? null);
      const containerPlaces = inside ? [inside.place] : group.containerPlaces;
      const ranked = rank(group, setting, anchors, key, containerPlaces);
      const [best, second] = ranked;
      if (!best || (inside && liesElsewhere(best.place, inside.place))) {
        decided.set(key, null);
        continue;
      }
      const runnersUp = ranked
        .slice(1)
        .filter((r) => best.score - r.score < CLOSE && !oneForReaders(best.place, r.place))
        .map((r) => r.place);
      decided.set(key, { place: best.place, runnersUp });
      const margin = second ? best.score - second.score : 3;
      next.set(key, { place: best.place, weight: Math.max(0.1, Math.min(1, margin / 2)) * Math.min(2, group.count) });
    }
    anchors = new Map([...next].sort((a, b) => b[1].weight - a[1].weight).slice(0, MOST_ANCHORS));
  }
  return sighted.map((_, i) => decided.get(groupKey(told, i)) ?? null);
}

/**
 * "Pale in Sagaing": a namesake in another country is not the one that is said to lie there. A country lies in none: "Greece,
 * Bulgaria and Italy" is a list.
 */
const liesElsewhere = (place: Place, container: Place): boolean =>
  place.kind !== "country" &&
  /^(?:country|region|district)$/.test(container.kind) &&
  place.country !== null &&
  container.country !== null &&
  place.country !== container.country;

/** A town and the division round it, or two records of one place. */
const oneForReaders = (a: Place, b: Place): boolean => distanceKm(a, b) <= SAME_KM || holds(a, b) || holds(b, a);

interface Group {
  readonly places: readonly Place[];
  readonly kinds: SightedPlace["kinds"];
  readonly container: string | null;
  readonly containerPlaces: readonly Place[];
  readonly definite: boolean;
  /** Places of the names that are said to lie in it: "Albany, New York". */
  readonly contains: readonly Place[];
  count: number;
}

/** The names of a report, and what they tell of each other. */
interface Told {
  readonly sighted: readonly SightedPlace[];
  readonly containers: readonly number[];
  /** For each key the container that its first mention with one has. */
  readonly told: ReadonlyMap<string, number>;
  /** For each container's key the places of the names inside it. */
  readonly inside: ReadonlyMap<string, readonly Place[]>;
}

function containersTold(sighted: readonly SightedPlace[], containers: readonly number[]): Told {
  const told = new Map<string, number>();
  const inside = new Map<string, Place[]>();
  for (const [i, container] of containers.entries()) {
    if (container < 0) continue;
    const { key, places } = sighted[i]!;
    if (!told.has(key)) told.set(key, container);
    const around = sighted[container]!.key;
    const known = inside.get(around);
    if (known) known.push(...places);
    else inside.set(around, [...places]);
  }
  return { sighted, containers, told, inside };
}

/** The key under which a mention is decided; a name with its container wins over the bare name. */
function groupKey({ sighted, containers, told }: Told, i: number): string {
  const { key } = sighted[i]!;
  const own = containers[i]!;
  if (own >= 0) return `${key} < ${sighted[own]!.key}`;
  const container = told.get(key);
  return container === undefined ? key : `${key} < ${sighted[container]!.key}`;
}

/** Containers before what they contain, so that they are decided first. */
function groupsOf(names: Told): Map<string, Group> {
  const { sighted, containers, told, inside } = names;
  const groups = new Map<string, Group>();
  const add = (i: number) => {
    const key = groupKey(names, i);
    const known = groups.get(key);
    if (known) known.count++;
    if (known) return;
    const { places, kinds, definite } = sighted[i]!;
    const own = containers[i]! >= 0 ? containers[i]! : (told.get(sighted[i]!.key) ?? -1);
    const container = own >= 0 ? groupKey(names, own) : null;
    const contains = inside.get(sighted[i]!.key) ?? [];
    const containerPlaces = own >= 0 ? sighted[own]!.places : [];
    groups.set(key, { places, kinds, container, containerPlaces, contains, definite, count: 1 });
  };
  for (const i of sighted.keys()) if (containers[i]! < 0) add(i);
  for (let i = sighted.length - 1; i >= 0; i--) if (containers[i]! >= 0) add(i);
  return groups;
}

/** What is said to lie in a place speaks for the one where something of that name does lie: Atlanta, for a Georgia. */
function held(place: Place, contains: readonly Place[]): number {
  let best = 0;
  for (const inside of contains) if (holds(place, inside)) best = Math.max(best, 0.8 * prior(inside));
  return best;
}

interface Ranked {
  readonly place: Place;
  readonly score: number;
}

const seatAmong = (places: readonly Place[], division: Place): boolean =>
  places.some((p) => /^(?:seat|capital|town)$/.test(p.kind) && p.region === division.region && p.population > 0);

function rank(
  { places, kinds, container, contains, definite }: Group,
  setting: StorySetting,
  anchors: ReadonlyMap<string, Anchor>,
  key: string,
  containerPlaces: readonly Place[],
): Ranked[] {
  return places
    .map((place) => {
      let score = prior(place) + 3 * (setting.countries.get(place.country ?? "") ?? 0);
      if (kinds) score += kinds.includes(place.kind) ? 2.5 : -2.5;
      score += held(place, contains);
      if (definite) score += /^(?:capital|seat|town)$/.test(place.kind) && place.population < 1e6 ? -2 : 0;
      if (container !== null) score += containerPlaces.some((c) => holds(c, place)) ? 6 : 0;
      // A division and its seat share a name: without a word for the division the seat is meant.
      if (
        kinds === null &&
        contains.length === 0 &&
        (place.kind === "region" || place.kind === "district") &&
        seatAmong(places, place)
      )
        score -= place.country === "USA" ? 0.3 : 3;
      return { place, score: score + nearness(place, anchors, key) };
    })
    .sort((a, b) => b.score - a.score || (a.place.id < b.place.id ? -1 : 1));
}

/** How likely a place of that kind and size is meant when nothing else is known. */
function prior({ kind, population }: Place): number {
  const size = Math.log10(population + 10);
  switch (kind) {
    case "country":
      return 8.5;
    case "continent":
      return 8;
    case "area":
    case "water":
      return 5.5;
    case "land":
      return 4.5;
    case "capital":
      return size + 1.2;
    case "region":
      return 2.5 + size * 0.6;
    case "district":
      return 1 + size * 0.5;
    case "seat":
      return size + 0.3;
    case "town":
      return size;
    case "quarter":
      return size - 0.5;
    case "site":
      return 2;
  }
}

/** Whether a place lies in another. */
function holds(container: Place, place: Place): boolean {
  if (container.id === place.id) return false;
  if (container.kind === "country") return container.country === place.country;
  if (container.kind === "region" && container.region !== null && place.region !== null && place.kind !== "area")
    return container.region === place.region;
  return distanceKm(container, place) <= Math.max(30, container.radiusKm * 1.3);
}

const REACH_KM = 200;
const REACH_DEGREES = 8;
/** As many anchors as a long report needs; a book of them would only cost time. */
const MOST_ANCHORS = 60;

/** What the other places of the report speak for: those in the same division, and those near it. */
function nearness(place: Place, anchors: ReadonlyMap<string, Anchor>, key: string): number {
  let sum = 0;
  for (const [other, { place: anchor, weight }] of anchors) {
    if (other === key || anchor.id === place.id) continue;
    if (anchor.kind === "country" || anchor.kind === "continent" || anchor.kind === "area") continue;
    if (anchor.kind === "region") {
      if (anchor.region !== null && anchor.region === place.region) sum += 1.2 * weight;
      continue;
    }
    // Beyond a few degrees nothing is left of an anchor's weight.
    if (Math.abs(place.lat - anchor.lat) > REACH_DEGREES) continue;
    const km = distanceKm(place, anchor);
    sum += weight * Math.exp(-km / REACH_KM);
    if (place.region !== null && place.region === anchor.region) sum += 0.3 * weight;
  }
  return Math.min(4, 1.5 * Math.log1p(sum) * 1.4);
}
