import { describe, expect, it } from "vitest";
import { type Alliances, appraise, appraisePair, type Evidence, link, noAlliances } from "../../src/index.ts";
import { evidence, party, spoken, town } from "../evidence-builder.ts";

const alliances: Alliances = { ...noAlliances, sideOf: (actor) => actor };
const army = party("north-army", "northern army");
const league = party("league", "the League");
const taken = evidence("a", "e1", { type: "capture", agents: [army], targets: [], source: spoken("north-army") });
const there = evidence("b", "e1", {
  type: "presence",
  agents: [army],
  targets: [],
  stance: "confirms",
  source: spoken("league"),
});
const draftsOf = (...claims: readonly Evidence[]) => link(claims, undefined, alliances);
const draftOf = (drafts: ReturnType<typeof draftsOf>, claim: string) =>
  drafts.find(({ members }) => members.some(({ evidence: e }) => e.claim === claim))!;

describe("an adversary who confirms that the army is in the town", () => {
  const drafts = draftsOf(taken, there);
  const [capture, presence] = [draftOf(drafts, "a#c1"), draftOf(drafts, "b#c1")];
  const found = appraisePair(capture, presence, alliances);

  it("concedes the capture in part: presence, not control", () => {
    expect(found?.concessions).toEqual([
      { episode: capture.id, concession: expect.objectContaining({ claim: "b#c1", party: "league", covers: "part" }) },
    ]);
    expect(appraise(capture, alliances, found ? [found] : []).episode.status).toBe("conceded");
  });

  it("makes the capture probable, and nothing of what the conceding side says of itself", () => {
    const repelled = evidence("c", "e1", {
      type: "repelled-attack",
      agents: [league],
      targets: [army],
      source: spoken("league"),
    });
    const disputed = draftOf(draftsOf(taken, there, repelled), "a#c1");
    const grades = (draft: typeof capture) =>
      Object.fromEntries(
        appraise(draft, alliances, found ? [found] : []).episode.claims.map((c) => [c.claim, c.grade.credibility]),
      );
    expect(grades(capture)).toEqual({ "a#c1": 2 });
    expect(grades(disputed)).toEqual({ "a#c1": 3, "c#c1": 4 });
  });

  it("is symmetric", () => {
    expect(appraisePair(presence, capture, alliances)).toEqual(found);
  });

  it("shows that being there follows from having taken it", () => {
    expect(found?.follows).toMatchObject({ episode: presence.id, from: capture.id });
    expect(appraise(presence, alliances, found ? [found] : []).episode.related).toMatchObject([
      { episode: capture.id, relation: "follows" },
    ]);
  });

  it("concedes nothing of another place, or of its own presence", () => {
    const elsewhere = draftsOf(taken, { ...there, places: [town("Vessa")] });
    expect(appraisePair(elsewhere[0]!, elsewhere[1]!, alliances)).toBeNull();
    const own = draftsOf(taken, { ...there, agents: [league] });
    expect(appraisePair(own[0]!, own[1]!, alliances)?.concessions ?? []).toEqual([]);
  });
});

