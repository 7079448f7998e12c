import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { waitBefore } from "../src/api/pace.ts";

describe("a page that looks again by itself", () => {
  it("waits a moment the first time, and after a look that was quick", () => {
    expect(waitBefore(null, 5000)).toBe(400);
    expect(waitBefore({ began: 5000, ended: 5010 }, 5010)).toBe(400);
  });

  it("rests four times as long as a slow look took, counted from its end", () => {
    const slow = { began: 5000, ended: 7000 };
    expect(waitBefore(slow, 7000)).toBe(8000);
    expect(waitBefore(slow, 12_000)).toBe(3000);
    expect(waitBefore(slow, 60_000)).toBe(400);
  });

  it("never waits longer than half a minute, nor less than a moment", () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.nat(1e6), fc.nat(1e6), (began, took, since) => {
        const ended = began + took;
        const wait = waitBefore({ began, ended }, ended + since);
        expect(wait).toBeGreaterThanOrEqual(400);
        expect(wait).toBeLessThanOrEqual(30_000);
      }),
    );
  });
});
