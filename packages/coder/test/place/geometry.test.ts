import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { degreesOf, readBearing } from "../../src/place/bearing.ts";
import { angleBetween, bearingDegrees, destination, distanceKm, midpoint } from "../../src/place/geometry.ts";
import { middleOf, precisionOfRadius } from "../../src/place/ring-sector.ts";

const point = fc.record({
  lat: fc.double({ min: -80, max: 80, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
});
const bearing = fc.double({ min: 0, max: 359.9, noNaN: true });
const km = fc.double({ min: 0.1, max: 3000, noNaN: true });

describe("distances and bearings on the sphere", () => {
  test("a degree of latitude is 111 km, and of longitude as much on the equator", () => {
    expect(distanceKm({ lat: 0, lon: 0 }, { lat: 1, lon: 0 })).toBeCloseTo(111.19, 1);
    expect(distanceKm({ lat: 0, lon: 179.5 }, { lat: 0, lon: -179.5 })).toBeCloseTo(111.19, 1);
  });
  test("the destination lies as far away as was asked, and back the same way", () => {
    fc.assert(
      fc.property(point, bearing, km, (from, to, far) => {
        const there = destination(from, to, far);
        expect(Math.abs(distanceKm(from, there) - far)).toBeLessThan(0.001 * far + 0.001);
        expect(there.lon).toBeGreaterThanOrEqual(-180);
        expect(there.lon).toBeLessThan(180);
      }),
    );
  });
  test("the bearing to a destination is the one that was taken", () => {
    fc.assert(
      fc.property(point, bearing, km, (from, to, far) => {
        expect(angleBetween(bearingDegrees(from, destination(from, to, far)), to)).toBeLessThan(0.01);
      }),
    );
  });
  test("distance is the same both ways, and the middle is as far from either end", () => {
    fc.assert(
      fc.property(point, bearing, km, (a, to, far) => {
        const b = destination(a, to, far);
        expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 6);
        const middle = midpoint(a, b);
        expect(Math.abs(distanceKm(a, middle) - distanceKm(middle, b))).toBeLessThan(0.01);
      }),
    );
  });
});

describe("words of the compass", () => {
  test.each([
    ["north", "north"],
    ["South-East", "southeast"],
    ["southeastern", "southeast"],
    ["north west", "northwest"],
    ["westwards", "west"],
  ])("%s is %s", (words, expected) => expect(readBearing(words)).toBe(expected));
  test.each(["", "northsouth", "eastwest", "up", "least"])("%j is none", (words) =>
    expect(readBearing(words)).toBeNull(),
  );
});

describe("a ring sector", () => {
  test("lies in its direction, at the middle of its range, and its radius holds all of it", () => {
    fc.assert(
      fc.property(point, fc.constantFrom("north", "southeast", "west"), km, (reference, to, far) => {
        const sector = { reference, bearing: to, km: [far * 0.9, far * 1.1] } as const;
        const { radiusKm, ...middle } = middleOf(sector as Parameters<typeof middleOf>[0]);
        expect(Math.abs(distanceKm(reference, middle) - far)).toBeLessThan(0.01 * far);
        const corner = destination(reference, degreesOf(to as "north") + 22.5, far);
        expect(distanceKm(middle, corner)).toBeLessThanOrEqual(radiusKm + 0.1);
      }),
    );
  });
  test("without a bearing is the whole ring round the reference", () => {
    expect(middleOf({ reference: { lat: 18, lon: 1 }, bearing: null, km: [24, 60] })).toEqual({
      lat: 18,
      lon: 1,
      radiusKm: 60,
    });
  });
  test("is the less precise the larger it is", () => {
    expect([10, 25, 60, 120, 400].map(precisionOfRadius)).toEqual([2, 2, 3, 4, 5]);
  });
});
