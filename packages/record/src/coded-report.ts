import { z } from "zod";
import { Claim } from "./claim.ts";
import { Event } from "./event.ts";
import { ActorMention, PlaceMention, TimeMention } from "./mention.ts";
import { Span } from "./span.ts";

export const SCHEMA = "counterclaim.coded-report/1";

/** What the report itself says of what is (un)verified. */
export const VerificationNote = z
  .object({
    span: Span,
    status: z.enum(["unverified", "unverifiable", "verified", "reported-by-several"]),
    scope: z.array(z.string()).readonly().describe("What the note is about, in the report's own words."),
    claims: z.array(z.string()).readonly().describe("Ids of the claims that it covers."),
  })
  .readonly()
  .meta({ id: "VerificationNote" });
export type VerificationNote = z.infer<typeof VerificationNote>;

/** Something that the reader of a coded report should know: a code, a sentence for people, the words concerned. */
export const Diagnostic = z
  .object({ code: z.string(), message: z.string(), span: Span.optional() })
  .readonly()
  .meta({ id: "Diagnostic" });
export type Diagnostic = z.infer<typeof Diagnostic>;

/** What `counterclaim code` writes for one report: the contract between the coder and everything after it. */
export const CodedReport = z
  .object({
    schema: z.literal(SCHEMA),
    id: z.string(),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe("Of the text's UTF-8 bytes."),
    bytesSha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable()
      .describe("Of the bytes received, where they were bytes: the evidence."),
    publisher: z.string().nullable(),
    title: z.string().nullable(),
    byline: z.string().nullable(),
    url: z.string().nullable(),
    language: z.string().nullable(),
    published: z.string().nullable().describe("ISO 8601 as given."),
    replaces: z.string().nullable(),
    update: z.enum(["correction", "update", "kill"]).nullable().describe("What the text says of itself."),
    coder: z
      .object({
        version: z.string(),
        knowledge: z.string().describe("Digest of model, packs and gazetteer. Same input and same coder: same bytes."),
      })
      .readonly(),
    sentences: z.array(Span).readonly(),
    actors: z.array(ActorMention).readonly(),
    places: z.array(PlaceMention).readonly(),
    times: z.array(TimeMention).readonly(),
    claims: z.array(Claim).readonly(),
    events: z.array(Event).readonly(),
    notes: z.array(VerificationNote).readonly(),
    diagnostics: z.array(Diagnostic).readonly(),
  })
  .readonly()
  .meta({ id: "CodedReport" });
export type CodedReport = z.infer<typeof CodedReport>;

/** The line that stands for a report which could not be coded. */
export const ReportError = z
  .object({
    id: z.string().nullable(),
    file: z.string().describe('The file read; "<stdin>" for standard input.'),
    line: z.int().min(1).nullable().describe("Line of the NDJSON input; null for a text file."),
    error: z.object({ code: z.string(), message: z.string() }).readonly(),
  })
  .readonly()
  .meta({ id: "ReportError" });
export type ReportError = z.infer<typeof ReportError>;
