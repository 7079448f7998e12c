import { z } from "zod";
import { EpisodeClaim } from "./episode-claim.ts";
import { Aspect } from "./status.ts";

/** Claims that clash: one per episode (or pair of episodes) and aspect. */
export const Dispute = z
  .object({
    id: z.string(),
    kind: Aspect,
    strength: z
      .enum(["contradiction", "tension"])
      .describe("contradiction: cannot both be true; tension: could both be, in sequence or in part."),
    episodes: z.array(z.string()).readonly(),
    sides: z
      .array(z.object({ party: z.string().nullable(), claims: z.array(z.string()).readonly() }).readonly())
      .readonly(),
    claims: z.tuple([EpisodeClaim, EpisodeClaim]).readonly().describe("The pair that shows it best."),
    rule: z.string(),
    reason: z.string(),
  })
  .readonly()
  .meta({ id: "Dispute" });
export type Dispute = z.infer<typeof Dispute>;
