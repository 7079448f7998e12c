import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findDistances } from "../../src/place/distance.ts";

const first = (text: string) => {
  const found = findDistances(text)[0];
  return found && { words: text.slice(found.start, found.end), km: found.km.map((n) => Math.round(n * 10) / 10) };
};

describe("distances in words", () => {
  test.each([
    ["It lies 110 kilometres south of the dam.", "110 kilometres", [99, 121]],
    ["about 15km from here", "about 15km", [13.5, 16.5]],
    ["5-10 km away", "5-10 km", [5, 10]],
    ["1,200 kilometers off", "1,200 kilometers", [1080, 1320]],
    ["two miles east", "two miles", [3.2, 3.2]],
    ["up to 30 km away", "up to 30 km", [0, 30]],
    ["a few dozen kilometres from it", "a few dozen kilometres", [24, 60]],
    ["dozens of kilometres away", "dozens of kilometres", [24, 99]],
    ["300 metres from the gate", "300 metres", [0.3, 0.3]],
  ])("%s", (text, words, km) => expect(first(text)).toEqual({ words, km }));
  test("two units are read together, for comparing", () => {
    const [found] = findDistances("110 kilometres (70 miles) south");
    expect(found?.other).toBeCloseTo(112.7, 1);
    expect(found?.end).toBe(25);
  });
  test.each(["He is 35 years old.", "milestones", "three mills", "110 civilians"])("none in %j", (text) =>
    expect(findDistances(text)).toEqual([]),
  );
  test("never crash, and lie in the text with a range that is no longer backwards", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("9,000", "km", " ", "south", "a few", "miles", "(", ")", "0", "-", "7")),
        (parts) => {
          const text = parts.join(" ");
          for (const { start, end, km } of findDistances(text)) {
            expect(0 <= start && start < end && end <= text.length).toBe(true);
            expect(Number.isFinite(km[0]) && Number.isFinite(km[1])).toBe(true);
          }
        },
      ),
    );
  });
});
