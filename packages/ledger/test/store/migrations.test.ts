import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  decide,
  type Ledger,
  listControl,
  listDisputes,
  listEpisodes,
  listOrigins,
  openLedger,
  readSource,
  readTimeline,
} from "../../src/index.ts";
import { dispatch } from "../report-builder.ts";

let directory = "";
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "migrations-"));
});
afterEach(() => rmSync(directory, { recursive: true }));

/** As a ledger was before its second version. */
const BACK = `
  DROP TABLE voice; DROP TABLE origin; DROP TABLE holding; DROP TABLE sighting; DROP TABLE past_name;
  DROP INDEX episode_ever; DROP INDEX episode_version; DROP INDEX dispute_ever;
  DROP INDEX episode_days; DROP INDEX episode_type; DROP INDEX episode_status;
  CREATE INDEX episode_days ON episode (first_day, key) WHERE ceased IS NULL;
  CREATE INDEX episode_type ON episode (type, first_day, key) WHERE ceased IS NULL;
  CREATE INDEX episode_status ON episode (status, first_day, key) WHERE ceased IS NULL;
  CREATE INDEX episode_past ON episode (key, known) WHERE ceased IS NOT NULL;
  DROP TABLE episode_name;
  CREATE TABLE episode_name (name TEXT NOT NULL, first_day INTEGER NOT NULL, key INTEGER NOT NULL,
    PRIMARY KEY (name, first_day, key)) WITHOUT ROWID;
  UPDATE episode SET names = (
    SELECT group_concat(value, char(10)) FROM json_each('["' || replace(names, char(10), '","') || '"]')
    WHERE value NOT LIKE 'report:%');
  PRAGMA user_version = 1`;

const capture = (n: number, by: "league" | "guard", stance: "asserts" | "denies") =>
  dispatch({
    id: `r${n}`,
    opening: `Dispatch ${n}, kept as ${(n * 2_654_435_761) % 4_294_967_296}`,
    publisher: `Outlet ${n}`,
    sentences: [
      { by, type: "capture", agent: "league", target: "guard", town: "Vessa", date: "2024-05-03", stance },
      { by, type: "shelling", agent: by, target: "league", town: "Korl", date: `2024-05-0${1 + n}` },
    ],
  });

const answers = (ledger: Ledger, asOf?: string) =>
  [{}, { party: "league" }, { place: "Korl" }, { text: "Dispatch" }]
    .map((filters) => (asOf === undefined ? filters : { ...filters, asOf }))
    .map((filters) => [
      listEpisodes(ledger, filters)
        .rows.map(({ id }) => id)
        .sort(),
      listDisputes(ledger, filters).rows,
      listControl(ledger, filters),
      readSource(ledger, "guard", filters),
      readTimeline(ledger, filters),
    ]);

describe("a ledger of the first version", () => {
  it("answers, now and as of any time, as one that was never older", () => {
    const file = join(directory, "old.db");
    let now = Date.UTC(2024, 4, 6);
    const times: string[] = [];
    const ledger = openLedger(file, { now: () => now });
    for (const report of [
      capture(1, "league", "asserts"),
      capture(2, "guard", "denies"),
      capture(3, "guard", "denies"),
    ]) {
      ledger.add([report]);
      times.push(new Date(now).toISOString());
      now += 60_000;
    }
    const [first, second] = listEpisodes(ledger).rows;
    decide(ledger, [{ kind: "merge", episodes: [first!.id, second!.id] }], { author: "Ines", reason: "one day" });
    const before = [answers(ledger), ...times.map((at) => answers(ledger, at)), listOrigins(ledger)];
    ledger.close();
    const old = new DatabaseSync(file);
    old.exec(BACK);
    old.close();
    const reopened = openLedger(file);
    expect([answers(reopened), ...times.map((at) => answers(reopened, at)), listOrigins(reopened)]).toEqual(before);
    expect(listDisputes(reopened).rows.length).toBeGreaterThan(0);
    reopened.close();
  });
});
