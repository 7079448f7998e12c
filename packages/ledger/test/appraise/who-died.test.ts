import { describe, expect, it } from "vitest";
import { type Alliances, appraise, type Evidence, link } from "../../src/index.ts";
import { evidence, party, spoken, town } from "../evidence-builder.ts";

const SIDES: Readonly<Record<string, string>> = { "north-army": "north", league: "league" };
const alliances: Alliances = {
  parentOf: () => null,
  coalitionsOf: () => [],
  sideOf: (actor) => SIDES[actor] ?? null,
  nameOf: () => null,
};
const army = party("north-army", "northern army");
const of = (name: string, kind: "civilians" | "rebel-group" | "other") => ({ actor: null, name, kind }) as const;
const killed = (words: string, low: number, high: number | null, whom: ReturnType<typeof party>) => [
  { kind: "killed" as const, of: whom, low, best: low === high ? low : null, high, scope: "event" as const, words },
];
const kinds = (...claims: readonly Evidence[]) =>
  link(claims, undefined, alliances).flatMap((draft) =>
    appraise(draft, alliances).disputes.map(({ kind, strength }) => `${kind}: ${strength}`),
  );

const militants = of("militants", "rebel-group");
const farmers = of("farmers", "civilians");
const fighters = evidence("a", "e1", {
  type: "killing",
  agents: [army],
  targets: [militants],
  quantities: killed("46", 46, 46, militants),
});
const dead = (words: string, by: string): Evidence =>
  evidence("b", "e1", {
    type: "killing-of-civilians",
    trigger: { start: 0, end: 4, words },
    text: `those ${words} were farmers`,
    agents: [],
    targets: [farmers],
    source: spoken(by),
  });

describe("who they were that died", () => {
  it("is disputed where one side's militants are all farmers by another's word", () => {
    expect(kinds(fighters, dead("dead", "league"))).toEqual(["toll: contradiction"]);
    expect(kinds(fighters, dead("killed", "witness"))).toEqual(["toll: contradiction"]);
  });

  it("is not, where farmers are said to have died, too, or elsewhere", () => {
    expect(kinds(fighters, { ...dead("shot", "league"), agents: [army] })).toEqual([]);
    expect(kinds(fighters, { ...dead("dead", "league"), places: [town("Vessa")] })).toEqual([]);
    expect(kinds({ ...fighters, targets: [farmers] }, dead("dead", "league"))).toEqual([]);
    expect(kinds(fighters, { ...dead("died", "league"), text: "three farmers died of their wounds" })).toEqual([]);
  });

  it("is disputed where another has as many unarmed killed by the same hand", () => {
    const accused = {
      ...dead("shot", "witness"),
      agents: [army],
      text: "soldiers shot 46 farmers",
      quantities: killed("46", 46, 46, farmers),
    };
    expect(kinds(fighters, accused)).toEqual(["toll: contradiction"]);
    expect(kinds(fighters, { ...accused, quantities: killed("3", 3, 3, farmers) })).toEqual([]);
    expect(kinds({ ...fighters, source: spoken("witness") }, { ...accused, source: spoken("league") })).toEqual([]);
  });

  it("links as many dead in the same days by the same hand, and not fewer or others", () => {
    const region = { ...town("Tarrel"), id: "region:north", precision: 6 as const, lat: null, lon: null };
    const many = evidence("b", "e1", {
      type: "killing-of-civilians",
      agents: [army],
      targets: [farmers],
      places: [region],
      quantities: killed("at least 46", 46, null, farmers),
      source: spoken("witness"),
    });
    const wide = { ...fighters, places: [region] };
    expect(link([wide, many], undefined, alliances)).toHaveLength(1);
    const few = { ...many, quantities: killed("5", 5, 5, farmers) };
    expect(link([{ ...wide, quantities: killed("5", 5, 5, militants) }, few], undefined, alliances)).toHaveLength(2);
  });
});

