import { hash52 } from "../link/hash.ts";

/** Words a shingle has: long enough that two writers seldom share one by chance. */
const WORDS = 4;

/** Every run of four words of a text, as hashes: case, punctuation and spacing play no part. */
export function shinglesOf(text: string): ReadonlySet<number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const shingles = new Set<number>();
  for (let i = 0; i + WORDS <= words.length; i++) shingles.add(hash52(words.slice(i, i + WORDS).join(" ")));
  return shingles;
}

const SAMPLED = 1 / 16;
const FEWEST = 6;
const MOST = 24;

/**
 * The shingles by which copies are looked for: always the smallest hashes (a min-wise sample, so two texts pick the same
 * ones of what they share): a sixteenth of them, at least 6, at most 24.
 */
export function fingerprintOf(shingles: ReadonlySet<number>): readonly number[] {
  const least = [...shingles].sort((a, b) => a - b);
  return least.slice(0, Math.min(MOST, Math.max(FEWEST, Math.ceil(least.length * SAMPLED))));
}

/** How much of the first text stands in the second too, from 0 to 1. */
export function reused(of: ReadonlySet<number>, from: ReadonlySet<number>): number {
  if (of.size === 0) return 0;
  let shared = 0;
  for (const shingle of of) if (from.has(shingle)) shared++;
  return shared / of.size;
}

/** From this share on, a text is a copy: quotations that two reporters took down themselves stay below it. */
export const COPY_SHARE = 0.4;
