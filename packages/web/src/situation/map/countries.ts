import type { FeatureCollection } from "geojson";
import { feature } from "topojson-client";

type Topology = Parameters<typeof feature>[0] & { objects: { countries: Parameters<typeof feature>[1] } };

const borders = (atlas: unknown): FeatureCollection => {
  const topology = atlas as Topology;
  return feature(topology, topology.objects.countries) as FeatureCollection;
};

/** Country borders of Natural Earth, 1:110,000,000: for the world. */
export const coarseCountries = async (): Promise<FeatureCollection> =>
  borders((await import("world-atlas/countries-110m.json")).default);

/** The same, 1:50,000,000: seven times as large, for a closer look. */
export const fineCountries = async (): Promise<FeatureCollection> =>
  borders((await import("world-atlas/countries-50m.json")).default);
