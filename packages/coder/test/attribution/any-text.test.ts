import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coded } from "./coded-claims.ts";

const word = fc.constantFrom(
  ..."said told army the he she spokesman that who according to citing “ ” \" ' « » , . : ; — ( ) claim of is reported rebels denied to and but 12 Osta Gen. \n \n\n é 𝒳 \ud800 \u0000 \u200f".split(
    " ",
  ),
);
const mixed = fc.oneof(
  fc.array(word, { maxLength: 60 }).map((words) => words.join(" ")),
  fc.array(word, { maxLength: 40 }).map((words) => words.join("")),
  fc.string({ unit: "binary", maxLength: 200 }),
);

describe("on any text", () => {
  test("spans are in range, cut no surrogate pair, and no claim carries itself", () => {
    fc.assert(
      fc.property(mixed, (text) => {
        const report = coded(text);
        const ids = new Set(report.claims.map(({ id }) => id));
        for (const claim of report.claims) {
          const spans = [
            claim.source.span,
            claim.source.head,
            claim.source.anonymityReason,
            claim.cue,
            ...claim.content,
          ];
          for (const span of spans) {
            if (!span) continue;
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(text.length);
            for (const edge of [span.start, span.end])
              expect(text.slice(edge - 1, edge + 1)).not.toMatch(/^[\ud800-\udbff][\udc00-\udfff]$/);
          }
          expect(claim.content.length).toBeGreaterThan(0);
          for (let via = claim.via, steps = 0; via !== null; steps++) {
            expect(ids.has(via)).toBe(true);
            expect(steps).toBeLessThan(report.claims.length);
            via = report.claims.find(({ id }) => id === via)!.via;
          }
        }
        for (const note of report.notes) for (const id of note.claims) expect(ids.has(id)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("the same text gives the same claims", () => {
    fc.assert(
      fc.property(mixed, (text) => {
        expect(JSON.stringify(coded(text).claims)).toBe(JSON.stringify(coded(text).claims));
      }),
      { numRuns: 40 },
    );
  });
});
