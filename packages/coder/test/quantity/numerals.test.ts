import type { Token } from "@counterclaim/language";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numeralAt } from "../../src/quantity/numerals.ts";

/** Words as tokens; the number reader looks at forms only. */
const tokens = (words: string): Token[] => {
  let start = 0;
  return words.split(" ").map((form) => {
    const token: Token = {
      start,
      end: start + form.length,
      form,
      lemma: form,
      upos: "NUM",
      xpos: "CD",
      head: -1,
      deprel: "root",
    };
    start += form.length + 1;
    return token;
  });
};

const amount = (words: string) => {
  const found = numeralAt(tokens(words), 0);
  return found && [found.low, found.best, found.high];
};

describe("a written number", () => {
  test.each([
    ["12 soldiers", [12, 12, 12]],
    ["twelve soldiers", [12, 12, 12]],
    ["1,200 people", [1200, 1200, 1200]],
    ["two hundred families", [200, 200, 200]],
    ["1.5 million people", [1_500_000, 1_500_000, 1_500_000]],
    ["twenty - five men", [25, 25, 25]],
    ["10 to 15 men", [10, null, 15]],
    ["10 - 15 men", [10, null, 15]],
  ])("%s", (words, expected) => {
    expect(amount(words)).toEqual(expected);
  });

  test.each([
    ["dozens of people", [24, null, 99]],
    ["hundreds of fighters", [200, null, 999]],
    ["several villages", [3, null, 9]],
    ["tens of thousands", [20_000, null, 99_999]],
  ])("keeps its range: %s", (words, expected) => {
    expect(amount(words)).toEqual(expected);
  });

  test.each(["soldiers", "dozen", "2023-11-11", "12th", "99999999999999999999"])("is none: %s", (words) => {
    expect(amount(words)).toBeNull();
  });

  test("is never less than nothing, and its bounds are in order", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            "two",
            "dozen",
            "hundred",
            "1,000",
            "3.5",
            "million",
            "to",
            "-",
            "of",
            "thousands",
            "tens",
            "x",
          ),
          { minLength: 1, maxLength: 6 },
        ),
        (words) => {
          const found = numeralAt(tokens(words.join(" ")), 0);
          if (!found) return;
          expect(found.last).toBeLessThan(words.length);
          expect(found.low ?? 0).toBeGreaterThanOrEqual(0);
          expect(found.high ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(found.low ?? 0);
        },
      ),
    );
  });
});
