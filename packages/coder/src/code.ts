import { type CodedReport, type Diagnostic, type ReportInput, SCHEMA } from "@counterclaim/record";
import type { Draft } from "./draft.ts";
import type { Knowledge } from "./knowledge.ts";
import { newDraft } from "./new-draft.ts";
import { pipeline } from "./pipeline.ts";
import { foreignLanguage } from "./report-language/foreign-language.ts";
import { unusualCharacters } from "./report-text/unusual-characters.ts";
import { VERSION } from "./version.ts";

/** A report whose digests its receiver has computed (the coder itself has no digest function). */
export interface ReceivedReport extends ReportInput {
  readonly id: string;
  /** SHA-256 of the text's UTF-8 bytes, hexadecimal. */
  readonly sha256: string;
  /** SHA-256 of the bytes received, where they were bytes. */
  readonly bytesSha256?: string | null;
  /** What had to be mended to read it as text: stands first among the report's diagnostics. */
  readonly receiving?: readonly Diagnostic[];
}

/** Codes one report. Same input and same knowledge: same bytes. */
export function code(report: ReceivedReport, knowledge: Knowledge): CodedReport {
  const foreign = foreignLanguage(report.text);
  let draft: Draft = {
    ...newDraft(report),
    diagnostics: [...(report.receiving ?? []), ...unusualCharacters(report.text), ...(foreign ? [foreign] : [])],
  };
  // English rules would find nonsense in another language: better nothing.
  for (const stage of foreign ? [] : pipeline) draft = stage(draft, knowledge);
  return {
    schema: SCHEMA,
    id: report.id,
    sha256: report.sha256,
    bytesSha256: report.bytesSha256 ?? null,
    publisher: report.publisher ?? null,
    title: report.title ?? null,
    byline: report.byline ?? null,
    url: report.url ?? null,
    language: report.language ?? null,
    published: report.published ?? null,
    replaces: report.replaces ?? null,
    update: draft.update,
    coder: { version: VERSION, knowledge: knowledge.digest },
    sentences: draft.sentences.map(({ start, end }) => ({ start, end })),
    actors: draft.actors.map(({ tree: _, ...mention }) => mention),
    places: draft.places.map(({ tree: _, ...mention }) => mention),
    times: draft.times.map(({ tree: _, ...mention }) => mention),
    claims: draft.claims,
    events: draft.events,
    notes: draft.notes,
    diagnostics: draft.diagnostics,
  };
}
