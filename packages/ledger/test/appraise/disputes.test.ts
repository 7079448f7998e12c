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

  it("is disputed when the adversary says that it never came, or was beaten back by nobody named", () => {
    const never = { ...advance, id: "b#e1", claim: "b#c1", report: "b", source: spoken("league") };
    expect(disputes(advance, { ...never, polarity: "negative" })).toEqual(["outcome: contradiction"]);
    expect(disputes(advance, { ...never, type: "retreat", agents: [] })).toEqual(["outcome: contradiction"]);
  });

  it("is disputed when who besieges a town says that it still does, and its army that it broke the siege", () => {
    const trigger = { start: 0, end: 15, words: "broke the siege" };
    const relief = { ...advance, type: "breakthrough", trigger };
    const siege = evidence("b", "e1", { type: "siege", agents: [], targets: [], source: spoken("league") });
    expect(disputes(relief, siege)).toEqual(["outcome: contradiction"]);
    expect(disputes(relief, { ...siege, source: spoken("north-army") })).toEqual([]);
    expect(disputes({ ...relief, trigger: advance.trigger }, siege)).toEqual([]);
  });

  it("is that of whoever speaks, where the attackers are unknown by name", () => {
    const units = { actor: null, name: "units of the western group", kind: "other" } as const;
    const held = evidence("b", "e1", {
      type: "repelled-attack",
      agents: [league],
      targets: [],
      source: spoken("league"),
    });
    expect(disputes({ ...advance, type: "capture", agents: [units] }, held)).toEqual(["outcome: contradiction"]);
  });

  it("is settled where a side says itself that it fell back, or that its adversary came on", () => {
    const witness = { ...spoken(null), kind: "unnamed", role: "eyewitness", words: "a witness" } as const;
    expect(disputes({ ...advance, source: witness }, { ...retreat, source: spoken("north-army") })).toEqual([]);
    expect(disputes({ ...advance, source: spoken("league") }, { ...retreat, source: witness })).toEqual([]);
  });

  it("is quiet about a town that was taken, and left the night after", () => {
    const on = (day: string): Evidence["time"] => ({ from: day, to: day, precision: "day" });
    const taken = { ...advance, type: "capture", time: on("2024-05-02") };
    const left = { ...retreat, type: "withdrawal", time: on("2024-05-03"), text: "it left late on Friday" };
    expect(link([taken, left], undefined, alliances)).toHaveLength(1);
    expect(disputes(taken, left)).toEqual([]);
    expect(disputes(taken, { ...left, time: on("2024-05-02") })).toEqual(["outcome: contradiction"]);
  });

  it("is quiet about what a reporter tells, and what his source says", () => {
    expect(disputes({ ...advance, report: "b", source: spoken(null) }, retreat)).toEqual([]);
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

  it("is no matter of a report that tells of shells from nowhere, and of who denies having fired them", () => {
    const told = { ...strike, type: "shelling", agents: [], source: { ...spoken(null), kind: "publisher" as const } };
    const own = { ...denial, type: "shelling", id: "a#e2", claim: "a#c2", report: "a" };
    expect(disputes(told, own)).toEqual([]);
    expect(disputes({ ...told, agents: [army] }, own)).toEqual(["occurrence: contradiction"]);
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

  it("is not denied where it is only told that a visit was refused", () => {
    const refused = { ...denial, type: "visit", stance: "asserts", polarity: "negative" } as const;
    expect(judge(refused)[0]?.episode.status).toBe("asserted");
    expect(judge({ ...refused, type: "airstrike" })[0]?.episode.status).toBe("denied");
    expect(judge({ ...refused, stance: "denies", polarity: "positive" })[0]?.episode.status).toBe("denied");
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

  it("is denied by saying that it happened to nobody", () => {
    const taken = (best: number) =>
      ({ kind: "captured", of: army, low: best, best, high: best, scope: "event", words: String(best) }) as const;
    const abducted = evidence("a", "e1", {
      type: "abduction",
      agents: [league],
      source: spoken(null),
      targets: [army],
    });
    const nobody = { ...abducted, id: "b#e1", claim: "b#c1", report: "b", agents: [], source: spoken("north-army") };
    expect(disputes({ ...abducted, quantities: [taken(20)] }, { ...nobody, quantities: [taken(0)] })).toEqual([
      "occurrence: contradiction",
    ]);
    expect(disputes({ ...abducted, quantities: [taken(20)] }, { ...nobody, quantities: [taken(20)] })).toEqual([]);
  });

  it("is not disputed by asking who did it, nor by rejecting an accusation", () => {
    const asked = {
      ...denial,
      stance: "doubts",
      source: { ...spoken(null), kind: "group", words: "the agency" },
    } as const;
    expect(disputes(strike, { ...asked, text: "who was behind the strike" })).toEqual([]);
    expect(disputes(strike, { ...asked, text: "that there was a strike" })).toEqual(["occurrence: tension"]);
    expect(disputes({ ...strike, type: "accusation" }, { ...denial, type: "accusation" })).toEqual([]);
  });

  it("is affirmed by denying that it did not happen", () => {
    expect(disputes(strike, { ...denial, polarity: "negative" })).toEqual([]);
  });
});

describe("ground that is held and taken", () => {
  const held = evidence("a", "e1", {
    type: "territory-held",
    agents: [army],
    targets: [],
    time: { from: "2024-05-03", to: "2024-05-03", precision: "day", stated: false },
    source: spoken("north-army"),
    published: "2024-05-03",
  });
  const taken = (published: string, day: string): Evidence =>
    evidence("b", "e1", {
      type: "capture",
      agents: [league],
      targets: [],
      time: { from: day, to: day, precision: "day", stated: day !== published },
      source: spoken("league"),
      published,
    });

  it("passes on where the one was said before the other, and is disputed on one day or of an earlier one", () => {
    expect(disputes(held, taken("2024-05-05", "2024-05-05"))).toEqual([]);
    expect(disputes(held, taken("2024-05-03", "2024-05-03"))).toEqual(["control: contradiction"]);
    expect(disputes(held, taken("2024-05-04", "2024-05-03"))).toEqual(["control: contradiction"]);
  });

  it("is one outcome or the other where the defenders say that the place did not fall", () => {
    const fell = { ...taken("2024-05-03", "2024-05-03"), id: "a#e1", claim: "a#c1", report: "a" };
    const not = { ...fell, agents: [], polarity: "negative" as const, source: spoken("north-army") };
    expect(disputes({ ...not, id: "b#e1", claim: "b#c1", report: "b" }, fell)).toEqual(["outcome: contradiction"]);
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

  it("is disputed where one side counts none: two counts, and no denial", () => {
    const none = { ...five, quantities: killed(0, 0, 0, "no casualties"), polarity: "negative" as const };
    expect(disputes(none, many)).toEqual(["toll: contradiction"]);
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

  it("is quiet about some of those whom others count", () => {
    const of = (name: string) => ({ actor: null, name, kind: "civilians" }) as const;
    const dead = (name: string, e: Evidence): Evidence => ({
      ...e,
      quantities: e.quantities.map((q) => ({ ...q, of: of(name) })),
    });
    expect(disputes(dead("civilians", five), dead("people", many))).toEqual(["toll: contradiction"]);
    expect(disputes(dead("children", five), dead("civilians", many))).toEqual([]);
    const hostages = dead("civilians", many);
    const [count] = hostages.quantities;
    const held = { ...hostages, quantities: [{ ...count!, of: { ...of("hostages"), kind: "person" as const } }] };
    expect(disputes(dead("passengers", five), held)).toEqual(["toll: contradiction"]);
  });

  it("is updated where two officials of no party count one after the other", () => {
    const official = (name: string) => ({ ...spoken(null), kind: "person", name, role: "official" }) as const;
    const first = { ...five, source: official("the governor"), published: "2024-05-04" };
    const later = { ...many, source: official("the mayor"), published: "2024-05-05" };
    expect(disputes(first, later)).toEqual([]);
    expect(disputes({ ...first, published: "2024-05-06" }, later)).toEqual(["toll: contradiction"]);
  });

  it("is disputed between an army and an officer of its own who is not named, unless he only counted first", () => {
    const officer = { ...spoken("league"), kind: "unnamed", role: "officer", words: "an officer" } as const;
    const none = { ...many, quantities: killed(0, 0, 0, "no soldier"), published: "2024-05-05" };
    expect(disputes({ ...five, source: officer }, none)).toEqual(["toll: contradiction"]);
    expect(disputes({ ...five, source: officer }, { ...many, published: "2024-05-05" })).toEqual([]);
    expect(disputes({ ...five, source: spoken("league") }, none)).toEqual([]);
  });

  it("takes a later, higher count that says so, or of a like source, for an update", () => {
    const later = { ...many, published: "2024-05-06" };
    const rescuer = { ...spoken(null), kind: "unnamed", role: "rescuer", words: "a rescuer" } as const;
    const mayor = { ...spoken(null), kind: "person", name: "Ada Orl", words: "the mayor" } as const;
    expect(disputes({ ...five, source: rescuer }, { ...later, source: rescuer })).toEqual([]);
    expect(
      disputes({ ...five, source: rescuer }, { ...later, source: mayor, text: "the toll has risen to 30" }),
    ).toEqual([]);
    expect(disputes({ ...five, source: rescuer }, { ...later, source: mayor })).toEqual(["toll: contradiction"]);
  });

  it("leaves a tenth open where somebody counts roughly", () => {
    const about = (best: number) =>
      ({ kind: "killed", of: null, low: null, best, high: null, scope: "event" }) as const;
    const exact = { ...five, quantities: killed(1205, 1205, 1205, "1,205") };
    const other = { ...many, quantities: [{ ...about(1200), of: exact.quantities[0]!.of, words: "some 1,200" }] };
    expect(disputes(exact, other)).toEqual([]);
    expect(disputes(exact, { ...other, quantities: [{ ...other.quantities[0]!, best: 900 }] })).toEqual([
      "toll: contradiction",
    ]);
  });

  it("is updated where a mission counts more of the dead than a hospital did before", () => {
    const hospital = { ...spoken(null), kind: "group", words: "the Lorn hospital" } as const;
    const mission = spoken("mission");
    const counted = (kind: "international-mission" | "state-forces") =>
      ({ ...mission, speaksFor: { ...mission.speaksFor!, kind } }) as const;
    const first = { ...five, source: hospital, published: "2024-05-04" };
    expect(disputes(first, { ...many, source: counted("international-mission"), published: "2024-05-06" })).toEqual([]);
    expect(disputes(first, { ...many, source: counted("international-mission"), published: "2024-05-03" })).toEqual([
      "toll: contradiction",
    ]);
    expect(disputes(first, { ...many, source: counted("state-forces"), published: "2024-05-06" })).toEqual([
      "toll: contradiction",
    ]);
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

  it("is disputed where the accused names others, if only as some militia", () => {
    const militia = { actor: null, name: "a militia", kind: "militia" } as const;
    const theirs = { ...shelling("b", army, "league"), agents: [militia] };
    expect(disputes(shelling("a", league, "north-army"), theirs)).toEqual(["blame: contradiction"]);
    expect(disputes(shelling("a", league, "north-army"), { ...theirs, source: spoken(null) })).toEqual([]);
  });

  it("is disputed where one act on one victim goes by two names", () => {
    const market = { actor: null, name: "market", kind: "civilians" } as const;
    const theirs = { ...shelling("b", army, "league"), type: "attack", targets: [market] };
    expect(disputes({ ...shelling("a", league, "north-army"), targets: [market] }, theirs)).toEqual([
      "blame: contradiction",
    ]);
  });

  it("is disputed though the one names the people that were hit, and the other whose town it is", () => {
    const people = { actor: null, name: "people", kind: "civilians" } as const;
    const state = { actor: "north-army", name: "the North", kind: "government" } as const;
    const ours = { ...shelling("a", league, "north-army"), targets: [people] };
    expect(disputes(ours, { ...shelling("b", army, "league"), targets: [state] })).toEqual(["blame: contradiction"]);
  });

  it("is quiet about two blows of one fight", () => {
    const ours = evidence("a", "e1", { agents: [army], targets: [league], source: spoken("north-army") });
    const theirs = evidence("b", "e1", { agents: [league], targets: [army], source: spoken("league") });
    expect(disputes(ours, theirs)).toEqual([]);
  });
});

describe("what a state says of irregulars", () => {
  const government = { actor: null, name: "the government", kind: "government" } as const;
  const fighters = { actor: null, name: "Fighters of the Brotherhood", kind: "other" } as const;
  const garrison = { actor: null, name: "garrison", kind: "state-forces" } as const;
  const of = (e: Evidence): Evidence => ({ ...e, source: { ...spoken("x"), party: null, speaksFor: government } });

  it("is no gain of its own: that its garrison left agrees with it", () => {
    const taken = of(evidence("a", "e1", { type: "capture", agents: [fighters], targets: [] }));
    const minister = { ...spoken(null), kind: "person" as const, name: "Ralf Eken" };
    const left = evidence("a", "e2", { type: "territory-lost", agents: [garrison], targets: [], source: minister });
    expect(disputes(taken, left)).toEqual([]);
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

  it("is told of an officer's own move, though no list knows his army", () => {
    const officer = { actor: null, name: "Imar Sadik", kind: "person" } as const;
    const by = (words: string) => ({ ...spoken(null), kind: "person" as const, name: "Imar Sadik", words });
    const column = { actor: null, name: "column", kind: "state-forces" } as const;
    const move = { type: "capture", targets: [], agents: [officer] } as const;
    const entered = evidence("b", "e1", { ...move, agents: [column], source: spoken(null) });
    const not = evidence("a", "e1", {
      ...move,
      modality: "planned",
      polarity: "negative",
      source: by("General Imar Sadik"),
    });
    expect(disputes(not, entered)).toEqual(["intent: tension"]);
    expect(disputes({ ...not, source: by("the poet Imar Sadik") }, entered)).toEqual([]);
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
