import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Mark, marksOf, segmentsOf } from "../../src/dossier/segments.ts";
import { TWO_SIDES } from "../coded-fixture.ts";

describe("a text cut at the borders of its marks", () => {
  it("is whole again when joined, and each stretch has the marks that cover it", () => {
    const span = fc
      .tuple(fc.nat(40), fc.nat(40))
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    const mark = fc.record<Mark>({
      claim: fc.constantFrom("c1", "c2", "c3"),
      part: fc.constantFrom("source", "cue", "content"),
      span,
    });
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 12 }), (marks) => {
        const segments = segmentsOf(41, marks);
        expect(segments.map(({ start }) => start)).toEqual([0, ...segments.slice(0, -1).map(({ end }) => end)]);
        expect(segments.at(-1)?.end).toBe(41);
        for (const { start, end, marks: here } of segments) {
          const covering = marks.filter(({ span }) => span.start <= start && end <= span.end);
          expect(new Set(here)).toEqual(new Set(covering));
        }
      }),
    );
  });

  it("marks source, cue and every piece of content of a claim", () => {
    expect(
      marksOf(TWO_SIDES.report.claims.slice(0, 1)).map(({ part, span }) => [
        part,
        TWO_SIDES.text.slice(span.start, span.end),
      ]),
    ).toEqual([
      ["source", "The army"],
      ["cue", "said"],
      ["content", "it had seized Tolbin, <on the road> to Kessary"],
    ]);
  });

  it("of an empty text has no segments", () => {
    expect(segmentsOf(0, [])).toEqual([]);
  });
});
