import { describe, expect, it } from "vitest";
import { adopted, hasNames } from "../src/situation/map/own-style.ts";

const URL_OF_STYLE = "https://tiles.example/maps/plain/style.json?key=k";
const style = {
  version: 8,
  glyphs: "../fonts/{fontstack}/{range}.pbf",
  sprite: "sprites/plain",
  sources: {
    ground: { type: "vector", tiles: ["/tiles/{z}/{x}/{y}.pbf", "https://other.example/{z}.pbf"] },
    relief: { type: "raster", url: "relief.json" },
    line: { type: "geojson", data: "line.geojson" },
    spot: { type: "geojson", data: { type: "FeatureCollection", features: [] } },
  },
  layers: [
    { id: "labels", type: "background" },
    { id: "marks", type: "fill", source: "ground", "source-layer": "land" },
  ],
};

describe("a map style that was written elsewhere", () => {
  const taken = adopted(style, URL_OF_STYLE);

  it("keeps its parts apart from ours, whatever they are called", () => {
    expect(Object.keys(taken.sources)).toEqual(["own:ground", "own:relief", "own:line", "own:spot"]);
    expect(taken.layers).toEqual([
      { id: "own:labels", type: "background" },
      { id: "own:marks", type: "fill", source: "own:ground", "source-layer": "land" },
    ]);
  });

  it("finds what it names relative to its own address, tiles with their numbers left open", () => {
    expect(taken.glyphs).toBe("https://tiles.example/maps/fonts/{fontstack}/{range}.pbf");
    expect(taken.sprite).toBe("https://tiles.example/maps/plain/sprites/plain");
    expect(taken.sources).toMatchObject({
      "own:ground": { tiles: ["https://tiles.example/tiles/{z}/{x}/{y}.pbf", "https://other.example/{z}.pbf"] },
      "own:relief": { url: "https://tiles.example/maps/plain/relief.json" },
      "own:line": { data: "https://tiles.example/maps/plain/line.geojson" },
      "own:spot": { data: { features: [] } },
    });
  });

  it.each([null, "style", {}, { version: 7, sources: {}, layers: [] }, { version: 8, sources: {} }])(
    "is refused where it is none: %j",
    (given) => {
      expect(() => adopted(given, URL_OF_STYLE)).toThrow(/no map style of version 8/);
    },
  );

  it("is known to write names of its own, or not", () => {
    expect(hasNames(taken)).toBe(false);
    const names = { id: "towns", type: "symbol", source: "ground", layout: { "text-field": "{name}" } };
    expect(hasNames(adopted({ ...style, layers: [...style.layers, names] }, URL_OF_STYLE))).toBe(true);
  });
});
