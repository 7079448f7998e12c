import { describe, expect, it } from "vitest";
import { type Alliances, appraise, type Evidence, link } from "../../src/index.ts";
import { evidence, party, spoken, town } from "../evidence-builder.ts";

const SIDES: Readonly<Record<string, string>> = { "north-army": "north", halberd: "north", league: "league" };
const alliances: Alliances = {
  parentOf: () => null,
  coalitionsOf: () => [],
  sideOf: (actor) => SIDES[actor] ?? null,
  nameOf: (actor) => ({ "north-army": "the northern army", league: "the League", halberd: "Halberd" })[actor] ?? null,
};
const army = party("north-army", "northern army");
const league = party("league", "the League");
const by = (publisher: string): Evidence["carriers"] => [{ publisher, published: "2024-05-04" }];

/** The episodes of these claims, appraised. */
const judge = (...claims: readonly Evidence[]) => link(claims, undefined, alliances).map((d) => appraise(d, alliances));
const disputes = (...claims: readonly Evidence[]) =>
  judge(...claims).flatMap((a) => a.disputes.map((d) => `${d.kind}: ${d.strength}`));

const advance = evidence("a", "e1", { type: "advance", agents: [army], targets: [], source: spoken("north-army") });
const retreat = evidence("b", "e1", { type: "retreat", agents: [army], targets: [], source: spoken("league") });

describe("outcome", () => {
  it("is disputed when an army advances by its own account and retreats by its adversary's", () => {
    expect(disputes(advance, retreat)).toEqual(["outcome: contradiction"]);
  });

  it("shows the pair and puts each party on its side", () => {
    const [episode] = judge(advance, retreat);
    expect(episode?.disputes[0]?.claims.map((c) => c.claim)).toEqual(["a#c1", "b#c1"]);
    expect(episode?.disputes[0]?.sides).toEqual([
      { party: "north-army", claims: ["a#c1"] },
      { party: "league", claims: ["b#c1"] },
    ]);
    expect(episode?.episode.status).toBe("disputed");
  });

  it("is in tension when the column was stopped elsewhere, which may have come before", () => {
    const stopped = evidence("b", "e1", {
      type: "advance-stopped",
      agents: [league],
      targets: [army],
      places: [town("Odrum")],
      source: spoken("league"),
    });
    expect(disputes(advance, stopped)).toEqual(["outcome: tension"]);
  });

  it("is quiet when both accounts come from one side", () => {
    expect(disputes(advance, { ...retreat, source: spoken("halberd") })).toEqual([]);
  });

  it("is quiet about plans and expectations", () => {
    expect(disputes({ ...advance, modality: "planned" }, retreat)).toEqual([]);
    expect(disputes({ ...advance, stance: "expects" }, retreat)).toEqual([]);
  });

  it("is quiet about a claim that was corrected or taken back", () => {
    expect(disputes({ ...advance, superseded: "c" }, retreat)).toEqual([]);
    expect(disputes({ ...advance, retracted: true }, retreat)).toEqual([]);
  });
});

describe("occurrence", () => {
  const strike = evidence("a", "e1", { type: "airstrike", agents: [army], targets: [], source: spoken("league") });
  const denial: Evidence = {
    ...strike,
    id: "b#e1",
    claim: "b#c1",
    report: "b",
    stance: "denies",
    source: spoken("north-army"),
  };

  it("is disputed when the accused denies", () => {
    expect(disputes(strike, denial)).toEqual(["occurrence: contradiction"]);
  });

  it("is denied while only one origin asserts it, disputed from the second on", () => {
    expect(judge(strike, denial)[0]?.episode.aspects[0]).toMatchObject({ aspect: "occurrence", status: "denied" });
    const witness = evidence("c", "e1", {
      type: "airstrike",
      agents: [army],
      targets: [],
      source: { ...spoken(null), kind: "unnamed", role: "eyewitness", words: "a witness" },
    });
    expect(judge(strike, denial, witness)[0]?.episode.aspects[0]?.status).toBe("disputed");
  });

  it("is disputed when one side denies to have lost what the other says it took", () => {
    const taken = evidence("a", "e1", { type: "capture", agents: [army], targets: [], source: spoken("north-army") });
    const lost = evidence("b", "e1", {
      type: "territory-lost",
      agents: [league],
      targets: [],
      source: spoken("league"),
    });
    expect(disputes(taken, { ...lost, stance: "denies" })).toEqual(["occurrence: contradiction"]);
    expect(disputes(taken, lost)).toEqual([]);
  });

  it("is affirmed by denying that it did not happen", () => {
    expect(disputes(strike, { ...denial, polarity: "negative" })).toEqual([]);
  });
});

