import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PackError } from "@counterclaim/knowledge";
import { describe, expect, it } from "vitest";
import { packLand, worldLand } from "../../../src/dossier/map/boundaries.ts";
import { placeLabels } from "../../../src/dossier/map/labels.ts";
import { mapFigure } from "../../../src/dossier/map/map-figure.ts";
import { roundDistance } from "../../../src/dossier/map/scale-bar.ts";
import { codedOf, TWO_SIDES } from "../../coded-fixture.ts";

const samplePack = new URL("../../../../../samples/pack", import.meta.url).pathname;

describe("the map of a report", () => {
  it("draws the pack's land, a pin and a label for each place, and a scale", () => {
    const figure = String(mapFigure(TWO_SIDES, () => packLand(samplePack)));
    expect(figure.match(/class="pin"/g)).toHaveLength(2);
    expect(figure).toContain(">Tolbin (1)</text>");
    expect(figure).toMatch(/class="land" d="M/);
    expect(figure).toMatch(/>\d+ km<\/text>/);
    expect(figure).not.toMatch(/NaN|undefined/);
  });

  it("is left out where no place is known", () => {
    expect(mapFigure(codedOf("The army said it left.", {}), () => [])).toBeNull();
  });
});

describe("boundaries", () => {
  it("of the world are there", () => {
    for (const scale of ["50m", "110m"] as const) {
      expect(worldLand(scale).some(({ properties }) => properties.name === "Mali")).toBe(true);
    }
  });

  it.each([
    ["{", "not valid JSON"],
    [
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[1,2]}}]}',
      "features.0",
    ],
  ])("of a pack that cannot be read are told with their file: %s", (text, message) => {
    const pack = mkdtempSync(join(tmpdir(), "pack-"));
    writeFileSync(join(pack, "boundaries.geojson"), text);
    expect(() => packLand(pack)).toThrow(PackError);
    expect(() => packLand(pack)).toThrow(message);
  });
});

describe("labels", () => {
  it("do not cover each other, and stay on the map", () => {
    const placed = placeLabels(
      [
        { text: "Tolbin", x: 100, y: 100 },
        { text: "Hennaford", x: 104, y: 102 },
        { text: "Kessary", x: 398, y: 100 },
      ],
      400,
      200,
    );
    expect(placed.map(({ text, anchor }) => [text, anchor])).toEqual([
      ["Tolbin", "end"],
      ["Hennaford", "start"],
      ["Kessary", "end"],
    ]);
  });

  it("that find no room are left out", () => {
    expect(placeLabels([{ text: "A name far too long for this map", x: 10, y: 10 }], 40, 20)).toEqual([]);
  });
});

describe("the scale", () => {
  it.each([
    [0.1, 160, 10],
    [0.5, 160, 50],
    [0.7, 160, 100],
    [0.001, 160, 0.1],
  ])("%d km a unit, at most %d units: %d km", (kmPerUnit, longest, km) => {
    expect(roundDistance(kmPerUnit, longest)).toBeCloseTo(km);
  });
});
