import { code, type Knowledge } from "@counterclaim/coder";
import type { CodedReport, ReportError } from "@counterclaim/record";
import { type Batch, linesOf } from "../intake/batches.ts";
import { type Receipt, type ReportDefaults, receiveFile, receiveLine } from "../intake/receive.ts";
import { type OutputFormat, writers } from "./writers.ts";

/** What holds for a whole run. */
export interface CodingOptions {
  readonly defaults: ReportDefaults;
  readonly format: OutputFormat;
}

/** What a batch gives: lines to write, and messages for people. */
export interface CodedBatch {
  readonly output: string;
  /** Reports in the batch, coded or not. */
  readonly reports: number;
  /** "file:line: message", one for each report that could not be coded. */
  readonly problems: readonly string[];
  /** Bytes of NDJSON read, for the progress bar; 0 for files. */
  readonly bytes: number;
}

/** Codes the reports of a batch, one after the other. A report that fails costs itself only. */
export function codeBatch(batch: Batch, knowledge: Knowledge, { defaults, format }: CodingOptions): CodedBatch {
  const { write, writeError } = writers[format];
  const problems: string[] = [];
  let output = "";
  let reports = 0;
  for (const { file, line, receipt } of receiptsOf(batch, defaults)) {
    reports++;
    const result = codeReceipt(receipt, knowledge);
    if ("coded" in result) {
      output += write(result.coded, result.text);
      continue;
    }
    const { id, error } = result;
    problems.push(`${line === null ? file : `${file}:${line}`}: ${error.message}`);
    output += writeError({ id, file, line, error });
  }
  return { output, reports, problems, bytes: batch.kind === "lines" ? batch.bytes.length : 0 };
}

/** The reports of a batch as they arrived, or why they could not be received. */
export function* receiptsOf(batch: Batch, defaults: ReportDefaults) {
  if (batch.kind === "files") {
    for (const file of batch.paths) yield { file, line: null, receipt: receiveFile(file, defaults) };
    return;
  }
  for (const { line, bytes } of linesOf(batch)) {
    yield { file: batch.source, line, receipt: receiveLine(bytes, defaults) };
  }
}

type Outcome =
  | { readonly coded: CodedReport; readonly text: string }
  | { readonly id: string | null; readonly error: ReportError["error"] };

function codeReceipt(receipt: Receipt, knowledge: Knowledge): Outcome {
  if ("refusal" in receipt) {
    const { id, code, message } = receipt.refusal;
    return { id, error: { code, message } };
  }
  const { report } = receipt;
  try {
    return { coded: code(report, knowledge), text: report.text };
  } catch (thrown) {
    const message = `the coder failed: ${thrown instanceof Error ? thrown.message : String(thrown)}`;
    return { id: report.id, error: { code: "CODER_FAILED", message } };
  }
}
