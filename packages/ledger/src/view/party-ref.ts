import { z } from "zod";

/** A party as an episode names it. */
export const PartyRef = z
  .object({ actor: z.string().nullable().describe("Id in the roster."), name: z.string() })
  .readonly()
  .meta({ id: "PartyRef" });
export type PartyRef = z.infer<typeof PartyRef>;
