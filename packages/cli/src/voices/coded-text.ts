import type { Claim, CodedReport } from "@counterclaim/record";

/** A coded report with the text that its spans point into, as show and dossier need it. */
export interface CodedText {
  readonly report: CodedReport;
  readonly text: string;
}

/** What is claimed, in the report's words; pieces that stand apart are joined by an ellipsis. */
export const contentWords = (claim: Claim, text: string): string =>
  claim.content.map(({ start, end }) => oneLine(text.slice(start, end))).join(" … ");

/** Words on one line, as they are read: line breaks and runs of blanks are one blank. */
export const oneLine = (words: string): string => words.replace(/\s+/g, " ").trim();
