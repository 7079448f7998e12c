import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldWord, nameWords } from "../../src/index.ts";

const keys = (text: string) => nameWords(text).map((word) => word.key);

describe("the words of a name", () => {
  test("fold case and accents", () => {
    expect(keys("Côte d'Ivoire, BURKINABÈ")).toEqual(["cote", "divoire", "burkinabe"]);
    expect(foldWord("Türkiye")).toBe("turkiye");
    expect(foldWord("Łódź")).toBe("lodz");
  });
  test("leave a closing 's outside, in the key and in the span", () => {
    const text = "Mali's army";
    expect(nameWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(["Mali", "army"]);
  });
  test("keep the apostrophe inside a word and part words at hyphens", () => {
    expect(keys("Jama'at al-Qaeda")).toEqual(["jamaat", "al", "qaeda"]);
  });
  test("read an abbreviation with dots as one", () => {
    expect(nameWords("the U.N. force").map((word) => word.raw)).toEqual(["the", "UN", "force"]);
  });
  test("know one spelling for British and American words", () => {
    expect(keys("Defence Organisation")).toEqual(keys("Defense Organization"));
  });
  test("stand in order, inside the stretch, and part nothing that is a letter", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(5), (text, from) => {
        let before = Math.min(from, text.length);
        for (const { start, end } of nameWords(text, before)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          before = end;
        }
      }),
    );
  });
});
