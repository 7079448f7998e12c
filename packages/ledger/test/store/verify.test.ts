import { readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { decide, listEpisodes, redact, verify } from "../../src/index.ts";
import { dispatch } from "../report-builder.ts";
import { temporaryLedger } from "./temporary-ledger.ts";

const attack = { by: "north-army", type: "attack", agent: "north-army", target: "league", town: "Tarrel" } as const;
const who = { author: "Ines", reason: "the witness is known in town" };

function filled() {
  const { ledger, file } = temporaryLedger();
  ledger.add([
    dispatch({ id: "r1", sentences: [attack] }),
    dispatch({
      id: "r2",
      publisher: "Other",
      sentences: [{ ...attack, words: "beside the quay where Marlo Tvest sells fish" }],
    }),
  ]);
  decide(ledger, [{ kind: "annotate", claim: "r1#c1", note: "seen on video" }], who);
  return { ledger, file };
}

describe("verifying", () => {
  it("finds no fault in what was only added to", () => {
    const { ledger } = filled();
    const { head, entries, faults } = verify(ledger);
    expect(faults).toEqual([]);
    expect(entries).toBe(5);
    expect(head).toMatch(/^[0-9a-f]{64}$/);
    expect(verify(ledger, head!).faults).toEqual([]);
  });

  it.each([
    ["UPDATE receipt SET publisher = 'Else' WHERE id = 1", "receipt", 1],
    ["UPDATE receipt SET published = '2020-01-01' WHERE id = 2", "receipt", 2],
    ["DELETE FROM receipt WHERE id = 2", "receipt", 2],
    ["UPDATE text SET content = replace(content, 'army', 'League') WHERE id = 1", "text", 1],
    ["UPDATE text SET content = NULL WHERE id = 1", "text", 1],
    ["UPDATE coded SET content = x'00' WHERE id = 2", "coded", 2],
    ["UPDATE decision SET author = 'Omar' WHERE id = 1", "decision", 1],
    ["INSERT INTO decision (author, reason, action, recorded) VALUES ('x', '', '{}', 0)", "decision", 2],
    ["UPDATE journal SET recorded = recorded + 1 WHERE seq = 3", "journal", 3],
    ["DELETE FROM journal WHERE seq = 2", "journal", 3],
  ])("names the row after: %s", (tampering, table, row) => {
    const { ledger, file } = filled();
    const other = new DatabaseSync(file);
    other.exec(tampering);
    other.close();
    expect(verify(ledger).faults.map((fault) => [fault.table, fault.row])).toContainEqual([table, row]);
  });

  it("sees entries cut off the end only by a head kept elsewhere", () => {
    const { ledger, file } = filled();
    const { head } = verify(ledger);
    const other = new DatabaseSync(file);
    other.exec("DELETE FROM journal WHERE seq = 5; DELETE FROM decision WHERE id = 1");
    other.close();
    expect(verify(ledger).faults).toEqual([]);
    expect(verify(ledger, head!).faults.map(({ message }) => message)).toEqual([
      `the head ${head} is no link of this chain: entries were rewritten or cut off`,
    ]);
  });
});

describe("redacting", () => {
  it("leaves no word of the report in the file, keeps hash and reason, and verifies", () => {
    const { ledger, file } = filled();
    decide(ledger, [{ kind: "annotate", claim: "r2#c1", note: "Tvest is a cousin" }], {
      author: "Ines",
      reason: "told by Tvest",
    });
    redact(ledger, "r2", who);
    expect(verify(ledger).faults).toEqual([]);
    expect(listEpisodes(ledger, { text: "fish" }).rows).toEqual([]);
    expect(listEpisodes(ledger).rows.flatMap(({ claims }) => claims.map(({ claim }) => claim))).toEqual(["r1#c1"]);
    ledger.db.exec("VACUUM");
    ledger.db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    const bytes = readFileSync(file).toString("latin1").toLowerCase();
    for (const word of ["tvest", "fish", "quay"]) expect(bytes).not.toContain(word);
    const row = ledger.db
      .sql<{ sha256: string; reason: string }>("SELECT sha256, reason FROM text JOIN redaction ON text = text.id")
      .get();
    expect(row).toMatchObject({ reason: "the witness is known in town" });
    expect(row?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it("erases without a VACUUM too", () => {
    const { ledger, file } = filled();
    redact(ledger, "r2", who);
    const bytes = Buffer.concat([readFileSync(file), readFileSync(`${file}-wal`)])
      .toString("latin1")
      .toLowerCase();
    for (const word of ["tvest", "fish", "quay"]) expect(bytes).not.toContain(word);
  });

  it("still names what is changed afterwards of a redacted report's receipt", () => {
    const { ledger, file } = filled();
    redact(ledger, "r2", who);
    const other = new DatabaseSync(file);
    other.exec("UPDATE receipt SET publisher = 'Else' WHERE id = 2");
    other.close();
    expect(verify(ledger).faults.map((fault) => [fault.table, fault.row])).toEqual([["receipt", 2]]);
  });

  it("does not take the report in again", () => {
    const { ledger } = filled();
    redact(ledger, "r2", who);
    const again = dispatch({
      id: "r2",
      publisher: "Other",
      sentences: [{ ...attack, words: "beside the quay where Marlo Tvest sells fish" }],
    });
    expect(ledger.add([again]).map(({ status }) => status)).toEqual(["known"]);
    expect(listEpisodes(ledger, { text: "fish" }).rows).toEqual([]);
  });
});
