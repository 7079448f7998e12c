import { describe, expect, test } from "vitest";
import { draftOf } from "./mentioned-actors.ts";

const party = (text: string, words: string) => {
  const found = draftOf(text).actors.find(({ span }) => text.slice(span.start, span.end) === words);
  if (!found) throw new Error(`no mention "${words}" in: ${text}`);
  return { actor: found.actor, name: found.name, kind: found.kind };
};

describe("a body whose own name no list knows", () => {
  test.each([
    ["The 33rd Front attacked a camp in Mali.", "The 33rd Front", "33rd Front", "rebel-group"],
    [
      "In Mali, the Orsan Liberation Army took a camp.",
      "the Orsan Liberation Army",
      "Orsan Liberation Army",
      "rebel-group",
    ],
    [
      "In Mali, the Harran Defence Forces took a camp.",
      "the Harran Defence Forces",
      "Harran Defence Forces",
      "state-forces",
    ],
    [
      "Fighters of the Salt Road Front took a camp in Mali.",
      "Fighters of the Salt Road Front",
      "Salt Road Front",
      "rebel-group",
    ],
    [
      "The Salt Coalition, a rebel alliance, took a camp in Mali.",
      "The Salt Coalition",
      "Salt Coalition",
      "rebel-group",
    ],
  ])("%s", (text, words, name, kind) => {
    expect(party(text, words)).toEqual({ actor: null, name, kind });
  });

  test("is called again by what it is, and owns its fighters", () => {
    const text =
      "The Lantern Brigades took a camp. The group's fighters then left. The army said their fighters had fled.";
    expect(party(text, "The group's fighters").name).toBe("Lantern Brigades");
    const own = "The Lantern Brigades said their fighters had taken the camp.";
    expect(party(own, "their fighters").name).toBe("Lantern Brigades");
  });

  test("a spokesman for it leaves it a mention of its own", () => {
    const text = "A spokesman of the Lantern Brigades said they held the camp.";
    expect(party(text, "the Lantern Brigades").kind).toBe("militia");
  });

  test("what any state has is the state's", () => {
    expect(party("In Mali, the National Guard took a camp.", "the National Guard").actor).toBe("mali-security-forces");
    expect(party("The Malian Armed Forces took a camp.", "The Malian Armed Forces").actor).toBe("mali-army");
    expect(party("In Mali, the Armed Forces took a camp.", "the Armed Forces").actor).toBe("mali-army");
  });

  test("the capitals of a headline make no name", () => {
    expect(draftOf("Dozens Killed As Army Forces Retake Town In Mali").actors.map(({ name }) => name)).not.toContain(
      "As Army Forces",
    );
  });
});

describe("a state's body by an adjective that no list knows", () => {
  test("is not the army of the country in which the places seem to lie", () => {
    const text = "In Mali, the Orvelian army left Gao on Monday.";
    expect(party(text, "the Orvelian army")).toEqual({ actor: null, name: "Orvelian army", kind: "state-forces" });
  });

  test("known peoples, faiths and plain words tell as before", () => {
    expect(party("The Malian army left Gao on Monday.", "The Malian army").actor).toBe("mali-army");
    expect(party("In Mali, the Republican Army left Gao.", "the Republican Army").actor).toBe("mali-army");
    expect(party("In Mali, the army left Gao on Monday.", "the army").actor).toBe("mali-army");
  });
});

describe("fighters of a body whose name opens with a participle", () => {
  test("are that body's", () => {
    expect(
      party(
        "Rebels of the Allied Democratic Forces attacked a village in Ituri.",
        "Rebels of the Allied Democratic Forces",
      ).actor,
    ).toBe("adf");
  });
});

describe("names that hold other names", () => {
  test("South Sudan's army is not Sudan's", () => {
    expect(party("South Sudan's army took a camp.", "South Sudan's army").actor).toBe("south-sudan-army");
    expect(party("Sudan's army took a camp.", "Sudan's army").actor).toBe("sudan-army");
  });

  test("who is known by a name is who bears it", () => {
    const text = "Armed youths known as the White Army took a camp in South Sudan.";
    expect(party(text, "Armed youths known as the White Army").actor).toBe("nuer-white-army");
  });

  test("the group is not who its fighters are linked to", () => {
    const text = "Jihadists linked to Al-Qaeda took a camp in Mali. The group gave no details.";
    expect(party(text, "The group").actor).not.toBe("al-qaeda");
  });
});

test("a short form is whose it is introduced for, whoever else bears it", () => {
  const own = "The Kerrin Independence Army (KIA) took a camp. The KIA then left.";
  expect(party(own, "The KIA").actor).toBeNull();
  expect(party(own, "The KIA").name).toBe("Kerrin Independence Army");
  expect(party("The KIA took a camp in Myanmar.", "The KIA").actor).toBe("kia");
});

describe("whose somebody is", () => {
  test("a private person is no party's, whatever his country", () => {
    expect(party("A Malian doctor fled Gao.", "A Malian doctor").actor).toBeNull();
    expect(party("A Malian official fled Gao.", "A Malian official").actor).toBe("mali");
    const kin = "A Malian official fled Gao, his brother said.";
    expect(party(kin, "his brother").actor).toBeNull();
  });

  test("a commander in an armed group's unit is that group's", () => {
    const text = "The army killed Samir Haddan, a commander in Hezbollah's coastal unit.";
    expect(party(text, "Samir Haddan").actor).toBe("hezbollah");
    expect(party("The army met an analyst in Hezbollah's stronghold.", "an analyst").actor).toBeNull();
  });

  test('a name goes on with "of the"', () => {
    const text = "Fighters of the Brotherhood of the Marches took a camp in Mali.";
    expect(party(text, "Fighters of the Brotherhood of the Marches")).toEqual({
      actor: null,
      name: "Brotherhood of the Marches",
      kind: "rebel-group",
    });
  });
});
