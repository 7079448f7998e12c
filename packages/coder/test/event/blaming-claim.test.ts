import { describe, expect, test } from "vitest";
import { told } from "./coded.ts";

const STRUCK = "Shells hit the bus station in El Obeid on Monday, killing nine people.";

/** What the party is said to have done by the claim of another; null where nobody says that it did anything. */
const blamed = (text: string, carrier: string) =>
  told(text).find((event) => event.carrier === carrier && event.type === "shelling") ?? null;

describe("a claim that says only who did what was told before", () => {
  test.each([
    ["The army blamed the RSF.", "The army", "the RSF"],
    ["The army blamed the RSF for it.", "The army", "the RSF"],
    ["The army blamed the RSF for the attack.", "The army", "the RSF"],
    ["The army accused the RSF of being behind the bloodshed.", "The army", "the RSF"],
    ["Responsibility lay with the RSF, the governor said.", "the governor", "the RSF"],
    ["The governor said the RSF was responsible.", "The governor", "the RSF"],
    ["The army said it was the work of the RSF.", "The army", "the RSF"],
    ["The army said the killings were committed by the RSF.", "The army", "the RSF"],
    ["The army said the rounds had come from hills held by the RSF.", "The army", "the RSF"],
    ["The RSF said the army had done it.", "The RSF", "the army"],
  ])("tells of the act with the accused for its doer: %s", (sentence, carrier, doer) => {
    const event = blamed(`${STRUCK} ${sentence}`, carrier);
    expect(event).toMatchObject({ agents: [doer], places: ["at El Obeid"], targets: ["the bus station"] });
    expect(event?.polarity).toBe("positive");
    expect(event?.time).toEqual(told(STRUCK)[0]?.time);
  });

  test.each([
    ["The army and the RSF blamed each other for an artillery strike on a market in Omdurman.", "The army", "the RSF"],
    ["The army and the RSF traded accusations of an artillery strike on a market in Omdurman.", "The army", "the RSF"],
    ["The army and the RSF traded blame on Sunday for the artillery strike on Omdurman.", "The army", "the RSF"],
  ])("is two claims where each blames the other: %s", (text, one, other) => {
    const strikes = told(text).filter(({ type }) => type === "shelling");
    expect(strikes.map(({ carrier, agents }) => [carrier, agents])).toEqual([
      [one, [other]],
      [other, [one]],
    ]);
  });

  test("each of two lays what was told before at the other's door", () => {
    const text = `${STRUCK} The army and the RSF blamed each other for the attack.`;
    expect(blamed(text, "The army")).toMatchObject({ agents: ["the RSF"], places: ["at El Obeid"] });
    expect(blamed(text, "the RSF")).toMatchObject({ agents: ["The army"], places: ["at El Obeid"] });
  });

  test("a charge that is rejected names whom it charges, and not who makes it", () => {
    const text =
      "A rebel leader rejected government charges that his fighters were behind Saturday's killing of villagers in Kumba.";
    const killing = told(text).find(({ type }) => type === "killing-of-civilians");
    expect(killing).toMatchObject({ agents: ["his fighters"], carrier: "A rebel leader" });
  });

  test("a truce that each says the other broke is broken with the one who says so", () => {
    const broken = told("The army and the RSF accused each other of breaking the truce.");
    expect(broken.filter(({ type }) => type === "ceasefire-violation")).toMatchObject([
      { carrier: "The army", agents: ["the RSF"], targets: ["The army"] },
      { carrier: "the RSF", agents: ["The army"], targets: ["the RSF"] },
    ]);
  });

  test("the forces loyal to a leader are those of his party", () => {
    const text = "Rockets struck Tripoli on Monday. The ministry blamed forces loyal to Khalifa Haftar.";
    expect(blamed(text, "The ministry")?.agents).toEqual(["forces loyal to Khalifa Haftar"]);
  });

  test("what somebody is accused of doing by another deed is his, too", () => {
    const text =
      "The SDF accused Turkish-backed fighters of violating a truce around Manbij by shelling villages east of the town.";
    expect(blamed(text, "The SDF")?.agents).toEqual(["Turkish-backed fighters"]);
  });

  test("names the doer of a deed that its own words name", () => {
    const text = "The attack in Goma on Friday was the work of the M23, the governor said.";
    expect(told(text)).toMatchObject([{ type: "attack", agents: ["the M23"], carrier: "the governor" }]);
  });

  test("who denies any part in a deed is the one who is said to have done it", () => {
    const denied = told("The Taliban denied any role in the attack on a convoy in Kunar on Monday.");
    expect(denied.find(({ type }) => type === "attack")?.agents).toEqual(["The Taliban"]);
  });

  test.each([
    ["The army blamed the RSF for the failure of the talks."],
    ["The army blamed the weather."],
    ["The army accused the RSF of prolonging the talks."],
    ["The army named the RSF."],
    ["The army and the RSF thanked each other for the talks."],
  ])("but not where it is of something else, or of nobody: %s", (sentence) => {
    expect(blamed(`${STRUCK} ${sentence}`, "The army")).toBeNull();
  });

  test("nor where nothing was told before it", () => {
    expect(told("The army said the RSF was responsible.")).toEqual([]);
  });
});
