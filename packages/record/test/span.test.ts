import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contains, overlaps, type Span, sameSpan, wordsAt } from "../src/index.ts";

const span = fc
  .tuple(fc.nat(40), fc.integer({ min: 1, max: 40 }))
  .map(([start, n]): Span => ({ start, end: start + n }));

const charactersOf = ({ start, end }: Span): readonly number[] =>
  Array.from({ length: end - start }, (_, i) => start + i);

describe("spans", () => {
  const text = "The army said it held Tarrel.";
  const content = { start: 14, end: 28 };

  it("stand for words, their end not among them", () => {
    expect(wordsAt(text, content)).toBe("it held Tarrel");
    expect(wordsAt(text, { start: 3, end: 3 })).toBe("");
  });

  it("contain what lies in them and themselves, not what begins before or ends after them", () => {
    expect(contains(content, { start: 22, end: 28 })).toBe(true);
    expect(contains(content, content)).toBe(true);
    expect(contains(content, { start: 9, end: 16 })).toBe(false);
    expect(contains(content, { start: 22, end: 29 })).toBe(false);
  });

  it("do not overlap where one only follows the other", () => {
    expect(overlaps({ start: 0, end: 9 }, { start: 8, end: 13 })).toBe(true);
    expect(overlaps({ start: 0, end: 9 }, { start: 9, end: 13 })).toBe(false);
  });

  it("contain, overlap and coincide as the sets of their characters do", () => {
    fc.assert(
      fc.property(span, span, (a, b) => {
        const [of, other] = [charactersOf(a), charactersOf(b)];
        const held = other.every((at) => of.includes(at));
        expect(contains(a, b)).toBe(held);
        expect(overlaps(a, b)).toBe(other.some((at) => of.includes(at)));
        expect(sameSpan(a, b)).toBe(held && of.length === other.length);
      }),
    );
  });
});
