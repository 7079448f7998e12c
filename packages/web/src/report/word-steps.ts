import { contains, type Span, wordsAt } from "@counterclaim/record";

/** A stretch of words that is being chosen: `head` moves, `anchor` stays. Both are spans of the text. */
export interface Stretch {
  readonly anchor: Span;
  readonly head: Span;
}

/** The words of a text, without what stands between them. */
export const wordsIn = (text: string): readonly Span[] =>
  [...new Intl.Segmenter("en", { granularity: "word" }).segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }));

export const spanOf = ({ anchor, head }: Stretch): Span => ({
  start: Math.min(anchor.start, head.start),
  end: Math.max(anchor.end, head.end),
});

/**
 * What is chosen after a key: arrows go by word and, up and down, by sentence; with Shift the stretch grows or shrinks.
 * null for keys that choose nothing.
 * @param near where choosing begins: offset into the text
 */
export function stepped(
  from: Stretch | null,
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  words: readonly Span[],
  sentences: readonly Span[],
  near = 0,
): Stretch | null {
  const first = words.find(({ start }) => start >= near) ?? words[0];
  if (first === undefined || !(key in STEPS)) return null;
  if (from === null) {
    const word = key === "End" ? words.at(-1)! : key === "Home" ? words[0]! : first;
    return { anchor: word, head: word };
  }
  const head = STEPS[key]!(from.head, words, sentences, shiftKey);
  return { anchor: shiftKey ? from.anchor : head, head };
}

type Step = (at: Span, words: readonly Span[], sentences: readonly Span[], growing: boolean) => Span;

const STEPS: Readonly<Record<string, Step>> = {
  ArrowRight: (at, words) => words.find(({ start }) => start >= at.end) ?? at,
  ArrowLeft: (at, words) => words.findLast(({ end }) => end <= at.start) ?? at,
  // Growing takes in the sentence to its end first, then the next.
  ArrowDown: (at, words, sentences, growing) => {
    const own = sentences.find((sentence) => contains(sentence, at));
    const last = own && lastIn(own, words);
    if (growing && last && last.end > at.end) return last;
    const next = sentences.find(({ start }) => start >= (own?.end ?? at.end));
    return (next && (growing ? lastIn(next, words) : firstIn(next, words))) ?? words.at(-1)!;
  },
  ArrowUp: (at, words, sentences) => {
    const own = sentences.find((sentence) => contains(sentence, at));
    const first = own && firstIn(own, words);
    if (first && first.start < at.start) return first;
    const before = sentences.findLast(({ end }) => end <= (own?.start ?? at.start));
    return (before && firstIn(before, words)) ?? words[0]!;
  },
  Home: (_, words) => words[0]!,
  End: (_, words) => words.at(-1)!,
};

const firstIn = (sentence: Span, words: readonly Span[]): Span | undefined =>
  words.find((word) => contains(sentence, word));
const lastIn = (sentence: Span, words: readonly Span[]): Span | undefined =>
  words.findLast((word) => contains(sentence, word));

/** Without the blanks at its ends; null when nothing is left. */
export function trimmed(text: string, span: Span): Span | null {
  const words = wordsAt(text, span);
  if (words.trim() === "") return null;
  const from = span.start + words.length - words.trimStart().length;
  return { start: from, end: from + words.trim().length };
}
