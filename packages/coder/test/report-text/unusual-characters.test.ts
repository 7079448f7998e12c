import { describe, expect, it } from "vitest";
import { unusualCharacters } from "../../src/report-text/unusual-characters.ts";

describe("characters that do not belong in a report", () => {
  it.each([
    ["The army\0 said", "control-character", 8],
    ["Four \ud83d soldiers", "lone-surrogate", 5],
    ["The \u202earmy said", "bidirectional-control", 4],
    ["Tol\u200bbin fell", "zero-width-character", 3],
  ])("%j: %s", (text, code, at) => {
    expect(unusualCharacters(text)).toMatchObject([{ code, span: { start: at, end: at + 1 } }]);
  });

  it("are reported once for each kind, with how often", () => {
    const [diagnostic, ...others] = unusualCharacters("a\0b\0c\0");
    expect(diagnostic?.message).toContain("3 times");
    expect(others).toEqual([]);
  });

  it.each(["", "“Tolbin’s ours” — 😀 naïve\r\n\tlist", "قال الجيش إن", "Île d’Orlu: 12 °C"])(
    "finds nothing in %j",
    (text) => {
      expect(unusualCharacters(text)).toEqual([]);
    },
  );
});
