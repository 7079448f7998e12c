import { ActorKind } from "@counterclaim/record";
import { z } from "zod";

/**
 * A slot is a place in the tree round a trigger where a party may stand: `subj` and `obj` (the deep ones: a passive's
 * subject is an obj, a by-phrase a subj), `iobj`, `poss` ("the army's attack"), `mod` ("army attack"), `content` (a
 * party inside the trigger's complement clause), or a preposition ("against", "with", "between" …).
 */
const Slot = z
  .string()
  .regex(/^[a-z]+$/, "a slot is one lower-case word: subj, obj, iobj, poss, mod, content or a preposition");
const Slots = z.array(Slot).readonly();
const RoleSlots = z.strictObject({ agent: Slots, target: Slots }).readonly();

/** Where each role stands beside a verb, and beside a noun; `reciprocal`: "A and B met", "between A and B". */
export const Frame = z
  .strictObject({ verb: RoleSlots, noun: RoleSlots, reciprocal: z.boolean().default(false) })
  .readonly();
export type Frame = z.infer<typeof Frame>;

/**
 * Words that name the event. A verb is written "shoot down", "take|seize control", "come under fire", "call on":
 * lemmas with alternatives, then a particle or preposition, then the noun that must be its object; a last
 * preposition's noun counts as the object.
 */
const Phrase = z
  .string()
  .regex(
    /^[a-z][a-z-]*(\|[a-z][a-z-]*)*( [a-z][a-z-]*(\|[a-z][a-z-]*)*){0,4}$/,
    'write lower-case lemmas: "take|seize control"',
  );

const Triggers = z
  .strictObject({
    verbs: z.array(Phrase).readonly().default([]),
    nouns: z.array(Phrase).readonly().default([]),
    adjectives: z.array(Phrase).readonly().default([]),
    frame: z.string().optional().describe("Instead of the type's frame."),
    object: z.string().optional().describe("Word class that the deep object's head must be in."),
    unlessObject: z
      .union([z.string(), z.array(z.string()).readonly()])
      .optional()
      .describe("Word class, or classes, that the deep object's head must not be in."),
    objectIfAny: z
      .string()
      .optional()
      .describe("Word class that the deep object's head must be in, where there is one."),
    subject: z.string().optional().describe("Word class that the subject's head must be in: shells hit a market."),
    preposition: z
      .array(Slot)
      .readonly()
      .optional()
      .describe("One of these must govern the noun: in rebel hands, under their control."),
    agents: z
      .string()
      .optional()
      .describe("Set of kinds that may be agents, instead of the type's; one must be there."),
    alone: z.boolean().default(false).describe("An event even without the roles that the type needs."),
  })
  .readonly();

const acled = z.tuple([z.string(), z.string()]).readonly().nullable();
const plover = z.tuple([z.string(), z.string().nullable()]).readonly().nullable();
const cameo = z
  .string()
  .regex(/^\d{2,4}$/, 'quote the code: "190"')
  .nullable();
const ged = z
  .union([z.literal(3), z.literal("parties")])
  .nullable()
  .describe("parties: 1 where a state's forces take part, 2 between organised groups, 3 against civilians.");

/** An event type's codes in the field's codebooks; null where a codebook has none. */
export const CodeSet = z
  .strictObject({
    acled: acled.default(null),
    plover: plover.default(null),
    cameo: cameo.default(null),
    ged: ged.default(null),
  })
  .readonly();
export type CodeSet = z.infer<typeof CodeSet>;

export const EventType = z
  .strictObject({
    name: z.string().regex(/^[a-z]+(-[a-z]+)*$/, "a name is lower-case words joined by hyphens"),
    definition: z.string().min(20),
    frame: z.string(),
    agents: z.string().default("any").describe("Name of a set of kinds that may be agents."),
    targets: z.string().default("any").describe("Name of a set of kinds that may be targets."),
    needs: z
      .enum(["agent", "target", "either", "both", "place"])
      .optional()
      .describe("Without this role (or a place) there is no event."),
    country: z.boolean().default(false).describe("A country named as the place may stand as the target."),
    located: z
      .enum(["inside", "apart"])
      .optional()
      .describe('Also "X is in PLACE" (inside), or "X is 30 km from PLACE" (apart).'),
    national: z.boolean().default(false).describe("It is in the agents' country where the text names no place."),
    triggers: z.array(Triggers).readonly(),
    codes: CodeSet,
    civilians: z
      .strictObject({
        acled: acled.optional(),
        plover: plover.optional(),
        cameo: cameo.optional(),
        ged: ged.optional(),
      })
      .readonly()
      .optional()
      .describe("Codes instead, where the targets are civilians."),
    examples: z.array(z.string()).min(5).readonly(),
    counterexamples: z.array(z.string()).min(3).readonly(),
  })
  .readonly();
export type EventType = z.infer<typeof EventType>;

/** One file of the codebook; the files of a pack are read together. */
export const CodebookFile = z
  .strictObject({
    kinds: z.record(z.string(), z.array(ActorKind).readonly()).default({}),
    frames: z.record(z.string(), Frame).default({}),
    words: z.record(z.string(), z.array(z.string()).readonly()).default({}),
    types: z.array(EventType).readonly().default([]),
  })
  .readonly();
