import type { CodedReport, ReportError } from "@counterclaim/record";
import { csvHeading, eventRows } from "./event-rows.ts";

export type OutputFormat = "json" | "csv";

/** How results stand in the output; text is the report's own. */
export interface Writer {
  /** What stands before the first result; "" for nothing. */
  readonly heading: string;
  write(report: CodedReport, text: string): string;
  writeError(error: ReportError): string;
}

const json: Writer = {
  heading: "",
  write: (report) => `${JSON.stringify(report)}\n`,
  writeError: (error) => `${JSON.stringify(error)}\n`,
};

/** One row for each event; a report that could not be coded has none, only its message on standard error. */
const csv: Writer = { heading: csvHeading, write: eventRows, writeError: () => "" };

export const writers: Readonly<Record<OutputFormat, Writer>> = { json, csv };
