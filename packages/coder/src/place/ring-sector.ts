import type { PlacePrecision } from "@counterclaim/record";
import { type Bearing, degreesOf } from "./bearing.ts";
import { destination, type Point } from "./geometry.ts";

/** A place given by another: a slice of a ring round the reference. */
export interface RingSector {
  readonly reference: Point;
  readonly bearing: Bearing | null;
  readonly km: readonly [number, number];
}

// A word of the compass leaves an eighth of the circle: half of that to either side.
const HALF_SECTOR = Math.PI / 8;

/** The point in the middle of a ring sector, with a radius that holds the whole of it. Without a bearing: the whole ring. */
export function middleOf({ reference, bearing, km: [low, high] }: RingSector): Point & { readonly radiusKm: number } {
  if (bearing === null) return { ...reference, radiusKm: high };
  const middle = (low + high) / 2;
  const radiusKm = Math.max(1, Math.hypot((high - low) / 2, middle * Math.tan(HALF_SECTOR)));
  return { ...destination(reference, degreesOf(bearing), middle), radiusKm: Math.round(radiusKm * 10) / 10 };
}

/** UCDP GED `where_prec` of a place that is known to within a radius: 2 is "within about 25 km of a known point". */
export function precisionOfRadius(km: number): PlacePrecision {
  if (km <= 25) return 2;
  if (km <= 75) return 3;
  return km <= 150 ? 4 : 5;
}
