import { Span } from "@counterclaim/record";
import { z } from "zod";

export const SourceReliability = z.enum(["A", "B", "C", "D", "E", "F"]);
export type SourceReliability = z.infer<typeof SourceReliability>;

export const Credibility = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
]);
export type Credibility = z.infer<typeof Credibility>;

/** Admiralty code. F and 6: cannot be judged, which is not "worst". */
export const Grade = z
  .object({
    source: SourceReliability,
    credibility: Credibility,
    reasons: z.array(z.string()).readonly(),
    by: z.string().describe('"ledger" for a suggestion, else the analyst.'),
  })
  .readonly()
  .meta({ id: "Grade" });
export type Grade = z.infer<typeof Grade>;

/** Somebody who ran a text. */
export const Carrier = z
  .object({ publisher: z.string().nullable(), published: z.string().nullable() })
  .readonly()
  .meta({ id: "Carrier" });
export type Carrier = z.infer<typeof Carrier>;

/** How much of a report's text another had already: `reused` from 0 to 1 of its fingerprints. */
export const CopyOf = z
  .object({ report: z.string(), reused: z.number().min(0).max(1) })
  .readonly()
  .meta({ id: "CopyOf" });
export type CopyOf = z.infer<typeof CopyOf>;

/** One event of an episode, with the claim that carries it. */
export const EpisodeClaim = z
  .object({
    claim: z.string().describe('Ledger-wide id: "<report>#c3".'),
    report: z.string(),
    carriers: z.array(Carrier).readonly().describe("Everyone who ran it."),
    event: z.string().describe("Event id in the coded report."),
    origin: z.string().nullable().describe("Who is ultimately behind it; null: a publisher's own voice, or unknown."),
    party: z.string().nullable().describe("Roster id of the party that the source speaks for."),
    stance: z.enum(["asserts", "denies", "confirms", "expects", "doubts", "asks", "retracts"]),
    grade: Grade,
    source: z.string().nullable().describe("The source phrase; null for the publisher's own voice."),
    content: z.array(Span).readonly(),
    text: z.string().describe("The words of the content."),
    type: z.string().describe("Codebook type of this event."),
    trigger: Span,
    copyOf: CopyOf.nullable(),
    superseded: z.string().nullable().describe("The report that corrected this claim."),
    retracted: z.boolean(),
    score: z.number().describe("How well it fits the episode, 0 to 1; 1 for the claim that opens it."),
    reasons: z.array(z.string()).readonly().describe("Why it is in this episode."),
    analyst: z.string().optional().describe("Who added this claim, where the coder had not found it."),
    notes: z.array(z.string()).readonly().describe("Verification notes of the report, and analysts' annotations."),
  })
  .readonly()
  .meta({ id: "EpisodeClaim" });
export type EpisodeClaim = z.infer<typeof EpisodeClaim>;
