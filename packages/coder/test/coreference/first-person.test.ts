import { loadKnowledge } from "@counterclaim/resources";
import { expect, test } from "vitest";
import { code } from "../../src/index.ts";

const knowledge = loadKnowledge();
const mentions = (text: string) =>
  code({ id: "r", sha256: "0".repeat(64), text }, knowledge).actors.map(({ span, actor, coref }) => [
    text.slice(span.start, span.end),
    actor,
    coref ? text.slice(coref.start, coref.end) : null,
  ]);

test('"we" in a quotation is the party that speaks', () => {
  const text = '"We are holding the bridge," M23 said in a statement.';
  expect(mentions(text).find(([words]) => words === "We")).toEqual(["We", "m23", "M23"]);
});

test('"we" in the report\'s own voice is nobody known', () => {
  expect(mentions("We met villagers on the road.").find(([words]) => words === "We")).toEqual(["We", null, null]);
});
