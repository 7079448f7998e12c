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
  const held = evidence("b", "e1", { type: "territory-held", agents: [league], targets: [], source: spoken("league") });

  it("is disputed between two episodes where two parties hold one place at one time", () => {
    const [a, b] = draftsOf(taken, held);
    expect(appraisePair(a!, b!, alliances)?.disputes).toMatchObject([{ kind: "control", strength: "contradiction" }]);
  });

  it("is quiet where the place may have changed hands", () => {
    const later = { ...held, time: { from: "2024-05-20", to: "2024-05-20", precision: "day" } };
    const [a, b] = draftsOf(taken, later);
    expect(appraisePair(a!, b!, alliances)).toBeNull();
  });
});
