import type { FeatureCollection, Geometry } from "geojson";
import { feature, mesh } from "topojson-client";
import { unwrapped, unwrappedRing } from "./antimeridian.ts";

type Given = Parameters<typeof feature>;
type Topology = Given[0] & { objects: { land: Given[1]; countries: Parameters<typeof mesh>[1] } };

/** The land as one shape, and each border and coast as one line: two countries would draw what they share twice. */
function ground(atlas: unknown): FeatureCollection {
  const topology = atlas as Topology;
  const { countries, land } = topology.objects;
  const shapes = (feature(topology, land) as FeatureCollection).features.flatMap(({ geometry }) =>
    geometry.type === "MultiPolygon" ? geometry.coordinates : geometry.type === "Polygon" ? [geometry.coordinates] : [],
  );
  const geometries: readonly Geometry[] = [
    { type: "MultiPolygon", coordinates: shapes.map((rings) => rings.map(unwrappedRing)) },
    { type: "MultiLineString", coordinates: mesh(topology, countries).coordinates.map(unwrapped) },
  ];
  return {
    type: "FeatureCollection",
    features: geometries.map((geometry) => ({ type: "Feature", properties: {}, geometry })),
  };
}

/** Land and country borders of Natural Earth, 1:110,000,000: for the world. */
export const coarseCountries = async (): Promise<FeatureCollection> =>
  ground((await import("world-atlas/countries-110m.json")).default);

/** The same, 1:50,000,000: seven times as large, for a closer look. */
export const fineCountries = async (): Promise<FeatureCollection> =>
  ground((await import("world-atlas/countries-50m.json")).default);
