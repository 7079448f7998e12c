import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { only, told } from "./coded.ts";

describe("what is said not to be so, by other words than not", () => {
  test.each([
    ["The army said that reports that the town had fallen were false.", "capture", "negative"],
    ["Reports of the capture of Bria are untrue, the ministry said.", "capture", "negative"],
    ["The claim that Bria had been captured was not false.", "capture", "positive"],
    ["No part of Bria has fallen, the mayor said.", "capture", "negative"],
    ["The army has no control over Bria, the rebels said.", "territory-held", "negative"],
    ["The report said that Bria had fallen.", "capture", "positive"],
  ])("%s", (text, type, polarity) => {
    expect(only(text, type).polarity).toBe(polarity);
  });

  test("what a party holds a share of it holds", () => {
    expect(only("The rebels control about 60 percent of Bria.", "territory-held").agents).toEqual(["The rebels"]);
  });

  test("what others lay claim to is held where it is", () => {
    const text = "The army rejected the rebel claim to Bria, saying that soldiers remained in control of the town.";
    const held = only(text, "territory-held");
    expect(held.places).toEqual(["at Bria"]);
  });
});

describe("sites and sides", () => {
  test("nobody repels his own side, whose base it is", () => {
    const text = "Somalia's defence ministry said that the army had repulsed an assault on its base in Bariire.";
    expect(only(text, "repelled-attack").targets).toEqual([]);
  });

  test("the site is the one told of, and not the city that it lies north of", () => {
    const text = "The army recaptured the Velbara oil refinery north of Khartoum. The rebels still hold the site.";
    expect(only(text, "territory-held").places).toEqual(["at Velbara"]);
  });
});

describe("who does what to whom", () => {
  test("passive: the by-phrase is the agent, the subject the target", () => {
    const event = only("Two journalists were arrested by the police in Niamey.", "detention");
    expect(event).toMatchObject({ trigger: "arrested", agents: ["the police"], targets: ["Two journalists"] });
  });

  test("relative clause: its noun is the subject", () => {
    const event = only("The rebels, who attacked an army base on Monday, have left the town.", "attack");
    expect(event.agents).toEqual(["The rebels"]);
  });

  test("control: who is asked to leave would leave", () => {
    const [appeal] = told("The mayor urged the militia to leave the town.");
    expect(appeal).toMatchObject({ type: "appeal", agents: ["The mayor"], targets: ["the militia"] });
  });

  test("participle: a town does not clash, the army does", () => {
    const event = only("The army moved closer to the town of Gao, clashing with rebels.", "clash");
    expect(event).toMatchObject({ agents: ["The army"], targets: ["rebels"] });
  });

  test("nominalisation: possessor and of-phrase", () => {
    expect(only("The army's attack on the rebels surprised nobody.", "attack")).toMatchObject({
      agents: ["The army"],
      targets: ["the rebels"],
    });
    expect(only("The withdrawal of a UN peacekeeping mission left a gap.", "withdrawal").agents).toEqual([
      "a UN peacekeeping mission",
    ]);
  });

  test("light verb: who comes under attack is the target", () => {
    expect(only("The convoy came under attack near Bria.", "attack")).toMatchObject({
      agents: [],
      targets: ["The convoy"],
      unit: "The convoy",
    });
  });

  test("reciprocal: two coordinated parties fight each other", () => {
    const event = only("Clashes between soldiers and militiamen left ten dead.", "clash");
    expect(event).toMatchObject({ agents: ["soldiers"], targets: ["militiamen"] });
  });

  test("a state acts under its country's name, and under its capital's", () => {
    expect(only("Iran condemned the attack by the militia.", "condemnation").agents).toEqual(["Iran"]);
    expect(only("Moscow imposed sanctions on Chad.", "sanction")).toMatchObject({
      agents: ["Moscow"],
      targets: ["Chad"],
    });
  });

  test("a party that cannot fill the role stays out: the frost kills nobody", () => {
    expect(told("The frost killed the roses.")).toEqual([]);
  });
});

