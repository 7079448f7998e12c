import type { MapMark } from "@counterclaim/server/contract";

const EARTH_KM = 6371;
const SIDES = 48;

/** The circle round a point as a GeoJSON ring, `SIDES` corners. */
export function disc({ lat, lon }: { readonly lat: number; readonly lon: number }, radiusKm: number): number[][] {
  const ring: number[][] = [];
  const phi = (lat * Math.PI) / 180;
  const angle = radiusKm / EARTH_KM;
  for (let k = 0; k <= SIDES; k++) {
    const bearing = (2 * Math.PI * k) / SIDES;
    const lat2 = Math.asin(Math.sin(phi) * Math.cos(angle) + Math.cos(phi) * Math.sin(angle) * Math.cos(bearing));
    const dLon = Math.atan2(
      Math.sin(bearing) * Math.sin(angle) * Math.cos(phi),
      Math.cos(angle) - Math.sin(phi) * Math.sin(lat2),
    );
    ring.push([lon + (dLon * 180) / Math.PI, (lat2 * 180) / Math.PI]);
  }
  return ring;
}

/** From this precision on (UCDP: 4 first-order region, 5 linear or fuzzy, 6 country) a point would claim too much. */
export const drawnAsArea = ({ precision, radiusKm }: Pick<MapMark, "precision" | "radiusKm">): boolean =>
  precision >= 2 || (radiusKm ?? 0) > 5;

/** Marks as GeoJSON: each a point, with its extent beside it where its place is not exact. Nothing is jittered. */
export function featuresOf(marks: readonly MapMark[]) {
  const properties = (mark: MapMark) => ({
    id: mark.id,
    status: mark.status,
    title: mark.title,
    name: mark.name,
    radiusKm: mark.radiusKm,
  });
  return {
    type: "FeatureCollection" as const,
    features: [
      ...marks
        .filter((m) => drawnAsArea(m) && (m.radiusKm ?? 0) > 0)
        .map((mark) => ({
          type: "Feature" as const,
          geometry: { type: "Polygon" as const, coordinates: [disc(mark, mark.radiusKm!)] },
          properties: { ...properties(mark), kind: "extent" },
        })),
      ...marks.map((mark) => ({
        type: "Feature" as const,
        geometry: { type: "Point" as const, coordinates: [mark.lon, mark.lat] },
        properties: { ...properties(mark), kind: drawnAsArea(mark) ? "centre" : "point" },
      })),
    ],
  };
}
