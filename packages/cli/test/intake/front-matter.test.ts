import { describe, expect, it } from "vitest";
import { readFrontMatter } from "../../src/intake/front-matter.ts";

describe("the header of a report file", () => {
  it("gives its fields, and where the text begins", () => {
    const file =
      "---\npublisher: Ocean Press Agency\npublished: 2031-05-15T18:05:00Z\nnote: a sample\n---\nPORT AMERY (OPA) - …";
    const header = readFrontMatter(file);
    expect(header?.fields).toEqual({ publisher: "Ocean Press Agency", published: "2031-05-15T18:05:00Z" });
    expect(file.slice(header?.textStart)).toBe("PORT AMERY (OPA) - …");
  });

  it("may have Windows line ends, an empty field, a colon in its value, and no text after it", () => {
    const file = "---\r\ntitle: TOLL: 12 dead\r\nbyline:\r\n---\r\n";
    expect(readFrontMatter(file)).toEqual({ fields: { title: "TOLL: 12 dead" }, textStart: file.length });
  });

  it.each([
    ["a text that begins with a rule of dashes", "---\nThe army said: nothing.\n---\nIt left."],
    ["a header never closed", "---\npublisher: OPA\nThe army said."],
    ["a dispatch with a colon in its first line", "publisher: OPA\n\nThe army said."],
    ["an empty file", ""],
    ["an unknown field", "---\nauthor: somebody\n---\ntext"],
  ])("is not: %s", (_, file) => {
    expect(readFrontMatter(file)).toBeNull();
  });
});
