import { alpha3 } from "./iso-3166.ts";
import { kindOfFeature, radiusOf } from "./kind-of-feature.ts";
import type { PlaceEntry } from "./place.ts";

/** A line of a GeoNames file that could not be used. */
export interface LineProblem {
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

export interface GeonamesFile {
  readonly places: readonly PlaceEntry[];
  readonly problems: readonly LineProblem[];
}

/** What GeoNames asks to be shown wherever its places are used. */
export const GEONAMES_ATTRIBUTION = "Places: GeoNames (https://www.geonames.org/), CC BY 4.0";

const COLUMNS = 19;
const LATIN = /^[\p{Script=Latin}\p{M}\p{N}\p{P}\p{Zs}]+$/u;

/**
 * Reads a country file of GeoNames (`ML.txt` of https://download.geonames.org/export/dump/: 19 columns parted by tabs).
 * Names in other scripts than Latin are left out; lines that cannot be read are told, and the rest is used.
 */
export function readGeonames(text: string): GeonamesFile {
  const places: PlaceEntry[] = [];
  const problems: LineProblem[] = [];
  const seen = new Set<string>();
  for (const [index, row] of text.split(/\r?\n/).entries()) {
    if (row === "" || row.startsWith("#")) continue;
    const place = readRow(row);
    if (typeof place === "string") problems.push({ line: index + 1, message: place });
    else if (place && seen.has(place.id)) problems.push({ line: index + 1, message: `${place.id} stands here twice` });
    else if (place) {
      seen.add(place.id);
      places.push(place);
    }
  }
  return { places, problems };
}

/** A place; null for a feature that is not used; a message for a line that cannot be read. */
function readRow(row: string): PlaceEntry | null | string {
  const cells = row.split("\t");
  if (cells.length !== COLUMNS) return `${cells.length} columns, not ${COLUMNS} parted by tabs`;
  const [id, name, ascii, alternates, latitude, longitude, featureClass, code, alpha2, , admin1] = cells as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  if (!/^[1-9]\d{0,9}$/.test(id)) return `"${id}" is no GeoNames id`;
  if (name.trim() === "") return "no name";
  const [lat, lon] = [Number(latitude), Number(longitude)];
  if (latitude === "" || !(Math.abs(lat) <= 90)) return `latitude "${latitude}" is not between -90 and 90`;
  if (longitude === "" || !(Math.abs(lon) <= 180)) return `longitude "${longitude}" is not between -180 and 180`;
  const country = alpha3(alpha2);
  if (alpha2 !== "" && country === null) return `"${alpha2}" is no country code of ISO 3166`;
  const kind = kindOfFeature(featureClass, code);
  if (kind === null) return null;
  const population = /^\d{1,10}$/.test(cells[14]!) ? Number(cells[14]) : 0;
  return {
    id: `geonames:${id}`,
    name,
    aliases: [...new Set([ascii, ...alternates.split(",")])].filter((n) => n !== "" && n !== name && LATIN.test(n)),
    kind,
    country,
    region: country !== null && admin1 !== "" && admin1 !== "00" ? `${alpha2}.${admin1}` : null,
    lat,
    lon,
    population,
    radiusKm: radiusOf(kind, population),
  };
}
