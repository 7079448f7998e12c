import { readdirSync, readFileSync } from "node:fs";
import { code } from "@counterclaim/coder";
import { type CodedReport, CodedReport as CodedReportSchema, type Span } from "@counterclaim/record";
import { loadKnowledge } from "@counterclaim/resources";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Receipt, receiveBytes, receiveFile } from "../../src/intake/receive.ts";

const samples = new URL("../../../../samples/", import.meta.url);
const sampleFiles = readdirSync(samples).filter((file) => file.endsWith(".txt"));
const knowledge = loadKnowledge({ packs: [new URL("pack", samples).pathname] });
const schema = JSON.parse(
  readFileSync(new URL("../../../record/schema/coded-report.schema.json", import.meta.url), "utf8"),
);
const fitsSchema = new Ajv2020({ strict: false }).compile(schema);

function coded(receipt: Receipt): { readonly report: CodedReport; readonly text: string } {
  if ("refusal" in receipt) throw new Error(receipt.refusal.message);
  return { report: code(receipt.report, knowledge), text: receipt.report.text };
}

/** Every span of a coded report, with where it stands in it. */
function spansOf(value: unknown, path = ""): readonly (readonly [string, Span])[] {
  if (typeof value !== "object" || value === null) return [];
  if ("start" in value && "end" in value) return [[path, value as Span]];
  return Object.entries(value).flatMap(([key, part]) => spansOf(part, `${path}/${key}`));
}

const isWord = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);

function cutsWord(text: string, at: number): boolean {
  const before = [...text.slice(Math.max(0, at - 2), at)].at(-1);
  const after = [...text.slice(at, at + 2)][0];
  return isWord(before) && isWord(after);
}

function cutsPair(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text[at - 1] ?? "") && /[\udc00-\udfff]/.test(text[at] ?? "");
}

/** What must hold for whatever text. */
function checkReport({ report, text }: { readonly report: CodedReport; readonly text: string }, words: boolean): void {
  expect(fitsSchema(report), JSON.stringify(fitsSchema.errors)).toBe(true);
  CodedReportSchema.parse(report);
  for (const [path, { start, end }] of spansOf(report)) {
    const where = `${path} ${start}-${end} ${JSON.stringify(text.slice(start, end))}`;
    expect(start < end && end <= text.length, `in range: ${where}`).toBe(true);
    expect(cutsPair(text, start) || cutsPair(text, end), `cuts a surrogate pair: ${where}`).toBe(false);
    if (words) expect(cutsWord(text, start) || cutsWord(text, end), `cuts a word: ${where}`).toBe(false);
  }
  const claims = new Set(report.claims.map(({ id }) => id));
  expect(claims.size).toBe(report.claims.length);
  for (const { claim, agents, targets, unit, places, quantities } of report.events) {
    expect(claims.has(claim)).toBe(true);
    for (const i of [...agents, ...targets, ...(unit === null ? [] : [unit])]) expect(report.actors[i]).toBeDefined();
    for (const { place } of places) expect(report.places[place]).toBeDefined();
    for (const { of } of quantities) if (of !== null) expect(report.actors[of]).toBeDefined();
  }
  for (const { via } of report.claims) if (via !== null) expect(claims.has(via)).toBe(true);
  for (const note of report.notes) for (const id of note.claims) expect(claims.has(id)).toBe(true);
}

describe("every coded report", () => {
  it.each(sampleFiles)("of the samples keeps the contract: %s", (file) => {
    checkReport(coded(receiveFile(new URL(file, samples).pathname, {})), true);
  });

  const sentences = sampleFiles.flatMap((file) => readFileSync(new URL(file, samples), "utf8").split(/\n+/));
  const oddity = fc.constantFrom(
    "“",
    '"',
    "”",
    "«",
    "'",
    "\0",
    "\u200b",
    "\u202e",
    "\ud83d",
    "😀",
    "…",
    "--",
    "\r\n",
    "\t",
    "(",
    "é",
    "أعلن",
    ";",
    "’s",
    "\u0301",
  );
  const text = fc
    .array(
      fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...sentences) },
        { weight: 2, arbitrary: oddity },
        fc.string({ unit: "binary", maxLength: 8 }),
      ),
      { minLength: 1, maxLength: 14 },
    )
    .chain((parts) => fc.constantFrom(" ", "\n", "\n\n", "").map((joint) => parts.join(joint)));

  it("keeps it for whatever text", () => {
    fc.assert(
      fc.property(text, (words) => {
        fc.pre(words.trim() !== "");
        const report = { id: "r", text: words, sha256: "0".repeat(64), published: "2031-05-16" };
        checkReport({ report: code(report, knowledge), text: words }, false);
      }),
      { numRuns: 150 },
    );
  });

  it("is the same again for the same text", () => {
    fc.assert(
      fc.property(text, (words) => {
        const report = { id: "r", text: words, sha256: "0".repeat(64) };
        expect(JSON.stringify(code(report, knowledge))).toBe(JSON.stringify(code(report, knowledge)));
      }),
      { numRuns: 40 },
    );
  });
});

describe("reports that are hardly reports", () => {
  it.each([
    ["only a headline", "Rebels seize Tolbin"],
    ["a single letter", "A"],
    ["marks only", "“”‘’«» -- ..."],
    ["a quotation never closed", "The army said: “We hold the town and"],
    ["NUL characters", "The army\0said it had\0left Tolbin."],
    ["lone surrogates", "The \udc00 army said \ud83d it left."],
    ["right-to-left text", "قال الجيش: The army said it left. \u202eTolbin\u202c"],
    ["zero-width characters", "The ar\u200bmy sa\u200bid it left."],
    ["one word a thousand times", "said ".repeat(1000)],
    ["nested quotations without end", "“‘".repeat(500)],
  ])("keep the contract: %s", (_, words) => {
    checkReport(coded(receiveBytes(new TextEncoder().encode(words), {})), false);
  });

  it.each([
    ["French", "L'armée a annoncé samedi avoir pris le contrôle de la localité. « Nous avançons », a dit un officier."],
    ["Spanish", "El ejército anunció el sábado que había tomado el pueblo. «Avanzamos», dijo un oficial a la prensa."],
    ["Arabic", "أعلن الجيش يوم السبت أنه سيطر على البلدة. وقال متحدث باسم المتمردين إن القافلة انسحبت."],
    ["Russian", "В субботу армия заявила, что взяла посёлок. «Мы продвигаемся», — сказал офицер."],
    ["Portuguese", "O exército anunciou no sábado que tomou a vila. «Estamos a avançar», disse um oficial."],
  ])("in %s have a diagnostic and no claims", (_, words) => {
    const { report } = coded(receiveBytes(new TextEncoder().encode(words), {}));
    expect(report.diagnostics.map((diagnostic) => diagnostic.code)).toContain("language-not-english");
    expect(report.claims).toEqual([]);
  });
});
