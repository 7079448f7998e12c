/** Directions of the compass as the record writes them, clockwise from north. */
const BEARINGS = ["north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest"];

/** Degrees clockwise from north; null for a word that is no direction of the record. */
export function degreesOf(bearing: string): number | null {
  const at = BEARINGS.indexOf(bearing);
  return at < 0 ? null : at * 45;
}

/** Degrees, WGS 84. */
export interface LatLon {
  readonly lat: number;
  readonly lon: number;
}

/** Mean radius of the earth. */
const EARTH_KM = 6371;
const RADIANS = Math.PI / 180;

/**
 * The point that lies so many kilometres from another along an initial bearing in degrees. Its longitude runs on beyond
 * 180, so that a shape round it is drawn in one piece.
 */
export function destination(from: LatLon, bearing: number, km: number): LatLon {
  const angle = km / EARTH_KM;
  const [phi, turn] = [from.lat * RADIANS, bearing * RADIANS];
  const sine = Math.sin(phi) * Math.cos(angle) + Math.cos(phi) * Math.sin(angle) * Math.cos(turn);
  const lat = Math.asin(Math.max(-1, Math.min(1, sine)));
  const east = Math.sin(turn) * Math.sin(angle) * Math.cos(phi);
  return { lat: lat / RADIANS, lon: from.lon + Math.atan2(east, Math.cos(angle) - Math.sin(phi) * sine) / RADIANS };
}
