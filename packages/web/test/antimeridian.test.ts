import type { MultiLineString, MultiPolygon, Position } from "geojson";
import { describe, expect, it } from "vitest";
import { unwrapped, unwrappedRing } from "../src/situation/map/antimeridian.ts";
import { coarseCountries, fineCountries } from "../src/situation/map/countries.ts";

const widest = (line: readonly Position[]): number =>
  Math.max(0, ...line.slice(1).map(([lon], at) => Math.abs(lon! - line[at]![0]!)));

describe("lines over the antimeridian", () => {
  it("run on, eastward and westward, and come back", () => {
    const there = [
      [178, 69],
      [-179, 69],
      [-178, 68],
      [179, 67],
      [177, 66],
    ];
    expect(unwrapped(there)).toEqual([
      [178, 69],
      [181, 69],
      [182, 68],
      [179, 67],
      [177, 66],
    ]);
    expect(
      unwrapped([
        [-179, 1],
        [179, 2],
      ]),
    ).toEqual([
      [-179, 1],
      [-181, 2],
    ]);
  });

  it("are left alone elsewhere, whatever their length", () => {
    const across = [
      [-100, 10],
      [0, 20],
      [100, 30],
    ];
    expect(unwrapped(across)).toEqual(across);
    expect(unwrapped([])).toEqual([]);
  });

  it("close over the pole where a ring goes round it", () => {
    const ring = [
      [-180, -80],
      [-60, -70],
      [60, -70],
      [180, -80],
      [-180, -80],
    ];
    expect(unwrappedRing(ring).slice(-4)).toEqual([
      [180, -80],
      [180, -90],
      [-180, -90],
      [-180, -80],
    ]);
  });
});

describe.each([
  ["coarse", coarseCountries],
  ["fine", fineCountries],
])("the %s ground of the map", (_, read) => {
  it("has no line across the whole world, and its rings are closed", async () => {
    const { features } = await read();
    const lines = features.flatMap(({ geometry }) =>
      geometry.type === "MultiLineString" ? (geometry as MultiLineString).coordinates : [],
    );
    const rings = features.flatMap(({ geometry }) =>
      geometry.type === "MultiPolygon" ? (geometry as MultiPolygon).coordinates.flat() : [],
    );
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.filter((line) => widest(line) > 180)).toEqual([]);
    // Antarctica alone is closed over its pole, below what the map shows.
    const steps = rings.flatMap((ring) => ring.slice(1).map((end, at) => [ring[at]!, end] as const));
    const far = steps.filter((step) => widest(step) > 180);
    expect(far.filter((step) => step.some(([, lat]) => lat! > -89))).toEqual([]);
    for (const ring of rings) expect(ring.at(-1)).toEqual(ring[0]);
  });
});
