import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { ReceivedReport } from "@counterclaim/coder";
import { type Diagnostic, ReportInput } from "@counterclaim/record";
import { decode } from "./decode.ts";
import { readFrontMatter } from "./front-matter.ts";

/** What holds for every report that does not say otherwise itself. */
export interface ReportDefaults {
  readonly published?: string | undefined;
  readonly publisher?: string | undefined;
}

/** A report that cannot be coded, and why. */
export interface Refusal {
  readonly id: string | null;
  readonly code: "INVALID_JSON" | "INVALID_REPORT" | "NO_TEXT" | "NOT_TEXT" | "UNREADABLE";
  readonly message: string;
}

export type Receipt = { readonly report: ReceivedReport } | { readonly refusal: Refusal };

const sha256 = (data: string | Uint8Array): string => createHash("sha256").update(data).digest("hex");

/** A report from a text file, with its header if it has one. */
export function receiveFile(path: string, defaults: ReportDefaults): Receipt {
  try {
    return receiveBytes(readFileSync(path), defaults);
  } catch (error) {
    return refuse("UNREADABLE", error instanceof Error ? reasonOf(error) : String(error));
  }
}

/** A report from the bytes of a text file. */
export function receiveBytes(bytes: Uint8Array, defaults: ReportDefaults): Receipt {
  const decoded = decode(bytes);
  if (decoded === null) return refuse("NOT_TEXT", "is not a text file");
  if (isCodedReport(decoded.text)) return refuse("INVALID_REPORT", "is a coded report already: give the report's text");
  const header = readFrontMatter(decoded.text);
  const text = header ? decoded.text.slice(header.textStart) : decoded.text;
  return received({ ...header?.fields, text }, defaults, sha256(bytes), decoded.diagnostics);
}

/** Does a file begin as what `code` writes does? Its words are not to be coded once more. */
const isCodedReport = (text: string): boolean => /^\s*\{\s*"schema"\s*:\s*"counterclaim\./u.test(text.slice(0, 200));

/** A report from a line of NDJSON. */
export function receiveLine(bytes: Uint8Array, defaults: ReportDefaults): Receipt {
  const decoded = decode(bytes);
  if (decoded === null) return refuse("INVALID_JSON", "is not valid JSON: it is not text");
  let value: unknown;
  try {
    value = JSON.parse(decoded.text);
  } catch (error) {
    return refuse("INVALID_JSON", `is not valid JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = ReportInput.safeParse(value);
  if (parsed.success) return received(parsed.data, defaults, null, decoded.diagnostics);
  const [issue] = parsed.error.issues;
  const field = issue?.path.join(".") ?? "";
  const message = field === "" ? "is not a JSON object with a text" : `field "${field}": ${issue?.message}`;
  return refuse(field === "text" ? "NO_TEXT" : "INVALID_REPORT", message, idOf(value));
}

/** A report that arrived as an object. */
export const receiveInput = (input: ReportInput, defaults: ReportDefaults): Receipt =>
  received(input, defaults, null, []);

function received(
  input: ReportInput,
  defaults: ReportDefaults,
  bytesSha256: string | null,
  diagnostics: readonly Diagnostic[],
): Receipt {
  if (input.text.trim() === "") return refuse("NO_TEXT", "has no text", input.id ?? null);
  const digest = sha256(input.text);
  return {
    report: {
      ...input,
      id: input.id ?? `sha256:${digest}`,
      published: input.published ?? defaults.published ?? null,
      publisher: input.publisher ?? defaults.publisher ?? null,
      sha256: digest,
      bytesSha256,
      receiving: diagnostics,
    },
  };
}

const refuse = (code: Refusal["code"], message: string, id: string | null = null): Receipt => ({
  refusal: { id, code, message },
});

function idOf(value: unknown): string | null {
  const id = typeof value === "object" && value !== null && "id" in value ? value.id : null;
  return typeof id === "string" ? id : null;
}

/** "no such file" for people; Node's own words name the call and repeat the path. */
function reasonOf(error: Error): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return "no such file";
  if (code === "EISDIR") return "is a directory, not a file";
  if (code === "EACCES") return "may not be read (permission denied)";
  return error.message;
}
