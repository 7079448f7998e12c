import { hash52 } from "../link/hash.ts";

/** Hashes of a text's shingles, each once, the smallest first. */
export type Shingles = Float64Array;

/** Words a shingle has: long enough that two writers seldom share one by chance. */
const WORDS = 4;

/** Every run of four words of a text, as hashes: case, punctuation and spacing play no part. */
export function shinglesOf(text: string): Shingles {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const shingles = new Set<number>();
  for (let i = 0; i + WORDS <= words.length; i++) shingles.add(hash52(words.slice(i, i + WORDS).join(" ")));
  return Float64Array.from(shingles).sort();
}

const SAMPLED = 1 / 16;
const FEWEST = 6;
const MOST = 24;

/**
 * The shingles by which copies are looked for: always the smallest hashes (a min-wise sample, so two texts pick the same
 * ones of what they share): a sixteenth of them, at least 6, at most 24.
 */
export const fingerprintOf = (shingles: Shingles): readonly number[] => [
  ...shingles.subarray(0, Math.min(MOST, Math.max(FEWEST, Math.ceil(shingles.length * SAMPLED)))),
];

/** How much of the first text stands in the second too, from 0 to 1. */
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

/** From this share on, a text is a copy: quotations that two reporters took down themselves stay below it. */
const COPY_SHARE = 0.4;
/** Of a text of one or two sentences nearly all must be there: two reporters put the same news in much the same words. */
const SHORT = 40;
const SHORT_SHARE = 0.8;

/** Whether so much of a text stands in an earlier one that it was copied from it. */
export const isCopy = (text: Shingles, share: number): boolean =>
  share >= (text.length < SHORT ? SHORT_SHARE : COPY_SHARE);
