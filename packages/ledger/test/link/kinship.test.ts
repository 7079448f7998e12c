import { describe, expect, it } from "vitest";
import { type Evidence, link } from "../../src/index.ts";
import { kinship } from "../../src/link/family.ts";
import { evidence, party } from "../evidence-builder.ts";

const apart = (...set: readonly Evidence[]): number => link(set).length;
const rebels = { actor: null, name: "rebels", kind: "rebel-group" } as const;
const villagers = { actor: null, name: "villagers", kind: "civilians" } as const;

describe("kinship of types", () => {
  it.each([
    ["attack", "shelling"],
    ["attack", "killing-of-civilians"],
    ["airstrike", "killing"],
    ["ambush", "mine-explosion"],
    ["ceasefire-violation", "shelling"],
    ["capture", "retreat"],
    ["capture", "territory-held"],
    ["capture", "killing"],
  ])("holds between %s and %s, either way", (a, b) => {
    expect(kinship(a, b)).toBe(kinship(b, a));
    expect(kinship(a, b)).toBeGreaterThan(0);
  });

  it.each([
    ["capture", "airstrike"],
    ["attack", "territory-held"],
    ["presence", "territory-held"],
    ["advance", "killing"],
    ["abduction", "attack"],
    ["looting", "shelling"],
    ["talks", "agreement"],
  ])("does not hold between %s and %s", (a, b) => expect(kinship(a, b)).toBeNull());
});

describe("a blow and who died of it", () => {
  const attack = evidence("r1", "e1", { agents: [rebels], targets: [party(null, "a village")] });
  const deaths = evidence("r1", "e2", { type: "killing-of-civilians", agents: [rebels], targets: [villagers] });

  it("are one happening, which the blow opens", () => {
    const [draft, ...others] = link([deaths, attack]);
    expect(others).toEqual([]);
    expect(draft!.members.map(({ evidence: e }) => e.type)).toEqual(["attack", "killing-of-civilians"]);
  });

  const elsewhere = { report: "r2", id: "r2#e2", claim: "r2#c2" };

  it("are one where a second report names but the dead", () => {
    expect(apart(attack, { ...deaths, ...elsewhere, agents: [] })).toBe(1);
  });

  it("are two where another killed", () => {
    const guards = { ...party("guard", "the Guard"), kind: "state-forces" } as const;
    expect(apart(attack, { ...deaths, ...elsewhere, agents: [guards] })).toBe(2);
  });
});

describe("those who came and fell", () => {
  const army = { ...party("north-army"), kind: "state-forces" } as const;
  const attack = evidence("r1", "e1", { agents: [], targets: [army] });
  const fallen = { type: "killing", agents: [], targets: [rebels] } as const;

  it("fell in the attack on that place and day", () => {
    expect(apart(attack, evidence("r2", "e1", fallen))).toBe(1);
  });

  it("are others where the attack was another's, or the day is not said", () => {
    const guards = { ...party("guard", "the Guard"), kind: "state-forces" } as const;
    expect(apart({ ...attack, agents: [guards] }, evidence("r2", "e1", fallen))).toBe(2);
    const undated = { from: "2024-05-20", to: "2024-05-20", precision: "day" } as const;
    expect(apart(attack, evidence("r2", "e1", { ...fallen, time: undated }))).toBe(2);
  });
});

describe("a bombing of which no more is said", () => {
  it("may be the air strike of that place and day", () => {
    const strike = evidence("r1", "e1", { type: "airstrike", targets: [villagers] });
    const noun = { type: "mine-explosion", agents: [], targets: [], trigger: { start: 4, end: 11, words: "bombing" } };
    expect(apart(strike, evidence("r1", "e2", noun))).toBe(1);
    expect(apart(strike, evidence("r1", "e2", { ...noun, trigger: { ...noun.trigger, words: "mine" } }))).toBe(2);
  });
});

describe("who takes part", () => {
  const army = { ...party("north-army"), kind: "state-forces" } as const;

  it("may be told by one report alone: attackers here, victims there", () => {
    const attacked = evidence("r1", "e1", { agents: [rebels], targets: [army] });
    const hit = evidence("r2", "e1", { agents: [], targets: [villagers] });
    expect(apart(attacked, hit)).toBe(1);
  });

  it("parts two fights where each names an adversary of its own", () => {
    const police = evidence("r1", "e1", { type: "clash", agents: [army], targets: [villagers] });
    const raid = evidence("r2", "e1", { agents: [rebels], targets: [army] });
    expect(apart(police, raid)).toBe(2);
  });
});
