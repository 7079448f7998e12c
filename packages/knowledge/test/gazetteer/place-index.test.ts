import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeIndex, IndexError, keyOf, openIndex, PLACE_KINDS, type PlaceEntry } from "../../src/gazetteer/index.ts";

const note = { sources: ["a test"], attribution: "Nobody" };

const town: PlaceEntry = {
  id: "place:xx-olvane",
  name: "Ólvané",
  aliases: ["Port Olvane", "OLV"],
  kind: "town",
  country: "MLI",
  region: "ML.10",
  lat: 18.44111,
  lon: -1.40778,
  population: 11_643,
  radiusKm: 1.1,
};

const entries = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^t:[a-z0-9]{1,8}$/),
    name: fc.stringMatching(/^[A-Zá-ž][a-zá-ž]{1,8}( [A-Z][a-z]{1,6})?$/),
    aliases: fc.array(fc.stringMatching(/^[A-Z][a-z]{2,8}$/), { maxLength: 2 }),
    kind: fc.constantFrom(...PLACE_KINDS),
    country: fc.constantFrom("MLI", "NER", null),
    region: fc.constantFrom("ML.10", null),
    lat: fc.integer({ min: -9_000_000, max: 9_000_000 }).map((n) => n / 1e5),
    lon: fc.integer({ min: -18_000_000, max: 18_000_000 }).map((n) => n / 1e5),
    population: fc.integer({ min: 0, max: 2_000_000_000 }),
    radiusKm: fc.integer({ min: 0, max: 60_000 }).map((n) => n / 10),
  }),
  { selector: (entry) => entry.id, minLength: 1, maxLength: 30 },
);

describe("an index of places", () => {
  test("gives a place back by any of its names, whatever case, accents and hyphens they are written with", () => {
    const index = openIndex(encodeIndex([town], note));
    for (const name of ["Ólvané", "olvane", "PORT-OLVANE", "port Olvané"])
      expect(index.find(keyOf(name)).map((p) => p.id)).toEqual(["place:xx-olvane"]);
    expect(index.find(keyOf("Olvane"))[0]).toMatchObject({
      name: "Ólvané",
      lat: 18.44111,
      lon: -1.40778,
      radiusKm: 1.1,
    });
  });
  test("finds an acronym in capitals only", () => {
    const index = openIndex(encodeIndex([town], note));
    expect(index.find(keyOf("O.L.V."))).toHaveLength(1);
    expect(index.find(keyOf("Olv"))).toEqual([]);
  });
  test("knows no other name, and no other id", () => {
    const index = openIndex(encodeIndex([town], note));
    expect(index.find(keyOf("Olvan"))).toEqual([]);
    expect(index.find("")).toEqual([]);
    expect(index.byId("place:xx-olvan")).toBeNull();
  });
  test("has the same bytes in whatever order the places come", () => {
    fc.assert(
      fc.property(entries, (places) => {
        expect(encodeIndex(places.toReversed(), note)).toEqual(encodeIndex(places, note));
      }),
      { numRuns: 30 },
    );
  });
  test("gives back every place that went in, by id and by each name", () => {
    fc.assert(
      fc.property(entries, (places) => {
        const index = openIndex(encodeIndex(places, note));
        for (const { aliases, ...place } of places) {
          expect(index.byId(place.id)).toEqual(place);
          for (const name of [place.name, ...aliases]) {
            expect(index.find(keyOf(name))).toContainEqual(place);
            const [first, ...rest] = keyOf(name).split(" ");
            expect(index.longest(first!)).toBeGreaterThanOrEqual(rest.length + 1);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
  test("opens at any offset of a larger buffer", () => {
    const bytes = encodeIndex([town], note);
    const larger = new Uint8Array(bytes.length + 1);
    larger.set(bytes, 1);
    expect(openIndex(larger.subarray(1)).find("olvane")).toHaveLength(1);
  });
  test("gives the largest places inside a box", () => {
    const index = openIndex(encodeIndex([town], note));
    const towns = new Set(["town"] as const);
    expect(index.largest({ south: 18, north: 19, west: -2, east: -1 }, towns, 9)).toMatchObject([{ name: "Ólvané" }]);
    expect(index.largest({ south: 18, north: 19, west: 1, east: 2 }, towns, 9)).toEqual([]);
    expect(index.largest({ south: 18, north: 19, west: -2, east: -1 }, new Set(["seat"]), 9)).toEqual([]);
  });
  test("gives of many places those with the most inhabitants, the largest first", () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 0, max: 12 }), (places, most) => {
        const index = openIndex(encodeIndex(places, note));
        const kinds = new Set(["town", "capital", "seat", "site", "water"] as const);
        const box = { south: -45, north: 90, west: -180, east: 90 };
        const inside = places.filter(
          ({ lat, lon, kind }) => lat >= box.south && lon <= box.east && (kinds as ReadonlySet<string>).has(kind),
        );
        const populations = inside.map(({ population }) => population).sort((a, b) => b - a);
        const found = index.largest(box, kinds, most);
        expect(found.map(({ population }) => population)).toEqual(populations.slice(0, most));
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        for (const { id } of found) expect(inside.map((place) => place.id)).toContain(id);
      }),
      { numRuns: 60 },
    );
  });
  test("refuses bytes that are no index, and an index cut short", () => {
    expect(() => openIndex(new Uint8Array(100))).toThrow(IndexError);
    expect(() => openIndex(encodeIndex([town], note).slice(0, 150))).toThrow(IndexError);
  });
});
