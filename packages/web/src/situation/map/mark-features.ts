import { degreesOf } from "@counterclaim/ledger/view";
import type { MapMark } from "@counterclaim/server/contract";
import { disc, type Ring, ringSector } from "./ring-sector.ts";

/**
 * How a feature is drawn. An extent has an edge where a report gives one (a radius, a distance, a direction), a dashed one
 * where the place is inferred; a region has none: its circle is no boundary. A centre stands for an extent while that is
 * too small to be seen.
 */
export type MarkKind = "point" | "inferred-point" | "centre" | "extent" | "inferred-extent" | "region";

/** Up to this radius (a town) a point claims no more than the words do. */
const POINT_KM = 5;
/** UCDP GED where_prec: from here on a district or a larger region, if no other place gives it. */
const REGION = 3;
/** An extent of fewer pixels is seen as its centre alone. */
const SEEN_PX = 10;
/** Metres in a pixel of the whole world at zoom 0, at the equator, with tiles of 512 pixels. */
const METRES_PER_PX = 78_271.5;

/** The rings of what is drawn of a mark; null for a point, and where no extent is known. */
function extentOf({ lat, lon, radiusKm, precision, relation }: MapMark): readonly Ring[] | null {
  if (relation?.from) {
    const bearing = relation.bearing === null ? null : degreesOf(relation.bearing);
    return ringSector(relation.from, relation.km, bearing);
  }
  if (radiusKm === null || radiusKm === 0 || (precision === 1 && radiusKm <= POINT_KM)) return null;
  return [disc({ lat, lon }, radiusKm)];
}

function kindsOf(mark: MapMark, extent: readonly Ring[] | null): readonly MarkKind[] {
  const { precision, relation, inferred = false } = mark;
  // A place that is not exact and of which no extent is known is still no point.
  if (extent === null) return [precision > 1 ? "centre" : inferred ? "inferred-point" : "point"];
  if (inferred) return ["inferred-extent", "centre"];
  return [precision >= REGION && !relation ? "region" : "extent", "centre"];
}

/** Marks as GeoJSON: points, and the extents of places that are not exact. Nothing is moved. */
export function featuresOf(marks: readonly MapMark[], nameOf: (mark: MapMark) => string) {
  return {
    type: "FeatureCollection" as const,
    features: marks.flatMap((mark) => {
      const extent = extentOf(mark);
      const { id, status, lat, lon } = mark;
      const properties = { id, status, name: nameOf(mark), seen: extent ? zoomToSee(mark) : null };
      return kindsOf(mark, extent).map((kind) => ({
        type: "Feature" as const,
        geometry:
          extent && kind !== "centre"
            ? { type: "Polygon" as const, coordinates: [...extent] }
            : { type: "Point" as const, coordinates: [lon, lat] },
        properties: { ...properties, kind },
      }));
    }),
  };
}

/** From this zoom on an extent is large enough to be seen. */
function zoomToSee({ lat, radiusKm }: MapMark): number {
  const metres = 1000 * Math.max(radiusKm ?? 0, 0.1);
  return Math.log2((SEEN_PX * METRES_PER_PX * Math.cos((lat * Math.PI) / 180)) / metres);
}
