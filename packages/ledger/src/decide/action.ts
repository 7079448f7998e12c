import { Modality, Stance } from "@counterclaim/record";
import { z } from "zod";
import { Credibility, SourceReliability } from "../view/index.ts";
import { AddClaim, Anchor, ClaimAdded, ClaimMended, MendClaim, Party, Place } from "./claim-action.ts";

export { addedClaim, addedEvent, isAdded } from "./claim-action.ts";

/** A field of an event or of its claim that an analyst may set, and its value. */
export const Edit = z.discriminatedUnion("field", [
  z.object({ field: z.literal("type"), value: z.string().min(1) }).readonly(),
  z.object({ field: z.literal("agents"), value: z.array(Party).readonly() }).readonly(),
  z.object({ field: z.literal("targets"), value: z.array(Party).readonly() }).readonly(),
  z.object({ field: z.literal("places"), value: z.array(Place).readonly() }).readonly(),
  z
    .object({
      field: z.literal("time"),
      value: z
        .object({ from: z.string().nullable(), to: z.string().nullable(), precision: z.string() })
        .readonly()
        .nullable(),
    })
    .readonly(),
  z.object({ field: z.literal("polarity"), value: z.enum(["positive", "negative"]) }).readonly(),
  z.object({ field: z.literal("modality"), value: Modality }).readonly(),
  z.object({ field: z.literal("stance"), value: Stance }).readonly(),
  z.object({ field: z.literal("party"), value: z.string().nullable() }).readonly(),
]);
export type Edit = z.infer<typeof Edit>;

const Events = z.array(z.string()).min(1).readonly();

/** What an analyst asks for. Events are ledger-wide ids ("<report>#e3"), episodes their ids. */
export const Request = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("accept"), event: z.string() }).readonly(),
  z.object({ kind: z.literal("reject"), event: z.string() }).readonly(),
  z.object({ kind: z.literal("edit"), event: z.string(), edit: Edit }).readonly(),
  z.object({ kind: z.literal("merge"), episodes: z.array(z.string()).min(2).readonly() }).readonly(),
  z.object({ kind: z.literal("split"), episode: z.string(), events: Events }).readonly(),
  z.object({ kind: z.literal("move"), event: z.string(), to: z.string() }).readonly(),
  z.object({ kind: z.literal("grade-source"), source: z.string(), reliability: SourceReliability }).readonly(),
  z.object({ kind: z.literal("grade-claim"), claim: z.string(), credibility: Credibility }).readonly(),
  z.object({ kind: z.literal("annotate"), claim: z.string(), note: z.string().min(1) }).readonly(),
  AddClaim,
  MendClaim,
  z.object({ kind: z.literal("undo"), decision: z.int().min(1) }).readonly(),
]);
export type Request = z.input<typeof Request>;
/** With everything that may be left out. */
export type CheckedRequest = z.output<typeof Request>;

const Pairs = z.array(z.tuple([z.string(), z.string()]).readonly()).readonly();

/** What is kept of a request: with anchors instead of positions in a coded report, and pairs of evidence instead of episodes. */
export const Action = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("accept"), event: z.string(), anchor: Anchor }).readonly(),
  z.object({ kind: z.literal("reject"), event: z.string(), anchor: Anchor }).readonly(),
  z.object({ kind: z.literal("edit"), event: z.string(), anchor: Anchor, edit: Edit }).readonly(),
  z.object({ kind: z.literal("merge"), together: Pairs, events: Events }).readonly(),
  z
    .object({
      kind: z.literal("split"),
      together: Pairs,
      apart: z.tuple([Events, z.array(z.string()).readonly()]).readonly(),
      events: Events,
    })
    .readonly(),
  z
    .object({
      kind: z.literal("move"),
      together: Pairs,
      apart: z.tuple([Events, z.array(z.string()).readonly()]).readonly(),
      events: Events,
    })
    .readonly(),
  z.object({ kind: z.literal("grade-source"), source: z.string(), reliability: SourceReliability }).readonly(),
  z.object({ kind: z.literal("grade-claim"), claim: z.string(), credibility: Credibility }).readonly(),
  z.object({ kind: z.literal("annotate"), claim: z.string(), note: z.string().nullable() }).readonly(),
  ClaimAdded,
  ClaimMended,
  z.object({ kind: z.literal("undo"), decision: z.int().min(1) }).readonly(),
]);
export type Action = z.infer<typeof Action>;

/** A decision as it was recorded. */
export interface Decision {
  readonly id: number;
  readonly author: string;
  readonly reason: string;
  readonly action: Action;
  /** Milliseconds since 1970. */
  readonly recorded: number;
}
