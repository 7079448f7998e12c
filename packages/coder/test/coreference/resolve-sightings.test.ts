import { loadKnowledge } from "@counterclaim/resources";
import { describe, expect, test } from "vitest";
import { code } from "../../src/index.ts";
import { mentionsIn } from "../actor/mentioned-actors.ts";

const knowledge = loadKnowledge();

describe("pronouns", () => {
  test("it and its are the body that speaks", () => {
    expect(mentionsIn("Mali's army said it had withdrawn its troops.").slice(1)).toEqual([
      ["it", "mali-army", "Mali's army"],
      ["its troops", "mali-army", "Mali's army"],
    ]);
  });
  test("it and its are whose claim it is", () => {
    const text = "India's army rejected as baseless a claim by Pakistan that its troops shot down a drone.";
    expect(mentionsIn(text).find(([words]) => words === "its troops")?.[1]).toBe("pakistan-army");
  });
  test("they are the last ones who are several", () => {
    expect(mentionsIn("The Houthis fired rockets. They hit a ship.").at(-1)).toEqual([
      "They",
      "houthis",
      "The Houthis",
    ]);
  });
  test("he is the person, not the party", () => {
    expect(mentionsIn("Colonel Issa Dembara met masked gunmen. He left.").at(-1)).toEqual([
      "He",
      null,
      "Colonel Issa Dembara",
    ]);
  });
  test("it without anybody before it is no mention", () => {
    expect(mentionsIn("It rained, and it was dark.")).toEqual([]);
  });
});

describe("short forms", () => {
  test.each([
    ["M23 took the bridge. The group's fighters left.", ["The group's fighters", "m23", "M23"]],
    ["M23 took the bridge. The group's commanders were silent.", ["The group's commanders", "m23"]],
    ["The CSP took a camp. The coalition's spokesman, Adan Tavi, spoke.", ["The coalition's spokesman", "csp"]],
  ])("whose a group's people are: %s", (text, mention) => {
    expect(mentionsIn(text)).toContainEqual(mention);
  });
  test("a name behind a group's spokesman is of that group", () => {
    const found = mentionsIn("M23 took the bridge. The group's spokesman Adan Tavi confirmed it.");
    expect(found.find(([words]) => words === "The group's spokesman Adan Tavi")?.[1]).toBe("m23");
  });
  test("a group that nobody introduced owns nothing known", () => {
    expect(mentionsIn("The group's fighters left.")[0]![1]).toBeNull();
  });
  test("the convoy and the column are the unit that was introduced, of the same force", () => {
    expect(mentionsIn("A Malian army convoy left Gao. The convoy stopped. The column was attacked.")).toEqual([
      ["A Malian army convoy", "mali-army"],
      ["The convoy", "mali-army", "A Malian army convoy"],
      ["The column", "mali-army", "A Malian army convoy"],
    ]);
  });
  test("the rebels after one of their organisations are the whole of them", () => {
    expect(mentionsIn("The CSP attacked the camp. The rebels took two trucks.").at(-1)).toEqual([
      "The rebels",
      "tuareg-rebels",
      "The CSP",
    ]);
  });
  test("the jihadists are not the separatists before them", () => {
    expect(mentionsIn("The CSP attacked the camp. The jihadists took two trucks.").at(-1)).toEqual([
      "The jihadists",
      null,
    ]);
  });
  test("the group is the party named last, never a state's force", () => {
    expect(mentionsIn("JNIM fought Malian troops. The group seized weapons.").at(-1)).toEqual([
      "The group",
      "jnim",
      "JNIM",
    ]);
  });
  test("who spoke in the sentence before goes on speaking, whoever was spoken of last", () => {
    const text = "The CSP said it had left and that M23 had broken the truce. Its spokesman said so.";
    expect(mentionsIn(text).find(([words]) => words === "Its spokesman")?.[1]).toBe("csp");
  });

  test("the spokesman is the spokesperson", () => {
    const text = "Salif Ag Bilal, a spokesperson for the CSP, spoke. The spokesman left.";
    expect(mentionsIn(text).at(-1)).toEqual(["The spokesman", "csp", "Salif Ag Bilal"]);
  });
  test("gunmen without an article are others than those before", () => {
    expect(mentionsIn("Masked gunmen took the bridge. Later gunmen came to the school.").at(-1)).toEqual([
      "gunmen",
      null,
    ]);
  });
  test("one of several persons is one of those before", () => {
    expect(
      mentionsIn('Two local officials confirmed it. "They came at dawn," one said.').find(([words]) => words === "one"),
    ).toEqual(["one", null, "Two local officials"]);
  });
  test("an alliance set beside a name is the party named, and it is the alliance", () => {
    const text = "The Arakan Army (AA), an alliance of Rakhine armed groups, said it had taken the town.";
    const found = mentionsIn(text);
    expect(found.find(([words]) => words.startsWith("an alliance"))?.[1]).toBe("arakan-army");
    expect(found.find(([words]) => words === "it")).toEqual(["it", "arakan-army", "The Arakan Army"]);
  });
});

