import { describe, expect, test } from "vitest";
import { told } from "./coded.ts";

const types = (text: string): string[] => told(text).map(({ type }) => type);

describe("what is no event", () => {
  test("a source's wish not to be named is no appeal", () => {
    expect(types('"They shelled us until noon," a teacher said, asking that her name not be used.')).not.toContain(
      "appeal",
    );
    expect(types("An officer, who asked not to be identified, said the army had left.")).not.toContain("appeal");
    expect(types("The mayor asked the rebels not to shell the town.")).toContain("appeal");
  });

  test("casualties who are evacuated or brought in are no move of forces", () => {
    expect(types("On our side, three soldiers were wounded and have been evacuated to Gao.")).not.toContain(
      "withdrawal",
    );
    expect(types("A nurse said 23 wounded soldiers had been brought in since Thursday.")).not.toContain("deployment");
    expect(types("The army evacuated its soldiers from the base in Gao.")).toContain("withdrawal");
  });

  test("a desk's note on what it corrects is about the text", () => {
    const text = "(Corrects number of soldiers that rebels say were killed to 14, not 41, in paragraph 3)";
    expect(types(text)).toEqual([]);
    expect(types("(AP) - Rebels killed 14 soldiers in Gao on Monday.")).toEqual(["killing"]);
  });

  test("who heads a committee does not advance, and aircraft at their base are not disarmed", () => {
    expect(types("Mira Dunn, who heads the rebel group's health committee, said so.")).not.toContain("advance");
    expect(types("All our aircraft have returned to base, the army said.")).not.toContain("disarmament");
    expect(types("An army convoy headed for Gao on Monday.")).toContain("advance");
  });
});

describe("words of force without a happening", () => {
  test("are figures of speech, accidents, works of art", () => {
    expect(types("Firefighters battled a blaze in Gao on Monday.")).not.toContain("clash");
    expect(types("The minister spoke of the battle against poverty.")).toEqual([]);
    expect(types("She made a film about the war in Gao.")).toEqual([]);
    expect(types("The minister came under fire for the late payments.")).toEqual([]);
    expect(types("The column came under fire for two hours near Gao.")).toEqual(["attack"]);
    expect(types("A fire destroyed a warehouse in Gao on Monday.")).toEqual([]);
    expect(types("Artillery fire destroyed a warehouse in Gao on Monday.")).toContain("destruction");
    expect(types("The dockers' strike for higher pay in Gao went on.")).toEqual([]);
    expect(types("The army's strike on the camp in Gao went on.")).toEqual(["attack"]);
    expect(types('"This will be a long war," the general said.')).toEqual([]);
    expect(types("Many others are receiving treatment in Gao.")).toEqual([]);
    expect(types("The president received the Malian foreign minister on Monday.")).toEqual(["talks"]);
  });

  test("judge all of a kind, and tell of none", () => {
    expect(types("Attacks on markets may amount to war crimes, she said.")).toEqual([]);
    expect(types("She warned that attacks on markets may amount to war crimes.")).not.toContain("attack");
    expect(types("The attack on the market in Gao may amount to a war crime, she said.")).toContain("attack");
    expect(types("Attacks on two markets killed nine people in Gao on Monday.")).toContain("attack");
  });

  test("a state's aim to hold its whole territory takes no place", () => {
    expect(types("The operation was meant to secure the whole of the national territory.")).not.toContain("capture");
    expect(types("The rebels seized the territory round Gao.")).toContain("capture");
  });

  test("what was refused or prevented did not come about", () => {
    const [visit] = told("The rebels refused a visit by observers to Gao.").filter(({ type }) => type === "visit");
    expect(visit?.polarity).toBe("negative");
    const [attack] = told("Police prevented an attack on the market in Gao.").filter(({ type }) => type === "attack");
    expect(attack?.polarity).toBe("negative");
  });

  test("families who reach a town do not visit it", () => {
    expect(types("Displaced people have been arriving in Gao since last night.")).not.toContain("visit");
    expect(types("The foreign minister arrived in Gao on Monday.")).toContain("visit");
  });

  test("a kind of deed that a truce covers was not done", () => {
    expect(types("The rebels signed a truce that does not cover kidnapping for ransom.")).not.toContain("abduction");
    expect(types("The rebels denied the kidnapping of a nurse.")).toContain("abduction");
  });

  test("what is called something did happen", () => {
    const [attack] = told("The president called the attack in Gao regrettable.");
    expect(attack).toMatchObject({ type: "attack", modality: "actual" });
  });

  test("a word of a person's name, a march of workers, the wounded who are flown out", () => {
    expect(types("Among the dead is Abu Jihad, a bomb maker.")).not.toContain("insurgency");
    expect(types("The teachers' union suspended a march in Gao.")).not.toContain("advance");
    expect(types("The army's march on Gao went on.")).toContain("advance");
    expect(types("Two soldiers were wounded and were flown to a hospital in Gao.")).not.toContain("visit");
  });

  test("those whom a quake killed were killed by nobody", () => {
    expect(types("Rescuers looked for survivors of a quake that killed 1,457 people in Gao.")).not.toContain(
      "killing-of-civilians",
    );
    expect(types("Doctors battled to reach the wounded in Gao.")).not.toContain("clash");
    expect(types("Troops battled to retake Gao.")).toContain("clash");
  });

  test("roads that are secured are guarded", () => {
    expect(types("Forces were deployed to secure the roads in Gao.")).not.toContain("capture");
    expect(types("Troops have secured the airport of Gao.")).toContain("capture");
  });

  test("sides that reach an understanding do not advance, who commits abuses promises none", () => {
    expect(types("The two sides reached an understanding in Gao.")).not.toContain("advance");
    expect(types("The column reached Gao on Monday.")).toContain("advance");
    expect(types("His men had committed abuses in Gao, he said.")).not.toContain("promise");
    expect(types("The union of ferry crews called a strike for Friday.")).not.toContain("attack");
    expect(types("The Free Ness movement offered boats.")).not.toContain("advance");
  });

  test("aid trucks that turn back are no retreat, aircraft that return to base are not stationed", () => {
    expect(types("Aid trucks had to turn back near Gao, a driver said.")).not.toContain("retreat");
    expect(types("The army column turned back near Gao, a driver said.")).toContain("retreat");
    expect(types("All our aircraft have returned to base, the army said.")).toEqual([]);
    expect(types("Malian soldiers are based in Gao.")).toContain("presence");
  });

  test("silence refuses nothing", () => {
    expect(types("The army declined to comment.")).toEqual([]);
    expect(types("The ministry refused to say how many had died.")).toEqual([]);
    expect(types("The junta refused to meet the envoy.")).toContain("refusal");
  });
});

