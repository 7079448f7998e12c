import { describe, expect, it } from "vitest";
import { type Alliances, appraise, type Evidence, link, noAlliances } from "../../src/index.ts";
import { evidence, party, spoken, town } from "../evidence-builder.ts";

const alliances: Alliances = { ...noAlliances, sideOf: (actor) => actor };
const army = party("north-army", "northern army");
const league = party("league", "the League");

/** "party: whole" of every concession in these claims, one episode after another. */
const conceded = (...claims: readonly Evidence[]): readonly string[] =>
  link(claims, undefined, alliances).flatMap((draft) =>
    appraise(draft, alliances).episode.concessions.map(({ party: by, covers }) => `${by}: ${covers}`),
  );

const taken = evidence("a", "e1", { type: "capture", agents: [army], targets: [], source: spoken("north-army") });
const said = (type: string, given: Partial<Evidence>): Evidence =>
  evidence("b", "e1", { type, targets: [], source: spoken("league"), ...given });

describe("a party that says itself", () => {
  it("that it left concedes that the other took the place, all of it", () => {
    expect(conceded(taken, said("withdrawal", { agents: [league], places: [town("Tarrel", "from")] }))).toEqual([
      "league: whole",
    ]);
  });

  it("that its adversary took some of it concedes a part", () => {
    const text = "the army had entered the northern districts";
    expect(conceded(taken, said("capture", { agents: [army], stance: "confirms", text }))).toEqual(["league: part"]);
    expect(conceded(taken, said("capture", { agents: [army], text: "the army had taken it" }))).toEqual([
      "league: whole",
    ]);
  });

  it("that it had decided to leave, or no longer holds the place, concedes that", () => {
    const decided = { agents: [league], modality: "planned" } as const;
    expect(conceded(said("withdrawal", { ...decided, text: "its men had decided to leave the town" }))).toEqual([
      "league: whole",
    ]);
    expect(conceded(said("withdrawal", { ...decided, text: "its men will leave the town by June" }))).toEqual([]);
    const holds = { agents: [league], polarity: "negative" } as const;
    expect(conceded(said("territory-held", holds))).toEqual(["league: whole"]);
    expect(conceded(said("territory-held", { ...holds, agents: [army] }))).toEqual([]);
  });

  it("in its general's own person concedes it", () => {
    const general = { ...spoken("league"), name: "Anna Thorn" };
    const lost = said("territory-lost", {
      agents: [{ actor: null, name: "Anna Thorn", kind: "person" }],
      source: general,
    });
    expect(conceded(lost)).toEqual(["league: whole"]);
  });

  it("that the adversary took the place concedes every step towards it", () => {
    const advance = { ...taken, id: "a#e2", event: "e2", claim: "a#c2", type: "advance" };
    const again = { ...taken, id: "a#e3", event: "e3", claim: "a#c3", type: "recapture" };
    const lost = said("capture", { agents: [army], stance: "confirms", text: "the army had captured it" });
    expect(conceded(taken, advance, again, lost)).toEqual(["league: whole"]);
  });

  it("that it did not do what it had promised concedes that", () => {
    const stayed = { agents: [league], stance: "confirms", polarity: "negative" } as const;
    expect(conceded(said("withdrawal", stayed))).toEqual(["league: whole"]);
    expect(conceded(said("withdrawal", { ...stayed, stance: "asserts" }))).toEqual([]);
  });

  it("that its own were killed concedes the blow, though nobody is named for it", () => {
    const dead = { agents: [], targets: [league], stance: "confirms" } as const;
    expect(conceded(said("killing", dead))).toEqual(["league: whole"]);
    expect(conceded(said("killing", { ...dead, stance: "asserts" }))).toEqual([]);
    expect(conceded(said("killing", { ...dead, targets: [army] }))).toEqual([]);
  });
});

describe("a blow that nobody is named for", () => {
  const strike = evidence("a", "e1", {
    type: "airstrike",
    agents: [army],
    targets: [league],
    source: spoken("north-army"),
  });
  const hit = { agents: [], targets: [], stance: "confirms" } as const;

  it("is conceded by the side to which another account has it done", () => {
    expect(conceded(strike, said("airstrike", hit))).toEqual(["league: whole"]);
    expect(conceded(strike, said("airstrike", { ...hit, stance: "asserts" }))).toEqual([]);
  });

  it("is none of its own where nobody says that it was hit", () => {
    expect(conceded({ ...strike, targets: [] }, said("airstrike", hit))).toEqual([]);
    expect(conceded(strike, said("airstrike", { ...hit, targets: [army] }))).toEqual([]);
  });
});

describe("one concession", () => {
  const left = said("withdrawal", { agents: [league] });

  it("is one, however often the report or its copies say it", () => {
    const again = { ...left, id: "b#e2", claim: "b#c2", event: "e2", text: "they pulled out" };
    const copy = { ...left, id: "c#e1", claim: "c#c1", report: "c", copyOf: { report: "b", reused: 0.9 } };
    expect(conceded(left, again, copy)).toEqual(["league: whole"]);
  });

  it("is another when the party makes it in another report", () => {
    expect(conceded(left, { ...left, id: "c#e1", claim: "c#c1", report: "c" })).toHaveLength(2);
  });
});
