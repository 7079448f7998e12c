import { Worker } from "node:worker_threads";
import type { Knowledge, ReceivedReport } from "@counterclaim/coder";
import { PackError } from "@counterclaim/knowledge";
import type { KnowledgeOptions } from "@counterclaim/resources";
import type { Batch } from "../intake/batches.ts";
import type { CodedBatch, CodingOptions } from "./code-batch.ts";
import type { Outcome } from "./code-reports.ts";
import { type Answer, carryOut, type Task, type WorkerMessage } from "./coding-worker.ts";

/** Codes, several tasks at a time or one after the other. */
export interface CodingPool {
  /** How many tasks may usefully be under way: more only fill the memory. */
  readonly window: number;
  /** Reads a batch, codes it and writes it out. */
  codeBatch(batch: Batch, options: CodingOptions): Promise<CodedBatch>;
  /** An outcome for each report, in order. */
  codeReports(reports: readonly ReceivedReport[]): Promise<readonly Outcome[]>;
  close(): Promise<void>;
}

const poolOf = (ask: (task: Task) => Promise<Answer>, rest: Pick<CodingPool, "window" | "close">): CodingPool => ({
  ...rest,
  codeBatch: (batch, options) => ask({ batch, options }) as Promise<CodedBatch>,
  codeReports: (reports) => ask({ reports }) as Promise<readonly Outcome[]>,
});

/** Codes in this thread. */
export function codeHere(knowledge: Knowledge): CodingPool {
  // A turn of the event loop between tasks lets Ctrl-C and a closed pipe be noticed.
  const ask = (task: Task): Promise<Answer> =>
    new Promise((resolve) => setImmediate(() => resolve(carryOut(task, knowledge))));
  return poolOf(ask, { window: 1, close: () => Promise.resolve() });
}

interface Job {
  readonly task: Task;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** A worker has its next task at hand, so that it need not wait while this thread is busy. */
const AT_HAND = 2;

/** Codes in up to `jobs` worker threads, each started when there is work that no other is free for. */
export function codeInWorkers(options: KnowledgeOptions, jobs: number): CodingPool {
  /** What each worker was given and has not answered yet, in order. */
  const workers = new Map<Worker, Job[]>();
  const waiting: Job[] = [];
  let failure: Error | null = null;

  const failAll = (error: Error): void => {
    failure ??= error;
    for (const job of [...[...workers.values()].flatMap((given) => given.splice(0)), ...waiting.splice(0)])
      job.reject(failure);
  };
  const give = (worker: Worker, job: Job): void => {
    workers.get(worker)!.push(job);
    worker.postMessage(job.task);
  };
  const startWorker = (): Worker => {
    const worker = new Worker(new URL("./coding-worker.ts", import.meta.url), { workerData: options });
    workers.set(worker, []);
    worker.on("message", (message: WorkerMessage) => {
      if (message.kind === "pack-error") return failAll(new PackError(message.problems));
      workers.get(worker)!.shift()?.resolve(message.answer);
      const next = waiting.shift();
      if (next) give(worker, next);
    });
    worker.on("error", failAll);
    return worker;
  };
  /** The worker with the least to do, when it may have one more. */
  const free = (): Worker | null => {
    const [worker, given] = [...workers].reduce<[Worker | null, number]>(
      (least, [one, { length }]) => (length < least[1] ? [one, length] : least),
      [null, AT_HAND],
    );
    return given > 0 && workers.size < jobs ? startWorker() : worker;
  };

  const ask = (task: Task): Promise<Answer> =>
    new Promise((resolve, reject) => {
      if (failure) return reject(failure);
      const job = { task, resolve, reject };
      const worker = free();
      if (worker) give(worker, job);
      else waiting.push(job);
    });
  return poolOf(ask, {
    window: jobs * (AT_HAND + 1),
    close: async () => {
      await Promise.all([...workers.keys()].map((worker) => worker.terminate()));
    },
  });
}
