import type { Position } from "geojson";

/** A step of more degrees than this goes round the other side. */
const HALF = 180;
const TURN = 360;

/**
 * A line whose longitudes run on beyond 180 where it crosses the antimeridian: as they are given, it would go back round
 * the whole world. A map draws what lies beyond on its other side.
 */
export function unwrapped(line: readonly Position[]): Position[] {
  let turns = 0;
  return line.map(([lon = 0, lat = 0], at) => {
    const step = at === 0 ? 0 : lon - (line[at - 1]![0] ?? 0);
    if (Math.abs(step) > HALF) turns -= Math.sign(step);
    return [lon + turns * TURN, lat];
  });
}

/** A ring without such a step; one that goes round a pole is closed over it. */
export function unwrappedRing(ring: readonly Position[]): Position[] {
  const line = unwrapped(ring);
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || first[0] === last[0]) return line;
  const pole = line.reduce((sum, [, lat = 0]) => sum + lat, 0) < 0 ? -90 : 90;
  return [...line, [last[0]!, pole], [first[0]!, pole], first];
}
