import { describe, expect, test } from "vitest";
import { readGeonames } from "../../src/gazetteer/index.ts";

// Nineteen columns; the places are invented.
const row = (cells: Partial<Record<number, string>>): string =>
  Array.from({ length: 19 }, (_, i) => cells[i] ?? "").join("\t");
const olvane = {
  0: "91000001",
  1: "Ólvané",
  2: "Olvane",
  3: "Olvane,Port Olvane,Ольване,اولفان",
  4: "18.44",
  5: "1.41",
  6: "P",
  7: "PPLA",
  8: "ML",
  10: "10",
  14: "11643",
};

describe("a GeoNames country file", () => {
  test("gives places with GeoNames' ids, kinds and Latin names", () => {
    const { places, problems } = readGeonames(`${row(olvane)}\n`);
    expect(problems).toEqual([]);
    expect(places).toEqual([
      {
        id: "geonames:91000001",
        name: "Ólvané",
        aliases: ["Olvane", "Port Olvane"],
        kind: "seat",
        country: "MLI",
        region: "ML.10",
        lat: 18.44,
        lon: 1.41,
        population: 11643,
        radiusKm: expect.closeTo(1.08, 2),
      },
    ]);
  });
  test.each([
    ["H", "WLL", "site"],
    ["H", "LK", "water"],
    ["T", "MT", "land"],
    ["A", "ADM1", "region"],
    ["A", "ADM3", "district"],
    ["S", "AIRP", "site"],
    ["L", "RGN", "area"],
  ])("class %s, code %s is a %s", (featureClass, code, kind) => {
    expect(readGeonames(row({ ...olvane, 6: featureClass, 7: code })).places[0]?.kind).toBe(kind);
  });
  test("leaves out countries, roads and what is no more", () => {
    const rows = [
      row({ ...olvane, 6: "A", 7: "PCLI" }),
      row({ ...olvane, 6: "R", 7: "RD" }),
      row({ ...olvane, 6: "A", 7: "ADM1H" }),
    ];
    expect(readGeonames(rows.join("\n"))).toEqual({ places: [], problems: [] });
  });
  test("tells the line of what cannot be read, and uses the rest", () => {
    const rows = [row({ ...olvane, 4: "98.1" }), "Olvane\t18.44", row(olvane), row({ ...olvane, 0: "x" }), row(olvane)];
    const { places, problems } = readGeonames(rows.join("\r\n"));
    expect(places).toHaveLength(1);
    expect(problems.map((p) => p.line)).toEqual([1, 2, 4, 5]);
    expect(problems[0]?.message).toContain("98.1");
    expect(problems[3]?.message).toContain("twice");
  });
});
