import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decide, orphans, readReport, rebuild, redact, verify } from "../../src/index.ts";
import { temporaryLedger } from "../store/temporary-ledger.ts";
import { denial, overlooking } from "./overlooked.ts";

const who = { author: "Ines", reason: "her words" };

describe("redacting a report of which analysts added or mended claims", () => {
  it("leaves none of its words, nor names that they took from it, in the file; that they decided stays", () => {
    const { ledger, file } = temporaryLedger();
    ledger.add([overlooking()]);
    const event = { type: "capture", agents: [{ actor: null, name: "Osric Vane" }], place: { name: "Tarrel" } };
    decide(ledger, [denial({ event, source: { words: { quote: "a teacher in Korl" } } })], who);
    decide(ledger, [{ kind: "mend-claim", claim: "r1#c1", content: [{ quote: "capture the League" }] }], who);
    decide(ledger, [denial({ event: "r1#e1" })], who);
    const agents = [{ actor: null, name: "Berta Olm" }];
    decide(ledger, [{ kind: "edit", event: "r1#e1", edit: { field: "agents", value: agents } }], who);
    const words = ["soldiers held", "teacher", "Osric", "Berta", "her words", "capture the League"];
    const inFile = (): readonly string[] => {
      const bytes = [file, `${file}-wal`].map((name) => readFileSync(name).toString("latin1")).join("");
      return words.filter((word) => bytes.includes(word));
    };
    expect(inFile()).toEqual(words);
    redact(ledger, "r1", { author: "Omar", reason: "a witness" });
    expect(inFile()).toEqual([]);
    expect(verify(ledger).faults).toEqual([]);
    expect(ledger.allDecisions().map(({ action, author }) => [action.kind, author])).toEqual([
      ["add-claim", "Ines"],
      ["mend-claim", "Ines"],
      ["add-claim", "Ines"],
      ["edit", "Ines"],
    ]);
    // There are no words to review.
    expect(orphans(ledger)).toEqual([]);
    expect(readReport(ledger, "r1")).toMatchObject({ text: null, coded: null, decided: {}, orphans: [], decision: 4 });
    expect(rebuild(ledger).changed).toBe(0);
    expect(() => decide(ledger, [denial()], who)).toThrow('the words of "r1" were erased');
    expect(decide(ledger, [{ kind: "undo", decision: 1 }], who)).toEqual([5]);
    expect(verify(ledger).faults).toEqual([]);
  });
});
