import { z } from "zod";
import { Span } from "./span.ts";

export const QuantityKind = z.enum([
  "killed",
  "wounded",
  "missing",
  "captured",
  "detained",
  "displaced",
  "vehicles",
  "forces",
  "other",
]);
export type QuantityKind = z.infer<typeof QuantityKind>;

/** A number with its range: "dozens" [24, 99]; "at least 12" [12, null]; a null bound is open. */
export const Quantity = z
  .object({
    kind: QuantityKind,
    of: z.int().min(0).nullable().describe("Index into actors: of whom."),
    low: z.number().nullable(),
    best: z.number().nullable(),
    high: z.number().nullable(),
    scope: z.enum(["event", "cumulative", "unknown"]),
    span: Span,
  })
  .readonly()
  .meta({ id: "Quantity" });
export type Quantity = z.infer<typeof Quantity>;

export const PlaceRole = z.enum(["at", "from", "toward", "via", "near"]);
export type PlaceRole = z.infer<typeof PlaceRole>;

export const Modality = z.enum(["actual", "ongoing", "planned", "possible", "hypothetical"]);
export type Modality = z.infer<typeof Modality>;

/** The event's codes in the field's codebooks, each only where the real codebook has one. */
export const Codes = z
  .object({
    acled: z.tuple([z.string(), z.string()]).readonly().nullable().describe("Event type, sub-event type."),
    plover: z.tuple([z.string(), z.string().nullable()]).readonly().nullable().describe("Event, mode."),
    cameo: z.string().nullable(),
    ged: z
      .union([z.literal(1), z.literal(2), z.literal(3)])
      .nullable()
      .describe("UCDP GED type_of_violence."),
  })
  .readonly()
  .meta({ id: "Codes" });
export type Codes = z.infer<typeof Codes>;

/** What a claim says happened. */
export const Event = z
  .object({
    id: z.string(),
    claim: z.string().describe("The claim that carries it; every event is somebody's claim."),
    type: z.string().describe("From the codebook."),
    trigger: Span,
    agents: z.array(z.int().min(0)).readonly().describe("Indexes into actors."),
    targets: z.array(z.int().min(0)).readonly().describe("Indexes into actors."),
    unit: z.int().min(0).nullable().describe('Index into actors: the body that moves or stands ("the convoy").'),
    places: z
      .array(z.object({ place: z.int().min(0), role: PlaceRole }).readonly())
      .readonly()
      .describe("place: index into places."),
    time: z
      .object({
        from: z.string().nullable(),
        to: z.string().nullable(),
        precision: z.string(),
        inferred: z
          .literal(true)
          .optional()
          .describe(
            "The words do not say it: it is the day of saying or of the report, which they name for something else.",
          ),
      })
      .readonly()
      .nullable(),
    polarity: z
      .enum(["positive", "negative"])
      .describe(
        'Of the content alone: "did not attack" is negative; "denied attacking" is positive, its claim denies.',
      ),
    modality: Modality,
    quantities: z.array(Quantity).readonly(),
    codes: Codes,
  })
  .readonly()
  .meta({ id: "Event" });
export type Event = z.infer<typeof Event>;
