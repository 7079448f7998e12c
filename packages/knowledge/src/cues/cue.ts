import { Stance, Strength } from "@counterclaim/record";
import { z } from "zod";

/**
 * What a reporting word governs. The frame decides whether a word reports, not the word alone:
 * - quotation: a quotation beside it ("…," she snapped)
 * - clause: a finite clause, or a question ("said that …", "asked whether …")
 * - object: what was said, as a noun phrase ("reported clashes", "rejected the offer")
 * - count: an object that counts, and its figure behind a preposition ("put the toll at forty")
 * - naming: an object and what it is called ("called the raid a massacre")
 * - infinitive: "claimed to have stopped it", "vowed to fight on"
 * - gerund: "denied attacking", "recalled hearing shots"
 * - passive: somebody unnamed says so ("is said to have fled", "was reported dead")
 */
export const Frame = z.enum(["quotation", "clause", "object", "count", "naming", "infinitive", "gerund", "passive"]);
export type Frame = z.infer<typeof Frame>;

export const Channel = z.enum(["statement", "social-media", "interview", "broadcast", "document"]);
export type Channel = z.infer<typeof Channel>;

const words = z.string().regex(/^[\p{L}\p{M}'’.-]+( [\p{L}\p{M}'’.-]+)*$/u, "write words with single blanks between");
const preposition = z.string().regex(/^[a-z]+( [a-z]+)?$/, "a preposition in lower case");

const meaning = {
  stance: Stance.optional(),
  strength: Strength.optional(),
  channel: Channel.optional(),
};

/** `off: true` takes out a cue that an earlier pack has. */
const VerbCue = z.strictObject({
  frames: z.array(Frame).optional(),
  with: z.array(preposition).optional(),
  object: z.array(preposition).optional(),
  addressee: z.boolean().optional(),
  off: z.literal(true).optional(),
  ...meaning,
});

const NounCue = z.strictObject({
  frames: z.array(z.enum(["clause", "infinitive"])).optional(),
  with: z.array(preposition).optional(),
  off: z.literal(true).optional(),
  ...meaning,
});

const AdjectiveCue = z.strictObject({
  frames: z.array(z.enum(["clause", "infinitive"])).optional(),
  with: z.array(preposition).optional(),
  off: z.literal(true).optional(),
  ...meaning,
});

const PhraseCue = z.strictObject({ off: z.literal(true).optional(), ...meaning });

const Role = z.strictObject({ role: z.string().min(2), words: z.array(words).min(1) });
const ChannelWords = z.strictObject({ channel: Channel, words: z.array(words).min(1) });

/** The file `cues.yaml` of a pack; every part may be missing. */
export const CueFile = z.strictObject({
  verbs: z.record(words, VerbCue).optional(),
  nouns: z.record(words, NounCue).optional(),
  adjectives: z.record(words, AdjectiveCue).optional(),
  phrases: z.record(words, PhraseCue).optional(),
  roles: z.array(Role).optional(),
  channels: z.array(ChannelWords).optional(),
});
export type CueFile = z.infer<typeof CueFile>;

export type CuePart = "verb" | "noun" | "adjective" | "phrase";

/** A reporting word or phrase and what it says of the claim that it introduces. */
export interface Cue {
  readonly part: CuePart;
  /** Lemma first, then its particles: "point out"; a phrase as it is written: "according to". */
  readonly words: readonly string[];
  readonly frames: ReadonlySet<Frame>;
  /** Prepositions that bring the content: "spoke of fighting". */
  readonly with: ReadonlySet<string>;
  /** Prepositions that go on with the content after an object: "accused the rebels of shelling". */
  readonly object: ReadonlySet<string>;
  /** Its object is who is told: "told reporters that …". */
  readonly addressee: boolean;
  readonly stance: Stance;
  readonly strength: Strength;
  readonly channel: Channel | null;
}
