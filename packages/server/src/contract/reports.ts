import { Carrier, CopyOf } from "@counterclaim/ledger/view";
import { CodedReport, ReportInput, Span } from "@counterclaim/record";
import { z } from "zod";
import { ById } from "./episodes.ts";
import { PageQuery, pageOf } from "./filters.ts";
import { route } from "./route.ts";

export const ReportRow = z
  .object({
    id: z.string(),
    sha256: z.string(),
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    published: z.string().nullable(),
    claims: z.int().min(0),
    events: z.int().min(0),
    copyOf: CopyOf.nullable(),
  })
  .readonly();
export type ReportRow = z.infer<typeof ReportRow>;

/** What an analyst decided about a claim of the report. */
export const ClaimDecision = z
  .object({
    decision: z.int().min(1),
    kind: z.string(),
    author: z.string(),
    reason: z.string(),
    at: z.string().describe("ISO 8601."),
  })
  .readonly();
export type ClaimDecision = z.infer<typeof ClaimDecision>;

/** A report as received, with what was found in it and who else ran it. `text` is null once redacted. */
export const ReportView = z
  .object({
    id: z.string(),
    sha256: z.string(),
    text: z.string().nullable(),
    redacted: z.object({ reason: z.string(), at: z.string() }).readonly().nullable(),
    coded: CodedReport.nullable().describe("As the coder read it, with the claims that analysts added or mended."),
    carriers: z.array(Carrier).readonly(),
    copyOf: CopyOf.nullable(),
    copies: z
      .array(z.object({ report: z.string(), reused: z.number(), passages: z.array(Span).readonly() }).readonly())
      .readonly()
      .describe("Reports that reuse this text, and the passages of this text that they reuse."),
    correctedBy: z.string().nullable(),
    corrects: z.string().nullable(),
    episodes: z.record(z.string(), z.string()).describe("By event id of the coded report: the episode it is in."),
    decided: z
      .record(z.string(), z.array(ClaimDecision).readonly())
      .describe("By claim id: who added it, or gave it other words, the latest last."),
    orphans: z
      .array(ClaimDecision.unwrap().extend({ quote: z.string().nullable() }).readonly())
      .readonly()
      .describe("Decisions that no longer fit what is read in it: to be reviewed."),
    decision: z.int().min(0).describe("The last decision on it, 0 for none: a save names it as `seen`."),
  })
  .readonly();
export type ReportView = z.infer<typeof ReportView>;

export const AddLine = z
  .object({
    report: z.string(),
    sha256: z.string(),
    status: z.enum(["added", "known", "failed"]),
    claims: z.int(),
    events: z.int(),
    copyOf: z.string().nullable(),
    error: z.string().optional(),
  })
  .readonly();
export type AddLine = z.infer<typeof AddLine>;

export const reportRoutes = {
  listReports: route({
    method: "GET",
    path: "/api/reports",
    summary: "Reports, the latest first",
    role: "reader",
    query: PageQuery,
    response: pageOf(ReportRow),
  }),
  readReport: route({
    method: "GET",
    path: "/api/reports/{id}",
    summary: "One report as received, with its claims and events",
    role: "reader",
    params: ById,
    response: ReportView,
  }),
  addReports: route({
    method: "POST",
    path: "/api/reports",
    summary: "Codes and stores reports; answers when they are durable",
    role: "analyst",
    body: z.object({ reports: z.array(ReportInput).min(1).max(200).readonly() }).readonly(),
    response: z.object({ lines: z.array(AddLine).readonly() }).readonly(),
  }),
} as const;