describe("whether it happened", () => {
  test.each([
    ["The rebels did not attack the town.", "attack", "negative", "actual"],
    ["The army failed to capture the town of Gao.", "capture", "negative", "actual"],
    ["The rebels plan to attack the base.", "attack", "positive", "planned"],
    ["The army will deploy troops to the border.", "deployment", "positive", "planned"],
    ["The rebels may attack the base.", "attack", "positive", "possible"],
    ["If the rebels attack the base, the mission will leave.", "attack", "positive", "hypothetical"],
    ["The army is shelling the town.", "shelling", "positive", "ongoing"],
    ["The army shelled the town.", "shelling", "positive", "actual"],
    ["The army agreed to halt its strikes on the town.", "attack", "negative", "planned"],
    ["The rebels pledged to stop shelling the town.", "shelling", "negative", "planned"],
    ["The rebels promised to refrain from shelling the town.", "shelling", "negative", "planned"],
    ["The army halted its strikes on the town.", "attack", "positive", "actual"],
    ["The ministry said it had no plans to enter the town.", "capture", "negative", "planned"],
  ])("%s", (text, type, polarity, modality) => {
    expect(only(text, type)).toMatchObject({ polarity, modality });
  });

  test("a denial is the claim's stance, not the content's polarity", () => {
    const event = told("The army denied that it had attacked the village.").find(({ type }) => type === "attack");
    expect(event).toMatchObject({ polarity: "positive", agents: ["The army"] });
  });
});

describe("whose claim carries it", () => {
  test("what stands in a source's content is the source's", () => {
    expect(only("The rebels said that they had captured the town of Gao.", "capture").carrier).toBe("The rebels");
  });

  test("what stands nowhere in a content is the publisher's", () => {
    expect(only("The rebels captured the town of Gao on Monday.", "capture").carrier).toBeNull();
  });

  test("an accusation is told by the publisher; what is accused by the accuser", () => {
    const events = told("The army accused the rebels of attacking a clinic.");
    expect(events.find(({ type }) => type === "accusation")).toMatchObject({
      carrier: null,
      agents: ["The army"],
      targets: ["the rebels"],
    });
  });

  test.each([
    ["The army accused the rebels of shelling a market in Gao.", "shelling"],
    ["The army accused the rebels of the shelling of a market in Gao.", "shelling"],
    ["The army blamed the rebels for an attack on the village.", "attack"],
    ["The army blamed the attack on the rebels.", "attack"],
    ["The rebels were blamed for the ambush.", "ambush"],
    ["The ambush was blamed on the rebels.", "ambush"],
    ["The ministry held the rebels responsible for the ambush.", "ambush"],
    ["Nine people were killed in the attack, residents said, blaming the rebels for the attack.", "attack"],
  ])("who is accused of a deed is its agent: %s", (text, type) => {
    const deeds = told(text).filter((event) => event.type === type);
    expect(deeds.length).toBeGreaterThan(0);
    expect(deeds.at(-1)!.agents).toEqual(
      ["the rebels"].map((name) => (text.startsWith("The rebels") ? "The rebels" : name)),
    );
  });

  test("an accusation of something else leaves the deed to whoever does it", () => {
    expect(
      only("The army blamed the drought for hunger after the rebels attacked the village.", "attack").agents,
    ).toEqual(["the rebels"]);
  });
});

