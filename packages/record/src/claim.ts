import { z } from "zod";
import { Span } from "./span.ts";

/** Whoever is quoted or paraphrased; the publisher only where it speaks in its own voice. */
export const Source = z
  .object({
    kind: z
      .enum(["publisher", "party", "person", "group", "unnamed"])
      .describe("publisher: the report's own voice; where the publisher is itself a party, actor names it."),
    span: Span.nullable().describe("The whole source phrase; null for the publisher's own voice."),
    head: Span.nullable().describe("Where the name stands, when the source is a pronoun or short form."),
    actor: z.string().nullable().describe("Party that the source speaks for, when known."),
    name: z.string().nullable(),
    role: z.string().nullable().describe("spokesperson, officer, official, eyewitness …"),
    anonymous: z.boolean(),
    anonymityReason: Span.nullable(),
    channel: z.enum(["statement", "social-media", "interview", "broadcast", "document"]).nullable(),
  })
  .readonly()
  .meta({ id: "Source" });
export type Source = z.infer<typeof Source>;

/** The report's own voice. */
export const ownVoice = (publisher: string | null = null): Source => ({
  kind: "publisher",
  span: null,
  head: null,
  actor: null,
  name: publisher,
  role: null,
  anonymous: false,
  anonymityReason: null,
  channel: null,
});

export const Stance = z.enum(["asserts", "denies", "confirms", "expects", "doubts", "asks", "retracts"]);
export type Stance = z.infer<typeof Stance>;

export const Strength = z.enum(["plain", "hedged", "insisted"]);
export type Strength = z.infer<typeof Strength>;

/** A source's assertion: who, by which reporting word, in which words of the report. */
export const Claim = z
  .object({
    id: z.string().describe('"c1", "c2" … in text order.'),
    source: Source,
    via: z.string().nullable().describe("Nested attribution: the claim inside whose content this one stands."),
    cue: Span.nullable(),
    content: z.array(Span).readonly().describe("What is claimed, possibly in pieces; quotation marks included."),
    quotation: z.enum(["direct", "indirect", "mixed", "none"]),
    stance: Stance,
    strength: Strength,
  })
  .readonly()
  .meta({ id: "Claim" });
export type Claim = z.infer<typeof Claim>;
