import { describe, expect, it } from "vitest";
import { type EpisodeClaim, type Ledger, listEpisodes, type ReportToAdd } from "../../src/index.ts";
import { dispatch } from "../report-builder.ts";
import { temporaryLedger } from "./temporary-ledger.ts";

const attack = { by: "north-army", type: "attack", agent: "north-army", target: "league", town: "Tarrel" } as const;
const retreat = { by: "league", type: "retreat", agent: "north-army", town: "Vessa" } as const;

const first = dispatch({ id: "r1", sentences: [{ ...attack, killed: 40 }, retreat] });
const correction = dispatch({
  id: "r2",
  update: "correction",
  replaces: "r1",
  opening: "Corrects the toll",
  sentences: [{ ...attack, killed: 14 }],
});
const kill = dispatch({ id: "r3", update: "kill", replaces: "r1", opening: "Kill this story", sentences: [] });

function ledgerOf(...reports: readonly ReportToAdd[]): Ledger {
  const { ledger } = temporaryLedger();
  for (const report of reports) ledger.add([report]);
  return ledger;
}
const claimsOf = (ledger: Ledger): ReadonlyMap<string, EpisodeClaim> =>
  new Map(
    listEpisodes(ledger)
      .rows.flatMap((e) => e.claims)
      .map((claim) => [claim.claim, claim] as const),
  );

describe("a correction", () => {
  it.each([
    ["after", [first, correction]],
    ["before", [correction, first]],
  ])("supersedes the claim that it makes again, not the others, when it comes %s what it corrects", (_, reports) => {
    const ledger = ledgerOf(...reports);
    const claims = claimsOf(ledger);
    expect(claims.get("r1#c1")).toMatchObject({
      superseded: "r2",
      text: "the army attack the League at Tarrel and killed 40",
    });
    expect(claims.get("r1#c2")!.superseded).toBeNull();
    const tolls = listEpisodes(ledger, { place: "Tarrel" }).rows.flatMap((e) => e.quantities.map(({ best }) => best));
    expect(tolls).toEqual([14]);
  });

  it("that names nothing corrects the text of the same outlet that it mostly repeats", () => {
    const words = "in the early hours of Friday, when the fishing boats were already out beyond the breakwater";
    const told = dispatch({
      id: "r1",
      sentences: [
        { ...attack, words },
        { ...retreat, words: "along the salt road" },
      ],
    });
    const again = dispatch({
      id: "r2",
      published: "2024-05-05",
      update: "correction",
      opening: "Correction",
      sentences: [
        { ...attack, words },
        { ...retreat, words: "along the coast road" },
      ],
    });
    expect(claimsOf(ledgerOf(told, again)).get("r1#c2")!.superseded).toBe("r2");
  });

  it("that names no report in the ledger corrects nothing until that report comes", () => {
    const ledger = ledgerOf(correction);
    expect(claimsOf(ledger).get("r2#c1")!.superseded).toBeNull();
  });
});

describe("a kill", () => {
  it.each([
    ["after", [first, kill]],
    ["before", [kill, first]],
  ])("retracts all claims and leaves them readable when it comes %s what it kills", (_, reports) => {
    const claims = claimsOf(ledgerOf(...reports));
    expect([...claims.values()].map(({ claim, retracted }) => [claim, retracted]).sort()).toEqual([
      ["r1#c1", true],
      ["r1#c2", true],
    ]);
    expect(claims.get("r1#c2")!.text).toBe("the army retreat  at Vessa");
  });
});

describe("a near-copy", () => {
  const long =
    "while lorries with flour for the northern districts waited behind the last houses of the town until noon and then turned back one after the other";
  const original = dispatch({ id: "r1", publisher: "Coast Agency", sentences: [{ ...attack, words: long }] });
  const copy = dispatch({
    id: "r2",
    publisher: "Harbour Radio",
    published: "2024-05-05",
    opening: "Our correspondents report",
    sentences: [{ ...attack, words: long }],
  });

  it.each([
    ["after", [original, copy]],
    ["before", [copy, original]],
  ])("is known as a copy of the text that ran first, with the share reused, when it comes %s it", (_, reports) => {
    const claims = claimsOf(ledgerOf(...reports));
    expect(claims.get("r1#c1")!.copyOf).toBeNull();
    expect(claims.get("r2#c1")!.copyOf?.report).toBe("r1");
    expect(claims.get("r2#c1")!.copyOf!.reused).toBeGreaterThan(0.8);
  });

  it("is told by the line of `add`", () => {
    const { ledger } = temporaryLedger();
    expect(ledger.add([original, copy]).map(({ copyOf }) => copyOf)).toEqual([null, "r1"]);
  });

  it("adds no second origin", () => {
    const [episode] = listEpisodes(ledgerOf(original, copy)).rows;
    expect(episode).toMatchObject({ origins: 1, status: "asserted" });
  });

  it("is not what merely quotes the same short sentence", () => {
    const other = dispatch({
      id: "r3",
      publisher: "Third",
      opening: "The quay was empty when the shooting began and nobody we met had slept that night",
      sentences: [{ ...attack, words: "before noon" }],
    });
    expect(claimsOf(ledgerOf(original, other)).get("r3#c1")!.copyOf).toBeNull();
  });
});
