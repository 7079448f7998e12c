import type { PlaceMention } from "@counterclaim/record";
import { degreesOf, destination, type LatLon } from "../view/index.ts";

/** How often the way back is mended: every turn leaves less than a hundredth of the error, also near a pole. */
const TURNS = 6;

/**
 * Where the reference of a place lies that is known by distance or bearing alone, degrees. A coded report has the middle
 * of what the words allow: with a bearing the reference lies half the distance back, without one it is the middle.
 * @returns null where the place itself was found ("Anefis, 110 km south of Kidal"), or is a plain circle ("near Kidal")
 */
export function referencePoint({
  place,
  lat,
  lon,
  relation,
}: Pick<PlaceMention, "place" | "lat" | "lon" | "relation">): LatLon | null {
  if (!relation || place !== null || lat === null || lon === null) return null;
  const [near, far] = relation.km;
  if (relation.bearing === null) return near > 0 ? { lat, lon } : null;
  const bearing = degreesOf(relation.bearing);
  return bearing === null ? null : reckonedBack({ lat, lon }, bearing, (near + far) / 2);
}

/** From where one arrives at a point by an initial bearing; bearings turn on the way, so it is not the way back by the opposite one. */
function reckonedBack(to: LatLon, bearing: number, km: number): LatLon {
  let from = destination(to, bearing + 180, km);
  for (let turn = 0; turn < TURNS; turn++) {
    const arrived = destination(from, bearing, km);
    from = { lat: from.lat + to.lat - arrived.lat, lon: from.lon + to.lon - arrived.lon };
  }
  return from;
}
