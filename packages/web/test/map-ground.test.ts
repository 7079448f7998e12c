import type { MultiLineString } from "geojson";
import { describe, expect, it } from "vitest";
import { coarseCountries, fineCountries } from "../src/situation/map/countries.ts";

describe.each([
  ["coarse", coarseCountries],
  ["fine", fineCountries],
])("the %s ground of the map", (_, read) => {
  it("is land as a whole, and the borders and coasts as lines", async () => {
    const { features } = await read();
    const kinds = new Set(features.map(({ geometry }) => geometry.type));
    expect([...kinds].sort()).toEqual(["MultiLineString", "MultiPolygon"]);
    expect(features).toHaveLength(2);
  });

  it("draws no border twice, though two countries share it", async () => {
    const { features } = await read();
    const { coordinates } = features.find(({ geometry }) => geometry.type === "MultiLineString")!
      .geometry as MultiLineString;
    const steps = coordinates.flatMap((line) =>
      line.slice(1).map((end, at) => [line[at]!.join(), end.join()].sort().join(" – ")),
    );
    expect(steps.length).toBeGreaterThan(7000);
    expect(new Set(steps).size).toBe(steps.length);
  });
});
