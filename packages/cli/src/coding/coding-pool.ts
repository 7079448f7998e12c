import { Worker } from "node:worker_threads";
import { PackError } from "@counterclaim/knowledge";
import { loadKnowledge } from "@counterclaim/resources";
import type { Batch } from "../intake/batches.ts";
import { type CodedBatch, codeBatch } from "./code-batch.ts";
import type { WorkerAnswer, WorkerStart } from "./coding-worker.ts";

/** Codes batches, several at a time or one after the other. */
export interface CodingPool {
  /** How many batches may usefully be under way: more only fill the memory. */
  readonly window: number;
  code(batch: Batch): Promise<CodedBatch>;
  close(): Promise<void>;
}

/** Codes in this thread. @throws PackError */
export function codeHere({ knowledge: options, coding }: WorkerStart): CodingPool {
  const knowledge = loadKnowledge(options);
  return {
    window: 1,
    // A turn of the event loop between batches lets Ctrl-C and a closed pipe be noticed.
    code: (batch) => new Promise((resolve) => setImmediate(() => resolve(codeBatch(batch, knowledge, coding)))),
    close: () => Promise.resolve(),
  };
}

interface Job {
  readonly batch: Batch;
  readonly resolve: (result: CodedBatch) => void;
  readonly reject: (error: Error) => void;
}

/** Codes in up to `jobs` worker threads, each started when there is work that no other is free for. */
export function codeInWorkers(start: WorkerStart, jobs: number): CodingPool {
  const workers: Worker[] = [];
  const idle: Worker[] = [];
  const waiting: Job[] = [];
  const underWay = new Map<Worker, Job>();
  let failure: Error | null = null;

  const failAll = (error: Error): void => {
    failure ??= error;
    for (const job of [...underWay.values(), ...waiting.splice(0)]) job.reject(failure);
    underWay.clear();
  };
  const give = (worker: Worker, job: Job): void => {
    underWay.set(worker, job);
    worker.postMessage(job.batch);
  };
  const startWorker = (): Worker => {
    const worker = new Worker(new URL("./coding-worker.ts", import.meta.url), { workerData: start });
    workers.push(worker);
    worker.on("message", (answer: WorkerAnswer) => {
      if (answer.kind === "pack-error") return failAll(new PackError(answer.problems));
      underWay.get(worker)?.resolve(answer.result);
      underWay.delete(worker);
      const next = waiting.shift();
      if (next) give(worker, next);
      else idle.push(worker);
    });
    worker.on("error", failAll);
    return worker;
  };

  return {
    window: jobs * 3,
    code: (batch) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure);
        const job = { batch, resolve, reject };
        const worker = idle.pop() ?? (workers.length < jobs ? startWorker() : null);
        if (worker) give(worker, job);
        else waiting.push(job);
      }),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
