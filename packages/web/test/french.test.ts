import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Aspect, STATUS_ORDER } from "@counterclaim/ledger/view";
import { ActorKind, QuantityKind, Stance } from "@counterclaim/record";
import { ReviewItem } from "@counterclaim/server/contract";
import { describe, expect, it } from "vitest";
import { ENGLISH } from "../src/language/english.ts";
import { FRENCH } from "../src/language/french.ts";

const source = fileURLToPath(new URL("../src", import.meta.url));
const codebook = fileURLToPath(new URL("../../knowledge/pack/codebook", import.meta.url));

/** Texts that the source hands to the catalogue as they stand, and titles and actions listed as its keys. */
function textsOfSource(): ReadonlySet<string> {
  const texts = new Set<string>();
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
  for (const file of files) {
    const code = readFileSync(join(source, file), "utf8");
    for (const [call] of code.matchAll(/(?:\bt|i18n\._)\((?:[^()"`]|"(?:[^"\\]|\\.)*")*?(?:,\s*\{|\))/g)) {
      const withoutComparisons = call.replaceAll(/[!=]==? "[^"]*"|\("[^"]*"\)(?=\s*===)|replaceAll\([^)]*\)/g, "");
      for (const [, text] of withoutComparisons.matchAll(/"((?:[^"\\]|\\.)+)"/g)) texts.add(text!);
    }
    for (const [, text] of code.matchAll(/\b(?:title|action): "([^"]+)"/g)) texts.add(text!);
  }
  return texts;
}

const typesOfCodebook = (): readonly string[] =>
  readdirSync(codebook).flatMap((file) =>
    [...readFileSync(join(codebook, file), "utf8").matchAll(/^ {2}- name: (\S+)/gm)].map(([, name]) =>
      name!.replaceAll("-", " "),
    ),
  );

const holes = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name!))].sort();

describe("the French catalogue", () => {
  it("has every text that the source shows", () => {
    const texts = textsOfSource();
    expect(texts.size).toBeGreaterThan(150);
    expect(texts).toContain("Latest first");
    expect(texts).toContain("Skip to the page");
    expect([...texts].filter((text) => !(text in FRENCH))).toEqual([]);
  });

  it("has every name that the record, the ledger and the codebook give", () => {
    const names = [
      ...STATUS_ORDER,
      ...Aspect.options,
      ...Stance.options,
      ...QuantityKind.options,
      ...ActorKind.options,
      ...ReviewItem.unwrap().shape.reasons.unwrap().element.options,
      ...typesOfCodebook(),
    ];
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name) => !(name in FRENCH))).toEqual([]);
  });

  it("has every code that English spells out, and English spells out every code that is no word", () => {
    const codes = [...ActorKind.options, ...ReviewItem.unwrap().shape.reasons.unwrap().element.options];
    expect(Object.keys(ENGLISH).filter((code) => !(code in FRENCH))).toEqual([]);
    expect(codes.filter((code) => code.includes("-") && !(code in ENGLISH))).toEqual([]);
  });

  it("leaves the same room for what is filled in", () => {
    for (const [english, french] of Object.entries(FRENCH)) expect(holes(french), english).toEqual(holes(english));
  });
});