describe("where and when", () => {
  test("roles of places", () => {
    expect(only("The convoy left Gao on Monday.", "advance").places).toEqual(["from Gao"]);
    expect(only("The column is heading towards Kidal.", "advance").places).toEqual(["toward Kidal"]);
    expect(only("The army attacked rebels near Kidal.", "attack").places).toEqual(["near Kidal"]);
  });

  test("a place that only tells where another lies, or where a road leads, is not where it happened", () => {
    expect(
      only("He confirmed that the army was in Anefis, 110 kilometres south of the city of Kidal.", "presence").places,
    ).toEqual(["at Anefis"]);
    expect(only("The army took a village on the road to the rebel stronghold Kidal.", "capture").places).toEqual([]);
    expect(
      only("The army took a village on the road to Kidal amid renewed fighting in the region.", "capture").places,
    ).toEqual([]);
    expect(only("The rebels in Anefis, north of Gao, attacked the base in Kidal.", "attack").places).toContain(
      "at Kidal",
    );
  });

  test("the time that governs the trigger, not the other clause's", () => {
    const event = only("The rebels, who took up arms in 2012, attacked the base on Thursday.", "attack", "2024-05-18");
    expect(event.time).toEqual(["2024-05-16", "2024-05-16"]);
  });

  test("the day of the act, not the day on which it was denied or told", () => {
    const denied = "The army denied on Thursday that its soldiers had bombed a hospital in Gao on Monday.";
    expect(only(denied, "airstrike").time).toEqual(["2024-05-13", "2024-05-13"]);
    const long =
      "Gunmen abducted nine herders from a camp near Gao in northern Mali on Wednesday night, an elder told a radio.";
    expect(only(long, "abduction").time).toEqual(["2024-05-15", "2024-05-15"]);
    const before = "The militia accused the army on Thursday of shelling a market in Gao the day before.";
    expect(only(before, "shelling").time).toEqual(["2024-05-15", "2024-05-15"]);
  });

  test("the day of saying, where no other is told: the last of what is denied, the first of what is to come", () => {
    expect(only("The army said on Thursday it had captured Gao.", "capture").time).toEqual([
      "2024-05-16",
      "2024-05-16",
    ]);
    expect(only("The army denied on Thursday that it had captured Gao.", "capture").time).toEqual([null, "2024-05-16"]);
    expect(only("The rebels said on Thursday they would withdraw from Gao.", "withdrawal").time).toEqual([
      "2024-05-16",
      null,
    ]);
  });

  test("a day that another claim holds is not that of the accusation", () => {
    expect(only("The front accused the army of shelling a market in Gao on Monday.", "accusation").time).toEqual([
      null,
      "2024-05-17",
    ]);
  });

  test("counted from the clause above", () => {
    const event = only(
      "Families buried the dead in Gao on Thursday, two days after rebels shelled the market.",
      "shelling",
    );
    expect(event.time).toEqual(["2024-05-14", "2024-05-14"]);
    expect(
      only("The army retook Gao on Thursday, four months after it had fallen to the rebels.", "capture").time,
    ).toEqual(["2024-01-01", "2024-01-31"]);
  });

  test("what has happened without a date is open to the past", () => {
    expect(only("The rebels have attacked the base.", "attack").time).toEqual([null, "2024-05-17"]);
  });

  test("nothing is invented where the day of publication is unknown", () => {
    expect(only("The rebels have attacked the base.", "attack", null).time).toBeNull();
  });
});

describe("codes follow the parties and what is said of the future", () => {
  test("an attack on civilians is violence against civilians, UCDP type 3", () => {
    expect(only("Gunmen attacked villagers near Djibo.", "attack").codes).toMatchObject({
      acled: ["Violence against civilians", "Attack"],
      ged: 3,
    });
  });

  test("a state's forces against rebels: UCDP type 1", () => {
    expect(only("The army attacked rebels near Gao.", "attack").codes).toMatchObject({
      acled: ["Battles", "Armed clash"],
      ged: 1,
    });
  });

  test("PLOVER: intended help is agreement, intended force a threat", () => {
    expect(only("Egypt will send food to Sudan.", "aid").codes.plover?.[0]).toBe("AGREE");
    expect(only("The rebels will attack the base.", "attack").codes.plover?.[0]).toBe("THREATEN");
  });
});

describe("told once", () => {
  test("a verb and the noun that says it again are one event", () => {
    expect(told("The officers seized power in a coup in 2021.").filter(({ type }) => type === "coup")).toHaveLength(1);
  });
});

test("whatever the text, every trigger lies in it, and every role is an actor", () => {
  const words =
    "the army rebels attacked , and . said that it would withdraw from Gao on Monday killing 12 civilians “ ” by of in not talks with".split(
      " ",
    );
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 25 }), (picked) => {
      const text = picked.join(" ");
      for (const event of told(text)) {
        expect(text).toContain(event.trigger);
        expect(event.trigger.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 60 },
  );
});

