import { type Country, type DescribingNoun, type RosterActor, stateParty } from "@counterclaim/knowledge";
import type { Token } from "@counterclaim/language";
import type { ActorKind } from "@counterclaim/record";
import type { Knowledge } from "../knowledge.ts";
import type { SentenceNames } from "./sentence-names.ts";

/** A phrase whose head describes an actor. */
export interface Phrase {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** First token of the phrase, first of the describing noun's words, and the head. */
  readonly first: number;
  readonly nounFirst: number;
  readonly head: number;
  readonly noun: DescribingNoun;
  readonly names: SentenceNames;
}

/** What the words round a describing noun say of whose it is. */
export interface Affiliation {
  readonly actor: string | null;
  readonly name: string | null;
  readonly kind: ActorKind | null;
  readonly candidates: readonly RosterActor[];
  readonly institution: string | null;
  /** Last token of a phrase after the noun that belongs to the mention ("of the Malian army"). */
  readonly last: number;
  readonly specified: boolean;
  /** It is the own name of a body that no list knows. */
  readonly ownName?: true;
}

export const nobody = (last: number, institution: string | null): Affiliation => ({
  actor: null,
  name: null,
  kind: null,
  candidates: [],
  institution,
  last,
  specified: false,
});

export function named(
  values: readonly RosterActor[],
  last: number,
  institution: string | null,
  specified: boolean,
): Affiliation {
  const [only] = values;
  const actor = values.length === 1 && only ? only : null;
  return {
    actor: actor?.id ?? null,
    name: actor?.name ?? null,
    kind: actor?.kind ?? null,
    candidates: values,
    institution: actor ? institution : null,
    last,
    specified,
  };
}

export function stateOf(country: Country, institution: string, last: number, knowledge: Knowledge): Affiliation {
  const state = stateParty(country, institution, knowledge.roster, knowledge.descriptions);
  return {
    actor: state?.id ?? null,
    name: state?.name ?? null,
    kind: state?.kind ?? null,
    candidates: [],
    institution,
    last,
    specified: true,
  };
}
