import { z } from "zod";

/** What a dispute or a status is about. */
export const Aspect = z.enum(["occurrence", "outcome", "control", "toll", "blame", "intent"]);
export type Aspect = z.infer<typeof Aspect>;

/** What the claims, taken together, amount to. Never "true". */
export const Status = z.enum(["asserted", "corroborated", "conceded", "disputed", "denied", "retracted"]);
export type Status = z.infer<typeof Status>;

/** Of several aspects the strongest names the episode: retracted > disputed > denied > conceded > corroborated > asserted. */
export const STATUS_ORDER: readonly Status[] = [
  "retracted",
  "disputed",
  "denied",
  "conceded",
  "corroborated",
  "asserted",
];

/** The first of STATUS_ORDER that occurs; "asserted" for none. */
export const summaryStatus = (statuses: readonly Status[]): Status =>
  STATUS_ORDER.find((status) => statuses.includes(status)) ?? "asserted";
