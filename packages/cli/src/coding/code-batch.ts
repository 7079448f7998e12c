import type { Knowledge } from "@counterclaim/coder";
import { type Batch, linesOf } from "../intake/batches.ts";
import { type ReportDefaults, receiveFile, receiveLine } from "../intake/receive.ts";
import { codeReport } from "./code-reports.ts";
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
    const fail = (id: string | null, { code, message }: { readonly code: string; readonly message: string }): void => {
      problems.push(`${place(file, line)}: ${message}`);
      output += writeError({ id, file, line, error: { code, message } });
    };
    if ("refusal" in receipt) {
      fail(receipt.refusal.id, receipt.refusal);
      continue;
    }
    const { report } = receipt;
    const outcome = codeReport(report, knowledge);
    if ("failure" in outcome) fail(report.id, outcome.failure);
    else output += write(outcome.coded, report.text);
  }
  return { output, reports, problems, bytes: bytesOf(batch) };
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

/** "file:line", or the file alone. */
export const place = (file: string, line: number | null): string => (line === null ? file : `${file}:${line}`);

/** Bytes of NDJSON in a batch; 0 for files. */
export const bytesOf = (batch: Batch): number => (batch.kind === "lines" ? batch.bytes.length : 0);
