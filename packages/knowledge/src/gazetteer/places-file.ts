import type { PackFile } from "../located-yaml.ts";
import { PackError, type PackProblem } from "../problem.ts";
import { alpha3, countryCodes } from "./iso-3166.ts";
import { radiusOf } from "./kind-of-feature.ts";
import { PLACE_KINDS, type PlaceEntry, type PlaceKind } from "./place.ts";

/** Further names of a place that an index has. */
export interface FurtherNames {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly file: string;
  readonly line: number;
}

/** What a pack's `places.tsv` says. */
export interface PlacesFile {
  readonly places: readonly PlaceEntry[];
  readonly names: readonly FurtherNames[];
}

const COLUMNS = 9;
const CODES = new Set(countryCodes());
/** What ISO 3166-1 leaves to its users: for a state that it does not list. */
const USER_ASSIGNED = /^(?:AAA|Q[M-Z][A-Z]|X[A-Z]{2}|ZZ[A-Z])$/;

/**
 * Reads `places.tsv`: id, name, other names parted by "|", country (alpha-3), kind, latitude, longitude, radius in km,
 * population, parted by tabs. A row without coordinates gives further names to a place of the index. Lines that begin
 * with "#", and the heading, are left out.
 * @throws PackError with file and line of every row that cannot be used.
 */
export function readPlaces({ file, text }: PackFile): PlacesFile {
  const places: PlaceEntry[] = [];
  const names: FurtherNames[] = [];
  const problems: PackProblem[] = [];
  const seen = new Map<string, number>();
  for (const [index, row] of text.split(/\r?\n/).entries()) {
    const line = index + 1;
    if (row.trim() === "" || row.startsWith("#") || row.startsWith("id\t")) continue;
    const cells = row.split("\t").map((cell) => cell.trim());
    const id = cells[0] ?? "";
    const before = seen.get(id);
    const read = before === undefined ? readRow(cells) : `"${id}" already stands on line ${before}; join the rows`;
    seen.set(id, line);
    if (typeof read === "string") problems.push({ file, line, message: read });
    else if (read.place) places.push(read.place);
    else names.push({ ...read.further, file, line });
  }
  if (problems.length > 0) throw new PackError(problems);
  return { places, names };
}

type Row =
  | { readonly place: PlaceEntry }
  | { readonly place: null; readonly further: Pick<FurtherNames, "id" | "aliases"> };

/** A place, further names, or what is wrong and what to do. */
function readRow(cells: readonly string[]): Row | string {
  if (cells.length !== COLUMNS) return `${cells.length} columns; there are ${COLUMNS}, parted by tabs`;
  const [id, name, others, country, kind, latitude, longitude, radius, inhabitants] = cells as [
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
  if (!/^[a-z][\w.-]*:\S+$/.test(id)) return `"${id}" is no id; write source and name, as in "place:ml-anefis"`;
  if (name === "") return "a place needs a name in the second column";
  const aliases = others.split("|").filter((alias) => alias !== "");
  if (latitude === "" && longitude === "") {
    return aliases.length > 0
      ? { place: null, further: { id, aliases } }
      : "neither coordinates nor other names: give one of both";
  }
  const [lat, lon] = [Number(latitude), Number(longitude)];
  if (latitude === "" || !(Math.abs(lat) <= 90)) return `latitude "${latitude}" is not between -90 and 90`;
  if (longitude === "" || !(Math.abs(lon) <= 180)) return `longitude "${longitude}" is not between -180 and 180`;
  if (!isKind(kind)) return `"${kind}" is no kind of place; it is one of ${PLACE_KINDS.join(", ")}`;
  const code = country === "" ? null : country.length === 2 ? alpha3(country) : country;
  if (code !== null && !CODES.has(code) && !USER_ASSIGNED.test(code))
    return `"${country}" is no country code of ISO 3166-1 (alpha-3)`;
  const population = inhabitants === "" ? 0 : Number(inhabitants);
  if (!Number.isInteger(population) || population < 0) return `population "${inhabitants}" is no whole number`;
  const radiusKm = radius === "" ? radiusOf(kind, population) : Number(radius);
  if (!(radiusKm > 0 && radiusKm <= 20_000)) return `radius "${radius}" is no number of kilometres above 0`;
  return {
    place: {
      id,
      name,
      aliases,
      kind,
      country: code,
      region: /^adm1:(.+)$/.exec(id)?.[1] ?? null,
      lat,
      lon,
      population,
      radiusKm,
    },
  };
}

const isKind = (kind: string): kind is PlaceKind => (PLACE_KINDS as readonly string[]).includes(kind);
