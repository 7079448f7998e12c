import { loadKnowledge } from "@counterclaim/resources";
import { expect, test } from "vitest";
import { code } from "../../src/index.ts";

const knowledge = loadKnowledge();
const mentions = (text: string, publisher?: string) =>
  code({ id: "r", sha256: "0".repeat(64), text, ...(publisher && { publisher }) }, knowledge).actors.map(
    ({ span, actor, coref }) => [
      text.slice(span.start, span.end),
      actor,
      coref ? text.slice(coref.start, coref.end) : null,
    ],
  );

test('"we" in a quotation is the party that speaks', () => {
  const text = '"We are holding the bridge," M23 said in a statement.';
  expect(mentions(text).find(([words]) => words === "We")).toEqual(["We", "m23", "M23"]);
});

test('"we" in the report\'s own voice is nobody known', () => {
  expect(mentions("We met villagers on the road.").find(([words]) => words === "We")).toEqual(["We", null, null]);
});

test.each([
  [
    "Our defenders",
    "Our defenders hold the northern part of the town",
    "Ukraine's General Staff",
    "ukraine-general-staff",
  ],
  ["Our artillery", "Our artillery is answering", "Sudan's army", "sudan-army"],
])("%s in a quotation are the party that speaks", (ours, words, speaker, actor) => {
  const text = `"${words}," ${speaker} said.`;
  expect(mentions(text).find(([mention]) => mention === ours)?.[1]).toBe(actor);
});

test('"we" and "our fighters" of a communiqué are its publisher', () => {
  const text = "Our fighters seized two howitzers on Friday. We did not kill prisoners.";
  const found = mentions(text, "M23");
  expect(found.find(([words]) => words === "Our fighters")?.[1]).toBe("m23");
  expect(found.find(([words]) => words === "We")?.[1]).toBe("m23");
});

test('"our fighters" of a publisher that is no party are nobody known', () => {
  expect(mentions("Our fighters seized two howitzers.", "Evening Courier").map(([, actor]) => actor)).toEqual([null]);
});

test.each(["The village is under our control", "The bridge is in our hands"])("whose it is: %s", (words) => {
  expect(mentions(`"${words}," Sudan's army said.`).find(([mention]) => mention === "our")?.[1]).toBe("sudan-army");
});

test('what else is "our" tells no party', () => {
  expect(mentions(`"We love our country," Sudan's army said.`).map(([mention]) => mention)).not.toContain("our");
});

test('"our fighters" have the name of the party, whoever speaks for it', () => {
  const text = `"Our fighters hold the town," RSF spokesman Adan Tavi said.`;
  const { actors } = code({ id: "r", sha256: "0".repeat(64), text }, knowledge);
  expect(actors.find(({ span }) => span.start === 1)).toMatchObject({ actor: "rsf", name: "Rapid Support Forces" });
});

test('"we" has the name of the party, "I" that of the person', () => {
  const text =
    '"We will leave Salif, and I will see to it," the Houthi spokesman, General Yahya Saree, said on Saturday.';
  const names = code({ id: "r", sha256: "0".repeat(64), text }, knowledge).actors.map(({ span, name }) => [
    text.slice(span.start, span.end),
    name,
  ]);
  expect(names.find(([words]) => words === "We")?.[1]).toBe("Houthi movement");
  expect(names.find(([words]) => words === "I")?.[1]).toBe("Yahya Saree");
});

test('"our forces" in the statement of a body that no list knows are that body', () => {
  const text = "Our third brigade took Polvar this morning. Our fighters hold the bridge.";
  const report = code({ id: "r", sha256: "0".repeat(64), text, publisher: "Tamaran Liberation Council" }, knowledge);
  expect(report.actors.map(({ name, kind }) => [name, kind])).toEqual([
    ["Tamaran Liberation Council", "rebel-group"],
    ["Tamaran Liberation Council", "rebel-group"],
  ]);
  expect(report.claims.map(({ source }) => [source.kind, source.channel, source.name])).toEqual([
    ["publisher", "statement", "Tamaran Liberation Council"],
    ["publisher", "statement", "Tamaran Liberation Council"],
  ]);
  const told = code({ id: "r", sha256: "0".repeat(64), text, publisher: "Tamaran Times" }, knowledge);
  expect(told.claims.map(({ source }) => source.channel)).toEqual([null, null]);
});
