import { describe, expect, it } from "vitest";
import { UsageError } from "../../src/command.ts";
import { mapStyle } from "../../src/serving/map-style.ts";

const called = (given?: string) => ({ values: { "map-style": given }, positionals: [] });

describe("the style for maps", () => {
  it("is the one of the call, else of the environment, else none", () => {
    const env = { COUNTERCLAIM_MAP_STYLE: "https://maps.example/other.json" };
    expect(mapStyle(called("https://tiles.example/style.json"), env)).toBe("https://tiles.example/style.json");
    expect(mapStyle(called(), env)).toBe("https://maps.example/other.json");
    expect(mapStyle(called(), {})).toBeNull();
    expect(mapStyle(called(), { COUNTERCLAIM_MAP_STYLE: "" })).toBeNull();
    expect(mapStyle(called("http://127.0.0.1:8080/s.json?key=1"), {})).toBe("http://127.0.0.1:8080/s.json?key=1");
  });

  it.each(["style.json", "/maps/style.json", "file:///maps/style.json", "javascript:alert(1)", "tiles.example", ""])(
    "refuses what is no web address, and says what one looks like: %j",
    (given) => {
      expect(() => mapStyle(called(given), {})).toThrow(UsageError);
      expect(() => mapStyle(called(given), {})).toThrow(/--map-style: ".*" is no web address.*https:\/\//);
    },
  );

  it("names the variable where that is wrong", () => {
    expect(() => mapStyle(called(), { COUNTERCLAIM_MAP_STYLE: "tiles" })).toThrow(/COUNTERCLAIM_MAP_STYLE: "tiles"/);
  });

  it("refuses a password that everybody would see", () => {
    expect(() => mapStyle(called("https://me:secret@tiles.example/style.json"), {})).toThrow(/password/);
    expect(() => mapStyle(called("https://me:secret@tiles.example/style.json"), {})).not.toThrow(/secret/);
  });
});
