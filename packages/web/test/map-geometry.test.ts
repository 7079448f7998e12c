import type { MapMark } from "@counterclaim/server/contract";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { disc, drawnAsArea, featuresOf } from "../src/situation/map/geometry.ts";

const EARTH_KM = 6371;

/** Great-circle distance, by the haversine formula. */
function distanceKm(a: readonly number[], b: readonly number[]): number {
  const rad = (degrees: number): number => (degrees * Math.PI) / 180;
  const [dLat, dLon] = [rad(b[1]! - a[1]!), rad(b[0]! - a[0]!)];
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(rad(a[1]!)) * Math.cos(rad(b[1]!)) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(h));
}

const mark = (given: Partial<MapMark>): MapMark => ({
  id: "e1",
  lat: 12,
  lon: 40,
  radiusKm: 1,
  precision: 1,
  name: "Tarrel",
  type: "attack",
  status: "asserted",
  from: null,
  title: "attack, Tarrel",
  ...given,
});

describe("a disc on the map", () => {
  it("is closed, and lies everywhere at its radius from its centre", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -75, max: 75, noNaN: true }),
        fc.double({ min: -170, max: 170, noNaN: true }),
        fc.double({ min: 0.5, max: 300, noNaN: true }),
        (lat, lon, radius) => {
          const ring = disc({ lat, lon }, radius);
          expect(distanceKm(ring[0]!, ring.at(-1)!)).toBeLessThan(0.01);
          for (const corner of ring) expect(distanceKm([lon, lat], corner)).toBeCloseTo(radius, 2);
        },
      ),
    );
  });
});

describe("what is drawn of an episode", () => {
  it("is a point where its place is exact, and stands where the place is: nothing is moved apart", () => {
    const { features } = featuresOf([mark({}), mark({ id: "e2" })]);
    expect(features.map(({ properties }) => properties.kind)).toEqual(["point", "point"]);
    expect(features.map(({ geometry }) => geometry.coordinates)).toEqual([
      [40, 12],
      [40, 12],
    ]);
  });

  it("is an extent with a hollow centre where it is not", () => {
    const { features } = featuresOf([mark({ precision: 5, radiusKm: 40 })]);
    expect(features.map(({ properties }) => properties.kind)).toEqual(["extent", "centre"]);
    expect(features[0]?.geometry.type).toBe("Polygon");
  });

  it("claims no extent that nobody gave", () => {
    expect(featuresOf([mark({ precision: 6, radiusKm: null })]).features.map((f) => f.properties.kind)).toEqual([
      "centre",
    ]);
    expect(drawnAsArea({ precision: 1, radiusKm: 3 })).toBe(false);
    expect(drawnAsArea({ precision: 1, radiusKm: 30 })).toBe(true);
  });
});
