import { describe, expect, it } from "vitest";
import { distanceText, roundDistance } from "../src/situation/map/scale-bar.ts";

describe("the scale of the map", () => {
  it.each([
    [99, 50],
    [100, 100],
    [1999, 1000],
    [2000, 2000],
    [4999, 2000],
    [7_300_000, 5_000_000],
    [0.7, 0.5],
  ])("takes of %d metres the round %d", (metres, round) => {
    expect(roundDistance(metres)).toBeCloseTo(round);
  });

  it("is in metres, or from a kilometre on in those", () => {
    expect([500, 1000, 200_000].map(distanceText)).toEqual(["500 m", "1 km", "200 km"]);
  });
});
