import { QuantityKind } from "@counterclaim/record";
import { z } from "zod";
import { EpisodeClaim } from "./episode-claim.ts";
import { PartyRef } from "./party-ref.ts";
import { PlaceRelation } from "./place-relation.ts";
import { Aspect, Status } from "./status.ts";

export const EpisodePlace = z
  .object({
    name: z.string(),
    lat: z.number().nullable(),
    lon: z.number().nullable(),
    radiusKm: z.number().nullable(),
    precision: z.int().min(1).max(7),
    relation: PlaceRelation.optional(),
    inferred: z
      .literal(true)
      .optional()
      .describe(
        "No claim's own words name it: it comes from an earlier sentence, a dateline, or the words round a claim.",
      ),
  })
  .readonly()
  .meta({ id: "EpisodePlace" });
export type EpisodePlace = z.infer<typeof EpisodePlace>;

/** UCDP GED where_prec from which on no more than a country is known, or international waters: its middle would be a lie. */
const COUNTRY = 6;

/** Whether a place is drawn on a map, however wide. */
export const isMappable = <P extends Pick<EpisodePlace, "lat" | "lon" | "precision">>(
  place: P | null,
): place is P & { readonly lat: number; readonly lon: number } =>
  place !== null && place.lat !== null && place.lon !== null && place.precision < COUNTRY;

export const AspectStatus = z
  .object({ aspect: Aspect, status: Status, claims: z.array(z.string()).readonly() })
  .readonly();
export type AspectStatus = z.infer<typeof AspectStatus>;

/** A party's claim against its own interest. */
export const Concession = z
  .object({ claim: z.string(), party: z.string(), covers: z.enum(["whole", "part"]), reason: z.string() })
  .readonly()
  .meta({ id: "Concession" });
export type Concession = z.infer<typeof Concession>;

export const EpisodeQuantity = z
  .object({
    kind: QuantityKind,
    of: PartyRef.nullable(),
    low: z.number().nullable(),
    best: z.number().nullable(),
    high: z.number().nullable(),
    claims: z.array(z.string()).readonly(),
  })
  .readonly()
  .meta({ id: "EpisodeQuantity" });
export type EpisodeQuantity = z.infer<typeof EpisodeQuantity>;

/** Another episode from which this one follows (stationed in a town since its capture), or which follows from it. */
export const RelatedEpisode = z
  .object({ episode: z.string(), relation: z.enum(["follows", "precedes"]), reason: z.string() })
  .readonly();
export type RelatedEpisode = z.infer<typeof RelatedEpisode>;

/** Events of several claims that are about the same happening. */
export const Episode = z
  .object({
    id: z.string().describe("Stable while its evidence is."),
    type: z.string(),
    title: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    precision: z.string(),
    place: EpisodePlace.nullable(),
    agents: z.array(PartyRef).readonly(),
    targets: z.array(PartyRef).readonly(),
    status: Status,
    aspects: z.array(AspectStatus).readonly(),
    origins: z.int().min(0),
    parties: z.int().min(0),
    publishers: z.int().min(0),
    claims: z.array(EpisodeClaim).readonly(),
    disputes: z.array(z.string()).readonly(),
    concessions: z.array(Concession).readonly(),
    quantities: z.array(EpisodeQuantity).readonly(),
    related: z.array(RelatedEpisode).readonly(),
    decision: z
      .int()
      .min(0)
      .describe(
        "The last decision that touched it, 0 for none: a save names it, and conflicts when it is no longer so.",
      ),
  })
  .readonly()
  .meta({ id: "Episode" });
export type Episode = z.infer<typeof Episode>;
