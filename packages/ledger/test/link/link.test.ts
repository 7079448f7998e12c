import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Evidence, link } from "../../src/index.ts";
import { evidence, party, town } from "../evidence-builder.ts";

const day = (date: string) => ({ from: date, to: date, precision: "day" });
const episodesOf = (set: readonly Evidence[]): string[][] =>
  link(set)
    .map((draft) => draft.members.map((member) => member.evidence.id).sort())
    .sort();

describe("linking", () => {
  it("puts two reports of one attack into one episode, with its reasons", () => {
    const [draft, ...others] = link([evidence("r2", "e1"), evidence("r1", "e1")]);
    expect(others).toEqual([]);
    expect(draft!.members.map((m) => m.evidence.id)).toEqual(["r1#e1", "r2#e1"]);
    expect(draft!.members[1]!.reasons).toContain("at Tarrel");
  });

  it("lets opposite outcomes of one engagement meet", () => {
    expect(
      episodesOf([evidence("r1", "e1", { type: "breakthrough" }), evidence("r2", "e1", { type: "retreat" })]),
    ).toHaveLength(1);
  });

  it.each([
    ["another town", { places: [town("Vessa")] }],
    ["another week", { time: day("2024-05-12") }],
    ["another kind of event", { type: "election-violence" }],
    ["other parties", { agents: [party("east-front")], targets: [party("guard")] }],
  ])("keeps apart what happened in %s", (_, given) => {
    expect(episodesOf([evidence("r1", "e1"), evidence("r2", "e1", given)])).toHaveLength(2);
  });

  it("keeps vague events apart", () => {
    const vague = { places: [], time: null, published: null };
    expect(episodesOf([evidence("r1", "e1", vague), evidence("r2", "e1", vague)])).toHaveLength(2);
  });

  it("lets no episode grow beyond 50 events", () => {
    const lookAlikes = Array.from({ length: 1000 }, (_, i) => evidence(`r${i}`, "e1"));
    const sizes = episodesOf(lookAlikes).map((ids) => ids.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(50);
    expect(sizes.reduce((a, b) => a + b)).toBe(1000);
  });

  it("is a function of the set, whatever the order", () => {
    const one = fc.record({
      town: fc.constantFrom("Tarrel", "Odrum", "Vessa"),
      date: fc.constantFrom("2024-05-01", "2024-05-02", "2024-05-03", "2024-05-05"),
      type: fc.constantFrom("attack", "capture", "retreat", "shelling"),
      agent: fc.constantFrom("north-army", "league", "guard"),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 25 }), fc.infiniteStream(fc.nat()), (rows, keys) => {
        const set = rows.map((row, i) =>
          evidence(`r${i}`, "e1", {
            type: row.type,
            places: [town(row.town)],
            time: day(row.date),
            agents: [party(row.agent)],
          }),
        );
        const shuffled = set
          .map((e) => [keys.next().value ?? 0, e] as const)
          .sort(([a], [b]) => a - b)
          .map(([, e]) => e);
        expect(episodesOf(shuffled)).toEqual(episodesOf(set));
      }),
    );
  });
});
