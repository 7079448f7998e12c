import type { MapMark } from "@counterclaim/server/contract";
import { describe, expect, it } from "vitest";
import { boundsOf, WORLD, windowText } from "../src/situation/map/bounds.ts";

const at = (lat: number, lon: number, radiusKm = 0) => ({ lat, lon, radiusKm }) as MapMark;
const cluster = (lat: number, lon: number) => ({ lat, lon, count: 3, disputed: 0 });

describe("where the map goes to show all", () => {
  it("holds every mark with its extent", () => {
    const [west, south, east, north] = boundsOf({ marks: [at(10, 20), at(12, 25, 111.2)], clusters: [] }, WORLD)!;
    expect([west, south]).toEqual([20, 10]);
    expect(east).toBeCloseTo(26);
    expect(north).toBeCloseTo(13);
  });

  it("holds the cell of a cluster, whose episodes may lie anywhere in it: smaller, the closer the look", () => {
    expect(boundsOf({ marks: [], clusters: [cluster(10, 20)] }, WORLD)).toEqual([-2.5, -12.5, 42.5, 32.5]);
    expect(boundsOf({ marks: [], clusters: [cluster(10, 20)] }, [12, 4, 28, 16])).toEqual([19, 9, 21, 11]);
  });

  it("stays on the map, and is nothing where nothing is shown", () => {
    expect(boundsOf({ marks: [], clusters: [cluster(80, 175)] }, WORLD)).toEqual([152.5, 57.5, 180, 85]);
    expect(boundsOf({ marks: [], clusters: [] }, WORLD)).toBeNull();
    expect(windowText(WORLD)).toBe("-180.0000,-85.0000,180.0000,85.0000");
  });
});
