import { code, type Knowledge } from "@counterclaim/coder";
import { type ReportDefaults, receiveFile } from "../intake/receive.ts";
import type { CodedText } from "../voices/coded-text.ts";

/** Reports coded for reading, and what could not be. */
export interface CodedFiles {
  readonly coded: readonly CodedText[];
  /** "file: message" */
  readonly problems: readonly string[];
}

/** Codes text files in this thread, keeping their texts. */
export function codeFiles(paths: readonly string[], knowledge: Knowledge, defaults: ReportDefaults): CodedFiles {
  const coded: CodedText[] = [];
  const problems: string[] = [];
  for (const path of paths) {
    const receipt = receiveFile(path, defaults);
    if ("refusal" in receipt) problems.push(`${path}: ${receipt.refusal.message}`);
    else coded.push({ report: code(receipt.report, knowledge), text: receipt.report.text });
  }
  return { coded, problems };
}

/** Tells the problems on standard error. @returns the exit status that they make */
export function report(problems: readonly string[]): 0 | 1 {
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  return problems.length > 0 ? 1 : 0;
}
