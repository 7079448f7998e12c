import type { MapView } from "@counterclaim/server/contract";

/** West, south, east, north in degrees. */
export type Box = readonly [number, number, number, number];

export const WORLD: Box = [-180, -85, 180, 85];
/** The members of a cluster lie within about this share of the width of the window that was asked for; of the world surely. */
const CELL = 16;
const KM_PER_DEGREE = 111.2;

/** A box that holds all that a window shows: extents, and wherever in its cell a cluster's episodes may lie; null for nothing. */
export function boundsOf({ marks, clusters }: Pick<MapView, "marks" | "clusters">, [west, , east]: Box): Box | null {
  const cell = (east - west) / CELL;
  const spots = [
    ...marks.map(({ lat, lon, radiusKm }) => ({ lat, lon, reach: (radiusKm ?? 0) / KM_PER_DEGREE })),
    ...clusters.map(({ lat, lon }) => ({ lat, lon, reach: cell })),
  ];
  if (spots.length === 0) return null;
  const least = (values: readonly number[], limit: number): number => values.reduce((a, b) => Math.min(a, b), limit);
  const most = (values: readonly number[], limit: number): number =>
    -least(
      values.map((x) => -x),
      -limit,
    );
  // Within the map, and never from outside in: a lone spot at its edge keeps its place.
  const clamp = (x: number, bound: number): number => Math.max(-bound, Math.min(bound, x));
  return [
    clamp(
      least(
        spots.map(({ lon, reach }) => lon - reach),
        180,
      ),
      180,
    ),
    clamp(
      least(
        spots.map(({ lat, reach }) => lat - reach),
        85,
      ),
      85,
    ),
    clamp(
      most(
        spots.map(({ lon, reach }) => lon + reach),
        -180,
      ),
      180,
    ),
    clamp(
      most(
        spots.map(({ lat, reach }) => lat + reach),
        -85,
      ),
      85,
    ),
  ];
}

export const windowText = (box: Box): string => box.map((degrees) => degrees.toFixed(4)).join(",");
