import type { Place, PlaceIndex } from "@counterclaim/knowledge";
import type { PlaceLabel } from "@counterclaim/server";

type Box = readonly [west: number, south: number, east: number, north: number];

/** Kinds of place whose name stands on a map; regions and waters would need their shapes. */
const NAMED: ReadonlySet<Place["kind"]> = new Set(["capital", "seat", "town"]);

/** The largest places of a map window, those of packs before all others. */
export function labelsIn(indexes: readonly PlaceIndex[], own: readonly Place[]) {
  return ([west, south, east, north]: Box, most: number): readonly PlaceLabel[] => {
    const boxes =
      east < west
        ? [
            { west, east: 180 },
            { west: -180, east },
          ]
        : [{ west, east }];
    const inside = ({ lat, lon }: Place): boolean =>
      lat >= south && lat <= north && boxes.some((box) => lon >= box.west && lon <= box.east);
    const found = new Map<string, Place>(own.filter(inside).map((place) => [place.id, place]));
    const known = indexes.flatMap((index) =>
      boxes.flatMap((box) => index.largest({ south, north, ...box }, NAMED, most)),
    );
    for (const place of known.sort((a, b) => b.population - a.population)) {
      if (found.size >= most) break;
      found.set(place.id, place);
    }
    return [...found.values()]
      .filter(({ kind }) => NAMED.has(kind))
      .slice(0, most)
      .map(({ name, lat, lon, population, kind }) => ({ name, lat, lon, rank: rankOf(kind, population) }));
  };
}

/** 0 for what is written first where names would cover each other. */
const rankOf = (kind: Place["kind"], population: number): number =>
  kind === "capital" ? 0 : population > 500_000 ? 1 : population > 100_000 ? 2 : population > 20_000 ? 3 : 4;
