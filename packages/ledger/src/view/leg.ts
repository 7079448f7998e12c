import { z } from "zod";

/** One stand of a unit's way, as claimed. */
export const Leg = z
  .object({
    unit: z.string(),
    place: z.string(),
    lat: z.number().nullable(),
    lon: z.number().nullable(),
    radiusKm: z.number().nullable(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    claim: z.string(),
    speedKmh: z.number().nullable().describe("From the stand before, by the closest reading of both intervals."),
    implausible: z.boolean().describe("Above 80 km/h by that reading."),
  })
  .readonly()
  .meta({ id: "Leg" });
export type Leg = z.infer<typeof Leg>;
