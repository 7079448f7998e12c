import { parentPort, workerData } from "node:worker_threads";
import { openLedger, type RosterFacts, rosterAlliances } from "@counterclaim/ledger";
import type { Question } from "@counterclaim/server";
import { answering } from "@counterclaim/server/reading";

/** What a reading thread is started with. */
export interface ReaderStart {
  /** The ledger. */
  readonly file: string;
  readonly facts: RosterFacts;
}

function work(port: NonNullable<typeof parentPort>, { file, facts }: ReaderStart): void {
  const ledger = openLedger(file, { alliances: rosterAlliances(facts), readOnly: true });
  const answer = answering(ledger);
  // One question at a time; null ends it.
  port.on("message", (question: Question | null) => {
    if (question !== null) return port.postMessage(answer(question));
    ledger.close();
    port.close();
  });
}

if (parentPort) work(parentPort, workerData as ReaderStart);
