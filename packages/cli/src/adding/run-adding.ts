import { type ReceivedReport, VERSION } from "@counterclaim/coder";
import type { Added, Ledger } from "@counterclaim/ledger";
import type { CodingPool } from "../coding/coding-pool.ts";
import { inOrder } from "../coding/in-order.ts";
import type { ExitStatus } from "../command.ts";
import type { ReportDefaults } from "../intake/receive.ts";
import type { Source } from "../intake/source.ts";
import { interruptible } from "../terminal/interruption.ts";
import { openOutput } from "../terminal/output.ts";
import { showProgress } from "../terminal/progress.ts";
import { type Portion, portionsOf, type Ready, readyIn, uncodedIn } from "./arrivals.ts";
import { inGroups } from "./in-groups.ts";

/** Reports that are written together: measured, more gain little, and what waits is not acknowledged yet. */
const TOGETHER = 50;
/** A slow sender is answered within this time, in milliseconds. */
const LONGEST_WAIT = 500;

export interface AddingOptions {
  readonly defaults: ReportDefaults;
  /** Digest of what the coder knows. */
  readonly knowledge: string;
}

/** Adds a whole source to the ledger; a line for each report once it is on disk, in order, however many threads code. */
export async function runAdding(
  source: Source,
  ledger: Ledger,
  pool: CodingPool,
  { defaults, knowledge }: AddingOptions,
): Promise<ExitStatus> {
  const output = openOutput(process.stdout);
  const progress = showProgress(process.stderr);
  const coder = { version: VERSION, knowledge };
  const knows = (report: ReceivedReport): boolean => ledger.knows(report, coder);
  let reports = 0;
  let bytes = 0;
  let failures = 0;

  const codePortion = async (
    portion: Portion,
  ): Promise<{ readonly ready: readonly Ready[]; readonly bytes: number }> => {
    const uncoded = uncodedIn(portion);
    const outcomes = uncoded.length > 0 ? await pool.codeReports(uncoded) : [];
    return { ready: readyIn(portion, outcomes), bytes: portion.bytes };
  };
  async function* reportsOf(portions: AsyncIterable<Portion>): AsyncGenerator<Ready> {
    for await (const { ready, bytes: read } of inOrder(portions, codePortion, pool.window)) {
      yield* ready;
      bytes += read;
    }
  }
  /** Whether anybody still reads what is written. */
  const write = async (group: readonly Ready[]): Promise<boolean> => {
    const lines = linesOf(ledger, group);
    failures += lines.filter(({ status }) => status === "failed").length;
    const problems = group.flatMap((one) => (one.kind === "refused" ? [`${one.problem}\n`] : []));
    if (problems.length > 0) {
      progress.clear();
      process.stderr.write(problems.join(""));
    }
    return output.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  };

  try {
    return await interruptible(async (interrupted) => {
      interrupted.addEventListener("abort", () => source.close());
      const portions = portionsOf(source.batches, knows, defaults);
      for await (const group of inGroups(reportsOf(portions), TOGETHER, LONGEST_WAIT)) {
        if (!(await write(group))) return 0;
        reports += group.length;
        progress.advance(group.length, source.share(reports, bytes));
        if (interrupted.aborted) return 130;
      }
      if (interrupted.aborted) return 130;
      return failures > 0 ? 1 : 0;
    });
  } finally {
    source.close();
    progress.clear();
    await pool.close();
  }
}

/** The lines of a group, in order, once all of it is on disk. */
function linesOf(ledger: Ledger, group: readonly Ready[]): readonly Added[] {
  const toAdd = group.flatMap((one) => (one.kind === "coded" ? [one.toAdd] : []));
  const added = toAdd.length > 0 ? ledger.add(toAdd) : [];
  let next = 0;
  return group.map((one) => {
    if (one.kind === "refused") return one.line;
    return one.kind === "known" ? ledger.acknowledge(one.report) : added[next++]!;
  });
}
