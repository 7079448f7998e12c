import { code } from "@counterclaim/coder";
import { loadKnowledge } from "@counterclaim/resources";
import { expect, test } from "vitest";
import { evidenceOf } from "../../src/evidence/from-coded.ts";

const knowledge = loadKnowledge();
const CIRCUMSTANCES = { report: "r", carriers: [], copyOf: null, superseded: new Map(), retracted: false } as const;

/** The party for which each source of a text speaks, by the events of its claims. */
const partiesOf = (text: string) =>
  evidenceOf(
    code({ id: "r", text, sha256: "0".repeat(64), published: "2031-02-11", publisher: "Harbour Wire" }, knowledge),
    text,
    CIRCUMSTANCES,
  ).map(({ source }) => source.speaksFor);

test.each([
  ["A rebel commander said his men held the town of Dremm.", "rebels", "rebel-group"],
  ["An army spokesman said the attack on the town of Dremm had been repelled.", "army", "state-forces"],
  [
    "Ilko Varrent, a spokesman for the Lantern Brigades, said they had taken the town of Dremm.",
    "Lantern Brigades",
    "militia",
  ],
])("who says it in his party's name speaks for it: %s", (text, name, kind) => {
  const [party] = partiesOf(text);
  expect(party).toMatchObject({ name: expect.stringContaining(name), kind });
});

test("the commander of a body that the report named before speaks for it", () => {
  const text =
    'Fighters of the Black Ridge Brigade took the town of Dremm. "We control both banks," the brigade\'s commander, Goran Mell, said.';
  expect(partiesOf(text).at(-1)).toMatchObject({ name: "Black Ridge Brigade" });
});

test("a resident, or an officer of once, speaks for nobody", () => {
  expect(partiesOf("A resident of the rebel camp said fighters had left the town of Dremm.")).toEqual([null]);
  expect(partiesOf("A former rebel commander said fighters had left the town of Dremm.")).toEqual([null]);
});

test("a day that is taken up from who speaks is said", () => {
  const stated = (text: string) =>
    evidenceOf(
      code({ id: "r", text, sha256: "0".repeat(64), published: "2031-02-14", publisher: "Harbour Wire" }, knowledge),
      text,
      CIRCUMSTANCES,
    ).map(({ time }) => time?.stated ?? true);
  expect(stated("The rebels said on Wednesday that they had taken the town of Dremm that day.")).toEqual([true]);
  expect(stated("The rebels said on Wednesday that they had taken the town of Dremm.")).toEqual([false]);
});
