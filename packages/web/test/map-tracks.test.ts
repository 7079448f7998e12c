import type { Leg } from "@counterclaim/ledger/view";
import { describe, expect, it, vi } from "vitest";

// The interface's language, of which dates are told, is the browser's.
vi.mock("../src/design/dates.ts", () => ({ intervalText: (from: string, to: string) => `${from}/${to}` }));
const { trackFeatures } = await import("../src/situation/map/tracks.ts");

const day = (n: number): string => new Date(Date.UTC(2024, 0, n)).toISOString().slice(0, 10);
const leg = (n: number, given: Partial<Leg> = {}): Leg => ({
  unit: "the convoy",
  place: `Post ${n}`,
  lat: 12 + n / 100,
  lon: 40,
  radiusKm: 2,
  from: day(n),
  to: day(n),
  claim: `r${n}#c1`,
  speedKmh: null,
  implausible: false,
  ...given,
});
const way = (from: number, to: number): Leg[] => Array.from({ length: to - from + 1 }, (_, n) => leg(from + n));
const lines = (tracks: readonly (readonly Leg[])[]) =>
  trackFeatures(tracks).features.flatMap(({ geometry }) =>
    geometry.type === "LineString" ? [geometry.coordinates] : [],
  );

describe("the way of a unit on the map", () => {
  it("is a line through its stands in order of time, each stand with its time", () => {
    const { features } = trackFeatures([[leg(1), leg(2, { lat: null, lon: null }), leg(3, { implausible: true })]]);
    expect(features.map(({ geometry }) => geometry.coordinates)).toEqual([
      [
        [40, 12.01],
        [40, 12.03],
      ],
      [40, 12.01],
      [40, 12.03],
    ]);
    expect(features.slice(1).map(({ properties }) => properties)).toEqual([
      { time: "2024-01-01/2024-01-01", implausible: false },
      { time: "2024-01-03/2024-01-03", implausible: true },
    ]);
  });

  it("is none where a unit is only ever in one place", () => {
    expect(trackFeatures([[leg(1), leg(1)], [leg(2)]]).features).toEqual([]);
  });

  it("shows the latest stands of a long one, and of many those last told of", () => {
    expect(lines([way(1, 300)])[0]).toHaveLength(12);
    expect(lines([way(1, 300)])[0]?.at(-1)).toEqual([40, 15]);
    const many = Array.from({ length: 200 }, (_, n) => [leg(n + 1), leg(n + 2)]);
    const drawn = lines(many);
    expect(drawn).toHaveLength(24);
    expect(Math.min(...drawn.map(([first]) => first![1]))).toBeCloseTo(13.77);
  });
});