describe("whose forces they are", () => {
  test.each([
    ["Sudan's government said its troops had left.", "its troops", "sudan-army"],
    ["Russia's defence ministry said its forces had left.", "its forces", "russia-army"],
    ["Kyiv acknowledged that its troops had pulled back.", "its troops", "ukraine-army"],
    [
      "The mayor said so. Reuters could not verify it. Moscow said its forces took the village.",
      "its forces",
      "russia-army",
    ],
    ["Reuters could not reach the village or its troops.", "its troops", null],
    ["The Houthis said 25 of its men had come home.", "25 of its men", "houthis"],
    ["Mali said its people were tired.", "its people", null],
    [
      "Somalia's army, helped by US drones, fought near Jilib. The rebels killed 22 soldiers.",
      "22 soldiers",
      "somalia-army",
    ],
    [
      "Ukraine's military accused Russian troops of shelling a town. A military spokesman said so.",
      "A military spokesman",
      "ukraine-army",
    ],
    [
      "A government spokesman in Kinshasa said that Rwanda's army had attacked. Rwanda denied it.",
      "A government spokesman",
      "dr-congo-government",
    ],
    ["Mali's defence ministry said so. The ministry was silent on losses.", "The ministry", "mali-defence-ministry"],
    ["Mali is at war. Government troops left Kidal.", "Government troops", "mali-army"],
    ["Mali is at war. A spokesman confirmed that government troops left Kidal.", "government troops", "mali-army"],
  ])("%s", (text, words, actor) => {
    expect(mentionsIn(text).find(([mention]) => mention === words)?.[1]).toBe(actor);
  });
});

describe("a party called again by the last word of its name", () => {
  test.each([
    ["The Tigray People's Liberation Front left. The front was silent.", "The front", "tplf"],
    ["The Azawad Liberation Front left. A spokesman for the front said so.", "the front", "azawad-liberation-front"],
    ["The New People's Army left Uson. The army said so.", "The army", "philippines-army"],
    ["The Azawad Liberation Front left. Shots were heard at the front.", "the front", undefined],
  ])("%s", (text, words, actor) => {
    expect(mentionsIn(text).find(([mention]) => mention === words)?.[1]).toBe(actor);
  });
});

test("a group is known again by its fighters, and by words that only tell its kind", () => {
  expect(mentionsIn("Al-Shabaab fighters overran a base. The group's spokesman confirmed it.")).toContainEqual([
    "The group's spokesman",
    "al-shabaab",
  ]);
  expect(mentionsIn("JNIM overran a base. The militant group confirmed it.")).toContainEqual([
    "The militant group",
    "jnim",
    "JNIM",
  ]);
});

test("whoever says what a clause before has told is not somebody in that clause", () => {
  const text = "Mali's army left Kidal. Nine drones were shot down by a rebel group, it said.";
  expect(mentionsIn(text).at(-1)).toEqual(["it", "mali-army", "Mali's army"]);
});

test("a spokesman of the government is not the army's spokesman before him", () => {
  const text = "A spokesman for the Congolese army, Jules Tavi, left. The government spokesman stayed.";
  expect(mentionsIn(text).at(-1)).toEqual(["The government spokesman", "dr-congo-government"]);
});