describe("the enemy's dead and one's own", () => {
  const lost = (words: string, many: number, by: string) => {
    const whom = by === "league" ? party("league", "the League") : of("attackers", "other");
    return evidence(by === "league" ? "b" : "a", "e1", {
      type: "losses",
      agents: [],
      targets: [whom],
      quantities: killed(words, many, many, whom),
      source: spoken(by),
    });
  };

  it("are one count: attackers by one side's words, its own men by the other's", () => {
    expect(kinds(lost("40", 40, "north-army"), lost("seven", 7, "league"))).toEqual(["toll: contradiction"]);
    expect(kinds(lost("seven", 7, "north-army"), lost("seven", 7, "league"))).toEqual([]);
  });
});

describe("tolls of one fight", () => {
  const count = (report: string, event: string, by: string, many: number, whose: string) => {
    const whom = party(whose);
    const claim = { claim: `${report}#${event}`, type: "killing", agents: [], targets: [whom] };
    return evidence(report, event, { ...claim, quantities: killed(`${many}`, many, many, whom), source: spoken(by) });
  };

  it("are one dispute, in which each party's counts stand on its side", () => {
    const all = [
      count("a", "e1", "north-army", 9, "league"),
      count("a", "e2", "north-army", 0, "north-army"),
      count("b", "e1", "league", 3, "league"),
      count("b", "e2", "league", 11, "north-army"),
    ];
    const [draft] = link(all, undefined, alliances);
    const [dispute, ...others] = appraise(draft!, alliances).disputes;
    expect(others).toEqual([]);
    expect(dispute?.sides.map(({ claims }) => claims)).toEqual(
      expect.arrayContaining([
        ["a#e1", "a#e2"],
        ["b#e1", "b#e2"],
      ]),
    );
  });

  it("belong to the clash between nobody named, there and then", () => {
    const clash = evidence("a", "e1", { type: "clash", agents: [], targets: [], source: spoken("north-army") });
    expect(link([clash, count("b", "e1", "league", 3, "league")], undefined, alliances)).toHaveLength(1);
    const elsewhere = { ...clash, places: [town("Vessa")] };
    expect(link([elsewhere, count("b", "e1", "league", 3, "league")], undefined, alliances)).toHaveLength(2);
  });
});

describe("occurrence", () => {
  const denial = evidence("b", "e1", { stance: "denies", targets: [], source: spoken("north-army") });

  it("is no dispute with who only says that he does not know who attacked", () => {
    const attacked = evidence("a", "e1", { agents: [], targets: [], source: spoken("witness") });
    const unknown = { ...attacked, text: "it was unable to determine who was behind the attack" };
    expect(kinds(unknown, denial)).toEqual([]);
    expect(kinds(attacked, denial)).toEqual(["occurrence: contradiction"]);
    expect(kinds({ ...attacked, agents: [army] }, denial)).toEqual(["occurrence: contradiction"]);
  });

  it("is one with a body of state in a territory that another runs", () => {
    const ministry = (words: string): Evidence["source"] => ({
      ...spoken(null),
      kind: "party",
      speaksFor: { actor: null, name: "health ministry", kind: "government" },
      words,
    });
    const charge = (words: string) => evidence("a", "e1", { agents: [army], targets: [], source: ministry(words) });
    const state = { ...denial, source: { ...denial.source, speaksFor: { ...army, kind: "state-forces" as const } } };
    expect(kinds(charge("the health ministry in the League-run territory"), state)).toEqual([
      "occurrence: contradiction",
    ]);
    expect(kinds(charge("the health ministry"), state)).toEqual([]);
  });
});

describe("blame", () => {
  it("takes two who are named: that somebody struck is no charge", () => {
    const struck = evidence("a", "e1", { agents: [], targets: [], source: spoken("north-army") });
    const charge = evidence("b", "e1", { agents: [army], targets: [], source: spoken("league") });
    expect(kinds(struck, charge)).toEqual([]);
  });

  it("holds in one breath, in which two blame each other", () => {
    const [mine, yours] = ["north-army", "league"].map((by, at) =>
      evidence("a", `e${at + 1}`, {
        type: "ceasefire-violation",
        agents: [by === "league" ? army : party("league", "the League")],
        targets: [],
        trigger: { start: 40, end: 60, words: "breaking the truce" },
        source: spoken(by),
      }),
    );
    expect(kinds(mine!, yours!)).toEqual(["blame: contradiction"]);
  });
});
