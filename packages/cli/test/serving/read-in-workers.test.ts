import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Ledger, openLedger, type RosterFacts, rosterAlliances } from "@counterclaim/ledger";
import { answering, type Question, type Reading } from "@counterclaim/server";
import { afterEach, describe, expect, it } from "vitest";
import { load } from "../../../ledger/bench/load.ts";
import { readInWorkers } from "../../src/serving/read-in-workers.ts";

const FACTS: RosterFacts = {
  roster: { actors: new Map() },
  countries: { list: [] },
  descriptions: { institutions: new Map() },
};

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

/** A ledger of so many events, and a reader of it. */
function opened(events: number) {
  const directory = mkdtempSync(join(tmpdir(), "reading-"));
  const file = join(directory, "test.db");
  const ledger = openLedger(file, { alliances: rosterAlliances(FACTS) });
  undo.push(
    () => rmSync(directory, { recursive: true }),
    () => ledger.close(),
  );
  if (events > 0) ledger.add([...load({ seed: 3, events })]);
  const reader = readInWorkers({ file, facts: FACTS });
  undo.push(() => reader.close());
  return { ledger, file, reader };
}

const control = (n = 0): Question => ({ name: "listControl", query: { limit: 1 + n } });
const QUESTIONS: readonly Question[] = [
  control(99),
  { name: "listTracks", query: {} },
  { name: "readBrief", query: { party: "party-1" } },
  { name: "listReview", query: { limit: 5 } },
  { name: "readTimeline", query: { status: "disputed" } },
  { name: "listEpisodes", query: { asOf: "2999-01-01", limit: 3 } },
  { name: "listSources", query: { text: "front" } },
  { name: "readMap", query: { window: "-180,-90,180,90", zoom: 1, type: "capture" } },
];

const sources = (ledger: Ledger): Reading => answering(ledger)({ name: "listSources", query: { text: "party" } });

describe("reading in threads", () => {
  it("gives the answers that the ledger gives, all asked at once", { timeout: 60_000 }, async () => {
    const { ledger, reader } = opened(600);
    const given = await Promise.all(QUESTIONS.map((question) => reader.ask(question)));
    expect(given).toEqual(QUESTIONS.map(answering(ledger)));
    expect(given.every((reading) => "text" in reading)).toBe(true);
  });

  it("keeps nobody else from being answered", { timeout: 60_000 }, async () => {
    const { reader } = opened(3000);
    await reader.ask(control());
    let turns = 0;
    const turn = setInterval(() => turns++, 1);
    const began = performance.now();
    await Promise.all(Array.from({ length: 40 }, (_, n) => reader.ask(control(n))));
    await Promise.all(QUESTIONS.map((question) => reader.ask(question)));
    const spent = performance.now() - began;
    clearInterval(turn);
    // Were it read here, the timer would have had its turn between questions only: some fifty times.
    expect(turns).toBeGreaterThan(Math.min(60, spent / 10));
  });

  it("sees what was written before it was asked, while others write", { timeout: 60_000 }, async () => {
    const { ledger, reader } = opened(0);
    let asked: Promise<unknown>[] = [];
    for (const report of load({ seed: 5, events: 120 })) {
      ledger.add([report]);
      const expected = sources(ledger);
      asked.push(
        reader.ask({ name: "listSources", query: { text: "party" } }).then((given) => {
          // Nothing else was written meanwhile, or it was and shows.
          if (!("text" in given) || !("text" in expected)) throw new Error("no answer");
          const total = (text: string): number =>
            (JSON.parse(text).rows as { claims: number }[]).reduce((sum, { claims }) => sum + claims, 0);
          expect(total(given.text)).toBeGreaterThanOrEqual(total(expected.text));
        }),
      );
      if (asked.length === 5) {
        await Promise.all(asked);
        asked = [];
      }
    }
    await Promise.all(asked);
    expect(await reader.ask({ name: "listSources", query: { text: "party" } })).toEqual(sources(ledger));
  });

  it("answers a question once for all who wait, and turns away who comes when too many do", {
    timeout: 60_000,
  }, async () => {
    const { reader } = opened(300);
    const given = await Promise.all([
      ...Array.from({ length: 300 }, () => reader.ask(control())),
      ...Array.from({ length: 100 }, (_, n) => reader.ask(control(n + 1))),
    ]);
    const refused = given.filter((reading) => "status" in reading);
    // One is answered, 64 wait: the first question, which waits again for those who came after, and 63 others.
    expect(refused).toHaveLength(100 - 63);
    expect(refused[0]).toEqual({ status: 503, detail: "Too many questions wait; ask again." });
    expect(await reader.ask(control())).toEqual(given[0]);
  });

  it("tells everybody who waits when it closes, and answers nobody afterwards", { timeout: 60_000 }, async () => {
    const { reader } = opened(300);
    const waiting = Array.from({ length: 20 }, (_, n) => reader.ask(control(n)));
    await reader.close();
    const closed: Reading = { status: 503, detail: "The server closes." };
    expect(await Promise.all(waiting)).toEqual(waiting.map(() => closed));
    expect(await reader.ask(control())).toEqual(closed);
  });

  it("fails a question whose thread fails, and starts another for the next", { timeout: 60_000 }, async () => {
    const reader = readInWorkers({ file: join(tmpdir(), "no-such-directory", "ledger.db"), facts: FACTS });
    undo.push(() => reader.close());
    expect(await reader.ask(control())).toEqual({ status: 500, detail: "" });
    expect(await reader.ask(control())).toEqual({ status: 500, detail: "" });
  });
});
