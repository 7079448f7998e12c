import type { CodedReport, ReportError } from "@counterclaim/record";

export type OutputFormat = "json";

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

export const writers: Readonly<Record<OutputFormat, Writer>> = { json };
