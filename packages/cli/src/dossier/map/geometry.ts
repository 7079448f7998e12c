import type { Polygon, Position } from "geojson";

/** Mean radius of the earth in km (IUGG). */
const EARTH_KM = 6371.0088;
const RADIANS = Math.PI / 180;

export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** Where one arrives, `km` from a point in a direction (degrees clockwise from north), along a great circle. */
export function destination({ lat, lon }: Point, km: number, bearing: number): Point {
  const distance = km / EARTH_KM;
  const phi = lat * RADIANS;
  const theta = bearing * RADIANS;
  const sine = Math.sin(phi) * Math.cos(distance) + Math.cos(phi) * Math.sin(distance) * Math.cos(theta);
  const east = Math.sin(theta) * Math.sin(distance) * Math.cos(phi);
  const there = lon + Math.atan2(east, Math.cos(distance) - Math.sin(phi) * sine) / RADIANS;
  return { lat: Math.asin(sine) / RADIANS, lon: ((there + 540) % 360) - 180 };
}

/** Kilometres between two points, along a great circle. */
export function distanceKm(a: Point, b: Point): number {
  const dLat = (b.lat - a.lat) * RADIANS;
  const dLon = (b.lon - a.lon) * RADIANS;
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

const COMPASS = ["north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest"];

/** Degrees clockwise from north of a compass word ("south-west", "southwest"); null for any other. */
export function degreesOf(bearing: string): number | null {
  const at = COMPASS.indexOf(bearing.toLowerCase().replaceAll(/[\s-]|ern\b/g, ""));
  return at < 0 ? null : at * 45;
}

/** A compass word of eight covers this much to each side. */
const HALF_SECTOR = 22.5;
const STEP = 4.5;

/**
 * What "110 km south of X" covers: between two distances from X, within the eighth of the compass that the word names;
 * a whole ring where no direction is known. Rings run clockwise, as d3-geo has it.
 */
export function ringSector(from: Point, [near, far]: readonly [number, number], bearing: number | null): Polygon {
  const arc = (km: number, start: number, end: number, step: number): Position[] => {
    const points: Position[] = [];
    for (let at = start; step > 0 ? at <= end : at >= end; at += step) {
      const { lon, lat } = destination(from, km, at);
      points.push([lon, lat]);
    }
    return points;
  };
  if (bearing === null) {
    const outer = arc(far, 0, 360, STEP);
    return { type: "Polygon", coordinates: near > 0 ? [outer, arc(near, 360, 0, -STEP)] : [outer] };
  }
  const [start, end] = [bearing - HALF_SECTOR, bearing + HALF_SECTOR];
  const outer = arc(far, start, end, STEP);
  const inner = near > 0 ? arc(near, end, start, -STEP) : [[from.lon, from.lat]];
  return { type: "Polygon", coordinates: [[...outer, ...inner, outer[0] ?? []]] };
}
