import type { FeatureCollection, Geometry } from "geojson";
import { feature, mesh } from "topojson-client";

type Given = Parameters<typeof feature>;
type Topology = Given[0] & { objects: { land: Given[1]; countries: Parameters<typeof mesh>[1] } };

/** The land as one shape, and each border and coast as one line: two countries would draw what they share twice. */
function ground(atlas: unknown): FeatureCollection {
  const topology = atlas as Topology;
  const { countries, land } = topology.objects;
  const borders: Geometry = mesh(topology, countries);
  return {
    type: "FeatureCollection",
    features: [
      ...(feature(topology, land) as FeatureCollection).features,
      { type: "Feature", properties: {}, geometry: borders },
    ],
  };
}

/** Land and country borders of Natural Earth, 1:110,000,000: for the world. */
export const coarseCountries = async (): Promise<FeatureCollection> =>
  ground((await import("world-atlas/countries-110m.json")).default);

/** The same, 1:50,000,000: seven times as large, for a closer look. */
export const fineCountries = async (): Promise<FeatureCollection> =>
  ground((await import("world-atlas/countries-50m.json")).default);