describe("control", () => {
  const on = (day: string): Evidence["time"] => ({ from: day, to: day, precision: "day" });
  const held = evidence("b", "e1", { type: "territory-held", agents: [league], targets: [], source: spoken("league") });

  it("is disputed within one episode where two parties hold one place on one day", () => {
    const [draft, ...others] = draftsOf(taken, held);
    expect(others).toEqual([]);
    expect(appraise(draft!, alliances).disputes).toMatchObject([{ kind: "control", strength: "contradiction" }]);
  });

  it("is disputed where one says that a side holds it, and the other that it does not", () => {
    const denied = { ...held, agents: [army], stance: "denies" } as const;
    const kinds = (...claims: readonly Evidence[]) =>
      draftsOf(...claims).flatMap((d) => appraise(d, alliances).disputes.map(({ kind }) => kind));
    expect(kinds(taken, denied)).toEqual(["control"]);
    expect(kinds(taken, { ...denied, agents: [league] })).toEqual([]);
  });

  it("is disputed between two episodes where the other side still holds it the day after", () => {
    const [a, b] = draftsOf(taken, { ...held, time: on("2024-05-04") });
    expect(appraisePair(a!, b!, alliances)?.disputes).toMatchObject([{ kind: "control", strength: "contradiction" }]);
  });

  it("is disputed once, where both sides say so again the day after", () => {
    const ours = evidence("c", "e1", { ...held, id: "c#e1", claim: "c#c1", report: "c", time: on("2024-05-04") });
    const theirs = { ...ours, id: "d#e1", claim: "d#c1", report: "d", agents: [army], source: spoken("north-army") };
    const drafts = draftsOf(taken, ours, theirs);
    const [capture, holding] = [draftOf(drafts, "a#c1"), draftOf(drafts, "c#c1")];
    expect(appraise(holding, alliances).disputes).toMatchObject([{ kind: "control" }]);
    expect(appraisePair(capture, holding, alliances)?.disputes ?? []).toEqual([]);
  });

  it("is quiet where the place may have changed hands", () => {
    const [a, b] = draftsOf(taken, { ...held, time: on("2024-05-20") });
    expect(appraisePair(a!, b!, alliances)).toBeNull();
  });

  it("is quiet where one took it, and the other took it back", () => {
    const back = { ...held, type: "recapture" };
    expect(draftsOf(taken, back).flatMap((d) => appraise(d, alliances).disputes)).toEqual([]);
    const [a, b] = draftsOf(taken, { ...back, type: "capture", time: on("2024-05-05") });
    expect(appraisePair(a!, b!, alliances)?.disputes ?? []).toEqual([]);
  });

  it("is quiet where a reporter tells who held it before", () => {
    const told = { ...held, id: "a#e2", claim: "a#c2", report: "a", source: spoken(null) };
    expect(draftsOf(taken, told).flatMap((d) => appraise(d, alliances).disputes)).toEqual([]);
  });
});

describe("a party's word", () => {
  const plan = evidence("a", "e1", {
    type: "advance",
    modality: "planned",
    polarity: "negative",
    agents: [army],
    targets: [],
    source: spoken("north-army"),
  });
  const done = evidence("b", "e1", {
    type: "advance",
    agents: [army],
    targets: [],
    source: spoken("league"),
    time: { from: "2024-05-23", to: "2024-05-23", precision: "day" },
  });
  const between = (...claims: readonly Evidence[]) => {
    const [a, b] = draftsOf(...claims);
    return appraisePair(a!, b!, alliances)?.disputes.map(({ kind, strength }) => `${kind}: ${strength}`) ?? [];
  };

  it("is held against what it does weeks later", () => {
    expect(between(plan, done)).toEqual(["intent: tension"]);
    expect(between(plan, { ...done, type: "capture" })).toEqual(["intent: tension"]);
  });

  it("is not held against another party, a deed elsewhere, or what is done months later", () => {
    expect(between(plan, { ...done, agents: [league] })).toEqual([]);
    expect(between(plan, { ...done, places: [town("Odrum")] })).toEqual([]);
    expect(between(plan, { ...done, time: { from: "2024-09-01", to: "2024-09-01", precision: "day" } })).toEqual([]);
  });

  it("is held against who was to leave, and brought men in or is there still", () => {
    const leaving = { ...plan, type: "withdrawal", polarity: "positive" as const };
    expect(between(leaving, { ...done, type: "deployment" })).toEqual(["intent: tension"]);
    expect(between(leaving, { ...done, type: "territory-held" })).toEqual(["intent: tension"]);
    expect(between(leaving, { ...done, type: "deployment", agents: [league] })).toEqual([]);
    expect(between({ ...leaving, polarity: "negative" }, { ...done, type: "deployment" })).toEqual([]);
  });

  it("is kept where it does what it said it would", () => {
    expect(between({ ...plan, polarity: "positive" }, done)).toEqual([]);
  });
});
