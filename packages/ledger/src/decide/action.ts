import { Modality, PlaceRole, Stance } from "@counterclaim/record";
import { z } from "zod";
import { Credibility, SourceReliability } from "../view/index.ts";

const Party = z.object({ actor: z.string().nullable(), name: z.string().min(1) }).readonly();

const Place = z
  .object({
    name: z.string().min(1),
    id: z.string().nullable().default(null),
    role: PlaceRole.default("at"),
    country: z.string().nullable().default(null),
    lat: z.number().min(-90).max(90).nullable().default(null),
    lon: z.number().min(-180).max(180).nullable().default(null),
    radiusKm: z.number().min(0).nullable().default(null),
  })
  .readonly();

/** A field of an event or of its claim that an analyst may set, and its value. */
export const Edit = z.discriminatedUnion("field", [
  z.object({ field: z.literal("type"), value: z.string().min(1) }).readonly(),
  z.object({ field: z.literal("agents"), value: z.array(Party).readonly() }).readonly(),
  z.object({ field: z.literal("targets"), value: z.array(Party).readonly() }).readonly(),
  z.object({ field: z.literal("places"), value: z.array(Place).readonly() }).readonly(),
  z
    .object({
      field: z.literal("time"),
      value: z
        .object({ from: z.string().nullable(), to: z.string().nullable(), precision: z.string() })
        .readonly()
        .nullable(),
    })
    .readonly(),
  z.object({ field: z.literal("polarity"), value: z.enum(["positive", "negative"]) }).readonly(),
  z.object({ field: z.literal("modality"), value: Modality }).readonly(),
  z.object({ field: z.literal("stance"), value: Stance }).readonly(),
  z.object({ field: z.literal("party"), value: z.string().nullable() }).readonly(),
]);
export type Edit = z.infer<typeof Edit>;

/**
 * Where in a report a decision holds: the event's trigger and the claim's words, as they stood. A newer coder's event is
 * the same proposal when trigger and type are; an edit holds as long as the trigger is.
 */
export const Anchor = z
  .object({
    report: z.string(),
    start: z.int().min(0),
    end: z.int().min(0),
    quote: z.string().nullable().describe("The trigger's words; null when redacted."),
    before: z.string().nullable().describe("Up to 32 characters before it."),
    after: z.string().nullable(),
    type: z.string(),
  })
  .readonly();
export type Anchor = z.infer<typeof Anchor>;

const Events = z.array(z.string()).min(1).readonly();

/** What an analyst asks for. Events are ledger-wide ids ("<report>#e3"), episodes their ids. */
export const Request = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("accept"), event: z.string() }).readonly(),
  z.object({ kind: z.literal("reject"), event: z.string() }).readonly(),
  z.object({ kind: z.literal("edit"), event: z.string(), edit: Edit }).readonly(),
  z.object({ kind: z.literal("merge"), episodes: z.array(z.string()).min(2).readonly() }).readonly(),
  z.object({ kind: z.literal("split"), episode: z.string(), events: Events }).readonly(),
  z.object({ kind: z.literal("move"), event: z.string(), to: z.string() }).readonly(),
  z.object({ kind: z.literal("grade-source"), source: z.string(), reliability: SourceReliability }).readonly(),
  z.object({ kind: z.literal("grade-claim"), claim: z.string(), credibility: Credibility }).readonly(),
  z.object({ kind: z.literal("annotate"), claim: z.string(), note: z.string().min(1) }).readonly(),
  z.object({ kind: z.literal("undo"), decision: z.int().min(1) }).readonly(),
]);
export type Request = z.infer<typeof Request>;

const Pairs = z.array(z.tuple([z.string(), z.string()]).readonly()).readonly();

/** What is kept of a request: with anchors instead of positions in a coded report, and pairs of evidence instead of episodes. */
export const Action = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("accept"), event: z.string(), anchor: Anchor }).readonly(),
  z.object({ kind: z.literal("reject"), event: z.string(), anchor: Anchor }).readonly(),
  z.object({ kind: z.literal("edit"), event: z.string(), anchor: Anchor, edit: Edit }).readonly(),
  z.object({ kind: z.literal("merge"), together: Pairs, events: Events }).readonly(),
  z
    .object({
      kind: z.literal("split"),
      together: Pairs,
      apart: z.tuple([Events, z.array(z.string()).readonly()]).readonly(),
      events: Events,
    })
    .readonly(),
  z
    .object({
      kind: z.literal("move"),
      together: Pairs,
      apart: z.tuple([Events, z.array(z.string()).readonly()]).readonly(),
      events: Events,
    })
    .readonly(),
  z.object({ kind: z.literal("grade-source"), source: z.string(), reliability: SourceReliability }).readonly(),
  z.object({ kind: z.literal("grade-claim"), claim: z.string(), credibility: Credibility }).readonly(),
  z.object({ kind: z.literal("annotate"), claim: z.string(), note: z.string().nullable() }).readonly(),
  z.object({ kind: z.literal("undo"), decision: z.int().min(1) }).readonly(),
]);
export type Action = z.infer<typeof Action>;

/** A decision as it was recorded. */
export interface Decision {
  readonly id: number;
  readonly author: string;
  readonly reason: string;
  readonly action: Action;
  /** Milliseconds since 1970. */
  readonly recorded: number;
}
