import { describe, expect, test } from "vitest";
import { type Alliances, appraise, appraisePair, type Evidence, link, noAlliances } from "../../src/index.ts";
import { evidence, party, spoken } from "../evidence-builder.ts";

const NAMES: Readonly<Record<string, string>> = { "north-army": "Northern Army", league: "the League" };
const alliances: Alliances = { ...noAlliances, sideOf: (actor) => actor, nameOf: (actor) => NAMES[actor] ?? null };
const army = party("north-army", "northern army");
const league = party("league", "the League");

const judge = (...claims: readonly Evidence[]) =>
  link(claims, undefined, alliances).map((draft) => appraise(draft, alliances));

describe("two reporters in their own words", () => {
  const told = (report: string, holder: typeof army, source: Evidence["source"]): Evidence =>
    evidence(report, "e1", {
      type: "capture",
      agents: [holder],
      targets: [],
      source,
      carriers: [{ publisher: `${report} agency`, published: "2024-05-04" }],
    });

  test("do not stand against each other over who took a town; parties do", () => {
    const found = (x: Evidence, y: Evidence) =>
      link([x, y], undefined, alliances).flatMap((draft) =>
        appraise(draft, alliances).disputes.map(({ kind }) => kind),
      );
    const [own, other] = [told("a", army, spoken(null)), told("b", league, spoken(null))];
    expect(found(own, other)).not.toContain("control");
    expect(found(told("a", army, spoken("north-army")), told("b", league, spoken("league")))).toContain("control");
  });
});

describe("a denial of fire", () => {
  const denied = evidence("a", "e1", { type: "shelling", targets: [], stance: "denies", source: spoken("north-army") });

  test("disputes who says that they fired, not that people died", () => {
    const accused = evidence("b", "e1", { type: "shelling", targets: [], source: spoken("league") });
    const died = evidence("b", "e1", {
      type: "killing",
      agents: [],
      targets: [],
      source: { ...spoken(null), kind: "group", words: "residents" },
    });
    expect(judge(denied, accused).flatMap(({ disputes }) => disputes.map(({ kind }) => kind))).toEqual(["occurrence"]);
    expect(judge(denied, died).flatMap(({ disputes }) => disputes)).toEqual([]);
  });
});

describe("a spokesman", () => {
  const spokesman = { ...spoken("league"), speaksFor: party("league", "Teo Arn"), name: "Teo Arn", words: "he" };
  const left = evidence("b", "e1", { type: "withdrawal", agents: [league], targets: [], source: spokesman });

  test("concedes in his party's name, and is called by his own for a pronoun", () => {
    const [{ episode } = { episode: null }] = judge(left);
    expect(episode?.concessions[0]?.reason).toBe("the League says that its own side fell back");
    expect(episode?.claims[0]?.source).toBe("Teo Arn");
  });

  test("who says twice in one report that the army is there concedes it once", () => {
    const taken = evidence("a", "e1", { type: "capture", agents: [army], targets: [], source: spoken("north-army") });
    const there = (event: string) =>
      evidence("b", event, { type: "presence", agents: [army], targets: [], source: spoken("league") });
    const [capture, presence] = link([taken, there("e1"), there("e2")], undefined, alliances);
    expect(appraisePair(capture!, presence!, alliances)?.concessions).toHaveLength(1);
  });
});
