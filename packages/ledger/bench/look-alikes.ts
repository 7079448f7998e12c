import { type Ledger, openLedger, type ReportToAdd } from "../src/index.ts";
import { type Happening, reporter } from "./load.ts";
import { seeded } from "./seeded.ts";

/**
 * Events that are hard to tell apart: one type, four towns, three pairs of parties, a month; a third have no place, a third
 * no date, told in reports without a date of publication.
 * @returns the size of the largest episode
 */
export function benchLookAlikes(events = 100_000, print: (line: string) => void = console.log): number {
  const ledger = openLedger(":memory:");
  const random = seeded(23);
  const report = reporter(random);
  let made = 0;
  let mark = MARK;
  let batch: ReportToAdd[] = [];
  const began = process.cpuUsage();
  for (let n = 0; made < events; n++) {
    const happenings = Array.from({ length: 3 }, (): Happening => {
      const agent = random.below(3);
      return {
        type: "attack",
        town: random.below(3) === 0 ? null : random.below(4),
        agent,
        target: agent + 3,
        day: random.below(3) === 0 ? null : 19_000 + random.below(30),
      };
    });
    batch.push(report(happenings, n, null));
    made += happenings.length;
    if (batch.length < 200 && made < events) continue;
    ledger.add(batch);
    batch = [];
    if (made < events && made >= mark) {
      print(`${made} so far: ${cost(began, made)}`);
      mark += MARK;
    }
  }
  const spent = cost(began, made);
  const largest = largestEpisode(ledger);
  print(`${made} look-alikes: ${spent}; the largest episode has ${largest} events`);
  ledger.close();
  return largest;
}

/** Minutes pass: so often it says how far it is. */
const MARK = 10_000;

/** This process's own time for each event. */
function cost(began: NodeJS.CpuUsage, events: number): string {
  const { user, system } = process.cpuUsage(began);
  return `${((user + system) / events).toFixed(0)} µs an event`;
}

const largestEpisode = ({ db }: Ledger): number =>
  db
    .sql<{ most: number }>(
      "SELECT max(json_array_length(content, '$.claims')) AS most FROM episode WHERE ceased IS NULL",
    )
    .get()!.most;

if (import.meta.main) benchLookAlikes(Number(process.argv[2] ?? 100_000));
