import { z } from "zod";

/** A place given by another, as a report puts it: "40 km north of Kidal". */
export const PlaceRelation = z
  .object({
    reference: z.string().describe("Name of the other place."),
    bearing: z.string().nullable().describe('From the reference to the place: "south", "northeast" …'),
    km: z.tuple([z.number(), z.number()]).readonly().describe("The nearest and the farthest that the words allow."),
    from: z
      .object({ lat: z.number(), lon: z.number() })
      .readonly()
      .nullable()
      .describe(
        "The reference, where distance and bearing are all that is known; null where the place itself is found.",
      ),
  })
  .readonly()
  .meta({ id: "PlaceRelation" });
export type PlaceRelation = z.infer<typeof PlaceRelation>;
