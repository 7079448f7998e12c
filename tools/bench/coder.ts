import { code, type Knowledge, newDraft, pipeline, type ReceivedReport } from "@counterclaim/coder";
import { loadKnowledge, loadLanguageModel } from "@counterclaim/resources";
import { corpus, SAMPLE_PACK } from "./corpus.ts";
import { median, memoryMb, printTable } from "./table.ts";

const ROUNDS = 5;

/** Load time and memory; then tokens and reports a second of each stage and of the whole, warm, by this thread's clock. */
export function benchCoder(): void {
  const before = memoryMb();
  const [, model] = timed(() => loadLanguageModel());
  const [knowledge, all] = timed(() => loadKnowledge({ packs: [SAMPLE_PACK] }));
  printTable(
    "loading",
    ["ms", "MB in memory"],
    [
      ["language model", model],
      ["everything (model, packs, places)", all, memoryMb() - before],
    ],
  );

  const reports = corpus(10);
  const tokens = countTokens(reports, knowledge);
  for (const report of reports) code(report, knowledge);
  const rounds = Array.from({ length: ROUNDS }, () => stageTimes(reports, knowledge));
  const whole = median(
    Array.from({ length: ROUNDS }, () => timed(() => reports.map((report) => code(report, knowledge)))[1]),
  );
  const row = (name: string, ms: number): [string, ...number[]] => [
    name,
    (tokens / ms) * 1000,
    (reports.length / ms) * 1000,
    (ms / whole) * 100,
  ];
  printTable(
    `coding ${reports.length} reports`,
    ["tokens/s", "reports/s", "% of time"],
    [
      ...pipeline.map((stage, i) => row(stage.name, median(rounds.map((round) => round[i] ?? 0)))),
      row("whole coder, one thread", whole),
    ],
  );
  printTable("memory after coding", ["MB"], [["process", memoryMb()]]);
}

export const countTokens = (reports: readonly ReceivedReport[], { language }: Knowledge): number =>
  reports.reduce(
    (sum, { text }) => sum + language.analyse(text).sentences.reduce((n, { tokens }) => n + tokens.length, 0),
    0,
  );

/** A result, and the milliseconds of processor time that this thread spent on it: other programs do not count. */
export function timed<T>(work: () => T): readonly [T, number] {
  const start = process.threadCpuUsage();
  const result = work();
  const { user, system } = process.threadCpuUsage(start);
  return [result, (user + system) / 1000];
}

/** Milliseconds that each stage took for all reports. */
function stageTimes(reports: readonly ReceivedReport[], knowledge: Knowledge): readonly number[] {
  const spent = pipeline.map(() => 0);
  for (const input of reports) {
    let draft = newDraft(input);
    for (const [i, stage] of pipeline.entries()) {
      const [next, ms] = timed(() => stage(draft, knowledge));
      draft = next;
      spent[i] = (spent[i] ?? 0) + ms;
    }
  }
  return spent;
}