describe("nobody's attack", () => {
  test("is not that of the party which has not claimed it", () => {
    for (const text of [
      "JNIM has not claimed the attack in Gao.",
      "JNIM did not immediately claim responsibility for the attack in Gao.",
      "No group has claimed responsibility for the attack in Gao.",
    ])
      expect(told(text), text).toMatchObject([{ type: "attack", agents: [], carrier: null }]);
    expect(told("JNIM has claimed responsibility for the attack in Gao.")).toMatchObject([
      { agents: ["JNIM"], carrier: "JNIM" },
    ]);
  });

  test("is not that of who acted after it", () => {
    expect(told("Troops entered the town after the attack on the market in Gao.").at(-1)).toMatchObject({
      type: "attack",
      agents: [],
    });
    expect(told("Troops took part in the attack on the market in Gao.").at(-1)).toMatchObject({ agents: ["Troops"] });
  });
});

test("what is feared may happen, and has not", () => {
  const fear = told("Residents feared looting in Gao.").find(({ type }) => type === "looting");
  expect(fear?.modality).toBe("possible");
});

describe("fire", () => {
  test("falls where it is aimed, not where it comes from", () => {
    const events = told(
      "The Malian army denied shelling the market of Kidal on Monday. " +
        "The rebels accused the army of firing rockets at the market from its base in Anefis.",
    );
    expect(events.find(({ trigger }) => trigger.startsWith("firing"))?.places).toEqual(
      expect.arrayContaining(["from Anefis", "at Kidal"]),
    );
  });

  test("that somebody never opens is no denial of the one that he opened", () => {
    const events = told('"We did not fire on Kidal. We do not fire on our people," Colonel Sow said.');
    expect(events.map(({ trigger, polarity }) => [trigger, polarity])).toEqual([["fire on", "negative"]]);
  });
});

describe("houses that were burnt", () => {
  test("are an event without anybody who is said to have burnt them", () => {
    const [event] = told("Community leaders report that 46 houses were burnt in Gao on 14 May.");
    expect(event).toMatchObject({ type: "destruction", trigger: "burnt", agents: [], places: ["at Gao"] });
  });

  test("are what a denial in their paragraph answers, not a battle told before", () => {
    const events = told(
      "Fighting between the Malian army and the JNIM group broke out around Kidal on Monday.\n\n" +
        "Community leaders report that 46 houses were burnt in Gao on Tuesday. The Malian army has denied any involvement.",
    );
    expect(events.at(-1)).toMatchObject({ type: "destruction", trigger: "any involvement", places: ["at Gao"] });
    expect(events.at(-1)!.agents).toEqual(["The Malian army"]);
  });
});

describe("where something was", () => {
  test("the village is the one that the report is about, not the one to which the road leads", () => {
    const events = told(
      "The army fought rebels in Anefis, a village on the road to the rebel-held town of Kidal. " +
        "A diplomat said that the army had reached the outskirts of the village.",
    );
    expect(events.find(({ type }) => type === "advance")?.places).toEqual([expect.stringContaining("Anefis")]);
  });
});
