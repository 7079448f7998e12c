import { ActorKind, Modality, PlacePrecision, PlaceRole, Stance, TimePrecision } from "@counterclaim/record";
import { z } from "zod";
import { Quotation, Selection } from "./quotation.ts";

/** A party by its roster id, or by a name that the packs know or do not know. */
export const Party = z.object({ actor: z.string().nullable(), name: z.string().min(1) }).readonly();

export const Place = z
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

/** A date or date-time of ISO 8601, down to a year. */
const When = z.string().regex(/^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/, {
  error: "is no date: YYYY-MM-DD, YYYY-MM or YYYY",
});
const Time = z.object({ from: When.nullable(), to: When.nullable(), precision: TimePrecision }).readonly();

/** Whose words: words of the report, a party that the report does not name there, or both. */
const SourceGiven = z
  .object({
    words: Selection.nullable().default(null),
    party: Party.nullable().default(null).describe("The party that it speaks for."),
  })
  .readonly();

const EventGiven = z
  .object({
    type: z.string().min(1).describe("From the codebook."),
    trigger: Selection.optional().describe("The words that say that it happened; else the content."),
    agents: z.array(Party).max(50).readonly().default([]),
    targets: z.array(Party).max(50).readonly().default([]),
    place: Place.nullable()
      .default(null)
      .describe("By a name of the report or of the gazetteer, by id, or with coordinates."),
    time: Time.nullable().default(null),
    polarity: z.enum(["positive", "negative"]).default("positive"),
    modality: Modality.default("actual"),
  })
  .readonly();

const Contents = z.array(Selection).min(1).max(20).readonly();

/** What an analyst read in a report and the coder did not. */
export const AddClaim = z
  .object({
    kind: z.literal("add-claim"),
    report: z.string(),
    content: Contents.describe("What is claimed, possibly in pieces."),
    source: SourceGiven.nullable().default(null).describe("null: the report's own voice."),
    cue: Selection.nullable().default(null).describe("The reporting word."),
    stance: Stance.default("asserts"),
    event: z
      .union([
        z.string().min(1).describe('An event of the same report, "<report>#e3", that this claim is about too.'),
        EventGiven,
      ])
      .describe("What the claim says happened."),
  })
  .readonly();

/** Other words for a claim that is there; what is not given stays. */
export const MendClaim = z
  .object({
    kind: z.literal("mend-claim"),
    claim: z.string(),
    content: Contents.optional(),
    source: SourceGiven.nullable().optional(),
    cue: Selection.nullable().optional(),
  })
  .readonly();

// --- What is kept ---

/**
 * Where in a report a decision holds: the event's trigger and the claim's words, as they stood. A newer coder's event is
 * the same proposal when trigger and type are; an edit holds as long as the trigger is.
 */
export const Anchor = Quotation.unwrap().extend({ report: z.string(), type: z.string() }).readonly();
export type Anchor = z.infer<typeof Anchor>;

const KeptParty = z.object({ actor: z.string().nullable(), name: z.string(), kind: ActorKind.nullable() }).readonly();

const KeptSource = z.object({ words: Quotation.nullable(), party: KeptParty.nullable() }).readonly();
export type KeptSource = z.infer<typeof KeptSource>;

const KeptPlace = Place.unwrap().extend({ precision: PlacePrecision.nullable() }).readonly();

const KeptEvent = z
  .object({
    type: z.string(),
    trigger: Quotation,
    agents: z.array(KeptParty).readonly(),
    targets: z.array(KeptParty).readonly(),
    place: KeptPlace.nullable(),
    time: Time.nullable(),
    polarity: z.enum(["positive", "negative"]),
    modality: Modality,
  })
  .readonly();
export type KeptEvent = z.infer<typeof KeptEvent>;

/** An event of the coder's that an added claim is about too: found again as an edit's is. */
const SharedEvent = z.object({ like: z.string(), anchor: Anchor }).readonly();

export const ClaimAdded = z
  .object({
    kind: z.literal("add-claim"),
    report: z.string(),
    content: z.array(Quotation).min(1).readonly(),
    source: KeptSource.nullable(),
    cue: Quotation.nullable(),
    stance: Stance,
    event: z.union([SharedEvent, KeptEvent]),
  })
  .readonly();
export type ClaimAdded = z.infer<typeof ClaimAdded>;

/** A claim as the coder found it, by which a newer coder's is known again. */
const ClaimAnchor = z
  .object({
    report: z.string(),
    content: z.array(Quotation).readonly(),
    source: Quotation.nullable(),
    cue: Quotation.nullable(),
  })
  .readonly();
export type ClaimAnchor = z.infer<typeof ClaimAnchor>;

export const ClaimMended = z
  .object({
    kind: z.literal("mend-claim"),
    claim: z.string(),
    anchor: ClaimAnchor,
    content: z.array(Quotation).min(1).readonly().optional(),
    source: KeptSource.nullable().optional(),
    cue: Quotation.nullable().optional(),
  })
  .readonly();
export type ClaimMended = z.infer<typeof ClaimMended>;

// --- Names ---

/** The claim and the event that decision 7 added to a report are "ac7" and "ae7" there. */
export const addedClaim = (decision: number): string => `ac${decision}`;
export const addedEvent = (decision: number): string => `ae${decision}`;

/** Whether a claim or event of a report, with or without the report's name before it, is an analyst's. */
export const isAdded = (id: string): boolean => /(?:^|#)a[ce]\d+$/.test(id);
