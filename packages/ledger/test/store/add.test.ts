import { CodedReport } from "@counterclaim/record";
import { describe, expect, it } from "vitest";
import { Episode, type Ledger } from "../../src/index.ts";
import { dispatch } from "../report-builder.ts";
import { temporaryLedger } from "./temporary-ledger.ts";

const attack = { by: "north-army", type: "attack", agent: "north-army", target: "league", town: "Tarrel" } as const;

const episodesIn = (ledger: Ledger): Episode[] =>
  ledger.db
    .sql<{ content: string }>("SELECT content FROM episode WHERE ceased IS NULL ORDER BY first_day, key")
    .all()
    .map(({ content }) => Episode.parse(JSON.parse(content)));

describe("adding a report", () => {
  it("builds coded reports that are valid", () => {
    const { coded } = dispatch({ id: "r1", sentences: [attack] });
    expect(CodedReport.parse(coded)).toEqual(coded);
  });

  it("opens an episode that quotes its claim", () => {
    const { ledger } = temporaryLedger();
    const added = dispatch({ id: "r1", sentences: [attack] });
    expect(ledger.add([added])).toEqual([
      { report: "r1", sha256: added.report.sha256, status: "added", claims: 1, events: 1, copyOf: null },
    ]);
    const [episode, ...others] = episodesIn(ledger);
    expect(others).toEqual([]);
    expect(episode!.claims[0]).toMatchObject({
      claim: "r1#c1",
      event: "e1",
      text: "the army attack the League at Tarrel",
    });
  });

  it("joins a second report's claim to it, and keeps what was known before", () => {
    const { ledger } = temporaryLedger();
    ledger.add([dispatch({ id: "r1", sentences: [attack] })]);
    ledger.add([
      dispatch({ id: "r2", publisher: "Other", sentences: [{ ...attack, by: "league", words: "at dawn" }] }),
    ]);
    const [episode, ...others] = episodesIn(ledger);
    expect(others).toEqual([]);
    expect(episode!.claims.map(({ claim }) => claim)).toEqual(["r1#c1", "r2#c1"]);
    const past = ledger.db.sql<{ content: string }>("SELECT content FROM episode WHERE ceased IS NOT NULL").all();
    expect(past.map(({ content }) => Episode.parse(JSON.parse(content)).claims.length)).toEqual([1]);
  });

  it("knows the same receipt, and counts a second outlet as a carrier of the same text", () => {
    const { ledger } = temporaryLedger();
    ledger.add([dispatch({ id: "r1", sentences: [attack] })]);
    const again = ledger.add([
      dispatch({ id: "r1", sentences: [attack] }),
      dispatch({ id: "r9", publisher: "Harbour Radio", published: "2024-05-05", sentences: [attack] }),
    ]);
    expect(again.map(({ report, status, copyOf }) => [report, status, copyOf])).toEqual([
      ["r1", "known", null],
      ["r9", "added", "r1"],
    ]);
    expect(episodesIn(ledger)[0]!.claims).toHaveLength(1);
    expect(episodesIn(ledger)[0]!.claims[0]!.carriers).toEqual([
      { publisher: "Coast Agency", published: "2024-05-04" },
      { publisher: "Harbour Radio", published: "2024-05-05" },
    ]);
  });

  it("refuses an id that belongs to another text, and adds the others", () => {
    const { ledger } = temporaryLedger();
    const lines = ledger.add([
      dispatch({ id: "r1", sentences: [attack] }),
      dispatch({ id: "r1", sentences: [{ ...attack, words: "twice" }] }),
      dispatch({ id: "r2", sentences: [{ ...attack, words: "thrice" }] }),
    ]);
    expect(lines.map(({ status }) => status)).toEqual(["added", "failed", "added"]);
    expect(lines[1]!.error).toMatchObject({ code: "REPORT_ID_TAKEN" });
  });

  it("takes what a newer coder finds in the place of what the older one found", () => {
    const { ledger } = temporaryLedger();
    const old = dispatch({ id: "r1", sentences: [attack] });
    ledger.add([old]);
    const { coded } = old;
    ledger.add([
      {
        ...old,
        coded: {
          ...coded,
          coder: { ...coded.coder, version: "2.0.0" },
          events: coded.events.map((e) => ({ ...e, type: "shelling" })),
        },
      },
    ]);
    expect(episodesIn(ledger).map(({ type }) => type)).toEqual(["shelling"]);
  });
});
