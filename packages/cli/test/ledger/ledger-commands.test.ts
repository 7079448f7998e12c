import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Dispute, Episode } from "@counterclaim/ledger";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const BIN = fileURLToPath(new URL("../../bin/counterclaim.mjs", import.meta.url));

/** Two sides on one day's fighting; the parties are real, nobody is quoted. */
const REPORTS = [
  {
    id: "army",
    publisher: "Wire",
    published: "2024-05-04",
    text: "The Malian army said on Saturday it had captured the town of Kidal on Friday.",
  },
  {
    id: "rebels",
    publisher: "Other Wire",
    published: "2024-05-04",
    text: "The CSP denied on Saturday that the Malian army had captured the town of Kidal on Friday.",
  },
];

let directory = "";
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "counterclaim-ledger-"));
});
afterAll(() => rmSync(directory, { recursive: true }));

function run(args: readonly string[], input = "") {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [BIN, ...args, "--ledger", join(directory, "test.db")],
    {
      input,
      encoding: "utf8",
    },
  );
  return {
    status,
    stderr,
    stdout,
    rows: () =>
      stdout
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
  };
}

describe("counterclaim on a ledger", { timeout: 120_000 }, () => {
  it("adds reports once, a line for each, and says what could not be added", () => {
    const input = REPORTS.map((report) => `${JSON.stringify(report)}\n`).join("");
    const first = run(["add", "--ndjson"], input);
    expect(first.rows().map(({ report, status }) => [report, status])).toEqual([
      ["army", "added"],
      ["rebels", "added"],
    ]);
    expect(first.status).toBe(0);
    const again = run(["add", "--ndjson"], `${input}{"text":""}\n{"id":"army","text":"Something else."}\n`);
    expect(again.rows().map(({ report, status, error }) => [report, status, error?.code])).toEqual([
      ["army", "known", undefined],
      ["rebels", "known", undefined],
      ["", "failed", "NO_TEXT"],
      ["army", "failed", "REPORT_ID_TAKEN"],
    ]);
    expect(again.status).toBe(1);
  });

  it("adds the text files of a directory", () => {
    writeFileSync(join(directory, "one.txt"), "The Malian army said on Friday it had left Gao.");
    writeFileSync(join(directory, "notes.yaml"), "not: a report");
    expect(run(["add", directory, "--published", "2024-05-04"]).rows()).toMatchObject([{ status: "added" }]);
  });

  it("answers episodes and disputes in the shapes that it publishes", () => {
    const episodes = run(["episodes", "--json"])
      .rows()
      .map((row) => Episode.parse(row));
    const captured = episodes.find(({ type }) => type === "capture");
    expect(captured?.claims.map(({ report, stance }) => [report, stance]).sort()).toEqual([
      ["army", "asserts"],
      ["rebels", "denies"],
    ]);
    const disputes = run(["disputes", "--json"])
      .rows()
      .map((row) => Dispute.parse(row));
    expect(disputes.flatMap(({ episodes: ids }) => ids)).toContain(captured!.id);
    expect(run(["episodes", "--party", "csp", "--json"]).rows()).toHaveLength(1);
    expect(run(["episodes"]).stdout).toContain("captured the town of Kidal");
  });

  it("decides, verifies, redacts, rebuilds and exports", () => {
    expect(run(["decide", "annotate", "army#c1", "seen on video", "--author", "Ines"]).rows()).toEqual([
      { decision: 1 },
    ]);
    expect(run(["verify", "--json"]).rows()).toMatchObject([{ faults: [] }]);
    expect(run(["redact", "rebels", "--reason", "a witness"]).status).toBe(0);
    expect(run(["episodes", "--text", "denied", "--json"]).stdout).toBe("");
    expect(run(["rebuild"]).rows()).toMatchObject([{ changed: 0 }]);
    const { stdout } = run(["verify"]);
    expect(stdout).toMatch(/^no fault in \d+ entries; head [0-9a-f]{64}\n$/);
    expect(run(["verify", "--head", "0".repeat(64)]).status).toBe(1);
    expect(JSON.parse(run(["export", "--format", "geojson"]).stdout)).toMatchObject({ type: "FeatureCollection" });
    expect(run(["export"]).stdout.split("\r\n")[0]).toContain("episode,type,title");
    expect(run(["brief", "--place", "Kidal"]).stdout).toContain("# ");
    expect(run(["brief", "--place", "Kidal", "--lang", "fr"]).stdout).toContain("# Synthèse de la situation : Kidal");
    expect(run(["brief", "--lang", "de"])).toMatchObject({ status: 2, stdout: "" });
  });

  it.each([
    [["episodes", "--status", "true"], "--status"],
    [["episodes", "--from", "yesterday"], "yesterday"],
    [["decide", "reject", "nosuch#e1"], "nosuch#e1"],
    [["redact", "army"], "--reason"],
    [["export", "--format", "pdf"], "--format"],
  ])("refuses %j with a message and status 2", (args, message) => {
    const { status, stderr } = run(args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});
