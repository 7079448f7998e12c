import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { openLedger, rebuild, verify } from "@counterclaim/ledger";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const BIN = fileURLToPath(new URL("../../bin/counterclaim.mjs", import.meta.url));
/** More are asked for where time allows: COUNTERCLAIM_THOROUGH=1. */
const THOROUGH = process.env.COUNTERCLAIM_THOROUGH === "1";
const KILLS = THOROUGH ? 50 : 3;

let directory = "";
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "counterclaim-add-"));
});
afterEach(() => rmSync(directory, { recursive: true }));

const TOWNS = ["Kidal", "Gao", "Timbuktu", "Menaka", "Ber"];
const ACTS = ["captured", "attacked", "left", "shelled"];

/** The nth report; every seventh is the words of the one before it under another name, and said to be out earlier. */
function numbered(n: number): Readonly<Record<string, string>> {
  const copy = n % 7 === 6;
  const of = copy ? n - 1 : n;
  const day = 10 + (of % 15);
  const army = `The Malian army said on Thursday that its men had ${ACTS[of % 4]} the town of ${TOWNS[of % 5]}, and that ${2 + (of % 60)} rebels had died in dispatch number ${of}.`;
  const rebels = `The CSP denied that the army had ${ACTS[of % 4]} ${TOWNS[of % 5]} and said that its fighters still held the road to ${TOWNS[(of + 2) % 5]}.`;
  return {
    id: `r${n}`,
    publisher: copy ? "Copier" : `Outlet ${of % 3}`,
    published: `2024-03-${copy ? day - 1 : day}`,
    text: `${army} ${rebels}${copy ? " More follows." : ""}`,
  };
}

const lines = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from }, (_, i) => JSON.stringify(numbered(from + i)));

function add(name: string, input: string, ...options: readonly string[]) {
  const args = ["add", "--ndjson", "--ledger", join(directory, name), ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], { input, encoding: "utf8" });
  return { status, stdout, stderr };
}

/** All that is kept and derived, but for the times at which it was. */
function contentOf(name: string): string {
  const ledger = openLedger(join(directory, name));
  const all = (sql: string): unknown => ledger.db.sql(sql).all();
  const content = [
    "SELECT id, report, sha256, content FROM text ORDER BY id",
    "SELECT id, text, report, publisher, published FROM receipt ORDER BY id",
    "SELECT text, hex(content) AS coded FROM coded ORDER BY id",
    "SELECT name, position, score, reasons FROM evidence ORDER BY name",
    "SELECT key, content FROM episode WHERE ceased IS NULL ORDER BY key",
    "SELECT name, content FROM dispute WHERE ceased IS NULL ORDER BY name",
    "SELECT text, original, reused FROM copy ORDER BY text",
  ].map(all);
  ledger.close();
  return JSON.stringify(content);
}

const idsIn = (stdout: string): readonly string[] =>
  stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line).report);

describe("counterclaim add --jobs", { timeout: THOROUGH ? 3_600_000 : 300_000 }, () => {
  it("writes the same lines and keeps the same, however many threads code", () => {
    const input = [...lines(0, 40), "{oops", '{"id":"empty","text":""}', ...lines(38, 90)].join("\n");
    const one = add("one.db", input, "--jobs", "1");
    const three = add("three.db", input, "--jobs", "3");
    expect(one.status).toBe(1);
    expect(idsIn(one.stdout)).toEqual([
      ...Array.from({ length: 40 }, (_, n) => `r${n}`),
      "",
      "empty",
      ...Array.from({ length: 52 }, (_, n) => `r${38 + n}`),
    ]);
    expect(one.stdout).toContain('"copyOf":"r');
    expect(three).toEqual(one);
    expect(contentOf("three.db")).toBe(contentOf("one.db"));
  });

  it("answers a slow sender though nothing more comes", async () => {
    const args = ["add", "--ndjson", "--ledger", join(directory, "slow.db"), "--jobs", "2"];
    const child = spawn(process.execPath, [BIN, ...args], { stdio: ["pipe", "pipe", "inherit"] });
    const answers = createInterface(child.stdout)[Symbol.asyncIterator]();
    try {
      for (const [n, line] of lines(0, 3).entries()) {
        child.stdin.write(`${line}\n`);
        const { value } = await answers.next();
        expect(JSON.parse(value ?? "")).toMatchObject({ report: `r${n}`, status: "added" });
      }
    } finally {
      child.stdin.end();
    }
    expect(await once(child, "close")).toEqual([0, null]);
  });

  it("loses nothing acknowledged when it is killed, and goes on where it was", async () => {
    const file = join(directory, "killed.db");
    const reports = 60 * KILLS;
    const input = lines(0, reports).join("\n");
    const acknowledged = new Set<string>();
    for (let kill = 0; kill < KILLS; kill++) {
      // While it still acknowledges what it knows, or once it adds what is new.
      const since = kill % 3 === 2 ? '"known"' : '"added"';
      for (const report of await killed(file, input, since, Math.random() * 400)) acknowledged.add(report);
    }
    expect(acknowledged.size).toBeGreaterThan(0);

    const ledger = openLedger(file);
    const there = ledger.db
      .sql<{ report: string }>("SELECT report FROM text")
      .all()
      .map(({ report }) => report);
    ledger.close();
    for (const report of acknowledged) expect(there).toContain(report);

    const rest = add("killed.db", input, "--jobs", "2");
    expect(rest.status).toBe(0);
    expect(idsIn(rest.stdout)).toHaveLength(reports);
    const whole = openLedger(file);
    expect(whole.db.sql("SELECT count(*) AS n, count(DISTINCT report) AS reports FROM receipt").get()).toEqual({
      n: reports,
      reports,
    });
    expect(verify(whole).faults).toEqual([]);
    expect(rebuild(whole).changed).toBe(0);
    whole.close();
  });
});

/** Runs `add --jobs 2` and kills it (SIGKILL) so many milliseconds after its first line of a status. @returns what it acknowledged */
async function killed(file: string, input: string, since: string, after: number): Promise<readonly string[]> {
  const args = ["add", "--ndjson", "--ledger", file, "--jobs", "2"];
  const child: ChildProcess = spawn(process.execPath, [BIN, ...args], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin!.on("error", () => undefined).end(input);
  let out = "";
  child.stdout!.on("data", (chunk: Buffer) => {
    const before = out.includes(since);
    out += chunk;
    if (!before && out.includes(since)) setTimeout(() => child.kill("SIGKILL"), after);
  });
  await once(child, "close");
  return idsIn(out.slice(0, out.lastIndexOf("\n") + 1));
}
