import { parentPort, workerData } from "node:worker_threads";
import { PackError } from "@counterclaim/knowledge";
import { type KnowledgeOptions, loadKnowledge } from "@counterclaim/resources";
import type { Batch } from "../intake/batches.ts";
import { type CodedBatch, type CodingOptions, codeBatch } from "./code-batch.ts";

/** What a worker is started with. */
export interface WorkerStart {
  readonly knowledge: KnowledgeOptions;
  readonly coding: CodingOptions;
}

/** What a worker answers: to each batch in turn its result, or once, at the start, why it cannot work. */
export type WorkerAnswer =
  | { readonly kind: "coded"; readonly result: CodedBatch }
  | { readonly kind: "pack-error"; readonly problems: PackError["problems"] };

/** The thread's whole life: load what the coder knows, then code batch after batch. */
function work(port: NonNullable<typeof parentPort>, start: WorkerStart): void {
  const answer = (value: WorkerAnswer): void => port.postMessage(value);
  try {
    const knowledge = loadKnowledge(start.knowledge);
    port.on("message", (batch: Batch) => answer({ kind: "coded", result: codeBatch(batch, knowledge, start.coding) }));
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    answer({ kind: "pack-error", problems: error.problems });
  }
}

if (parentPort) work(parentPort, workerData as WorkerStart);
