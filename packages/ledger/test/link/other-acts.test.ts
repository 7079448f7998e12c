import { describe, expect, test } from "vitest";
import { type Evidence, link, noAlliances } from "../../src/index.ts";
import { compare } from "../../src/link/compare.ts";
import { THRESHOLDS } from "../../src/link/thresholds.ts";
import { evidence, party, spoken, town } from "../evidence-builder.ts";

const isOne = (a: Evidence, b: Evidence): boolean => (compare(a, b, noAlliances)?.score ?? 0) >= THRESHOLDS.same;

const burnt = (report: string, words: string, text: string, given: Partial<Evidence> = {}): Evidence =>
  evidence(report, "e1", {
    type: "destruction",
    agents: [],
    targets: [],
    trigger: { start: text.indexOf(words), end: text.indexOf(words) + words.length, words },
    text,
    ...given,
  });

describe("acts against property", () => {
  const houses = burnt("a", "burnt", "46 houses were burnt in Tarrel");

  test("houses and vehicles are two things to destroy", () => {
    expect(isOne(houses, burnt("b", "destroyed", "eleven vehicles were destroyed in Tarrel"))).toBe(false);
    expect(isOne(houses, burnt("b", "cut", "telephone links have been cut in Tarrel", { type: "sabotage" }))).toBe(
      false,
    );
  });

  test("houses are houses, and what is not named may be them", () => {
    expect(isOne(houses, burnt("b", "torched", "the huts of Tarrel were torched"))).toBe(true);
    expect(isOne(houses, burnt("b", "set fires", "they set fires in Tarrel"))).toBe(true);
  });
});

describe("a denied blow", () => {
  const denial = evidence("a", "e1", { polarity: "negative", text: "we did not fire on Tarrel", targets: [] });

  test("answers the attack, not the advance on the same place", () => {
    expect(isOne(denial, evidence("b", "e1", { source: spoken("league"), targets: [] }))).toBe(true);
    expect(isOne(denial, evidence("b", "e1", { type: "advance", source: spoken(null), targets: [] }))).toBe(false);
  });
});

describe("who holds a region", () => {
  const region = { ...town("Tarrel"), id: "region:coast", name: "the coast", radiusKm: 300, precision: 3 as const };

  test("is not told by who left a town of it", () => {
    const holds = evidence("a", "e1", {
      type: "territory-held",
      agents: [party("league")],
      targets: [],
      places: [region],
    });
    const left = { type: "retreat", agents: [party("league")], targets: [], source: spoken("north-army") };
    expect(isOne(holds, evidence("b", "e1", left))).toBe(false);
    expect(isOne({ ...holds, places: [town("Tarrel")] }, evidence("b", "e1", left))).toBe(true);
  });
});

describe("what is told without its place", () => {
  test("is where its report is, not in the next town", () => {
    const placeless = (setting: string): Evidence =>
      evidence("a", "e1", { type: "retreat", places: [], setting: town(setting, "near"), targets: [], time: null });
    const other = evidence("b", "e1", { type: "retreat", agents: [], targets: [], places: [town("Tarrel")] });
    const far = { ...town("Tarrel"), name: "Upper Tarrel", id: "town:upper", lat: 12.4 };
    expect(isOne(placeless("Tarrel"), other)).toBe(true);
    expect(isOne({ ...placeless("Tarrel"), setting: { ...far, role: "near" } }, other)).toBe(false);
  });
});

describe("a blow in a vague word", () => {
  const vague = evidence("a", "e1", { type: "attack", agents: [], targets: [] });
  const shelled = evidence("b", "e1", { type: "shelling", agents: [party("league")], targets: [] });

  test("is what was told more closely of the same place and day", () => {
    expect(isOne(vague, shelled)).toBe(true);
    expect(isOne(vague, { ...shelled, places: [town("Odrum")] })).toBe(false);
    expect(isOne(vague, { ...shelled, time: { from: "2024-06-02", to: "2024-06-02", precision: "day" } })).toBe(false);
  });

  test("is another where it says whose it was", () => {
    expect(isOne({ ...vague, agents: [party("north-army")] }, shelled)).toBe(false);
  });
});

describe("where it was not", () => {
  test("fire does not fall where it comes from", () => {
    const from = (role: "from" | "at"): Evidence =>
      evidence("a", "e1", { type: "shelling", targets: [], places: [town("Tarrel", role)] });
    const fell = evidence("b", "e1", { type: "shelling", agents: [], targets: [], source: spoken("league") });
    expect(isOne(from("at"), fell)).toBe(true);
    expect(isOne(from("from"), fell)).toBe(false);
  });

  test("who shells does not fall where his shells do", () => {
    const fire = evidence("a", "e1", { type: "shelling", targets: [party("Tarrel", "the market")] });
    const fell = evidence("b", "e1", {
      type: "losses",
      agents: [],
      targets: [party("north-army")],
      places: [],
      time: null,
    });
    expect(isOne(fire, fell)).toBe(false);
    expect(isOne(fire, { ...fell, targets: [party("Tarrel", "the market")] })).toBe(true);
  });

  test("soldiers do not fall where the wounded are taken", () => {
    const taken = evidence("a", "e1", { type: "losses", agents: [], places: [town("Tarrel", "toward")] });
    const counted = evidence("b", "e1", { type: "losses", agents: [], targets: [], source: spoken(null) });
    expect(isOne({ ...taken, places: [town("Tarrel")] }, counted)).toBe(true);
    expect(isOne(taken, counted)).toBe(false);
  });
});

