import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadKnowledge } from "@counterclaim/resources";
import { countTokens } from "./coder.ts";
import { corpus, ROOT, SAMPLE_PACK } from "./corpus.ts";
import { printTable } from "./table.ts";

/** `counterclaim code --ndjson` as its users run it, start included, with one and two threads. */
export function benchCommandLine(): void {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const file = join(folder, "reports.ndjson");
  const reports = corpus(60);
  const tokens = countTokens(reports, loadKnowledge({ packs: [SAMPLE_PACK] }));
  writeFileSync(
    file,
    reports.map(({ id, text, published }) => `${JSON.stringify({ id, text, published })}\n`).join(""),
  );
  const seconds = (jobs: number): number => {
    const input = openSync(file, "r");
    const start = performance.now();
    const args = [
      join(ROOT, "packages/cli/bin/counterclaim.mjs"),
      "code",
      "--ndjson",
      "--jobs",
      String(jobs),
      "--pack",
      SAMPLE_PACK,
    ];
    const { status } = spawnSync(process.execPath, args, { stdio: [input, "ignore", "inherit"] });
    closeSync(input);
    if (status !== 0) throw new Error(`counterclaim code ended with ${status}`);
    return (performance.now() - start) / 1000;
  };
  const rows = [1, 2].map((jobs): [string, ...number[]] => {
    const taken = seconds(jobs);
    return [`--jobs ${jobs}`, tokens / taken, reports.length / taken, taken];
  });
  rmSync(folder, { recursive: true });
  printTable(`counterclaim code, ${reports.length} reports`, ["tokens/s", "reports/s", "seconds"], rows);
}
