import type { Country } from "../actors/countries.ts";
import { PackError, type PackProblem } from "../problem.ts";
import { keyOf } from "./name-key.ts";
import type { PlaceIndex } from "./open-index.ts";
import type { Place, PlaceNames } from "./place.ts";
import type { PlacesFile } from "./places-file.ts";

/** All places that are known, from every source. */
export interface Gazetteer extends PlaceNames {
  /** What has to be shown wherever its places are used. */
  readonly attribution: readonly string[];
  /** What its indexes were made from, with versions. */
  readonly sources: readonly string[];
}

/** Id of a country among the places. */
export const countryPlace = (iso3: string): string => `iso3166:${iso3}`;

/**
 * Joins compiled indexes (the world's, then imported ones), packs' `places.tsv` in their order, and the countries' names.
 * Of two places with one id the later replaces the earlier; both keep their names.
 * @throws PackError for further names of a place that no source has.
 */
export function joinGazetteer(
  indexes: readonly PlaceIndex[],
  files: readonly PlacesFile[],
  countries: readonly Country[],
): Gazetteer {
  const own = new Map<string, Place>();
  const ownNames = new Map<string, string[]>();
  const longest = new Map<string, number>();
  const name = (id: string, names: readonly string[]) => {
    for (const key of names.map(keyOf)) {
      const ids = ownNames.get(key);
      if (!ids) ownNames.set(key, [id]);
      else if (!ids.includes(id)) ids.push(id);
      const words = key.split(" ");
      longest.set(words[0]!, Math.max(words.length, longest.get(words[0]!) ?? 0));
    }
  };
  for (const { places } of files) {
    for (const { aliases, ...place } of places) {
      own.set(place.id, place);
      name(place.id, [place.name, ...aliases]);
    }
  }
  for (const country of countries) {
    const id = countryPlace(country.iso3);
    if (own.has(id)) name(id, [country.name, ...country.aliases]);
  }

  const indexed = (id: string): Place | null => {
    let found: Place | null = null;
    for (let i = indexes.length - 1; i >= 0 && !found; i--) found = indexes[i]!.byId(id);
    return found;
  };
  const byId = (id: string): Place | null => {
    const place = own.get(id);
    if (!place) return indexed(id);
    return place.population > 0 ? place : withPopulation(place, indexed(id));
  };
  const problems: PackProblem[] = [];
  for (const { id, aliases, file, line } of files.flatMap((f) => f.names)) {
    if (byId(id)) name(id, aliases);
    else problems.push({ file, line, message: `no place has the id "${id}"; give coordinates or another id` });
  }
  if (problems.length > 0) throw new PackError(problems);

  const answers = new Map<string, readonly Place[]>();
  return {
    attribution: [...new Set(indexes.map((index) => index.note.attribution))],
    sources: indexes.flatMap((index) => index.note.sources),
    byId,
    longest: (word) => indexes.reduce((most, index) => Math.max(most, index.longest(word)), longest.get(word) ?? 0),
    find(key) {
      const known = answers.get(key);
      if (known) return known;
      const found = new Map<string, Place>();
      for (const index of indexes)
        for (const place of index.find(key)) found.set(place.id, withPopulation(place, found.get(place.id)));
      for (const id of ownNames.get(key) ?? []) found.set(id, byId(id)!);
      const places = withoutCopies([...found.values()]);
      // Only names that are known are kept: there are as many of those as the indexes have, and no more.
      if (places.length > 0) answers.set(key, places);
      return places;
    },
  };
}

/** A place that GeoNames knows too, by another source's id, is left out: GeoNames' record says more. */
const withoutCopies = (places: readonly Place[]): readonly Place[] =>
  places.filter(
    (place) =>
      place.id.startsWith("geonames:") ||
      !places.some((other) => other.id.startsWith("geonames:") && sameSettlement(place, other)),
  );

const SETTLEMENTS: ReadonlySet<string> = new Set(["town", "seat", "quarter"]);
/** Degrees: some 5 km. */
const SAME = 0.05;

const sameSettlement = (a: Place, b: Place): boolean =>
  SETTLEMENTS.has(a.kind) &&
  SETTLEMENTS.has(b.kind) &&
  a.country === b.country &&
  Math.abs(a.lat - b.lat) < SAME &&
  Math.abs(a.lon - b.lon) < SAME;

/** A later record often lacks the population that the world's index has. */
const withPopulation = (place: Place, before: Place | null | undefined): Place =>
  before && before.population > place.population ? { ...place, population: before.population } : place;
