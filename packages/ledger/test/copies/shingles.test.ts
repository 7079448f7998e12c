import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fingerprintOf, isCopy, printOf, reused } from "../../src/copies/shingles.ts";

const DISPATCH =
  "Gunmen stopped two buses on the coast road on Tuesday and took eleven passengers away, police said. " +
  "The drivers were left behind and walked for three hours to the next post. " +
  "Traders have stopped using the road at night since the spring.";

const copies = (copy: string, original: string): boolean => isCopy(printOf(copy), printOf(original));

describe("a copy", () => {
  it.each([
    ["word for word", DISPATCH],
    ["cut after two sentences", DISPATCH.split(". ").slice(0, 2).join(". ")],
    ["cut to its first sentence", DISPATCH.split(". ")[0]!],
    [
      "with a lead of its own",
      "Eleven people are missing after an attack on two buses near the coast, police said on Tuesday. " +
        "The drivers were left behind and walked for three hours to the next post. " +
        "Traders have stopped using the road at night since the spring.",
    ],
    ["in capitals, without marks", DISPATCH.toUpperCase().replace(/[.,]/g, "")],
  ])("%s", (_, copy) => {
    expect(copies(copy, DISPATCH)).toBe(true);
  });
});

describe("no copy", () => {
  it.each([
    [
      "other words for the same news",
      "Police said eleven bus passengers were abducted by armed men on the coast road on Tuesday.",
    ],
    [
      "one speech, taken down by two",
      'The minister spoke for an hour. "We shall not leave the coast road to bandits, and nobody who travels by day has anything to fear from them," she said in Saren.',
    ],
  ])("%s", (_, text) => {
    const quoting = `${DISPATCH}\n"We shall not leave the coast road to bandits, and nobody who travels by day has anything to fear from them," the minister said.`;
    expect(copies(text, quoting)).toBe(false);
  });
});

it("shares are between 0 and 1, and a text stands in itself whole", () => {
  const text = fc
    .array(fc.constantFrom("army", "road", "coast", "shells", "fell", '"', "\n"))
    .map((words) => words.join(" "));
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [one, other] = [printOf(a), printOf(b)];
      expect(reused(one.all, other.all)).toBeLessThanOrEqual(1);
      if (one.all.length > 0) expect(reused(one.all, one.all)).toBe(1);
      expect(fingerprintOf(one).length).toBeLessThanOrEqual(one.all.length);
    }),
  );
});
