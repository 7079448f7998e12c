import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadKnowledge } from "@counterclaim/resources";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { codeFiles } from "../src/coding/code-files.ts";
import { clipped, sideBySide, wrapped } from "../src/show/columns.ts";
import { demonstrate } from "../src/show/demonstration.ts";
import { findingLines } from "../src/show/finding-lines.ts";
import { firstScreen } from "../src/show/first-screen.ts";
import { reportLines } from "../src/show/report-lines.ts";
import { styleFor } from "../src/show/style.ts";
import { TWO_SIDES } from "./coded-fixture.ts";

const plain = styleFor({});

describe("a report on the terminal", () => {
  const lines = reportLines(TWO_SIDES, 80, plain);

  it("tells each voice's claims with how they were made, and the publisher's own voice last", () => {
    const order = [
      "Calvessan army",
      "Highland Liberation Union",
      "A teacher",
      "the commander",
      "Ocean Press Agency, in its own voice",
    ];
    expect(lines.filter((line) => order.includes(line))).toEqual(order);
    expect(lines).toContain('  - "We still hold it", (denies, insisted, officer, unnamed, in an interview)');
    expect(lines.join("\n")).toContain("[as told in c3]");
  });

  it("tells under a claim what it says happened", () => {
    expect(lines.join("\n")).toMatch(/→ capture place · by Calvessan army/);
  });

  it("keeps to its width, and says what nobody could verify", () => {
    for (const width of [40, 80]) {
      for (const line of reportLines(TWO_SIDES, width, plain)) expect(stringWidth(line)).toBeLessThanOrEqual(width);
    }
    expect(lines).toContain("  - unverified: The claims could not be verified.");
  });
});

describe("the first screen", () => {
  it.each([60, 80, 110, 200])("is at most 30 lines with npm's own, %d columns wide", (width) => {
    const screen = firstScreen(TWO_SIDES, width, plain, ["", "where the rest is"]);
    expect(screen.length).toBeLessThanOrEqual(25);
    for (const line of screen) expect(stringWidth(line)).toBeLessThanOrEqual(width);
    expect(screen.join("\n")).toContain("Nobody could verify:");
    expect(screen[3]).toMatch(/^Calvessan army\s+Highland Liberation Union/);
  });
});

describe("what the samples show together", () => {
  it("is a dispute with both sides' words, a concession and a copy", () => {
    const samples = new URL("../../../samples/", import.meta.url).pathname;
    const files = [
      "02-army-communique",
      "03-rebel-post",
      "04-both-sides-claim-tolbin",
      "08-rebels-concede-tolbin",
      "11-near-verbatim-copy",
    ];
    const knowledge = loadKnowledge({ packs: [join(samples, "pack")] });
    const { coded } = codeFiles(
      files.map((file) => join(samples, `${file}.txt`)),
      knowledge,
      {},
    );
    const folder = mkdtempSync(join(tmpdir(), "ledger-"));
    const findings = demonstrate(join(folder, "demonstration.db"), coded, knowledge);
    rmSync(folder, { recursive: true });
    expect(new Set(findings.dispute?.sides.map(({ party }) => party))).toEqual(
      new Set(["calvessa-army", "highland-liberation-union"]),
    );
    expect(findings.concession?.party).toBe("highland-liberation-union");
    expect(findings.copy).toMatchObject({ carrier: "Amery Gazette", original: "Ocean Press Agency" });
    const lines = findingLines(findings, 100, plain).join("\n");
    for (const word of ["Disputed:", "Conceded:", "Copied:"]) expect(lines).toContain(word);
  });
});

describe("columns", () => {
  it("clip with an ellipsis, and stand side by side", () => {
    expect(clipped("one two three four", 9, 1)).toEqual(["one two …"]);
    expect(clipped("one two", 9, 1)).toEqual(["one two"]);
    expect(sideBySide([["a", "b"], ["c"]], 3)).toEqual(["a     c", "b"]);
    expect(wrapped("abcdefgh", 4)).toEqual(["abcd", "efgh"]);
  });

  it("have colour on a terminal only, and not against NO_COLOR", () => {
    expect(styleFor({ isTTY: true }, undefined).strong("x")).not.toBe("x");
    expect(styleFor({ isTTY: true }, "1").strong("x")).toBe("x");
    expect(styleFor({}, undefined).strong("x")).toBe("x");
  });
});