describe("toll", () => {
  const killed = (
    low: number | null,
    best: number | null,
    high: number | null,
    words: string,
  ): Evidence["quantities"] => [{ kind: "killed", of: army, low, best, high, scope: "event", words }];
  const five = evidence("a", "e1", { quantities: killed(5, 5, 5, "five soldiers"), source: spoken("north-army") });
  const many = evidence("b", "e1", { quantities: killed(30, null, null, "at least 30"), source: spoken("league") });

  it("is disputed where two parties' ranges do not meet", () => {
    expect(disputes(five, many)).toEqual(["toll: contradiction"]);
  });

  it("is quiet where an open bound reaches the other count", () => {
    expect(disputes({ ...five, quantities: killed(5, null, null, "at least five") }, many)).toEqual([]);
    expect(disputes(five, { ...many, quantities: killed(null, null, 30, "up to 30") })).toEqual([]);
  });

  it("is quiet about other victims and other kinds", () => {
    expect(disputes(five, { ...many, quantities: [{ ...many.quantities[0]!, of: league }] })).toEqual([]);
    expect(disputes(five, { ...many, quantities: [{ ...many.quantities[0]!, kind: "wounded" }] })).toEqual([]);
  });

  it("is quiet about the dead of one day and those since the war began", () => {
    const since = { ...many, quantities: [{ ...many.quantities[0]!, scope: "cumulative" as const }] };
    expect(disputes(five, since)).toEqual([]);
    expect(disputes({ ...five, quantities: [{ ...five.quantities[0]!, scope: "unknown" as const }] }, since)).toEqual(
      [],
    );
  });

  it("takes a later, higher count of the same origin for an update", () => {
    expect(disputes(five, { ...many, source: spoken("north-army"), published: "2024-05-05" })).toEqual([]);
  });
});

describe("blame", () => {
  const shelling = (report: string, doer: typeof army, sayer: string): Evidence =>
    evidence(report, "e1", { type: "shelling", agents: [doer], targets: [], source: spoken(sayer) });

  it("is disputed where each side names the other", () => {
    expect(disputes(shelling("a", league, "north-army"), shelling("b", army, "league"))).toEqual([
      "blame: contradiction",
    ]);
  });

  it("is quiet about two blows of one fight", () => {
    const ours = evidence("a", "e1", { agents: [army], targets: [league], source: spoken("north-army") });
    const theirs = evidence("b", "e1", { agents: [league], targets: [army], source: spoken("league") });
    expect(disputes(ours, theirs)).toEqual([]);
  });
});

describe("intent", () => {
  const plan = evidence("a", "e1", {
    type: "withdrawal",
    modality: "planned",
    agents: [league],
    targets: [],
    source: spoken("league"),
  });

  it("is in tension where what a party announced was not done", () => {
    const undone = evidence("b", "e1", {
      type: "withdrawal",
      polarity: "negative",
      agents: [league],
      targets: [],
      source: spoken("north-army"),
    });
    expect(disputes(plan, undone)).toEqual(["intent: tension"]);
  });

  it("is quiet where it was done", () => {
    const done = evidence("b", "e1", {
      type: "withdrawal",
      agents: [league],
      targets: [],
      source: spoken("north-army"),
    });
    expect(disputes(plan, done)).toEqual([]);
  });
});

describe("corroboration", () => {
  const capture = (report: string, sayer: string, publisher: string): Evidence =>
    evidence(report, "e1", { type: "clash", source: spoken(sayer), carriers: by(publisher) });

  it("needs two independent origins through two publishers", () => {
    const status = (...claims: readonly Evidence[]) => judge(...claims)[0]?.episode.status;
    expect(status(capture("a", "north-army", "Coast"), capture("b", "league", "Meridian"))).toBe("corroborated");
    expect(status(capture("a", "north-army", "Coast"), capture("b", "league", "Coast"))).toBe("asserted");
    expect(status(capture("a", "north-army", "Coast"), capture("b", "halberd", "Meridian"))).toBe("asserted");
  });

  it("counts a publisher's own voice as no origin", () => {
    const [episode] = judge(capture("a", "north-army", "Coast"), {
      ...capture("b", "league", "Meridian"),
      source: spoken(null),
    });
    expect(episode?.episode.origins).toBe(1);
  });
});
