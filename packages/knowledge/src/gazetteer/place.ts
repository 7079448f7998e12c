/** What a place is, from the largest to the smallest; the order is the encoding of the index. */
export const PLACE_KINDS = [
  "country",
  "region", // first-level administrative division
  "district", // second-level or below
  "capital",
  "seat", // of an administrative division
  "town", // any populated place
  "quarter", // a section of a populated place
  "continent",
  "area", // a region without administration of its own: the Sahel, the Middle East, the Donbas
  "water", // seas, lakes, rivers
  "land", // mountains, islands, valleys, deserts
  "site", // camps, airports, dams, wells and other spots
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** A place of the gazetteer. */
export interface Place {
  /** "geonames:2455290", "iso3166:MLI", "adm1:ML.10" … */
  readonly id: string;
  readonly name: string;
  readonly kind: PlaceKind;
  /** ISO 3166-1 alpha-3; null for what no country holds. */
  readonly country: string | null;
  /** GeoNames code of the first-level division ("ML.10"); null where unknown. */
  readonly region: string | null;
  /** Degrees, WGS 84. */
  readonly lat: number;
  readonly lon: number;
  /** Inhabitants; 0 where unknown. */
  readonly population: number;
  /** Rough radius of its extent. */
  readonly radiusKm: number;
}

/** A place with all its names, as it goes into an index. */
export interface PlaceEntry extends Place {
  readonly aliases: readonly string[];
}

/** Where names are looked up. */
export interface PlaceNames {
  /** Places of that name, in the order of the index. `key` is a name's `nameKey`. */
  find(key: string): readonly Place[];
  /** Words of the longest name that begins with this word; 0 when none does. May be too high, never too low. */
  longest(firstWord: string): number;
  /** The place with that id. */
  byId(id: string): Place | null;
}
