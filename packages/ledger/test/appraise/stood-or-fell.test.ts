import { describe, expect, it, test } from "vitest";
import { intent } from "../../src/appraise/rules/intent.ts";
import { type Alliances, appraise, type Evidence, link } from "../../src/index.ts";
import { evidence, party, spoken, town } from "../evidence-builder.ts";

const alliances: Alliances = {
  parentOf: () => null,
  coalitionsOf: () => [],
  sideOf: (actor) => ({ "north-army": "north", league: "league" })[actor] ?? null,
  nameOf: () => null,
};
const army = party("north-army", "northern army");
const league = party("league", "the League");
const drafts = (...claims: readonly Evidence[]) => link(claims, undefined, alliances);
const disputes = (...claims: readonly Evidence[]) =>
  drafts(...claims).flatMap((d) => appraise(d, alliances).disputes.map(({ kind }) => kind));

const stood = evidence("a", "e1", {
  type: "repelled-attack",
  agents: [army],
  targets: [],
  source: spoken("north-army"),
});
const gone = evidence("b", "e1", { type: "retreat", agents: [army], targets: [], source: spoken("league") });

describe("an attack that was beaten off", () => {
  it("is disputed by an adversary who says that it drove them back", () => {
    expect(disputes(stood, gone)).toEqual(["outcome"]);
  });

  it("is followed by a retreat that the same side tells itself: two things", () => {
    const own = { ...gone, source: spoken("north-army"), time: null, published: "2024-05-06" };
    expect(drafts(stood, own)).toHaveLength(2);
    expect(disputes(stood, own)).toEqual([]);
  });

  it("is not disputed by a witness who saw them leave", () => {
    expect(disputes(stood, { ...gone, source: spoken(null) })).toEqual([]);
  });
});

describe("who holds a town", () => {
  const taken = evidence("a", "e1", {
    type: "recapture",
    agents: [army, { actor: null, name: "allied fighters", kind: "other" }],
    targets: [],
    source: spoken("north-army"),
  });
  const held = evidence("b", "e1", { type: "territory-held", agents: [league], targets: [], source: spoken("league") });

  it("is disputed whoever fights beside them", () => {
    expect(disputes(taken, held)).toContain("control");
  });

  it("is asked of the town, and not of the region round it", () => {
    const region = { ...town("Korl"), precision: 5 as const, radiusKm: 90 };
    expect(disputes(taken, { ...held, places: [region, town("Tarrel")] })).toContain("control");
  });
});

describe("a village that is on no map", () => {
  const village = { ...town("Dremm"), id: null, country: null, lat: null, lon: null, radiusKm: null, precision: null };
  const named = evidence("a", "e1", { type: "capture", agents: [army], targets: [], places: [village] });
  const near = evidence("b", "e1", {
    type: "repelled-attack",
    agents: [league],
    targets: [army],
    places: [],
    setting: village,
    source: spoken("league"),
  });

  it("is where the report is that names it just before", () => {
    expect(drafts(named, near)).toHaveLength(1);
    expect(drafts(named, { ...near, setting: { ...village, name: "Orl" } })).toHaveLength(1);
    const stranger = { ...near, agents: [party(null, "raiders")], targets: [] };
    expect(drafts(named, { ...stranger, setting: { ...village, name: "Orl" } })).toHaveLength(2);
  });
});

describe("what a party said it would not have done by a day", () => {
  const announced = evidence("a", "e1", {
    type: "withdrawal",
    agents: [army],
    targets: [],
    polarity: "negative",
    modality: "planned",
    time: { from: null, to: "2024-05-10", precision: "range" },
  });
  const left = (day: string): Evidence =>
    evidence("b", "e1", {
      type: "withdrawal",
      agents: [army],
      targets: [],
      time: { from: day, to: day, precision: "day" },
      published: day,
      source: spoken("league"),
    });

  it("is broken before that day, not weeks after it", () => {
    expect(intent.clash(announced, left("2024-05-08"), alliances)?.strength).toBe("tension");
    expect(intent.clash(announced, left("2024-05-29"), alliances)).toBeNull();
  });
});

test("where an attack came from is not where it was repelled", () => {
  const abroad = { ...town("Korl", "from"), precision: 6 as const, radiusKm: null, country: "XKB" };
  const repelled = evidence("a", "e1", { type: "repelled-attack", agents: [army], targets: [], places: [abroad] });
  const taken = evidence("b", "e1", {
    type: "capture",
    agents: [league],
    targets: [army],
    places: [town("Tarrel")],
    source: spoken("league"),
  });
  expect(drafts(repelled, taken)).toHaveLength(1);
});

test("a gain and a defence of one day are one fight where the report names the place just before", () => {
  const gain = evidence("a", "e1", { type: "capture", agents: [league], targets: [], source: spoken("league") });
  const defence = evidence("b", "e1", {
    type: "repelled-attack",
    agents: [army],
    targets: [],
    places: [],
    setting: town("Tarrel", "near"),
  });
  expect(disputes(gain, defence)).toEqual(["outcome"]);
  const later = { ...defence, time: { from: "2024-05-05", to: "2024-05-05", precision: "day" as const } };
  expect(drafts(gain, later)).toHaveLength(2);
});

test("one claim of what was done and of what is to come breaks no word", () => {
  const plan = evidence("a", "e1", { type: "withdrawal", agents: [army], targets: [], modality: "planned" });
  const taken = evidence("a", "e2", { type: "capture", agents: [army], targets: [], claim: plan.claim });
  const other = { ...taken, id: "b#e2", claim: "b#c2", report: "b", published: "2024-05-06" };
  expect(intent.clash(plan, taken, alliances)).toBeNull();
  expect(intent.clash(plan, other, alliances)?.strength).toBe("tension");
});
