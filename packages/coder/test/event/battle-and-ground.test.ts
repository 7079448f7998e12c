import { describe, expect, test } from "vitest";
import { told } from "./coded.ts";

const event = (text: string, type: string) => {
  const found = told(text).find((e) => e.type === type);
  if (!found) throw new Error(`no ${type} in: ${text}`);
  return found;
};
const types = (text: string): readonly string[] => told(text).map(({ type }) => type);

describe("what is insisted on", () => {
  test.each([
    ["The rebels insisted that Gao was still in their hands.", "territory-held"],
    ["The army insisted on Friday that it remained in full control of Gao.", "territory-held"],
    ["The rebels insisted that the convoy had been forced to turn back.", "retreat"],
  ])("%s", (text, type) => {
    expect(event(text, type).modality).toBe("actual");
    expect(types(text)).not.toContain("demand");
  });

  test("is only wished for in a clause of what should be", () => {
    expect(event("The governor insisted that the rebels leave the town of Gao.", "withdrawal").modality).toBe(
      "hypothetical",
    );
    expect(types("The governor insisted on a truce in Gao.")).toContain("demand");
  });
});

describe("an attack that came to nothing", () => {
  test("is thrown back, and what was tried did not happen", () => {
    const text = "The army said it had thwarted an attempt by the rebels to seize Gao.";
    const { agents, targets } = event(text, "repelled-attack");
    expect([agents, targets]).toEqual([["The army"], ["the rebels"]]);
    expect(types(text)).not.toContain("capture");
    expect(types("The army said it had foiled a bid to take the town of Gao.")).not.toContain("capture");
    expect(types("The army's efforts to retake Gao went on.")).toContain("recapture");
  });

  test("was fought off", () => {
    expect(event("The garrison of Gao fought off the attackers on Friday.", "repelled-attack").targets).toEqual([
      "the attackers",
    ]);
  });

  test("was repulsed the day before, which did nothing itself", () => {
    const text = "A commander said an assault on the southern entrance of Gao the previous day had been repulsed.";
    expect(types(text)).toContain("repelled-attack");
  });
});

describe("who comes, and who goes", () => {
  test("a column that never got there", () => {
    for (const text of [
      "The column never got to Gao, a driver said.",
      "The column never made it to Gao, a driver said.",
      "The column failed to reach Gao, a driver said.",
    ])
      expect(event(text, "advance").polarity).toBe("negative");
    expect(types("The rebels failed to reach an agreement with the army.")).toEqual(["failed-talks"]);
  });

  test("soldiers who flee a town retreat, people who do are displaced", () => {
    expect(event("Government troops fled the town of Gao.", "retreat").agents).toEqual(["Government troops"]);
    expect(types("Residents fled the town of Gao.")).toEqual(["displacement"]);
    expect(event("The rebels were routed in Gao.", "retreat").agents).toEqual(["The rebels"]);
  });

  test("a particle that hangs on the object of its verb is the verb's", () => {
    const text = "The army said its troops had entered Gao from the south and driven the rebels out of the town.";
    expect(types(text)).toContain("capture");
  });

  test("who lost a town did not lose men in it", () => {
    expect(types("The rebels lost Gao on Friday.")).toEqual(["territory-lost"]);
    expect(types("The rebels lost 12 men in Gao on Friday.")).toEqual(["losses"]);
  });

  test("a place that is given up, or not", () => {
    expect(event("The council will not give up Gao, a commander said.", "territory-lost")).toMatchObject({
      polarity: "negative",
      modality: "planned",
    });
  });
});

describe("whose attack it was", () => {
  test("is told right behind it, whoever held it off", () => {
    const text = "Border guards had held off an attack by some 60 gunmen in Gao on Monday night.";
    expect(event(text, "attack").agents).toEqual(["some 60 gunmen"]);
    expect(event(text, "advance-stopped").targets).toEqual(["some 60 gunmen"]);
  });

  test("is that of two, where the tree hangs the first on the second", () => {
    const text =
      "The Sudanese army and allied fighters on Thursday recaptured Bara, the second-largest town in North Kordofan state, after hours of heavy fighting with the Rapid Support Forces, the military said.";
    expect(event(text, "recapture")).toMatchObject({ agents: ["The Sudanese army", "fighters"], targets: [] });
  });
});

test("a village on no map is a place by what was done to it", () => {
  for (const text of [
    "The rebels overran the border post of Dremm.",
    "The column reached Dremm on Friday.",
    "A drone was shot down over Dremm.",
    "The rebels swept into Dremm on Friday.",
  ])
    expect(told(text)[0]?.places[0]).toMatch(/ Dremm$/);
});

