import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Episode } from "@counterclaim/ledger";
import { loadKnowledge } from "@counterclaim/resources";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packNames } from "../../src/ledger/pack-names.ts";

const BIN = fileURLToPath(new URL("../../bin/counterclaim.mjs", import.meta.url));

/** The parties are real, nobody is quoted. */
const REPORT = {
  id: "army",
  publisher: "Wire",
  published: "2024-05-04",
  text: "The Malian army said on Saturday it had captured the town of Kidal on Friday.\nNot so, by a note that the CSP put up: Kidal stands.\nThe CSP gave no toll.",
};

let directory = "";
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "counterclaim-claims-"));
});
afterAll(() => rmSync(directory, { recursive: true }));

function run(args: readonly string[], input = "") {
  const ledger = ["--ledger", join(directory, "test.db")];
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args, ...ledger], {
    input,
    encoding: "utf8",
  });
  const rows = (): { [key: string]: unknown }[] =>
    stdout
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  return { status, stderr, rows, lines: () => stdout.split(/\r?\n/) };
}

const claims = () =>
  run(["episodes", "--json"])
    .rows()
    .flatMap((row) => Episode.parse(row).claims);

describe("counterclaim decide add-claim and mend-claim", { timeout: 120_000 }, () => {
  it("add a claim by its words, mend it by offsets, and undo both", () => {
    run(["add", "--ndjson"], `${JSON.stringify(REPORT)}\n`);
    const before = claims();
    const event = ["--type", "capture", "--agent", "mali-army", "--place", "Kidal", "--date", "2024-05-03"];
    const said = ["--quote", "Kidal stands", "--source", "the CSP", "--cue", "note", "--stance", "denies"];
    const why = ["--reason", "overlooked", "--author", "Ines"];
    const { rows, stderr } = run(["decide", "add-claim", "army", ...said, ...event, ...why]);
    expect(stderr).toBe("");
    expect(rows()).toEqual([{ decision: 1, claim: "army#ac1", event: "army#ae1" }]);
    const added = () => claims().find(({ claim }) => claim === "army#ac1");
    expect(added()).toMatchObject({
      text: "Kidal stands",
      source: "the CSP",
      party: "csp",
      stance: "denies",
      analyst: "Ines",
    });
    expect(run(["export"]).lines()).toContainEqual(expect.stringMatching(/,Kidal stands,Ines$/));
    const at = REPORT.text.indexOf("Kidal stands");
    const span = `${at}:${at + "Kidal stands.".length}`;
    expect(run(["decide", "mend-claim", "army#ac1", "--content", span, "--own-voice"]).rows()).toEqual([
      { decision: 2 },
    ]);
    expect(added()).toMatchObject({ text: "Kidal stands.", source: null });
    run(["decide", "undo", "2"]);
    run(["decide", "undo", "1"]);
    expect(claims()).toEqual(before);
    expect(run(["rebuild"]).rows()).toMatchObject([{ changed: 0 }]);
    expect(run(["verify"]).status).toBe(0);
  });

  it.each([
    [
      ["add-claim", "army", "--quote", "Kidal", "--type", "capture"],
      /content: "Kidal" stands 2 times in army: at \d+:\d+ \(line 1\), at \d+:\d+ \(line 2\); name one as START:END/,
    ],
    [
      ["add-claim", "army", "--quote", "kidal STANDS", "--type", "capture"],
      /does not stand in army; "Kidal stands" does, at \d+:\d+ \(line 2\)/,
    ],
    [["add-claim", "army", "--type", "capture"], /--quote or --content/],
    [["add-claim", "army", "--quote", "Kidal stands"], /--type or --event/],
    [["add-claim", "army", "--content", "here", "--type", "capture"], /--content: "here" is not START:END/],
    [
      ["add-claim", "army", "--quote", "Kidal stands", "--type", "capture", "--place", "Xyzzyville"],
      /the gazetteer has "Xyzzyville"/,
    ],
    [["add-claim", "nosuch", "--quote", "Kidal stands", "--type", "capture"], /no report "nosuch"/],
    [["mend-claim", "army#c9", "--no-cue"], /no claim "army#c9"/],
    [["mend-claim", "army#c1", "--stance", "denies"], /--stance: mend-claim changes words only/],
    [["accept", "army#e1", "--quote", "Kidal"], /--quote: only add-claim and mend-claim/],
  ])("refuse %j, and say where", (args, message) => {
    const { status, stderr } = run(["decide", ...args]);
    expect(stderr).toMatch(message);
    expect(status).toBe(2);
  });
});

describe("what names stand for, by the packs", () => {
  const names = packNames(loadKnowledge());

  it.each([
    ["csp", "csp"],
    ["the CSP", "csp"],
    ["mali-army", "mali-army"],
    ["Mali", "mali"],
    ["nobody of that name", null],
    ["", null],
  ])("the party of %j is %j", (name, actor) => {
    expect(names.party(name)?.actor ?? null).toBe(actor);
  });

  it("places come by name, the largest first, or by id", () => {
    const [kidal] = names.places("Kidal");
    expect(kidal).toMatchObject({ name: "Kidal", country: "MLI", precision: expect.any(Number) });
    expect(names.places(kidal!.id!)).toEqual([kidal]);
    const populations = names.places("San Juan").map(({ population }) => population);
    expect(populations.length).toBeGreaterThan(1);
    expect(populations).toEqual([...populations].sort((a, b) => b - a));
    expect(names.places("Xyzzyville")).toEqual([]);
  });
});
