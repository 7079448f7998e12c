import { hash52 } from "../link/hash.ts";

/** Hashes of a text's shingles, each once, the smallest first. */
export type Shingles = Float64Array;

/** A text as copies are looked for: all its shingles, and those of its own words. */
export interface Print {
  readonly all: Shingles;
  /** Of the words outside quotation marks: two reporters who wrote down one speech share its words. */
  readonly own: Shingles;
}

/** Words a shingle has: long enough that two writers seldom share one by chance. */
const WORDS = 4;

/** What stands in quotation marks, within a paragraph. */
const QUOTED = /["“«][^"“”«»\n]*["”»]/gu;

/** A mark in the place of a quotation: no shingle reaches over it. */
const GAP = "\u0000";

export const printOf = (text: string): Print => ({
  all: shinglesOf(text),
  own: shinglesOf(text.replace(QUOTED, GAP)),
});

/** Every run of four words of a text, as hashes: case, punctuation and spacing play no part. */
export function shinglesOf(text: string): Shingles {
  const shingles = new Set<number>();
  for (const part of text.toLowerCase().split(GAP)) {
    const words = part.match(/[\p{L}\p{N}]+/gu) ?? [];
    for (let i = 0; i + WORDS <= words.length; i++) shingles.add(hash52(words.slice(i, i + WORDS).join(" ")));
  }
  return Float64Array.from(shingles).sort();
}

const SAMPLED = 1 / 16;
const FEWEST = 16;
const MOST = 24;

/**
 * The shingles by which copies are looked for: always the smallest hashes (a min-wise sample, so two texts pick the same
 * ones of what they share): a sixteenth of them, at least 16, at most 24.
 */
export const fingerprintOf = ({ all }: Print): readonly number[] => [
  ...all.subarray(0, Math.min(MOST, Math.max(FEWEST, Math.ceil(all.length * SAMPLED)))),
];

/** How much of the first shingles stands among the second too, from 0 to 1. */
export const reused = (of: Shingles, from: Shingles): number => (of.length === 0 ? 0 : shared(of, from) / of.length);

function shared(a: Shingles, b: Shingles): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = a[i]! - b[j]!;
    if (difference === 0) count++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return count;
}

/** With fewer shingles of its own a text is judged whole, and nearly all of it must be there. */
const FEW = 14;
const FEW_SHARE = 0.8;
/** Shares of a text's own words from which it is a copy: two reporters put the same news in like words, the more so in few. */
const SHORT = 60;
const SHORT_SHARE = 0.5;
const COPY_SHARE = 0.4;

/** Whether so much of a text stands in an earlier one that it was copied from it. */
export const isCopy = ({ all, own }: Print, earlier: Print): boolean =>
  own.length < FEW
    ? reused(all, earlier.all) >= FEW_SHARE
    : reused(own, earlier.all) >= (own.length < SHORT ? SHORT_SHARE : COPY_SHARE);
