import { destination, type LatLon } from "@counterclaim/ledger/view";

/** A word of the compass, of eight, leaves this much to each side, degrees. */
export const HALF_SECTOR = 22.5;
/** Degrees between two corners of an arc: a circle has 72. */
const STEP = 5;

/** A GeoJSON ring: longitude, latitude. Longitudes run on beyond 180, so that a shape stays in one piece. */
export type Ring = [number, number][];

/** The circle round a point. */
export const disc = (centre: LatLon, km: number): Ring => arc(centre, km, 0, 360);

/**
 * What "40 km north of X" covers, as the rings of a polygon: between two distances from X, within the eighth of the compass
 * that the word names. Without a bearing: the whole ring round X, its middle left out.
 * @param bearing degrees clockwise from north
 */
export function ringSector(from: LatLon, [near, far]: readonly [number, number], bearing: number | null): Ring[] {
  if (bearing === null) return near > 0 ? [disc(from, far), disc(from, near).reverse()] : [disc(from, far)];
  const [start, end] = [bearing - HALF_SECTOR, bearing + HALF_SECTOR];
  const inner: Ring = near > 0 ? arc(from, near, start, end).reverse() : [[from.lon, from.lat]];
  const outer = arc(from, far, start, end);
  return [[...outer, ...inner, outer[0]!]];
}

function arc(centre: LatLon, km: number, start: number, end: number): Ring {
  const corners = Math.ceil((end - start) / STEP);
  return Array.from({ length: corners + 1 }, (_, at) => {
    const { lat, lon } = destination(centre, start + ((end - start) * at) / corners, km);
    return [lon, lat];
  });
}
