import { parentPort, workerData } from "node:worker_threads";
import type { Knowledge, ReceivedReport } from "@counterclaim/coder";
import { PackError } from "@counterclaim/knowledge";
import { type KnowledgeOptions, loadKnowledge } from "@counterclaim/resources";
import type { Batch } from "../intake/batches.ts";
import { type CodedBatch, type CodingOptions, codeBatch } from "./code-batch.ts";
import { codeReports, type Outcome } from "./code-reports.ts";

/** What a thread is asked: a batch to be read, coded and written out, or reports that were received already. */
export type Task =
  | { readonly batch: Batch; readonly options: CodingOptions }
  | { readonly reports: readonly ReceivedReport[] };

/** To a batch what is to be written; to reports an outcome for each. */
export type Answer = CodedBatch | readonly Outcome[];

/** What a worker posts: to each task in turn its answer, or once, at the start, why it cannot work. */
export type WorkerMessage =
  | { readonly kind: "answer"; readonly answer: Answer }
  | { readonly kind: "pack-error"; readonly problems: PackError["problems"] };

export const carryOut = (task: Task, knowledge: Knowledge): Answer =>
  "batch" in task ? codeBatch(task.batch, knowledge, task.options) : codeReports(task.reports, knowledge);

/** The thread's whole life: load what the coder knows, then do task after task. */
function work(port: NonNullable<typeof parentPort>, options: KnowledgeOptions): void {
  const post = (message: WorkerMessage): void => port.postMessage(message);
  try {
    const knowledge = loadKnowledge(options);
    port.on("message", (task: Task) => post({ kind: "answer", answer: carryOut(task, knowledge) }));
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    post({ kind: "pack-error", problems: error.problems });
  }
}

if (parentPort) work(parentPort, workerData as KnowledgeOptions);