describe("what is to come", () => {
  test("neither comes back nor leaves in the clause that dates it", () => {
    expect(
      event("Residents feared the rebels would come back once the soldiers left Gao.", "withdrawal").modality,
    ).toBe("hypothetical");
    expect(event("The rebels came back once the soldiers left Gao.", "withdrawal").modality).toBe("actual");
  });

  test("a withdrawal that would begin is planned", () => {
    expect(event("The withdrawal from Gao would begin on Monday, the army said.", "withdrawal").modality).toBe(
      "planned",
    );
    expect(event("The withdrawal from Gao began on Monday, the army said.", "withdrawal").modality).toBe("actual");
  });
});

test("troops that were to leave had not left", () => {
  expect(event("Under the truce, French troops were to leave Gao within 60 days.", "withdrawal").modality).toBe(
    "planned",
  );
});

test("a bridge is where its name was told", () => {
  const text = "The army holds the Gao bridge. An attempt to take the bridge was repulsed.";
  expect(event(text, "repelled-attack").places).toEqual(["at Gao"]);
});

test("who defends a town holds it", () => {
  expect(event("The rebels said their troops were still defending the town of Gao.", "territory-held")).toMatchObject({
    polarity: "positive",
    places: ["at Gao"],
  });
});

describe("what was taken, and whose it was", () => {
  test("posts are their army's, and nobody is captured with them", () => {
    expect(event("The rebels captured 25 Malian army posts near Gao on Saturday.", "capture").targets).toEqual([
      "army",
    ]);
  });

  test("who took part in an operation took no town", () => {
    expect(types("Some 1,400 soldiers took part in the operation in Gao.")).not.toContain("capture");
  });

  test("a column that was stopped, by whatever word", () => {
    const text = "The rebels denied that an army column had entered Gao, saying it had been stopped near the town.";
    expect(types(text)).toContain("advance-stopped");
  });

  test("a town that is still surrounded", () => {
    expect(types('"Gao is still completely surrounded," a rebel spokeswoman said.')).toContain("encirclement");
  });

  test("a plane that had not been shot down, said of it before", () => {
    const text = "A military plane crashed near Gao. The army denied that it had been brought down by rebels.";
    expect(event(text, "shootdown").agents).toEqual(["rebels"]);
  });
});

test("how a clash is told may be rejected without the clash", () => {
  expect(types("The rebels rejected the army's account of a clash near Gao.")).not.toContain("clash");
  expect(types("The rebels reported a clash near Gao.")).toContain("clash");
});

describe("told of those who came", () => {
  test("a column that was ambushed, and forced to retreat", () => {
    const text = "The rebels ambushed the column at the pass on Monday and forced it to retreat towards Gao.";
    expect(event(text, "retreat").agents).toEqual(["the column"]);
  });

  test("no vehicle of theirs has come", () => {
    expect(event("No enemy vehicle has reached Gao, the rebels said.", "advance").polarity).toBe("negative");
    expect(event("An army vehicle has reached Gao, the rebels said.", "advance").polarity).toBe("positive");
  });

  test("an attack was repelled by who says so, where nobody else is named", () => {
    expect(event("The attack on Gao was repelled, the army said.", "repelled-attack").agents).toEqual(["the army"]);
    expect(event("The attack on Gao was repelled, a resident said.", "repelled-attack").agents).toEqual([]);
  });

  test("any of their drones is one of their drones", () => {
    expect(types("The army denied that any of its drones had been downed over Gao.")).toContain("shootdown");
  });
});

test("a ministry that confirms a loss confirms its own", () => {
  expect(event("The ministry confirmed that the town of Gao had been lost.", "territory-lost").agents).toEqual([
    "The ministry",
  ]);
});

test("an attempt that was crushed, with those who were killed in it", () => {
  const text = "The army said it had crushed an attempt by the rebels to seize Gao, killing more than 300 fighters.";
  expect(types(text)).not.toContain("capture");
  expect(event(text, "killing").agents).toEqual(["The army"]);
});

test("a name is a town's by the words behind it, and a person's by others", () => {
  const taken = event("Rebels captured Kolm, a mining town of 20,000 people, on Friday.", "capture");
  expect(taken.places).toEqual(["at Kolm"]);
  expect(event("The Taliban have captured Zaranj, the capital of Nimroz province.", "capture").places[0]).toBe(
    "at Zaranj",
  );
  expect(types("Police captured Ahmed Kolm, a resident of the town, on Friday.")).toContain("detention");
  expect(event("Ahmed Kolm, a town official, said the rebels had left.", "withdrawal").places).toEqual([]);
});

test("part of a corridor may be left, or not", () => {
  expect(event("Troops have not left the eastern section of the corridor, the army said.", "withdrawal").polarity).toBe(
    "negative",
  );
});
