import { describe, expect, it } from "vitest";
import { decide, decisionsOn, type Episode, type Ledger, LedgerError, listEpisodes, orphans } from "../src/index.ts";
import { dispatch } from "./report-builder.ts";
import { temporaryLedger } from "./store/temporary-ledger.ts";

const attack = { by: "north-army", type: "attack", agent: "north-army", target: "league", town: "Tarrel" } as const;
const who = { author: "Ines", reason: "read both" };

const shapes = (ledger: Ledger): string[][] =>
  listEpisodes(ledger)
    .rows.map((episode) => episode.claims.map(({ claim }) => claim).sort())
    .sort();
const atTarrel = (ledger: Ledger): Episode => listEpisodes(ledger, { place: "Tarrel" }).rows[0]!;

/** r1 and r2 tell of one attack at Tarrel; r3 of one at Vessa. */
function threeReports(): Ledger {
  const { ledger } = temporaryLedger();
  ledger.add([
    dispatch({ id: "r1", sentences: [attack] }),
    dispatch({ id: "r2", publisher: "Other", sentences: [{ ...attack, by: "league", words: "at dawn" }] }),
    dispatch({ id: "r3", sentences: [{ ...attack, town: "Vessa" }] }),
  ]);
  return ledger;
}

const codeOf = (work: () => unknown): string | null => {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof LedgerError ? error.code : "OTHER";
  }
};

describe("deciding", () => {
  it("merges two episodes, and undoes it", () => {
    const ledger = threeReports();
    const ids = listEpisodes(ledger).rows.map(({ id }) => id);
    expect(shapes(ledger)).toEqual([["r1#c1", "r2#c1"], ["r3#c1"]]);
    const [merge] = decide(ledger, [{ kind: "merge", episodes: ids }], who);
    expect(shapes(ledger)).toEqual([["r1#c1", "r2#c1", "r3#c1"]]);
    decide(ledger, [{ kind: "undo", decision: merge! }], who);
    expect(shapes(ledger)).toEqual([["r1#c1", "r2#c1"], ["r3#c1"]]);
  });

  it("splits an episode; what is told later of either side joins without uniting them", () => {
    const ledger = threeReports();
    const { id } = listEpisodes(ledger, { party: "league", place: "Tarrel" }).rows[0]!;
    decide(ledger, [{ kind: "split", episode: id, events: ["r2#e1"] }], who);
    expect(shapes(ledger)).toEqual([["r1#c1"], ["r2#c1"], ["r3#c1"]]);
    ledger.add([dispatch({ id: "r4", publisher: "Third", sentences: [{ ...attack, words: "before noon" }] })]);
    const after = shapes(ledger);
    expect(after).toHaveLength(3);
    expect(after.some((claims) => claims.includes("r1#c1") && claims.includes("r2#c1"))).toBe(false);
  });

  it("moves a claim to another episode", () => {
    const ledger = threeReports();
    const { id } = listEpisodes(ledger, { place: "Vessa" }).rows[0]!;
    decide(ledger, [{ kind: "move", event: "r2#e1", to: id }], who);
    expect(shapes(ledger)).toEqual([["r1#c1"], ["r2#c1", "r3#c1"]]);
  });

  it("drops a rejected proposal for good, and proposes it again when its evidence changed", () => {
    const ledger = threeReports();
    decide(ledger, [{ kind: "reject", event: "r3#e1" }], who);
    expect(shapes(ledger)).toEqual([["r1#c1", "r2#c1"]]);
    const again = (coder: string, type: string): void => {
      const report = dispatch({ id: "r3", coder, sentences: [{ ...attack, town: "Vessa" }] });
      const events = report.coded.events.map((event) => ({ ...event, type }));
      ledger.add([{ ...report, coded: { ...report.coded, events } }]);
    };
    again("2.0.0", "attack");
    expect(shapes(ledger)).toEqual([["r1#c1", "r2#c1"]]);
    again("3.0.0", "shelling");
    expect(shapes(ledger)).toEqual([["r1#c1", "r2#c1"], ["r3#c1"]]);
  });

  it("keeps an edit when a newer coder finds the same words, and gives it back as an orphan when it does not", () => {
    const ledger = threeReports();
    decide(ledger, [{ kind: "edit", event: "r3#e1", edit: { field: "type", value: "ambush" } }], who);
    const typeOfR3 = (): string | undefined => listEpisodes(ledger, { place: "Vessa" }).rows[0]?.type;
    expect(typeOfR3()).toBe("ambush");
    const newer = dispatch({ id: "r3", coder: "2.0.0", sentences: [{ ...attack, town: "Vessa" }] });
    ledger.add([newer]);
    expect(typeOfR3()).toBe("ambush");
    expect(orphans(ledger)).toEqual([]);
    const { coded } = dispatch({ id: "r3", coder: "3.0.0", sentences: [{ ...attack, town: "Vessa" }] });
    const elsewhere = coded.events.map((event) => ({ ...event, trigger: { start: 0, end: 3 } }));
    ledger.add([{ ...newer, coded: { ...coded, events: elsewhere } }]);
    expect(typeOfR3()).toBe("attack");
    expect(orphans(ledger).map(({ anchor }) => anchor.quote)).toEqual(["attack"]);
  });

  it("shows the later of two analysts the conflict", () => {
    const ledger = threeReports();
    const { decision: seen } = listEpisodes(ledger, { place: "Tarrel" }).rows[0]!;
    decide(ledger, [{ kind: "annotate", claim: "r1#c1", note: "seen on video" }], { ...who, seen });
    const late = (): unknown =>
      decide(ledger, [{ kind: "accept", event: "r1#e1" }], { author: "Omar", reason: "", seen });
    expect(codeOf(late)).toBe("DECISION_CONFLICT");
    expect(ledger.allDecisions()).toHaveLength(1);
    const fresh = listEpisodes(ledger, { place: "Tarrel" }).rows[0]!.decision;
    expect(decide(ledger, [{ kind: "accept", event: "r1#e1" }], { author: "Omar", reason: "", seen: fresh })).toEqual([
      2,
    ]);
  });

  it("grades sources and claims, and notes them, with author and reason", () => {
    const ledger = threeReports();
    decide(ledger, [{ kind: "grade-source", source: "north-army", reliability: "D" }], who);
    decide(ledger, [{ kind: "grade-claim", claim: "r1#c1", credibility: 3 }], who);
    decide(ledger, [{ kind: "annotate", claim: "r1#c1", note: "seen on video" }], who);
    const claim = atTarrel(ledger).claims.find((c) => c.claim === "r1#c1")!;
    expect(claim.grade).toMatchObject({ source: "D", credibility: 3, by: "Ines" });
    expect(claim.notes).toContain("Ines: seen on video");
    expect(decisionsOn(ledger, atTarrel(ledger)).map(({ action }) => action.kind)).toEqual(["annotate", "grade-claim"]);
  });

  it.each([
    ["EPISODE_UNKNOWN", { kind: "merge", episodes: ["ep-00000000000", "ep-00000000001"] }],
    ["CLAIM_UNKNOWN", { kind: "accept", event: "r9#e1" }],
    ["DECISION_UNKNOWN", { kind: "undo", decision: 7 }],
  ] as const)("refuses with %s what there is not", (code, request) => {
    expect(codeOf(() => decide(threeReports(), [request], who))).toBe(code);
  });
});
