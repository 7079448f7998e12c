import { geoArea } from "d3-geo";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { degreesOf, destination, distanceKm, ringSector } from "../../../src/dossier/map/geometry.ts";

const kessary = { lat: -27.39, lon: 84 };

describe("going a distance in a direction", () => {
  it("38 km south of Kessary is Tolbin's latitude", () => {
    const { lat, lon } = destination(kessary, 38, 180);
    expect(lat).toBeCloseTo(-27.732, 2);
    expect(lon).toBeCloseTo(84, 5);
  });

  it("arrives as far away as it went, also across the date line and near the poles", () => {
    const point = fc.record({
      lat: fc.double({ min: -85, max: 85, noNaN: true }),
      lon: fc.double({ min: -180, max: 180, noNaN: true }),
    });
    fc.assert(
      fc.property(
        point,
        fc.double({ min: 0.1, max: 2000, noNaN: true }),
        fc.double({ min: 0, max: 360, noNaN: true }),
        (from, km, bearing) => {
          const there = destination(from, km, bearing);
          expect(distanceKm(from, there)).toBeCloseTo(km, 3);
          expect(Math.abs(there.lon)).toBeLessThanOrEqual(180);
        },
      ),
    );
  });
});

describe("compass words", () => {
  it.each([
    ["north", 0],
    ["south-west", 225],
    ["Southeast", 135],
    ["northern", 0],
    ["north west", 315],
    ["upwards", null],
    ["", null],
  ])("%s: %s", (word, degrees) => {
    expect(degreesOf(word)).toBe(degrees);
  });
});

describe("a ring sector", () => {
  const SQUARE_KM = 6371.0088 ** 2;

  it("covers an eighth of the ring between its distances, and not the rest of the globe", () => {
    const eighth = geoArea(ringSector(kessary, [90, 110], 180)) * SQUARE_KM;
    expect(eighth).toBeCloseTo((Math.PI * (110 ** 2 - 90 ** 2)) / 8, -2);
    const ring = geoArea(ringSector(kessary, [90, 110], null)) * SQUARE_KM;
    expect(ring / eighth).toBeCloseTo(8, 1);
  });

  it("that begins at the place itself is a slice of pie", () => {
    const slice = geoArea(ringSector(kessary, [0, 30], 45)) * SQUARE_KM;
    expect(slice).toBeCloseTo((Math.PI * 30 ** 2) / 8, -1);
  });
});
