import { describe, expect, test } from "vitest";
import {
  encodeIndex,
  joinGazetteer,
  keyOf,
  openIndex,
  type PlaceEntry,
  readPlaces,
} from "../../src/gazetteer/index.ts";
import { PackError } from "../../src/problem.ts";

const entry = (more: Partial<PlaceEntry>): PlaceEntry => ({
  id: "geonames:1",
  name: "Tolbin",
  aliases: [],
  kind: "town",
  country: "MLI",
  region: null,
  lat: 10,
  lon: 5,
  population: 900,
  radiusKm: 1,
  ...more,
});
const index = (...places: PlaceEntry[]) => openIndex(encodeIndex(places, { sources: ["s"], attribution: "by us" }));
const HEADING = "id\tname\tother names\tcountry\tkind\tlat\tlon\tradius km\tpopulation";
const file = (...rows: string[]) => readPlaces({ file: "places.tsv", text: [HEADING, ...rows].join("\n") });
const problemsOf = (read: () => unknown): readonly string[] => {
  try {
    read();
  } catch (error) {
    if (error instanceof PackError) return error.problems.map((p) => `${p.line}: ${p.message}`);
    throw error;
  }
  return [];
};

describe("the gazetteer", () => {
  test("has the places of every source", () => {
    const all = joinGazetteer([index(entry({}))], [file("place:a\tVarn\t\tMLI\ttown\t11\t6\t\t")], []);
    expect(all.find("tolbin").map((p) => p.id)).toEqual(["geonames:1"]);
    expect(all.find("varn").map((p) => p.id)).toEqual(["place:a"]);
    expect(all.attribution).toEqual(["by us"]);
  });
  test("takes further names for a place of an index", () => {
    const all = joinGazetteer([index(entry({}))], [file("geonames:1\tTolbin\tNew Tolbin|NT\t\t\t\t\t\t")], []);
    expect(all.find(keyOf("New Tolbin")).map((p) => p.id)).toEqual(["geonames:1"]);
    expect(all.find(keyOf("NT")).map((p) => p.id)).toEqual(["geonames:1"]);
    expect(all.longest("new")).toBe(2);
  });
  test("keeps the population of the world's index where an import has none", () => {
    const all = joinGazetteer([index(entry({})), index(entry({ population: 0, lat: 10.01 }))], [], []);
    expect(all.find("tolbin")).toEqual([expect.objectContaining({ lat: 10.01, population: 900 })]);
  });
  test("leaves out a pack's copy of a place that GeoNames has", () => {
    const all = joinGazetteer([index(entry({}))], [file("place:a\tTolbin\t\tMLI\ttown\t10.01\t5.01\t\t")], []);
    expect(all.find("tolbin").map((p) => p.id)).toEqual(["geonames:1"]);
  });
  test("knows countries by the names of the table of countries", () => {
    const mali = {
      iso3: "MLI",
      id: "mali",
      name: "Mali",
      aliases: ["RM"],
      demonyms: [],
      people: [],
      capital: "Bamako",
    };
    const all = joinGazetteer([], [file("iso3166:MLI\tMali\t\tMLI\tcountry\t18\t-2\t700\t")], [mali]);
    expect(all.find(keyOf("RM")).map((p) => p.id)).toEqual(["iso3166:MLI"]);
  });
  test("refuses further names of a place that no source has, with file and line", () => {
    expect(problemsOf(() => joinGazetteer([], [file("geonames:9\tX\tY\t\t\t\t\t\t")], []))).toEqual([
      expect.stringMatching(/^2: no place has the id "geonames:9"/),
    ]);
  });
});

describe("a places.tsv with errors", () => {
  test.each([
    ["place:a\tVarn\t\tMLI\ttown\t11", "6 columns"],
    ["Varn\tVarn\t\tMLI\ttown\t11\t6\t\t", "is no id"],
    ["place:a\tVarn\t\tMLI\ttown\t91\t6\t\t", "latitude"],
    ["place:a\tVarn\t\tMLI\ttown\t11\t181\t\t", "longitude"],
    ["place:a\tVarn\t\tMLI\tvillage\t11\t6\t\t", "is no kind of place; it is one of country"],
    ["place:a\tVarn\t\tABD\ttown\t11\t6\t\t", "country code"],
    ["place:a\tVarn\t\tMLI\ttown\t11\t6\t-3\t", "radius"],
    ["place:a\tVarn\t\tMLI\ttown\t11\t6\t\tmany", "population"],
    ["place:a\tVarn\t\t\t\t\t\t\t", "neither coordinates nor other names"],
  ])("%j: %s", (row, message) => {
    expect(problemsOf(() => file(row))).toEqual([expect.stringContaining(message)]);
    expect(problemsOf(() => file(row))[0]).toMatch(/^2: /);
  });
  test("an id that stands twice names both lines", () => {
    const row = "place:a\tVarn\t\tMLI\ttown\t11\t6\t\t";
    expect(problemsOf(() => file(row, row))).toEqual([expect.stringMatching(/^3: .* line 2/)]);
  });
});
