import { type Claim, overlaps, ownVoice } from "@counterclaim/record";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimsNear } from "../src/claims-near.ts";

const claim = (id: string, ...content: readonly (readonly [number, number])[]): Claim => ({
  id,
  source: ownVoice(),
  via: null,
  cue: null,
  content: content.map(([start, end]) => ({ start, end })),
  quotation: "none",
  stance: "asserts",
  strength: "plain",
});

const ids = (claims: readonly Claim[]): string[] => claims.map(({ id }) => id);

describe("claims near a span", () => {
  const claims = [claim("c1", [0, 90]), claim("c2", [5000, 5100], [9000, 9100]), claim("c3", [20, 12_000])];

  it("are those with content there, in their order, each once", () => {
    expect(ids(claimsNear(claims, { start: 10, end: 20 }))).toEqual(["c1", "c3"]);
    expect(ids(claimsNear(claims, { start: 4000, end: 9500 }))).toEqual(["c2", "c3"]);
  });

  it("are none far from all content", () => {
    expect(claimsNear(claims, { start: 50_000, end: 50_010 })).toEqual([]);
  });

  it("leave out no claim that overlaps the span", () => {
    const span = fc
      .tuple(fc.nat(6000), fc.integer({ min: 1, max: 3000 }))
      .map(([start, n]) => [start, start + n] as const);
    fc.assert(
      fc.property(
        fc.array(fc.array(span, { minLength: 1, maxLength: 3 }), { maxLength: 8 }),
        span,
        (list, [start, end]) => {
          const all = list.map((content, i) => claim(`c${i}`, ...content));
          const overlapping = all.filter(({ content }) => content.some((piece) => overlaps(piece, { start, end })));
          const near = claimsNear(all, { start, end });
          expect(near.filter((one) => overlapping.includes(one))).toEqual(overlapping);
        },
      ),
    );
  });
});
