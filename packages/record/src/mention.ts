import { z } from "zod";
import { Span } from "./span.ts";

export const ActorKind = z.enum([
  "state-forces",
  "rebel-group",
  "militia",
  "private-military",
  "government",
  "international-mission",
  "civilians",
  "media",
  "political",
  "person",
  "other",
]);
export type ActorKind = z.infer<typeof ActorKind>;

/** Words that name or stand for an actor. */
export const ActorMention = z
  .object({
    span: Span,
    actor: z.string().nullable().describe("Id in the actor roster; null when it is not in the roster."),
    name: z.string().describe("Canonical name, or the mention's own head phrase."),
    kind: ActorKind.nullable(),
    coref: Span.optional().describe("The fuller mention that a pronoun or short form stands for."),
  })
  .readonly()
  .meta({ id: "ActorMention" });
export type ActorMention = z.infer<typeof ActorMention>;

/** UCDP GED `where_prec`: 1 exact … 6 country only, 7 international waters or airspace. */
export const PlacePrecision = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
  z.literal(7),
]);
export type PlacePrecision = z.infer<typeof PlacePrecision>;

/** Words that name a place, and where that is. */
export const PlaceMention = z
  .object({
    span: Span,
    name: z.string(),
    use: z
      .enum(["literal", "metonym"])
      .describe('"Bamako" in "never stopped fighting Bamako" is a party, not a point.'),
    place: z.string().nullable().describe('Gazetteer id such as "geonames:2455290"; null when unresolved.'),
    country: z.string().nullable().describe("ISO 3166-1 alpha-3."),
    lat: z.number().min(-90).max(90).nullable(),
    lon: z.number().min(-180).max(180).nullable(),
    radiusKm: z.number().min(0).nullable(),
    relation: z
      .object({
        reference: z.string(),
        bearing: z.string().nullable().describe('From the reference to the place: "south", "northeast" …'),
        km: z.tuple([z.number(), z.number()]).readonly(),
      })
      .readonly()
      .optional()
      .describe('A place given by another: "110 km south of Kidal".'),
    precision: PlacePrecision.nullable(),
  })
  .readonly()
  .meta({ id: "PlaceMention" });
export type PlaceMention = z.infer<typeof PlaceMention>;

export const TimePrecision = z.enum(["hour", "day", "week", "month", "year", "range"]);
export type TimePrecision = z.infer<typeof TimePrecision>;

/** Words that name a time, as an interval of ISO 8601 dates or date-times; a null bound is open or unknown. */
export const TimeMention = z
  .object({ span: Span, from: z.string().nullable(), to: z.string().nullable(), precision: TimePrecision })
  .readonly()
  .meta({ id: "TimeMention" });
export type TimeMention = z.infer<typeof TimeMention>;
