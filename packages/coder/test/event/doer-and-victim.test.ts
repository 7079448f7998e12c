import { describe, expect, test } from "vitest";
import { only, told } from "./coded.ts";

const STRUCK = "A suicide bomber rammed a car into a barracks in Osh on Wednesday, killing six people.";

describe("who did it", () => {
  test("is not who only says so", () => {
    const killed = only(
      "Russian officials say the overnight attack on Sunday killed at least 21 people.",
      "killing-of-civilians",
    );
    expect(killed).toMatchObject({ agents: [], targets: ["21 people"], carrier: "Russian officials" });
  });

  test("is the subject of the clause that goes on", () => {
    const text =
      "The ministry said on Saturday that armed men had surrounded a mosque in Gao, in the eastern district, and massacred worshippers during prayers.";
    expect(only(text, "killing-of-civilians")).toMatchObject({ agents: ["armed men"], places: ["at Gao"] });
  });

  test("is the speaker where he says it of himself, or goes on to do it", () => {
    expect(only("The rebels said they had shelled the town of Gao.", "shelling").agents).toEqual(["The rebels"]);
    expect(only("The rebels denied shelling the town of Gao.", "shelling").agents).toEqual(["The rebels"]);
  });

  test.each([
    ["The attack on the mosque in Gao was blamed on Boko Haram.", "attack", "Boko Haram"],
    ["An ambush in Gao that police attributed to Boko Haram killed nine soldiers.", "ambush", "Boko Haram"],
  ])("is at whose door it is laid: %s", (text, type, doer) => {
    const blamed = told(text).filter((event) => event.type === type && event.agents.length > 0);
    expect(blamed[0]?.agents).toEqual([doer]);
  });

  test("is told by who lays it there, in a relative clause", () => {
    const text = "Nine soldiers were killed on Sunday in an ambush near Gao that the army blamed on the JNIM.";
    const blamed = told(text).find(({ type, carrier }) => type === "ambush" && carrier === "the army");
    expect(blamed).toMatchObject({ agents: ["the JNIM"], places: ["near Gao"] });
  });
});

describe("whom it hit", () => {
  test("is the bus, and no school", () => {
    expect(only("Shells hit a school bus in Gao.", "shelling").targets).toEqual(["a school bus"]);
  });

  test("is told by the noun for the act, with its kind", () => {
    const blast = told(`${STRUCK} Dozens were hurt in the blast.`).filter(({ trigger }) => trigger === "blast");
    expect(blast).toMatchObject(
      [{ type: "suicide-bombing", places: ["in Osh"] }].map((e) => ({ ...e, places: ["at Osh"] })),
    );
  });

  test("died there and then where the act was said to be", () => {
    const [ambush] = told(
      "The rebels denied the ambush in which four soldiers were killed near Gao last weekend.",
    ).filter(({ type }) => type === "ambush");
    expect(ambush?.time).toEqual(["2024-05-11", "2024-05-12"]);
  });
});

describe("one blow", () => {
  test("is told once, by the noun that names it and the verb that places it", () => {
    const [strike, ...others] = told("An air strike hit a market in Gao on Monday.");
    expect(strike).toMatchObject({
      type: "airstrike",
      trigger: "air strike",
      targets: ["a market"],
      places: ["at Gao"],
    });
    expect(others).toEqual([]);
  });

  test("is meant again by the weapons that were told of", () => {
    const text = "Shells hit a market in Gao on Monday. The shells were fired by the JNIM, the mayor said.";
    const fired = told(text).find(({ carrier }) => carrier === "the mayor");
    expect(fired).toMatchObject({ type: "shelling", agents: ["the JNIM"], targets: ["a market"], places: ["at Gao"] });
  });

  test("has nobody for its doer where it is asked who did it", () => {
    const text = "The mission said it was unable to determine who was behind Monday's attack.";
    expect(only(text, "attack").agents).toEqual([]);
    expect(only("Gunmen who seized a doctor in Gao demand a ransom.", "abduction").agents).toEqual(["Gunmen"]);
  });
});

test("a word in marks is still the verb that it is", () => {
  const text = 'The army said it had carried out drone strikes in Gao on Sunday, "neutralising" some 20 terrorists.';
  expect(only(text, "killing")).toMatchObject({
    agents: ["The army"],
    targets: ["some 20 terrorists"],
    places: ["at Gao"],
  });
});

test("the place in a people's or a market's name is where it is", () => {
  expect(only("Gunmen stormed the farming community of Gao on Monday.", "attack").places).toEqual(["at Gao"]);
  expect(only("Rebels fired on the Gao bus station on Monday.", "attack").places).toEqual(["at Gao"]);
});

describe("what did not happen", () => {
  test("is what reports, without a that, are called baseless for", () => {
    const text = 'The alliance said that reports it had targeted a prison in Gao were "baseless and unfounded".';
    expect(only(text, "attack").polarity).toBe("negative");
    expect(only("The alliance said that reports it had targeted a prison in Gao were true.", "attack").polarity).toBe(
      "positive",
    );
  });
});

describe("drones and warplanes", () => {
  test.each([
    ["Two drones slammed into a dormitory in Gao.", "drone-strike"],
    ["Warplanes pounded a prison in Gao.", "airstrike"],
  ])("strike by what they are: %s", (text, type) => expect(told(text).map((e) => e.type)).toEqual([type]));

  test("but who slams a law condemns it", () => {
    expect(told("The opposition slammed the president over the law.").map(({ type }) => type)).toEqual([
      "condemnation",
    ]);
  });
});
