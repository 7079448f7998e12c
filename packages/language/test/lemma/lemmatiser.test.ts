import { expect, test } from "vitest";
import { Lemmatiser } from "../../src/lemma/lemmatiser.ts";
import { regularBase } from "../../src/lemma/regular-verbs.ts";

test.each([
  ["shelled", "shell"],
  ["repelled", "repel"],
  ["stopped", "stop"],
  ["seized", "seize"],
  ["besieged", "besiege"],
  ["encircled", "encircle"],
  ["raided", "raid"],
  ["looted", "loot"],
  ["stormed", "storm"],
  ["denied", "deny"],
  ["died", "die"],
  ["freed", "free"],
  ["fleeing", "flee"],
  ["dying", "die"],
  ["retreating", "retreat"],
  ["evacuating", "evacuate"],
  ["defeated", "defeat"],
  ["advancing", "advance"],
  ["ambushed", "ambush"],
  ["accused", "accuse"],
  ["kidnapped", "kidnap"],
  ["targeting", "target"],
  ["clashing", "clash"],
])("the base of %s is %s", (form, base) => {
  expect(regularBase(form)).toBe(base);
});

test.each(["red", "bed", "sing", "king", "army", ""])("%j is no regular inflection", (form) => {
  expect(regularBase(form)).toBeNull();
});

const lemmatiser = new Lemmatiser({
  exceptions: { "NOUN/NNS": { men: "man" }, "VERB/VBD": { went: "gone", planned: "plan" } },
  endings: { "NOUN/NNS": { "": [1, ""], ies: [3, "y"] } },
});

test("the longest ending decides, exceptions come before endings", () => {
  expect(lemmatiser.lemma("rebels", "NOUN", "NNS")).toBe("rebel");
  expect(lemmatiser.lemma("Armies", "NOUN", "NNS")).toBe("army");
  expect(lemmatiser.lemma("Men", "NOUN", "NNS")).toBe("man");
});

test("irregular verbs are certain whatever was learnt", () => {
  expect(lemmatiser.lemma("fled", "VERB", "VBD")).toBe("flee");
  expect(lemmatiser.lemma("went", "VERB", "VBD")).toBe("go");
  expect(lemmatiser.lemma("overran", "VERB", "VBD")).toBe("overrun");
  expect(lemmatiser.lemma("withdrawn", "VERB", "VBN")).toBe("withdraw");
});

test("names keep their form, other words lose their capitals", () => {
  expect(lemmatiser.lemma("Anefis", "PROPN", "NNP")).toBe("Anefis");
  expect(lemmatiser.lemma("The", "DET", "DT")).toBe("the");
});
