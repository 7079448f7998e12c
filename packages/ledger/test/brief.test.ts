import { describe, expect, it } from "vitest";
import type { Brief } from "../src/brief/brief.ts";
import { briefAsHtml, briefAsMarkdown } from "../src/brief/write-brief.ts";

const brief: Brief = {
  title: "Situation brief: Tarrel",
  asOf: null,
  episodes: 1,
  cut: false,
  sections: [
    {
      heading: "Disputed",
      empty: "No claims clash.",
      sentences: [
        {
          text: "outcome: <b>both</b> say *so*",
          citations: [{ report: "r1", publisher: "Coast", quote: 'the "convoy"\nretreated <script>alert(1)</script>' }],
        },
      ],
    },
    { heading: "Conceded", empty: "Nobody concedes anything.", sentences: [] },
  ],
};

describe("a situation brief", () => {
  it("cites report and words after each sentence", () => {
    expect(briefAsMarkdown(brief)).toMatch(/^- outcome: .* \[Coast, r1: “the "convoy" retreated .*”\]$/m);
  });

  it("says where there is nothing", () => {
    expect(briefAsMarkdown(brief)).toContain("Nobody concedes anything.");
  });

  it("shows words of reports as text, in Markdown and in HTML", () => {
    expect(briefAsMarkdown(brief)).not.toMatch(/(?<!\\)<script/);
    expect(briefAsMarkdown(brief)).not.toMatch(/(?<!\\)\*so/);
    expect(briefAsHtml(brief)).not.toContain("<script>");
    expect(briefAsHtml(brief)).toContain("&lt;script&gt;");
  });
});
