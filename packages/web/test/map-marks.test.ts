import { destination } from "@counterclaim/ledger/view";
import type { MapMark } from "@counterclaim/server/contract";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fullPlaceWords, placeWords } from "../src/design/place-words.ts";
import { FRENCH } from "../src/language/french.ts";
import { featuresOf } from "../src/situation/map/mark-features.ts";
import { disc, HALF_SECTOR, ringSector } from "../src/situation/map/ring-sector.ts";

const EARTH_KM = 6371;
const rad = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance, by the haversine formula. */
function distanceKm(a: readonly number[], b: readonly number[]): number {
  const [dLat, dLon] = [rad(b[1]! - a[1]!), rad(b[0]! - a[0]!)];
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(rad(a[1]!)) * Math.cos(rad(b[1]!)) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(h));
}

/** Initial bearing, degrees clockwise from north. */
function bearingFrom(a: readonly number[], b: readonly number[]): number {
  const dLon = rad(b[0]! - a[0]!);
  const y = Math.sin(dLon) * Math.cos(rad(b[1]!));
  const x = Math.cos(rad(a[1]!)) * Math.sin(rad(b[1]!)) - Math.sin(rad(a[1]!)) * Math.cos(rad(b[1]!)) * Math.cos(dLon);
  return (Math.atan2(y, x) * 180) / Math.PI;
}

const lats = fc.double({ min: -75, max: 75, noNaN: true });
const lons = fc.double({ min: -180, max: 180, noNaN: true });
const kms = fc.double({ min: 0.5, max: 300, noNaN: true });

describe("a disc on the map", () => {
  it("is closed, and lies everywhere at its radius from its centre", () => {
    fc.assert(
      fc.property(lats, lons, kms, (lat, lon, radius) => {
        const ring = disc({ lat, lon }, radius);
        expect(distanceKm(ring[0]!, ring.at(-1)!)).toBeLessThan(0.01);
        for (const corner of ring) expect(distanceKm([lon, lat], corner)).toBeCloseTo(radius, 2);
      }),
    );
  });
});

describe("a ring sector on the map", () => {
  it("lies between its distances and within its eighth of the compass, at every corner", () => {
    fc.assert(
      fc.property(lats, lons, kms, kms, fc.nat(7), (lat, lon, a, b, eighth) => {
        const [near, far] = [Math.min(a, b), Math.max(a, b)];
        const [ring, ...others] = ringSector({ lat, lon }, [near, far], 45 * eighth);
        expect(others).toEqual([]);
        expect(ring!.at(-1)).toEqual(ring![0]);
        for (const corner of ring!) {
          const km = distanceKm([lon, lat], corner);
          expect(km).toBeGreaterThan(near - 0.01);
          expect(km).toBeLessThan(far + 0.01);
          const turn = (((bearingFrom([lon, lat], corner) - 45 * eighth) % 360) + 540) % 360;
          expect(Math.abs(turn - 180)).toBeLessThan(HALF_SECTOR + 0.01);
        }
      }),
    );
  });

  it("begins at the reference where no least distance is said", () => {
    const [ring] = ringSector({ lat: 18, lon: 1 }, [0, 50], 180);
    expect(ring).toContainEqual([1, 18]);
    for (const [, lat] of ring!) expect(lat).toBeLessThanOrEqual(18);
  });

  it("is a whole ring with its middle left out where no direction is said", () => {
    const rings = ringSector({ lat: 18, lon: 1 }, [13, 17], null);
    expect(rings.map((ring) => Math.round(distanceKm([1, 18], ring[0]!)))).toEqual([17, 13]);
    expect(ringSector({ lat: 18, lon: 1 }, [0, 17], null)).toHaveLength(1);
  });
});

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
const drawn = (...marks: readonly MapMark[]) => featuresOf(marks, ({ name }) => name).features;
const kinds = (...marks: readonly MapMark[]) => drawn(...marks).map(({ properties }) => properties.kind);

const tarrel = { lat: 12, lon: 40 };
const sector = mark({
  ...destination(tarrel, 0, 40),
  radiusKm: 17,
  precision: 2,
  relation: { reference: "Tarrel", bearing: "north", km: [36, 44], from: tarrel },
});

