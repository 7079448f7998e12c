import { parentPort, workerData } from "node:worker_threads";
import { type Added, LedgerError, openLedger, type Request, type Who } from "@counterclaim/ledger";
import type { ReportInput } from "@counterclaim/record";
import { loadKnowledge } from "@counterclaim/resources";
import { knownToLedger } from "../ledger/pack-names.ts";
import { writeHere } from "./write-here.ts";

/** What a writing thread is started with. */
export interface WriterStart {
  /** The ledger. */
  readonly file: string;
  readonly packs: readonly string[];
}

export type WriteOrder =
  | { readonly kind: "add"; readonly reports: readonly ReportInput[] }
  | { readonly kind: "decide"; readonly requests: readonly Request[]; readonly who: Who };

/** To each order its answer, by the order's number. */
export type WriteAnswer = { readonly order: number } & (
  | { readonly result: readonly Added[] | readonly number[] }
  /** `code`: of a LedgerError. */
  | { readonly error: { readonly code: string | null; readonly message: string } }
);

function work(port: NonNullable<typeof parentPort>, { file, packs }: WriterStart): void {
  const knowledge = loadKnowledge({ packs });
  const writer = writeHere(openLedger(file, knownToLedger(knowledge)), knowledge);
  port.on("message", async ({ order, ...asked }: WriteOrder & { readonly order: number }) => {
    try {
      const result =
        asked.kind === "add" ? await writer.add(asked.reports) : await writer.decide(asked.requests, asked.who);
      port.postMessage({ order, result } satisfies WriteAnswer);
    } catch (error) {
      const code = error instanceof LedgerError ? error.code : null;
      const message = error instanceof Error ? error.message : String(error);
      port.postMessage({ order, error: { code, message } } satisfies WriteAnswer);
    }
  });
}

if (parentPort) work(parentPort, workerData as WriterStart);
