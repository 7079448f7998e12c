import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { PackError, readCodebook } from "../../src/index.ts";

const folder = new URL("../../pack/codebook/", import.meta.url);
const shipped = readdirSync(folder)
  .sort()
  .map((name) => ({ file: name, text: readFileSync(new URL(name, folder), "utf8") }));

const type = (changes: string) => `
kinds: {any: [other]}
frames: {plain: {verb: {agent: [subj], target: [obj]}, noun: {agent: [by], target: [of]}}}
types:
  - name: raid
    definition: An armed party raids a place or another party.
    frame: plain
    triggers: [{verbs: [raid]}]
    codes: {}
    examples: [a <b>, a <b>, a <b>, a <b>, a <b>]
    counterexamples: [a, b, c]
${changes}`;

const problems = (text: string) => {
  try {
    readCodebook([{ file: "own.yaml", text }]);
  } catch (error) {
    if (error instanceof PackError) return error.problems;
    throw error;
  }
  return [];
};

describe("the shipped codebook", () => {
  const codebook = readCodebook(shipped);

  test("has every type with a definition, triggers, examples and counterexamples", () => {
    expect(codebook.types.length).toBeGreaterThan(90);
    for (const { name, triggers, examples, counterexamples } of codebook.types) {
      expect(triggers.length, name).toBeGreaterThan(0);
      expect(examples.length, name).toBeGreaterThanOrEqual(5);
      expect(counterexamples.length, name).toBeGreaterThanOrEqual(3);
    }
  });

  test("finds the longest trigger of a lemma first", () => {
    const lengths = codebook.triggers.get("deal")!.map(({ phrase }) => phrase.steps.length);
    expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
    expect(codebook.triggers.get("shot")?.some(({ type }) => type.name === "shootdown")).toBe(true);
  });
});

describe("a codebook with an error is refused, with file, line and what to do", () => {
  test("accepts a right one", () => {
    expect(problems(type(""))).toEqual([]);
  });

  test.each([
    ["an unknown frame", (text: string) => text.replace("frame: plain", "frame: other"), 7, /no frame "other"/],
    [
      "an unknown word class",
      (text: string) => text.replace("{verbs: [raid]}", "{verbs: [raid], object: towns}"),
      8,
      /no word class "towns"/,
    ],
    [
      "a code that ACLED does not have",
      (text: string) => text.replace("codes: {}", "codes: {acled: [Battles, Skirmish]}"),
      9,
      /ACLED has no/,
    ],
    [
      "a category that PLOVER does not have",
      (text: string) => text.replace("codes: {}", "codes: {plover: [FIGHT, null]}"),
      9,
      /PLOVER has no/,
    ],
    [
      "too few examples",
      (text: string) => text.replace("[a <b>, a <b>, a <b>, a <b>, a <b>]", "[a <b>]"),
      10,
      /examples/,
    ],
    ["a misspelt field", (text: string) => text.replace("definition:", "defintion:"), 5, /defintion/],
    ["a trigger in capitals", (text: string) => text.replace("[raid]", "[Raid]"), 8, /lower-case/],
  ])("%s", (_, change, line, message) => {
    const found = problems(change(type("")));
    expect(found.length).toBeGreaterThan(0);
    expect(found.some((problem) => message.test(problem.message))).toBe(true);
    expect(found[0]).toMatchObject({ file: "own.yaml", line });
  });

  test("a syntax error names its line", () => {
    expect(problems("types:\n  - name: [")[0]?.line).toBeGreaterThanOrEqual(2);
  });
});

test("a later pack's type replaces the earlier one of the same name", () => {
  const own = type("").replace("name: raid", "name: attack");
  const codebook = readCodebook([...shipped, { file: "own.yaml", text: own }]);
  expect(codebook.byName.get("attack")?.definition).toBe("An armed party raids a place or another party.");
});