describe("what is drawn of an episode", () => {
  it("is a point where its place is exact, and stands where the place is: nothing is moved apart", () => {
    const features = drawn(mark({}), mark({ id: "e2" }));
    expect(features.map(({ properties }) => properties.kind)).toEqual(["point", "point"]);
    expect(features.map(({ geometry }) => geometry.coordinates)).toEqual([
      [40, 12],
      [40, 12],
    ]);
  });

  it("is a sector round the reference where a direction is given, not a circle round the sector's middle", () => {
    expect(kinds(sector)).toEqual(["extent", "centre"]);
    const [ring] = drawn(sector)[0]!.geometry.coordinates as [number, number][][];
    for (const corner of ring!) {
      expect(corner[1]).toBeGreaterThan(tarrel.lat);
      expect(distanceKm([40, 12], corner)).toBeGreaterThan(35.9);
    }
  });

  it("is a disc with an edge for a radius, and for what is near", () => {
    const near = { reference: "Tarrel", bearing: null, km: [0, 25] as const, from: null };
    expect(kinds(mark({ precision: 2, radiusKm: 25, relation: near }))).toEqual(["extent", "centre"]);
    expect(kinds(mark({ precision: 1, radiusKm: 11 }))).toEqual(["extent", "centre"]);
  });

  it("is an extent without an edge for a region: nobody drew its boundary", () => {
    expect(kinds(mark({ precision: 4, radiusKm: 107 }))).toEqual(["region", "centre"]);
  });

  it("is dashed where the place is inferred, and only there", () => {
    expect(kinds(mark({ inferred: true }))).toEqual(["inferred-point"]);
    expect(kinds({ ...sector, inferred: true })).toEqual(["inferred-extent", "centre"]);
    expect(kinds(mark({ precision: 4, radiusKm: 107, inferred: true }))).toEqual(["inferred-extent", "centre"]);
  });

  it("claims no extent that nobody gave", () => {
    expect(kinds(mark({ precision: 5, radiusKm: null }))).toEqual(["centre"]);
    expect(kinds(mark({ precision: 1, radiusKm: 3 }))).toEqual(["point"]);
  });

  it("is seen as its centre only while the extent is smaller than a sign", () => {
    const seen = (radiusKm: number) => drawn(mark({ precision: 4, radiusKm }))[0]!.properties.seen!;
    expect(seen(100)).toBeLessThan(seen(10));
    // At its zoom a pixel is so many km wide that the radius has 10 of them.
    const kmPerPx = (78.2715 * Math.cos(rad(12))) / 2 ** seen(100);
    expect(100 / kmPerPx).toBeCloseTo(10, 1);
  });
});

describe("a place in words", () => {
  const english = (message: string, values: Record<string, unknown> = {}): string =>
    message.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
  const french: typeof english = (message, values) => english(FRENCH[message] ?? message, values);
  const related = (relation: MapMark["relation"], name = "Tarrel") => placeWords({ name, relation }, english);

  it("says what the report says, not the name of the place that it starts from", () => {
    expect(related(sector.relation)).toBe("36–44 km north of Tarrel");
    expect(related({ ...sector.relation!, km: [0, 50] })).toBe("up to 50 km north of Tarrel");
    expect(related({ ...sector.relation!, km: [30, 30] })).toBe("30 km north of Tarrel");
    expect(related({ reference: "Tarrel", bearing: null, km: [13, 17], from: tarrel })).toBe("13–17 km from Tarrel");
    expect(related({ reference: "Tarrel", bearing: null, km: [0, 25], from: null })).toBe("within 25 km of Tarrel");
    expect(placeWords(sector, french)).toBe("à 36–44 km de Tarrel, direction nord");
  });

  it("says how far round it, and that it is inferred, where that is all there is to say", () => {
    expect(fullPlaceWords(mark({ precision: 4, radiusKm: 107.2 }), english)).toBe("Tarrel ± 107 km");
    expect(fullPlaceWords({ ...sector, inferred: true }, english)).toBe("36–44 km north of Tarrel · inferred");
  });

  it("is the name where the place has one of its own", () => {
    expect(related(undefined)).toBe("Tarrel");
    const found = { reference: "Odrum", bearing: "south", km: [99, 121] as const, from: null };
    expect(related(found)).toBe("Tarrel");
    const between = { reference: "Odrum", bearing: null, km: [0, 90] as const, from: null };
    expect(related(between, "between Odrum and Korl")).toBe("between Odrum and Korl");
  });
});
