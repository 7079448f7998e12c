import type { ExitStatus } from "../command.ts";
import type { Source } from "../intake/source.ts";
import { interruptible } from "../terminal/interruption.ts";
import { openOutput } from "../terminal/output.ts";
import { showProgress } from "../terminal/progress.ts";
import type { CodingOptions } from "./code-batch.ts";
import type { CodingPool } from "./coding-pool.ts";
import { inOrder } from "./in-order.ts";
import { writers } from "./writers.ts";

/** Codes a whole source to standard output, whole lines only, however it ends. */
export async function runCoding(source: Source, pool: CodingPool, options: CodingOptions): Promise<ExitStatus> {
  const output = openOutput(process.stdout);
  const progress = showProgress(process.stderr);
  let reports = 0;
  let bytes = 0;
  let problems = 0;
  try {
    return await interruptible(async (interrupted) => {
      interrupted.addEventListener("abort", () => source.close());
      await output.write(writers[options.format].heading);
      for await (const coded of inOrder(source.batches, (batch) => pool.codeBatch(batch, options), pool.window)) {
        reports += coded.reports;
        bytes += coded.bytes;
        problems += coded.problems.length;
        if (coded.problems.length > 0) {
          progress.clear();
          process.stderr.write(coded.problems.map((problem) => `${problem}\n`).join(""));
        }
        if (!(await output.write(coded.output))) return 0;
        progress.advance(coded.reports, source.share(reports, bytes));
        if (interrupted.aborted) return 130;
      }
      if (interrupted.aborted) return 130;
      return problems > 0 ? 1 : 0;
    });
  } finally {
    source.close();
    progress.clear();
    await pool.close();
  }
}