describe("a local report names no country", () => {
  const kinds = (text: string) =>
    code({ id: "r", sha256: "0".repeat(64), text }, knowledge).actors.map(({ span, actor }) => [
      text.slice(span.start, span.end),
      actor,
    ]);
  test("its places tell whose army the army is", () => {
    expect(kinds("The army said it had left Kidal. Gao was calm.")[0]).toEqual(["The army", "mali-army"]);
  });
  test("places of two countries tell nothing", () => {
    expect(kinds("The army said it had left Kidal. Kharkiv was calm.")[0]).toEqual(["The army", null]);
  });
  test("a country that is named tells more than a place", () => {
    expect(kinds("Ukraine's soldiers trained in Kidal. The army left.").at(-1)).toEqual(["The army", "ukraine-army"]);
  });
});

describe("whose word comes before", () => {
  test.each([
    [
      "Ethiopia's army left Dessie, but a spokesman for the Fano militia said its men were still there.",
      "its men",
      "fano",
    ],
    ["Fano took a hill. A spokesman for the militia was silent.", "A spokesman", "fano"],
    ["Fighters loyal to the RSF said that they held the airport.", "they", "rsf"],
    ["The SDF took a post. The Kurdish-led force denied it.", "The Kurdish-led force", "sdf"],
    ["The SDF took a post. The student group denied it.", "The student group", null],
    ["Haiti's police took a hill. No officer was hurt.", "No officer", "haiti-police"],
    ["Haiti's army took a hill. No officer was hurt.", "No officer", "haiti-army"],
    ["Lebanon's state news agency reported it.", "Lebanon's state news agency", null],
    ["Syria's health ministry counted four dead, a child among them.", "them", null],
    ["Hamas officials counted ten women, nine of them old.", "them", null],
    [
      "President Bola Tinubu left. Miyetti Tavi, which counts raids, denied that its members had fired.",
      "its members",
      null,
    ],
  ])("%s", (text, words, actor) => {
    expect(mentionsIn(text).find(([mention]) => mention === words)?.[1] ?? null).toBe(actor);
  });
});

describe("an officer of no state's army", () => {
  test("is of the group for which he speaks, whatever his rank", () => {
    const text =
      "In South Sudan, the SPLM-IO took a town. Colonel Deng Akot, the military spokesman of the opposition movement, said so.";
    expect(mentionsIn(text).find(([words]) => words === "Colonel Deng Akot")?.[1]).toBe("splm-io");
    const rebels = "In Mali, the JNIM took Gao. Captain Issa Dembara, spokesman for the armed group, said so.";
    expect(mentionsIn(rebels).find(([words]) => words === "Captain Issa Dembara")?.[1]).toBe("jnim");
  });

  test("by rank alone, or beside his army's name, is of the army", () => {
    const text = "In Mali, the JNIM took Gao. Captain Issa Dembara said so.";
    expect(mentionsIn(text).find(([words]) => words === "Captain Issa Dembara")?.[1]).toBe("mali-army");
    const spokesman = "In Mali, Captain Issa Dembara, the army's spokesman, said so.";
    expect(mentionsIn(spokesman).find(([words]) => words === "Captain Issa Dembara")?.[1]).toBe("mali-army");
  });
});

test("whose fighters did what is claimed: the speaker's, though others stand between", () => {
  const text =
    "The Group for the Support of Islam and Muslims has claimed the ambush of an army convoy near Djibo, saying that its fighters killed nine soldiers.";
  expect(mentionsIn(text).find(([words]) => words === "its fighters")?.[1]).toBe("jnim");
  const other = "The front ambushed an army convoy near Djibo. The army said its soldiers had fought back.";
  expect(mentionsIn(other).find(([words]) => words === "its soldiers")?.[1]).toBe(
    mentionsIn(other).find(([words]) => words === "The army")?.[1],
  );
});

describe("what a group's enemies call it", () => {
  const last = (text: string) => mentionsIn(text).at(-1)?.[1];

  test("is the only armed group of which a report tells", () => {
    expect(last("Yemen's government accused the Houthis of shelling Salif. The militia fled.")).toBe("houthis");
    expect(last("Yemen's government accused the Houthis of shelling Salif. The terrorists fled.")).toBe("houthis");
  });
  test("is nobody known where it tells of two", () => {
    expect(last("Fano and the Houthis fought the army. The terrorists fled.")).toBeNull();
  });
  test("is no army", () => {
    expect(last("Yemen's army shelled Salif. The militia fled.")).toBeNull();
  });
});
