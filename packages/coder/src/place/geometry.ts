/** A point on the sphere, degrees, WGS 84. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** Mean radius of the earth. */
const EARTH_KM = 6371;
const RADIANS = Math.PI / 180;

/** Great-circle distance (haversine). */
export function distanceKm(a: Point, b: Point): number {
  const dLat = Math.sin(((b.lat - a.lat) * RADIANS) / 2) ** 2;
  const dLon = Math.sin(((b.lon - a.lon) * RADIANS) / 2) ** 2;
  const h = dLat + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * dLon;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Initial bearing from `a` to `b`: degrees clockwise from north, 0 ≤ bearing < 360. */
export function bearingDegrees(a: Point, b: Point): number {
  const dLon = (b.lon - a.lon) * RADIANS;
  const [lat1, lat2] = [a.lat * RADIANS, b.lat * RADIANS];
  const y = Math.sin(dLon) * Math.cos(lat2);
  const x = Math.cos(lat1) * Math.sin(lat2) - Math.sin(lat1) * Math.cos(lat2) * Math.cos(dLon);
  return (Math.atan2(y, x) / RADIANS + 360) % 360;
}

/** The point that lies so many kilometres from `from` along an initial bearing. */
export function destination(from: Point, bearing: number, km: number): Point {
  const d = km / EARTH_KM;
  const lat1 = from.lat * RADIANS;
  const b = bearing * RADIANS;
  const sin = Math.sin(lat1) * Math.cos(d) + Math.cos(lat1) * Math.sin(d) * Math.cos(b);
  const lat2 = Math.asin(Math.max(-1, Math.min(1, sin)));
  const y = Math.sin(b) * Math.sin(d) * Math.cos(lat1);
  const x = Math.cos(d) - Math.sin(lat1) * Math.sin(lat2);
  const lon = from.lon + Math.atan2(y, x) / RADIANS;
  return { lat: lat2 / RADIANS, lon: ((((lon + 180) % 360) + 360) % 360) - 180 };
}

/** The smaller angle between two bearings, 0 to 180 degrees. */
export function angleBetween(a: number, b: number): number {
  const turn = Math.abs(a - b) % 360;
  return turn > 180 ? 360 - turn : turn;
}

/** The middle of the great circle between two points. */
export const midpoint = (a: Point, b: Point): Point => destination(a, bearingDegrees(a, b), distanceKm(a, b) / 2);
