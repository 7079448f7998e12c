import type { Leg } from "@counterclaim/ledger/view";
import { intervalText } from "../../design/dates.ts";

/** Of each way so many stands are drawn, the latest; of all ways those that were last told of. More is a scribble. */
const STANDS = 12;
const WAYS = 24;

type Stand = Leg & { readonly at: readonly [number, number] };

const hasPlace = ({ lat, lon }: Leg): boolean => lat !== null && lon !== null;
const lastDay = (stands: readonly Stand[]): string => stands.at(-1)?.to ?? stands.at(-1)?.from ?? "";

/**
 * The ways of units as GeoJSON: a line a way, and a stand with its time at each place. Places nobody located are left out,
 * and of many the earlier ones: the list under "Control and tracks" has them all.
 */
export function trackFeatures(tracks: readonly (readonly Leg[])[]) {
  const ways = tracks
    .map((legs) =>
      legs
        .filter(hasPlace)
        .slice(-STANDS)
        .map((leg): Stand => ({ ...leg, at: [leg.lon!, leg.lat!] })),
    )
    .filter((stands) => new Set(stands.map(({ at }) => at.join())).size > 1)
    .sort((a, b) => (lastDay(a) < lastDay(b) ? 1 : -1))
    .slice(0, WAYS);
  return {
    type: "FeatureCollection" as const,
    features: ways.flatMap((stands) => [
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
    ]),
  };
}
