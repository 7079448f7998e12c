import { PLACE_KINDS } from "./place.ts";

/** First bytes of an index, as a little-endian number: "CCGZ". */
export const MAGIC = 0x5a474343;
export const INDEX_VERSION = 1;

/** What an index says of itself; stands as JSON behind the fixed header. */
export interface IndexNote {
  /** Where the places come from, with versions. */
  readonly sources: readonly string[];
  /** What has to be shown wherever they are used. */
  readonly attribution: string;
  /** ISO 3166-1 alpha-3 codes, by number. */
  readonly countries: readonly string[];
  /** GeoNames codes of first-level divisions, by number. */
  readonly regions: readonly string[];
}

/** Numbers of the fixed header, in order, after magic and version; each a 32-bit little-endian integer. */
export const HEADER_FIELDS = ["note", "places", "keys", "postings", "ids", "names", "keyText"] as const;
export type Header = Readonly<Record<(typeof HEADER_FIELDS)[number], number>>;
export const HEADER_BYTES = (2 + HEADER_FIELDS.length) * 4;

/** Columns in order, with bytes per element. Text blobs (ids, names, keyText) follow them. */
export const columnsOf = ({ places, keys, postings }: Header) =>
  [
    { name: "lat", bytes: 4, length: places },
    { name: "lon", bytes: 4, length: places },
    { name: "population", bytes: 4, length: places },
    { name: "postings", bytes: 4, length: postings },
    { name: "radius", bytes: 2, length: places },
    { name: "region", bytes: 2, length: places },
    { name: "perKey", bytes: 2, length: keys },
    { name: "kind", bytes: 1, length: places },
    { name: "country", bytes: 1, length: places },
  ] as const;

/** Every block begins at a multiple of four, so that columns can be read where they lie. */
export const aligned = (bytes: number): number => (bytes + 3) & ~3;

/** Degrees are kept as hundred-thousandths (1 m), radii as tenths of a kilometre. */
export const DEGREE = 1e5;
export const RADIUS_STEPS_PER_KM = 10;

export const kindNumber = (kind: (typeof PLACE_KINDS)[number]): number => PLACE_KINDS.indexOf(kind);
