import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const SOURCE = fileURLToPath(new URL("../src", import.meta.url));
const filesOf = (ending: RegExp): readonly string[] =>
  readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).filter((file) => ending.test(file));

/** Declarations that name a side of the screen, where the start or the end of a line is meant. */
const PHYSICAL: readonly RegExp[] = [
  /^\s*(?:left|right)\s*:/,
  /(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)(?:-\w+)?\s*:/,
  /border-(?:top|bottom)-(?:left|right)-radius\s*:/,
  /(?:text-align|float|clear|caption-side)\s*:\s*(?:left|right)\b/,
  // Four values run clockwise: the second and the fourth are right and left.
  /(?:margin|padding|inset|border-width|border-color|border-style)\s*:\s*(\S+)\s+(\S+)\s+(\S+)\s+(?!\2[\s;])\S+\s*;/,
];
const INLINE = /\b(?:left|right|marginLeft|marginRight|paddingLeft|paddingRight|borderLeft|borderRight)\s*:\s*[^,}\s]/;

const physicalIn = (style: string): readonly string[] =>
  style.split(/(?<=[;{}])/).filter((declaration) => PHYSICAL.some((pattern) => pattern.test(declaration.trim())));

describe("styles that hold whichever way a page runs", () => {
  it("finds what names a side, and nothing else", () => {
    for (const declaration of [
      "left: 8px;",
      "margin-left: auto;",
      "border-right: 1px solid;",
      "text-align: right;",
      "padding: 1px 2px 3px 4px;",
    ])
      expect(physicalIn(declaration), declaration).toHaveLength(1);
    for (const declaration of [
      "inset-inline-start: 8px;",
      "text-align: start;",
      "padding: 1px 2px 3px 2px;",
      "margin: 0 auto;",
      "--left-hand: 1px;",
    ])
      expect(physicalIn(declaration), declaration).toEqual([]);
  });

  it("name the start and the end of a line, not a side of the screen", () => {
    const sheets = filesOf(/\.css$/);
    expect(sheets.length).toBeGreaterThan(5);
    const physical = sheets.flatMap((file) =>
      physicalIn(readFileSync(join(SOURCE, file), "utf8")).map((declaration) => `${file}: ${declaration.trim()}`),
    );
    expect(physical).toEqual([]);
  });

  it("do so in components too", () => {
    const physical = filesOf(/\.tsx$/).flatMap((file) =>
      [...readFileSync(join(SOURCE, file), "utf8").matchAll(/style=\{\{([^}]*)\}\}/g)]
        .filter(([, style]) => INLINE.test(style!))
        .map(([style]) => `${file}: ${style}`),
    );
    expect(physical).toEqual([]);
  });
});
