import { code, type Knowledge, type ReceivedReport } from "@counterclaim/coder";
import type { CodedReport } from "@counterclaim/record";

/** A report coded, or why the coder failed at it. */
export type Outcome =
  | { readonly coded: CodedReport }
  | { readonly failure: { readonly code: "CODER_FAILED"; readonly message: string } };

/** Codes one report. A report that the coder fails at costs itself only. */
export function codeReport(report: ReceivedReport, knowledge: Knowledge): Outcome {
  try {
    return { coded: code(report, knowledge) };
  } catch (thrown) {
    const message = `the coder failed: ${thrown instanceof Error ? thrown.message : String(thrown)}`;
    return { failure: { code: "CODER_FAILED", message } };
  }
}

/** Codes reports, one after the other. */
export const codeReports = (reports: readonly ReceivedReport[], knowledge: Knowledge): readonly Outcome[] =>
  reports.map((report) => codeReport(report, knowledge));
