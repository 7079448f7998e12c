import type { Span } from "@counterclaim/record";
import type { SentenceKind } from "../analysis.ts";
import { findDateline } from "./dateline.ts";
import { paragraphKind } from "./paragraph-kind.ts";
import { paragraphs as findParagraphs } from "./paragraphs.ts";
import { endsSentence } from "./sentence-end.ts";
import { tokenise } from "./tokens.ts";

/** Where no full stop comes, a sentence ends after so many words: whoever reads trees pays the square of their size. */
const MOST_WORDS = 500;

/** A sentence as a run of words: [first, last) of the text's words. */
export interface SentenceWords {
  readonly first: number;
  readonly last: number;
  /** The first word after the dateline; `first` where there is none. */
  readonly body: number;
  readonly kind: SentenceKind;
  readonly paragraph: number;
  readonly dateline: Span | null;
}

/** A text parted into paragraphs, sentences and words. */
export interface Segmentation {
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly SentenceWords[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Parts a text. Every non-blank character is in exactly one word, every word in exactly one sentence. */
export function segment(text: string): Segmentation {
  const paragraphs = findParagraphs(text);
  const starts: number[] = [];
  const ends: number[] = [];
  const words = { starts, ends };
  const sentences: SentenceWords[] = [];
  paragraphs.forEach((span, paragraph) => {
    const kind = paragraphKind(text, span, paragraph, paragraphs);
    const dateline = kind === "prose" ? findDateline(text, span) : null;
    const opening = starts.length;
    if (dateline) tokenise(text, dateline.start, dateline.end, words);
    const body = starts.length;
    tokenise(text, dateline ? dateline.end : span.start, span.end, words);
    let first = opening;
    for (let i = body; i < starts.length; i++) {
      if (i + 1 < starts.length && !partsHere(text, starts, ends, kind, opening, first, i)) continue;
      const heads = first === opening;
      const last = i + 1;
      sentences.push({ first, last, body: heads ? body : first, kind, paragraph, dateline: heads ? dateline : null });
      first = last;
    }
  });
  return { paragraphs, sentences, starts, ends };
}

function partsHere(
  text: string,
  starts: readonly number[],
  ends: readonly number[],
  kind: SentenceKind,
  opening: number,
  first: number,
  i: number,
): boolean {
  if (i + 1 - first >= MOST_WORDS) return true;
  if (kind === "byline" || kind === "heading") return false;
  // "1." and "(a)" open an item and are no sentence.
  if (kind === "list-item" && i - opening < 3 && ends[i]! - starts[opening]! < 6) return false;
  return endsSentence(text, starts, ends, first, i);
}
