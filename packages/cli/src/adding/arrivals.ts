import { readFileSync } from "node:fs";
import type { ReceivedReport } from "@counterclaim/coder";
import type { Added, ReportToAdd } from "@counterclaim/ledger";
import { bytesOf, place, receiptsOf } from "../coding/code-batch.ts";
import type { Outcome } from "../coding/code-reports.ts";
import type { Batch } from "../intake/batches.ts";
import type { ReportDefaults } from "../intake/receive.ts";
import { failedLine } from "./failed-line.ts";

/** A report that arrived: refused, known to the ledger, or to be coded. */
export type Arrival = Refused | Known | Uncoded;

/** The same when its turn has come to be written. */
export type Ready = Refused | Known | { readonly kind: "coded"; readonly toAdd: ReportToAdd };

interface Refused {
  readonly kind: "refused";
  /** "file:line: message" */
  readonly problem: string;
  readonly line: Added;
}

interface Known {
  readonly kind: "known";
  readonly report: ReceivedReport;
}

interface Uncoded {
  readonly kind: "uncoded";
  readonly report: ReceivedReport;
  /** "file:line", for messages. */
  readonly from: string;
  /** The bytes received, where they are not simply the text in UTF-8. */
  readonly bytes: Uint8Array | null;
}

/** Arrivals that are coded in one task, in order. */
export interface Portion {
  readonly arrivals: readonly Arrival[];
  /** Bytes of NDJSON read, for the progress bar; 0 for files. */
  readonly bytes: number;
}

/** Text in a task: a hundredth of a second's or some tenths' work, whether reports are short or long. */
const CHARACTERS = 40_000;

/** The reports of batches in portions. What the ledger knows is not coded again, only acknowledged in its turn. */
export async function* portionsOf(
  batches: AsyncIterable<Batch> | Iterable<Batch>,
  knows: (report: ReceivedReport) => boolean,
  defaults: ReportDefaults,
): AsyncGenerator<Portion> {
  for await (const batch of batches) {
    let arrivals: Arrival[] = [];
    let characters = 0;
    for (const { file, line, receipt } of receiptsOf(batch, defaults)) {
      const from = place(file, line);
      if ("refusal" in receipt) {
        const { id, code, message } = receipt.refusal;
        arrivals.push(refused(from, id, code, message));
      } else if (knows(receipt.report)) arrivals.push({ kind: "known", report: receipt.report });
      else {
        const { report } = receipt;
        const original = line === null && report.bytesSha256 !== report.sha256;
        arrivals.push({ kind: "uncoded", report, from, bytes: original ? readFileSync(file) : null });
        characters += report.text.length;
      }
      if (characters < CHARACTERS) continue;
      yield { arrivals, bytes: 0 };
      arrivals = [];
      characters = 0;
    }
    yield { arrivals, bytes: bytesOf(batch) };
  }
}

/** Those of a portion that are to be coded. */
export const uncodedIn = ({ arrivals }: Portion): readonly ReceivedReport[] =>
  arrivals.flatMap((arrival) => (arrival.kind === "uncoded" ? [arrival.report] : []));

/** A portion with the outcomes of those that were to be coded. */
export function readyIn({ arrivals }: Portion, outcomes: readonly Outcome[]): readonly Ready[] {
  let next = 0;
  return arrivals.map((arrival) => {
    if (arrival.kind !== "uncoded") return arrival;
    const { report, from, bytes } = arrival;
    const outcome = outcomes[next++]!;
    if ("coded" in outcome) return { kind: "coded", toAdd: { report, coded: outcome.coded, ...(bytes && { bytes }) } };
    return refused(from, report.id, outcome.failure.code, outcome.failure.message);
  });
}

const refused = (from: string, id: string | null, code: string, message: string): Refused => ({
  kind: "refused",
  problem: `${from}: ${message}`,
  line: failedLine(id, code, message),
});