describe("who speaks is no part of what is said", () => {
  test("a source behind its content neither acts nor suffers", () => {
    const [killing] = told("At least four rebels were killed in Goma, the national police said.");
    expect(killing).toMatchObject({ agents: [], targets: ["four rebels"] });
  });
  test("nor does it lend its seat as the place", () => {
    const [capture] = told("Russian forces captured the town of Avdiivka, the defence ministry in Moscow said.");
    expect(capture?.places).toEqual(["at Avdiivka"]);
  });
  test("nor the town in which it was said to others", () => {
    const text = 'Rebels attacked Goma. "Our fighters hold the town," an M23 spokesman told reporters in Kinshasa.';
    expect(only(text, "territory-held").places).toEqual(["at Goma"]);
  });
  test("unless what is said is about the speaker", () => {
    expect(told("The Israeli military said it had bombed Rafah.")[0]?.agents).toEqual(["The Israeli military"]);
  });
});

describe("a denial answers what was told", () => {
  test("it has the place and the day of the act that it denies", () => {
    const text =
      "Hamas said an Israeli airstrike hit a hospital in Gaza City on Tuesday. The Israeli military denied that it had bombed the hospital.";
    const events = told(text);
    const told_ = events.find(({ carrier, type }) => type === "airstrike" && carrier === "Hamas");
    const denied = events.at(-1);
    expect(denied).toMatchObject({ type: "airstrike", agents: ["The Israeli military"], time: told_?.time });
    expect(denied?.places).toEqual(["at Gaza City"]);
  });
  test("an act of another sort is not answered", () => {
    const text =
      "Hamas said an Israeli airstrike hit a hospital in Gaza City on Tuesday. The Israeli military denied that it had looted the bank.";
    expect(told(text).at(-1)?.places).toEqual([]);
  });
  test("an act of others is not answered", () => {
    const text =
      "Rebels shelled Goma on Tuesday, residents said. The Israeli military denied that it had bombed the bank.";
    expect(told(text).at(-1)?.places).toEqual([]);
  });
});

test('"the city" is the last town named, not the last region', () => {
  const held = told(
    "M23 seized Goma, the largest city in eastern Democratic Republic of Congo. The army said it still controlled the city.",
  );
  expect(held.at(-1)).toMatchObject({ type: "territory-held", places: ["at Goma"] });
});

test("a command is captured as a place is, soldiers are detained", () => {
  expect(told("The rebels captured a regional military command in Lashio.")[0]?.type).toBe("capture");
  expect(told("The rebels captured nine soldiers in Lashio.")[0]?.type).toBe("detention");
});

describe("a word that means a place named before", () => {
  const last = (text: string) => told(text).at(-1);
  test("wherever it stands in the clause", () => {
    expect(last("Rebels took Gao on Monday. The army bombed a market in the town.")?.places).toEqual(["at Gao"]);
    expect(last("Rebels took Gao on Monday. Fighting went on near the town.")?.places).toEqual(["near Gao"]);
    expect(last("Rebels took Gao on Monday. An officer said the army had attacked them there.")?.places).toEqual([
      "at Gao",
    ]);
  });
  test("rather where something was than where somebody came from or spoke", () => {
    expect(
      last("Rebels attacked Gao on Monday. Soldiers arrived from Kidal. An elder said the army had retaken the town.")
        ?.places,
    ).toEqual(["at Gao"]);
    expect(
      last("Rebels attacked Gao on Monday. An official in Bamako said the army had retaken the town.")?.places,
    ).toEqual(["at Gao"]);
  });
  test("a site that was told with its place", () => {
    expect(
      last("Shells hit a school in Gao on Monday. The rebels accused the army of bombing the school."),
    ).toMatchObject({ type: "airstrike", places: ["at Gao"] });
  });
  test("not who acts", () => {
    expect(last("Rebels attacked Gao on Monday. The movement said it had attacked Kidal.")?.places).toEqual([
      "at Kidal",
    ]);
  });
});

describe("an act that is meant again", () => {
  test("was there and then where it was told to be", () => {
    const [attack, killing] = told(
      "Rebels attacked a base in Gao on Monday. Nine soldiers were killed in the attack, the army said on Wednesday.",
    );
    expect(killing).toMatchObject({ type: "killing", places: ["at Gao"], time: attack?.time });
  });
  test("any act without an article is none", () => {
    expect(told("Rebels attacked a base in Gao on Monday. The army fears attacks.").at(-1)?.places).toEqual([]);
  });
  test("nor is one that others suffered", () => {
    const text = "Rebels attacked the Malian army in Gao on Monday. The attack on UN peacekeepers killed two.";
    expect(told(text).find(({ trigger }) => trigger === "attack")?.places ?? []).toEqual([]);
  });
});

