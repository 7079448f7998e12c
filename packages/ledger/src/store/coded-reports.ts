import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { CodedReport } from "@counterclaim/record";
import type { Database } from "./database.ts";

/** Coded reports are kept deflated, fast rather than small. */
export const packCoded = (coded: CodedReport): Uint8Array => deflateRawSync(JSON.stringify(coded), { level: 1 });

export const unpackCoded = (content: Uint8Array): CodedReport =>
  JSON.parse(inflateRawSync(content).toString("utf8")) as CodedReport;

export interface CodedText {
  readonly text: number;
  readonly report: string;
  readonly content: string;
  readonly coded: CodedReport;
}

/** A text with the coded report that counts; null when it is redacted or unknown. */
export function codedText(db: Database, text: number): CodedText | null {
  const row = db
    .sql<{ report: string; content: string | null; coded: Uint8Array | null }>(
      "SELECT t.report, t.content, c.content AS coded FROM text t JOIN coded c ON c.id = t.coded WHERE t.id = ?",
    )
    .get(text);
  if (!row || row.content === null || row.coded === null) return null;
  return { text, report: row.report, content: row.content, coded: unpackCoded(row.coded) };
}