describe("fighting that never stopped", () => {
  test("is background, and part of no battle of its day", () => {
    const words = "fighting the north";
    const given = (text: string): Partial<Evidence> => ({
      text,
      trigger: { start: text.indexOf(words), end: text.length, words },
    });
    const battle = evidence("b", "e1", { source: spoken(null) });
    const lasting = evidence("a", "e1", given("rebels who have never stopped fighting the north"));
    expect(link([lasting, battle])).toHaveLength(2);
    expect(link([evidence("a", "e1", given("rebels were fighting the north")), battle])).toHaveLength(1);
  });
});

describe("what a war came to", () => {
  const dead = (report: string, scope: "event" | "cumulative", text: string): Evidence =>
    evidence(report, "e1", {
      type: "killing-of-civilians",
      text,
      quantities: [{ kind: "killed", of: null, low: 20, best: 20, high: 20, scope, words: "20" }],
    });
  const shelling = dead("a", "event", "shells killed 20 people in Tarrel");

  test("is no part of one of its acts, and is the same for all who tell it", () => {
    const total = dead("b", "cumulative", "the war has killed 20 people");
    expect(isOne(shelling, total)).toBe(false);
    expect(isOne(total, dead("c", "cumulative", "It has claimed 20 lives"))).toBe(true);
  });

  test("the running toll of one act is", () => {
    expect(isOne(shelling, dead("b", "cumulative", "three more died, bringing the toll to 20"))).toBe(true);
  });
});

test("a running total of a war is none of its acts, in the passive, too", () => {
  const text = "more than 6,000 people have been killed in the violence";
  const total = evidence("a", "e1", {
    type: "killing",
    text,
    quantities: [{ kind: "killed", of: null, low: 6000, best: null, high: null, scope: "cumulative", words: "6,000" }],
  });
  expect(isOne(total, evidence("b", "e1", { type: "killing" }))).toBe(false);
  expect(isOne({ ...total, text: "9 were killed" }, evidence("b", "e1", { type: "killing" }))).toBe(true);
});

test("where somebody fell back to is not where he was thrown out", () => {
  const taken = evidence("a", "e1", { type: "capture" });
  const back = (role: "toward" | "from"): Evidence =>
    evidence("b", "e1", { type: "retreat", agents: [party("league")], targets: [], places: [town("Tarrel", role)] });
  expect(isOne(taken, back("toward"))).toBe(false);
  expect(isOne(taken, back("from"))).toBe(true);
});

describe("what is done in return", () => {
  const text = "its chief was killed at Tarrel, and the League fired rockets across the border in response";
  const fired = evidence("a", "e2", {
    type: "shelling",
    agents: [party("league")],
    targets: [],
    text,
    trigger: { start: text.indexOf("fired"), end: text.indexOf("fired") + 13, words: "fired rockets" },
  });
  const strike = evidence("b", "e1", { type: "airstrike" });

  test("is not the blow that it answers", () => {
    expect(isOne(fired, strike)).toBe(false);
    expect(
      isOne({ ...fired, text: text.replace(" in response", "") }, { ...strike, type: "shelling", targets: [] }),
    ).toBe(true);
  });

  test("is the same in another report that does not say so", () => {
    expect(isOne(fired, evidence("b", "e1", { type: "shelling", agents: [party("league")], targets: [] }))).toBe(true);
  });
});

describe("the dead of two sides", () => {
  const fell = (report: string, killers: string, fallen: string): Evidence =>
    evidence(report, "e1", { type: "killing", agents: [party(killers)], targets: [party(fallen)] });

  test("are two counts: whom the one killed are the killers of the other", () => {
    expect(isOne(fell("a", "league", "north-army"), fell("b", "north-army", "league"))).toBe(false);
    expect(isOne(fell("a", "league", "north-army"), fell("b", "league", "north-army"))).toBe(true);
  });

  test("may be of one fight all the same", () => {
    const fight = evidence("b", "e1", { type: "clash", agents: [party("north-army")], targets: [party("league")] });
    expect(isOne(fell("a", "league", "north-army"), fight)).toBe(true);
  });
});

describe("a fight that has gone on for years", () => {
  const fight = (text: string): Evidence =>
    evidence("a", "e1", {
      type: "clash",
      modality: "ongoing",
      text,
      trigger: { start: text.indexOf("battling"), end: text.indexOf("battling") + 8, words: "battling" },
      time: { from: null, to: "2024-05-04", precision: "range", stated: false },
    });

  test("is none of the fights of the day", () => {
    const attack = evidence("b", "e1", { type: "attack" });
    expect(link([fight("the army has been battling the League in Tarrel for nearly a decade"), attack])).toHaveLength(
      2,
    );
    expect(link([fight("the army is battling the League in Tarrel"), attack])).toHaveLength(1);
  });
});
