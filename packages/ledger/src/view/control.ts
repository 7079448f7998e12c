import { z } from "zod";
import { Status } from "./status.ts";

/** Who holds a place, as claimed, and since when. */
export const Control = z
  .object({
    place: z.string(),
    lat: z.number(),
    lon: z.number(),
    party: z.string().describe("Roster id, or the name where the roster has none."),
    name: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    claims: z.array(z.string()).readonly(),
    status: Status,
  })
  .readonly()
  .meta({ id: "Control" });
export type Control = z.infer<typeof Control>;
