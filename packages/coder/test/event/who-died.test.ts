import { describe, expect, test } from "vitest";
import { told } from "./coded.ts";

const STRUCK = "An air strike killed nine people in El Obeid on Monday.";

describe("who they were that were killed", () => {
  test.each([
    ["All nine dead were civilians, the mayor said.", "killing-of-civilians", "dead", "civilians"],
    ["Those killed were farmers, not fighters, the group said.", "killing-of-civilians", "killed", "farmers"],
    ['"All those who died were civilians," the mayor said.', "killing-of-civilians", "died", "civilians"],
    ["All those eliminated were terrorists, the army said.", "killing", "eliminated", "terrorists"],
    ["The victims were militants, not villagers, the army said.", "killing", "victims", "militants"],
  ])("is an event there and then where they were: %s", (sentence, type, trigger, who) => {
    const event = told(`${STRUCK} ${sentence}`).at(-1);
    expect(event).toMatchObject({ type, trigger, targets: [who], places: ["at El Obeid"], polarity: "positive" });
    expect(event?.time).toEqual(told(STRUCK)[0]?.time);
    expect(event?.carrier).toMatch(/^the /);
  });

  test("and so is what was done to these", () => {
    const event = told(`${STRUCK} The army murdered these people, the mayor said.`).at(-1);
    expect(event).toMatchObject({ agents: ["The army"], places: ["at El Obeid"] });
  });

  test("and where it is said that they were not", () => {
    expect(told("The dead in Soro were not civilians, the army said.")).toMatchObject([
      { type: "killing-of-civilians", targets: ["civilians"], polarity: "negative", carrier: "the army" },
    ]);
  });

  test.each([
    "Most of those killed were farmers, the group said.",
    "Two of the dead were civilians, the mayor said.",
    "The dead were the first this year, the mayor said.",
    "The soldiers were civilians once.",
  ])("is not told of some of them, or of nobody: %s", (sentence) => {
    const found = told(sentence).filter(({ type }) => type === "killing" || type === "killing-of-civilians");
    expect(found).toEqual([]);
  });
});
