import type { Cue } from "@counterclaim/knowledge";
import type { Stretch } from "./words.ts";

/** Who is said to speak, in words of the report. */
export interface SourcePhrase {
  readonly stretch: Stretch;
  /** Token that heads the phrase. */
  readonly head: number;
}

/** How the cue governs its content. */
export type FrameName =
  | "quotation"
  | "parenthetical"
  | "relative"
  | "passive"
  | "clause"
  | "infinitive"
  | "gerund"
  | "prepositional"
  | "object"
  | "naming"
  | "count"
  | "phrase"
  | "noun"
  | "adjective";

/** A claim before its source is described: who, by which word, in which words. */
export interface Attribution {
  readonly source: SourcePhrase | null;
  readonly cue: Stretch | null;
  /** The cue's main token; where there is no cue, the first token of the content. */
  readonly anchor: number;
  readonly frame: FrameName;
  readonly content: readonly Stretch[];
  /** The lexicon's entry; null for a verb that only its place beside a quotation made a cue. */
  readonly entry: Cue | null;
  readonly negated: boolean;
  /** Quotation that the content is, without words of the report's own between. */
  readonly direct: boolean;
  /** Anchor of the attribution that carries this one's words: "the agency reported …, citing two officers". */
  readonly carrier?: number;
}
