import { spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Ledger, openLedger, rebuild, verify } from "../../src/index.ts";
import { temporaryLedger } from "./temporary-ledger.ts";
import { numbered } from "./writer-process.ts";

const WRITER = fileURLToPath(new URL("./writer-process.ts", import.meta.url));
/** More of both are asked for where time allows: COUNTERCLAIM_THOROUGH=1. */
const THOROUGH = process.env.COUNTERCLAIM_THOROUGH === "1";

let directory = "";
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "ledger-durable-"));
});
afterEach(() => rmSync(directory, { recursive: true }));

/** Runs a writer; with `killAfter` milliseconds it is killed (SIGKILL) then. Gives the lines that it acknowledged. */
function write(file: string, from: number, to: number, batch: number, killAfter?: number): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--no-warnings", WRITER, file, String(from), String(to), String(batch)]);
    let out = "";
    let errors = "";
    child.stdout.on("data", (chunk: Buffer) => {
      if (out === "" && killAfter !== undefined) setTimeout(() => child.kill("SIGKILL"), killAfter);
      out += chunk;
    });
    child.stderr.on("data", (chunk: Buffer) => {
      errors += chunk;
    });
    child.on("close", () => (errors === "" ? resolve(out.split("\n").filter(Boolean)) : reject(new Error(errors))));
  });
}

const reportsIn = (ledger: Ledger): string[] =>
  ledger.db
    .sql<{ report: string }>("SELECT report FROM text ORDER BY id")
    .all()
    .map(({ report }) => report);

/** Every report whole, once, linked; nothing that is not vouched for. */
function expectWhole(ledger: Ledger, reports: number): void {
  const count = (sql: string): number => ledger.db.sql<{ n: number }>(sql).get()!.n;
  expect(count("SELECT count(*) AS n FROM text")).toBe(reports);
  expect(count("SELECT count(*) AS n FROM receipt")).toBe(reports);
  expect(count("SELECT count(*) AS n FROM coded")).toBe(reports);
  expect(count("SELECT count(*) AS n FROM evidence WHERE opener IS NOT NULL")).toBe(2 * reports);
  expect(count("SELECT count(DISTINCT name) AS n FROM evidence")).toBe(2 * reports);
  expect(count("SELECT sum(json_array_length(content, '$.claims')) AS n FROM episode WHERE ceased IS NULL")).toBe(
    2 * reports,
  );
  expect(verify(ledger).faults).toEqual([]);
  expect(ledger.db.sql<{ integrity_check: string }>("PRAGMA integrity_check").get()).toEqual({ integrity_check: "ok" });
}

describe("a ledger under stress", () => {
  it("loses and doubles nothing with eight writers at once, each report offered twice", {
    timeout: 3_600_000,
  }, async () => {
    const file = join(directory, "eight.db");
    const each = THOROUGH ? 2500 : 100;
    // Neighbours overlap: writer i and i + 1 both offer the second half of i's share.
    const lines = await Promise.all(
      Array.from({ length: 8 }, (_, i) => write(file, (i * each) / 2, (i * each) / 2 + each, 10)),
    );
    const reports = (7 * each) / 2 + each;
    const ledger = openLedger(file);
    expect(lines.flat().filter((line) => line.endsWith(" added"))).toHaveLength(reports);
    expect(lines.flat()).toHaveLength(8 * each);
    expectWhole(ledger, reports);
    expect(rebuild(ledger).changed).toBe(0);
    ledger.close();
  });

  it("keeps what it acknowledged when killed at random moments, and goes on", { timeout: 3_600_000 }, async () => {
    const file = join(directory, "killed.db");
    const acknowledged = new Set<string>();
    for (let kill = 0; kill < (THOROUGH ? 50 : 6); kill++) {
      // Each run offers all again: what is there is known, and the rest goes on.
      const lines = await write(file, 0, 100_000, 1 + (kill % 5), Math.random() * 300);
      for (const line of lines) acknowledged.add(line.split(" ")[0]!);
    }
    const ledger = openLedger(file);
    const there = reportsIn(ledger);
    for (const report of acknowledged) expect(there).toContain(report);
    expectWhole(ledger, there.length);
    ledger.close();
  });

  it("has every acknowledged batch and no half one when the disk lost what was written after the last sync", {
    timeout: 3_600_000,
  }, () => {
    const { ledger, file } = temporaryLedger();
    ledger.db.exec("PRAGMA wal_autocheckpoint = 0");
    /** Bytes of the log that were on disk when the batch was acknowledged. */
    const synced: number[] = [];
    for (let batch = 0; batch < 8; batch++) {
      ledger.add(Array.from({ length: 3 }, (_, i) => numbered(3 * batch + i)));
      synced.push(statSync(`${file}-wal`).size);
    }
    const log = readFileSync(`${file}-wal`);
    for (let fault = 0; fault < (THOROUGH ? 50 : 20); fault++) {
      const copy = join(directory, `fault-${fault}.db`);
      const cut = Math.floor(Math.random() * log.length);
      copyFileSync(file, copy);
      // Half of the faults leave rubbish where the lost pages should stand.
      const rubbish = fault % 2 === 0 ? Buffer.alloc(0) : Buffer.alloc(Math.min(8192, log.length - cut), 0xa5);
      writeFileSync(`${copy}-wal`, Buffer.concat([log.subarray(0, cut), rubbish]));
      const safe = 3 * synced.filter((size) => size <= cut).length;
      const after = openLedger(copy);
      expect(reportsIn(after)).toEqual(Array.from({ length: safe }, (_, n) => `r${n}`));
      expectWholeOrEmpty(after, safe);
      after.close();
    }
  });
});

const expectWholeOrEmpty = (ledger: Ledger, reports: number): void => {
  if (reports > 0) expectWhole(ledger, reports);
  else expect(verify(ledger).entries).toBe(0);
};
