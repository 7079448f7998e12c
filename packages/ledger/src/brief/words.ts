import type { BriefLanguage, Concession, Control, Dispute, Episode } from "../view/index.ts";
import { ENGLISH } from "./english.ts";
import { FRENCH } from "./french.ts";

/** A heading, and what is said under it where there is nothing. */
export type Heading = readonly [heading: string, empty: string];

export type Titled = Pick<Episode, "title" | "type">;
export type Missing = "when" | "where" | "on whose word" | "verification" | { readonly whereIs: string };

/** All that a brief says in words of its own. Names, and the words of reports, stay as they are. */
export interface BriefWords {
  readonly title: string;
  /** Between two parts of a title. */
  readonly colon: string;
  readonly period: (from: string, to: string) => string;
  readonly disputed: Heading;
  readonly conceded: Heading;
  readonly control: Heading;
  readonly unknown: Heading;
  /** Over what a side says. */
  readonly side: (name: string) => string;
  readonly publishers: string;
  readonly others: string;
  readonly dispute: (dispute: Pick<Dispute, "kind" | "strength" | "reason">) => string;
  readonly concession: (episode: Titled, concession: Pick<Concession, "reason" | "covers">) => string;
  readonly claim: (source: string | null, stance: string, episode: Titled) => string;
  readonly holding: (row: Pick<Control, "place" | "name" | "from" | "to" | "status">) => string;
  readonly missing: (episode: Titled, missing: readonly Missing[]) => string;
  readonly preface: (episodes: number, cut: boolean) => string;
  readonly asOf: (time: string) => string;
  readonly publisherUnknown: string;
}

export const BRIEF_WORDS: Readonly<Record<BriefLanguage, BriefWords>> = { en: ENGLISH, fr: FRENCH };
