import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Ledger,
  listControl,
  listDisputes,
  listEpisodes,
  listTracks,
  openLedger,
  readEpisode,
  readSource,
  readTimeline,
} from "../src/index.ts";
import { featuresIn } from "../src/store/tiles.ts";
import { load } from "./load.ts";
import { type Seeded, seeded } from "./seeded.ts";

/** Reports acknowledged together. */
const BATCH = 200;

/**
 * Generates a seeded load, adds it, prints the curve of what an event costs, then asks.
 * @param events how many; the figures of the handbook are for 1,000,000
 */
export function benchLedger(
  events = Number(process.env.COUNTERCLAIM_EVENTS ?? 1_000_000),
  print: (line: string) => void = console.log,
): void {
  const directory = mkdtempSync(join(tmpdir(), "ledger-bench-"));
  try {
    const file = join(directory, "bench.db");
    const ledger = openLedger(file);
    const curve = fill(ledger, events, print);
    const size = statSync(file).size;
    const rss = process.memoryUsage().rss;
    print(
      `size ${(size / 1e6).toFixed(0)} MB, ${Math.round(size / events)} bytes an event; memory ${(rss / 1e6).toFixed(0)} MB`,
    );
    const first = curve[0]!.microseconds;
    const last = curve.at(-1)!.microseconds;
    print(`an event at ${events}: ${(last / first).toFixed(2)} times what it costs at ${curve[0]!.events}`);
    ask(ledger, print);
    ledger.close();
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** This process's own time in milliseconds, waiting for the disk left out: other work on the machine does not count. */
const clock = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

interface Stretch {
  readonly events: number;
  readonly microseconds: number;
}

function fill(ledger: Ledger, events: number, print: (line: string) => void): readonly Stretch[] {
  const curve: Stretch[] = [];
  const marks = [10_000, 20_000, 50_000, 100_000, 200_000, 300_000, 500_000, 750_000, 1_000_000].filter(
    (mark) => mark <= events,
  );
  let added = 0;
  let reports = 0;
  // The cost at a mark is that of the last events before it, without making the reports.
  let window = { events: 0, reports: 0, spent: 0 };
  let total = 0;
  let batch = [];
  for (const report of load({ seed: 7, events })) {
    batch.push(report);
    if (batch.length < BATCH) continue;
    const began = clock();
    for (const line of ledger.add(batch)) added += line.events;
    const spent = clock() - began;
    total += spent;
    reports += batch.length;
    window = {
      events: window.events + batch.reduce((n, r) => n + r.coded.events.length, 0),
      reports: window.reports + batch.length,
      spent: window.spent + spent,
    };
    batch = [];
    const mark = marks[0];
    if (mark !== undefined && added >= mark) {
      marks.shift();
      curve.push({ events: mark, microseconds: (window.spent * 1000) / window.events });
      print(
        `${mark} events: ${((window.spent * 1000) / window.events).toFixed(0)} µs an event, ${((window.reports * 1000) / window.spent).toFixed(0)} reports/s`,
      );
      window = { events: 0, reports: 0, spent: 0 };
    } else if (mark !== undefined && window.events > Math.max(5000, mark / 10))
      window = { events: 0, reports: 0, spent: 0 };
  }
  if (batch.length > 0) ledger.add(batch);
  print(
    `${reports} reports, ${added} events in ${(total / 1000).toFixed(1)} s: ${((reports * 1000) / total).toFixed(0)} reports/s`,
  );
  return curve;
}

function ask(ledger: Ledger, print: (line: string) => void): void {
  const random = seeded(11);
  const ids = sampleIds(ledger, random);
  const largest = ledger.db
    .sql<{ content: string }>("SELECT content FROM episode WHERE ceased IS NULL ORDER BY length(content) DESC LIMIT 1")
    .get();
  const biggest = largest ? (JSON.parse(largest.content) as { id: string; claims: unknown[] }) : null;
  print(`largest episode: ${biggest?.claims.length ?? 0} events`);
  p99("an episode with all its claims", 2000, () => readEpisode(ledger, random.pick(ids)), print);
  p99(
    "a map window, any zoom",
    1000,
    () => {
      const span = 180 / 2 ** random.below(12);
      const [lat, lon] = random.pick([
        [16, 0],
        [48, 37],
        [22, 96],
      ] as const);
      const west = Math.max(-180, lon + (random.next() - 0.5) * 16 - span);
      const south = Math.max(-90, lat + (random.next() - 0.5) * 12 - span / 2);
      featuresIn(ledger.db, [west, south, Math.min(180, west + 2 * span), Math.min(90, south + span)], 2000);
    },
    print,
  );
  const texts = ["said", "looting", "Front 3", '"Front 3 attack"', "kata", "shelling near"];
  p99("full-text search, first 50", 300, () => listEpisodes(ledger, { text: random.pick(texts), limit: 50 }), print);
  p99(
    "a list by party and time, first 100",
    300,
    () => listEpisodes(ledger, { party: `party-${random.below(20)}`, from: "2015-02", limit: 100 }),
    print,
  );
  const asOf = halfway(ledger);
  const party = (): string => `party-${random.below(20)}`;
  p99("the same as of the middle of the load", 300, () => listEpisodes(ledger, { party: party(), asOf }), print);
  p99("a timeline by party", 50, () => readTimeline(ledger, { party: party() }), print);
  p99("disputes of a party", 100, () => listDisputes(ledger, { party: party() }), print);
  p99("a source's record", 50, () => readSource(ledger, party()), print);
  p99("who holds what, everywhere", 5, () => listControl(ledger), print);
  p99("the ways of units", 5, () => listTracks(ledger), print);
}

/** A time of knowledge by which half of the reports were here. */
const halfway = ({ db }: Ledger): string =>
  new Date(
    db.sql<{ at: number }>("SELECT recorded AS at FROM receipt WHERE id = (SELECT max(id) / 2 FROM receipt)").get()!.at,
  ).toISOString();

function sampleIds(ledger: Ledger, random: Seeded): readonly string[] {
  const { most } = ledger.db.sql<{ most: number }>("SELECT max(id) AS most FROM episode").get()!;
  const at = ledger.db.sql<{ content: string }>(
    "SELECT content FROM episode WHERE id >= ? AND ceased IS NULL ORDER BY id LIMIT 1",
  );
  return Array.from({ length: 500 }, () => at.get(random.below(most))).flatMap((row) =>
    row ? [(JSON.parse(row.content) as { id: string }).id] : [],
  );
}

function p99(what: string, times: number, work: () => unknown, print: (line: string) => void): void {
  const spent = Array.from({ length: times }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  }).sort((a, b) => a - b);
  const at = (share: number): string => spent[Math.min(spent.length - 1, Math.floor(share * spent.length))]!.toFixed(2);
  print(`${what}: median ${at(0.5)} ms, p99 ${at(0.99)} ms`);
}

if (import.meta.main) benchLedger(Number(process.argv[2] ?? 100_000));
