import { Worker } from "node:worker_threads";
import { type Added, LedgerError } from "@counterclaim/ledger";
import type { Writer } from "@counterclaim/server";
import type { WriteAnswer, WriteOrder, WriterStart } from "./writing-worker.ts";

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Codes and writes in a thread of its own with a connection of its own to the ledger: neither the coder nor the wait for
 * another process's write holds up an answer.
 */
export function writeInWorker(start: WriterStart): Writer & { close(): Promise<void> } {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let orders = 0;

  const fail = (error: Error): void => {
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const started = (): Worker => {
    if (worker) return worker;
    worker = new Worker(new URL("./writing-worker.ts", import.meta.url), { workerData: start });
    worker.on("message", ({ order, ...answer }: WriteAnswer) => {
      const one = waiting.get(order);
      waiting.delete(order);
      if ("result" in answer) one?.resolve(answer.result as never);
      else one?.reject(errorFrom(answer.error));
    });
    worker.on("error", fail);
    return worker;
  };
  const send = <T>(order: WriteOrder): Promise<T> =>
    new Promise((resolve, reject) => {
      const number = ++orders;
      waiting.set(number, { resolve, reject });
      started().postMessage({ ...order, order: number });
    });
  // Loading what the coder knows takes a second: begun before the first report comes.
  started();

  return {
    add: (reports) => send<readonly Added[]>({ kind: "add", reports }),
    decide: (requests, who) => send<readonly number[]>({ kind: "decide", requests, who }),
    async close() {
      const ending = worker;
      fail(new Error("the server closes"));
      await ending?.terminate();
    },
  };
}

const errorFrom = ({ code, message }: { readonly code: string | null; readonly message: string }): Error =>
  code === null ? new Error(message) : new LedgerError(code as LedgerError["code"], message);
