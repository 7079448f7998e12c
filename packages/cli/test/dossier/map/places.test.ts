import { describe, expect, it } from "vitest";
import { drawnPlaces } from "../../../src/dossier/map/places.ts";
import { codedOf, spanOf, TWO_SIDES } from "../../coded-fixture.ts";

const TEXT = "Fighting was heard 20 km south of Kessary, in Calvessa. Port Amery denied it.";
const mention = { use: "literal", country: "XCV", radiusKm: 2, precision: 1 } as const;
const kessary = {
  ...mention,
  span: spanOf(TEXT, "Kessary"),
  name: "Kessary",
  place: "samples:kessary",
  lat: -27.39,
  lon: 84,
};

describe("places on the map", () => {
  it("are those whose spot is known, with the claims that name them", () => {
    expect(drawnPlaces(TWO_SIDES).map(({ name, shape, claims }) => [name, shape.kind, claims])).toEqual([
      ["Tolbin", "pin", ["c1"]],
      ["Kessary", "pin", ["c1"]],
    ]);
  });

  it("a place given by another is a sector around it, not a pin", () => {
    const relative = {
      ...mention,
      span: spanOf(TEXT, "20 km south of Kessary"),
      name: "20 km south of Kessary",
      place: null,
      lat: -27.57,
      lon: 84,
      radiusKm: 5,
      precision: 2 as const,
      relation: { reference: "samples:kessary", bearing: "south", km: [16, 24] as [number, number] },
    };
    const [first] = drawnPlaces(codedOf(TEXT, { places: [relative, kessary] }));
    expect(first?.shape).toEqual({ kind: "sector", from: { lat: -27.39, lon: 84 }, km: [16, 24], bearing: 180 });
    const alone = drawnPlaces(codedOf(TEXT, { places: [relative] }))[0]?.shape;
    expect(alone?.kind === "sector" && alone.from.lat).toBeCloseTo(-27.39, 1);
  });

  it("are not: a country's middle, a party called by its capital, a place that nobody could resolve", () => {
    const places = [
      { ...kessary, name: "Calvessa", place: "iso3166:XCV", precision: 6 as const },
      { ...kessary, name: "Port Amery", use: "metonym" as const },
      { ...kessary, name: "Nowhere", place: null, lat: null, lon: null, precision: null },
    ];
    expect(drawnPlaces(codedOf(TEXT, { places }))).toEqual([]);
  });

  it("named twice stand there once", () => {
    expect(drawnPlaces(codedOf(TEXT, { places: [kessary, kessary] }))).toHaveLength(1);
  });
});
