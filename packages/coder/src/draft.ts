import type { Sentence } from "@counterclaim/language";
import type {
  ActorMention,
  Claim,
  CodedReport,
  Diagnostic,
  Event,
  PlaceMention,
  ReportInput,
  Span,
  TimeMention,
  VerificationNote,
} from "@counterclaim/record";
import type { Knowledge } from "./knowledge.ts";

/** Where a mention stands among the words: tokens [first, last] of a sentence, and the head of its phrase. */
export interface TreePosition {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  readonly head: number;
}

/** A quotation found by its marks: both marks inside the span; `closed` is false where the report never closes it. */
export interface Quotation {
  readonly span: Span;
  readonly closed: boolean;
  /** Index of the quotation inside which this one stands; null at the top. */
  readonly inside: number | null;
  /** speech: somebody's words; term: scare quotes, a title or a name. */
  readonly kind: "speech" | "term";
}

/** A report on its way through the stages: plain readonly data; every stage returns a new one. */
export interface Draft {
  readonly input: ReportInput;
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  readonly actors: readonly (ActorMention & { readonly tree: TreePosition })[];
  readonly places: readonly (PlaceMention & { readonly tree: TreePosition })[];
  readonly times: readonly (TimeMention & { readonly tree: TreePosition })[];
  readonly claims: readonly Claim[];
  readonly events: readonly Event[];
  readonly notes: readonly VerificationNote[];
  readonly diagnostics: readonly Diagnostic[];
  readonly update: CodedReport["update"];
}

/** One step of the pipeline. Pure: no I/O, no clock, no randomness. */
export type Stage = (draft: Draft, knowledge: Knowledge) => Draft;
