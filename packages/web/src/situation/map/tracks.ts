import type { Leg } from "@counterclaim/ledger/view";
import { intervalText } from "../../design/dates.ts";

/** The ways of units as GeoJSON: a line a way, and a stand with its time at each place; places nobody located are left out. */
export function trackFeatures(tracks: readonly (readonly Leg[])[]) {
  return {
    type: "FeatureCollection" as const,
    features: tracks.flatMap((legs) => {
      const stands = legs.flatMap((leg) =>
        leg.lat === null || leg.lon === null ? [] : [{ ...leg, at: [leg.lon, leg.lat] }],
      );
      if (new Set(stands.map(({ at }) => at.join())).size < 2) return [];
      return [
        {
          type: "Feature" as const,
          geometry: { type: "LineString" as const, coordinates: stands.map(({ at }) => at) },
          properties: { unit: stands[0]?.unit },
        },
        ...stands.map(({ at, from, to, implausible }) => ({
          type: "Feature" as const,
          geometry: { type: "Point" as const, coordinates: at },
          properties: { time: intervalText(from, to), implausible },
        })),
      ];
    }),
  };
}
