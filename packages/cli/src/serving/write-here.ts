import { code, type Knowledge, VERSION } from "@counterclaim/coder";
import { type Added, decide, type Ledger, type ReportToAdd } from "@counterclaim/ledger";
import type { ReportInput } from "@counterclaim/record";
import type { Writer } from "@counterclaim/server";
import { failedLine } from "../adding/failed-line.ts";
import { receiveInput } from "../intake/receive.ts";

/** Reports that are coded and written together, before anything else gets its turn. */
const AT_ONCE = 5;

/** Codes and writes in this thread. */
export function writeHere(ledger: Ledger, knowledge: Knowledge): Writer {
  return {
    async add(reports) {
      const lines: Added[] = [];
      for (let at = 0; at < reports.length; at += AT_ONCE) {
        if (at > 0) await new Promise((resolve) => setImmediate(resolve));
        lines.push(...addTogether(ledger, knowledge, reports.slice(at, at + AT_ONCE)));
      }
      return lines;
    },
    decide: async (requests, who) => decide(ledger, requests, who),
  };
}

function addTogether(ledger: Ledger, knowledge: Knowledge, inputs: readonly ReportInput[]): readonly Added[] {
  const read = inputs.map((input) => readInput(input, ledger, knowledge));
  const added = ledger.add(read.flatMap((one) => ("toAdd" in one ? [one.toAdd] : [])));
  let next = 0;
  return read.map((one) => ("line" in one ? one.line : added[next++]!));
}

/** A report coded, or the line that is its answer already. */
function readInput(
  input: ReportInput,
  ledger: Ledger,
  knowledge: Knowledge,
): { readonly toAdd: ReportToAdd } | { readonly line: Added } {
  const receipt = receiveInput(input, {});
  if ("refusal" in receipt)
    return { line: failedLine(receipt.refusal.id, receipt.refusal.code, receipt.refusal.message) };
  const { report } = receipt;
  // What is here already need not be coded again.
  if (ledger.knows(report, { version: VERSION, knowledge: knowledge.digest }))
    return { line: ledger.acknowledge(report) };
  try {
    return { toAdd: { report, coded: code(report, knowledge) } };
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return { line: failedLine(report.id, "CODER_FAILED", `the coder failed: ${message}`) };
  }
}
