import type { DescribingNoun, RosterActor } from "@counterclaim/knowledge";
import type { ActorKind } from "@counterclaim/record";

/** How a sighting stands for its actor. */
export type SightingForm = "name" | "description" | "person" | "pronoun";

/** Words of a sentence that may stand for an actor, before anything outside the sentence is looked at. */
export interface Sighting {
  readonly sentence: number;
  /** Tokens [first, last], and the head among them. */
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly form: SightingForm;
  /** UTF-16 offsets, where the words end inside a token; else the tokens' own. */
  readonly start: number;
  readonly end: number;
  /** The noun that describes it; null for bare names and pronouns. */
  readonly noun: DescribingNoun | null;
  readonly name: string;
  readonly kind: ActorKind | null;
  /** Roster id, or id made by rule; null when it is not known yet. */
  readonly actor: string | null;
  /** More than one party of the roster has this name. */
  readonly candidates: readonly RosterActor[];
  /** Id of the state body that the words imply ("army officer", "the police"); null for none. */
  readonly institution: string | null;
  /** Words of the phrase are definite ("the", "this", a possessive) or bare. */
  readonly definite: boolean;
  readonly plural: boolean;
  /** Token of a possessive pronoun that opens the phrase ("its forces"); null for none. */
  readonly possessor: number | null;
  /** Something in the phrase besides determiners and numbers tells which party it is. */
  readonly specified: boolean;
  /** The phrase is the own name of a body that no list knows: "the Harran Liberation Army". */
  readonly ownName?: true;
}

/** What is so of a bare name, which nothing describes. */
export const UNDESCRIBED = {
  noun: null,
  candidates: [],
  institution: null,
  definite: true,
  plural: false,
  possessor: null,
  specified: true,
} as const satisfies Partial<Sighting>;
