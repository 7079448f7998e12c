import type { Span } from "@counterclaim/record";

/** Universal part-of-speech tags (UD v2). */
export type Upos =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X";

/** A syntactic word of Universal Dependencies. `start` and `end` are UTF-16 offsets into the report's text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly lemma: string;
  readonly upos: Upos;
  /** Penn Treebank tag. */
  readonly xpos: string;
  /** Index of the head in the sentence's tokens; -1 for the root. */
  readonly head: number;
  /** UD relation, with its subtype where the treebank has one ("nsubj:pass"). */
  readonly deprel: string;
}

/** What a stretch of a report is, before anything is known of its content. */
export type SentenceKind = "prose" | "heading" | "byline" | "list-item";

export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly kind: SentenceKind;
  /** Index into the analysis' paragraphs. */
  readonly paragraph: number;
  /** "BAMAKO (AFP) -" at the head of the sentence: inside its span, not among its tokens' clauses. */
  readonly dateline: Span | null;
  readonly tokens: readonly Token[];
}

/** A text with its sentences, words and trees. Nothing of the text is lost: every non-blank character is in a token. */
export interface Analysis {
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Sentence[];
}

/** A loaded model: text in, sentences, tags, lemmas and trees out. Deterministic. */
export interface LanguageModel {
  readonly name: string;
  analyse(text: string): Analysis;
}
