import { describe, expect, it } from "vitest";
import { blocksOf, citedParts } from "../src/brief/markdown.tsx";

describe("the brief as a page", () => {
  it("has its headings, paragraphs and items", () => {
    expect(
      blocksOf("# Situation\n\nTwo episodes.\n\n## Disputed\n\n- toll: one says four\n").map(({ kind }) => kind),
    ).toEqual(["h1", "p", "h2", "li"]);
  });

  it("finds each citation with its report, commas and brackets of publishers and quotes included", () => {
    const line = "The army says so. [Post, of the Harbour, r-1: “it [the army] held, then left”] [B, r-2: “no”]";
    expect(citedParts(line).filter(({ report }) => report !== null)).toEqual([
      { text: "Post, of the Harbour, r-1: “it [the army] held, then left”", report: "r-1" },
      { text: "B, r-2: “no”", report: "r-2" },
    ]);
  });

  it("takes nothing for a citation that only has brackets", () => {
    expect(citedParts("held [sic] until noon")).toEqual([{ text: "held [sic] until noon", report: null }]);
  });
});
