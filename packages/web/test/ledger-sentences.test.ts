import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inFrench, LEDGER_SENTENCES } from "@counterclaim/ledger/french";
import { describe, expect, it } from "vitest";
import { FRENCH } from "../src/language/french.ts";

const LEDGER = fileURLToPath(new URL("../../ledger/src", import.meta.url));
const word = (code: string): string => FRENCH[code] ?? code;
const french = (sentence: string): string | null => inFrench(sentence, word);

/** What the ledger's source says as `reason`, each hole filled with a name; a condition's every outcome. */
function reasonsInSource(): readonly string[] {
  const files = ["appraise", "link"].flatMap((folder) =>
    readdirSync(join(LEDGER, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => join(LEDGER, folder, file)),
  );
  const template = /(?:reason:|[?:]|return) `((?:[^`$]|\$\{(?:[^{}`]|`(?:[^`$]|\$\{[^}]*\})*`)*\})*)`/g;
  return files.flatMap((file) => {
    const code = readFileSync(file, "utf8");
    const told = [...code.matchAll(template)].map(([whole, words]) => ({ whole, words: words! }));
    const templates = told.filter(
      ({ whole, words }) => whole.startsWith("reason:") || /^\$\{(?:name\} |speaker\()/.test(words),
    );
    const plain = [...code.matchAll(/reason: "([^"]+)"/g)].map(([, words]) => words!);
    return [...plain, ...templates.flatMap(({ words }) => filled(words))];
  });
}

function filled(template: string): readonly string[] {
  const choice = /\$\{[^{}?`]*\? "([^"]*)" : "([^"]*)"\}/.exec(template);
  if (choice) return [choice[1]!, choice[2]!].flatMap((words) => filled(template.replace(choice[0], () => words)));
  return [
    template
      .replace(/\$\{[^}]*join\(" and "\)\}/g, "capture and retreat")
      .replace(/\$\{(?:[^{}`]|`(?:[^`$]|\$\{[^}]*\})*`)*\}/g, "Odrum"),
  ];
}

/** Of two conditions in one sentence, outcomes that do not go together. */
const NEVER = [
  "Odrum announced it; Odrum says that it was done.",
  "Odrum announced the contrary; Odrum says that it was not done.",
];

describe("what the ledger says, in French", () => {
  it("names both sides of a dispute", () => {
    expect(french("North Army says that the 3rd brigade went forward; League says that it was thrown back.")).toBe(
      "Selon North Army, avancée de : the 3rd brigade ; selon League, recul.",
    );
    expect(
      french(
        "North Army says that the attacker went forward; League says that it was stopped, which may have come before.",
      ),
    ).toBe("Selon North Army, avancée de : l’assaillant ; selon League, coup d’arrêt, peut-être avant.");
    expect(french("League says that it happened; North Army denies it.")).toBe(
      "Selon League, cela a eu lieu ; North Army : démenti.",
    );
    expect(french("League says that League holds Odrum; North Army says that North Army does.")).toBe(
      "Selon League, Odrum est aux mains de : League ; selon North Army : North Army.",
    );
  });

  it("does not take a count for anything but the words it is", () => {
    expect(french("League says 40 dead; North Army says four.")).toBe("League : 40 dead ; North Army : four.");
  });

  it("translates types of events, not names", () => {
    expect(french("both are air-raid")).toBe("tous deux : air raid");
    expect(french("capture and repelled-attack may be one engagement")).toBe(
      "prise et attaque repoussée : peut-être un seul engagement",
    );
    expect(french("with Capture")).toBe("avec Capture");
  });

  it("leaves an analyst's words alone", () => {
    for (const words of ["right twice, wrong once", "seen by our own people", ""])
      expect(french(words), words).toBeNull();
  });

  it("has a sentence for every reason that the ledger's source gives", () => {
    const reasons = reasonsInSource();
    expect(reasons.length).toBeGreaterThan(25);
    expect(reasons.filter((reason) => french(reason) === null)).toEqual(NEVER);
  });

  it("fills every hole", () => {
    const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();
    for (const [english, translated] of LEDGER_SENTENCES) expect(holes(translated), english).toEqual(holes(english));
  });
});
