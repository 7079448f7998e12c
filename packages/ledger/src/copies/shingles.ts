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
export function reused(of: Shingles, from: Shingles): number {
  if (of.length === 0) return 0;
  let shared = 0;
  for (let i = 0, j = 0; i < of.length && j < from.length; ) {
    const difference = of[i]! - from[j]!;
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return shared / of.length;
}

/** From this share on, a text is a copy: quotations that two reporters took down themselves stay below it. */
export const COPY_SHARE = 0.4;