test("a clause with when tells of all that came of it", () => {
  const text = "Nine people were killed and 30 wounded when shells hit a market in Goma on Monday, a nurse said.";
  expect(only(text, "killing-of-civilians")).toMatchObject({ places: ["at Goma"], time: ["2024-05-13", "2024-05-13"] });
});

test("what is done by the way is done there and then, by the same", () => {
  const text = "The army carried out air strikes on hideouts in Goma on Monday, killing 18 rebels.";
  expect(only(text, "killing")).toMatchObject({
    agents: ["The army"],
    places: ["at Goma"],
    time: ["2024-05-13", "2024-05-13"],
  });
});

test("where a ministry sits is not where what it confirms was; where a resident lives is", () => {
  const seat = "The defence ministry in Kinshasa confirmed that its troops had attacked the rebels.";
  expect(only(seat, "attack").places).toEqual([]);
});

test("two days before ends its sentence, and opens no clause", () => {
  const text = "The rebels said on Thursday that they had killed 70 soldiers in Goma two days before.";
  expect(only(text, "killing").time).toEqual(["2024-05-14", "2024-05-14"]);
});

test("a war is not what was told of one day", () => {
  const text = "Rebels attacked Goma on Monday. The war began in April 2012.";
  expect(told(text).at(-1)).toMatchObject({ places: [], time: ["2012-04-01", "2012-04-30"] });
});

describe("ground in somebody's hands", () => {
  test("the speaker's own", () => {
    expect(only('"The town is fully in our hands," the M23 said.', "territory-held").agents).toEqual(["the M23"]);
  });
  test("a party's, with the place that is held", () => {
    expect(only("Rebels attacked Goma, but the city remained under army control.", "territory-held")).toMatchObject({
      agents: ["army"],
      places: ["at Goma"],
    });
  });
  test("no more than a hand", () => {
    expect(told("The officer held a letter in his hands.")).toEqual([]);
  });
});

describe("leaving", () => {
  test("is a withdrawal of forces, and an advance of what drives off", () => {
    expect(only("The M23 admitted that its fighters had not left Goma.", "withdrawal")).toMatchObject({
      polarity: "negative",
      places: ["from Goma"],
    });
    expect(only("The convoy left Goma on Monday.", "advance").places).toEqual(["from Goma"]);
  });
  test("but not when it leaves something behind, nor when civilians leave", () => {
    expect(told("The rebels left two burnt trucks.").map(({ type }) => type)).not.toContain("withdrawal");
    expect(told("A shopkeeper left by the southern road.").map(({ type }) => type)).not.toContain("withdrawal");
  });
});

test("a word of a party's name is no event", () => {
  expect(told("The March 23 Movement spoke.")).toEqual([]);
});

test("whoever calls an attack something did not do it, and nobody's claim of it does not deny it", () => {
  expect(told('The president called the attack "a crime".').find(({ type }) => type === "attack")?.agents).toEqual([]);
  expect(only("Nobody claimed the attack.", "attack").polarity).toBe("positive");
});

test("a party inside a part of a town is present there", () => {
  expect(only("An officer said rebels were inside the southern districts of Goma.", "presence")).toMatchObject({
    agents: ["rebels"],
    places: ["at Goma"],
  });
});

test("the time of what was signed stands in its clause", () => {
  const truce = "A ceasefire signed by the army and the rebels in 2019 lasted a year.";
  expect(only(truce, "ceasefire").time).toEqual(["2019-01-01", "2019-12-31"]);
});

test("found by Tuesday is not found by anybody", () => {
  expect(only("A doctor said 12 bodies had been found by Tuesday.", "losses").agents).toEqual([]);
});

describe("an outcome and the clause that tells of the act", () => {
  test("when-clause: place, day and doer", () => {
    const killing = told(
      "The president said that 54 Ugandan soldiers were killed when al-Shabab attacked a base in Baidoa on May 3.",
    )[0];
    expect(killing).toMatchObject({
      type: "killing",
      agents: ["al-Shabab"],
      places: ["at Baidoa"],
      time: ["2024-05-03", "2024-05-03"],
    });
  });
});
