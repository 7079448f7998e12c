import type { Evidence } from "../evidence/evidence.ts";
import { timesMeet } from "../link/blocking.ts";
import { familyOf } from "../link/family.ts";
import { whenOf } from "../link/when.ts";

/**
 * Which claims of a report its correction takes the place of, claim by claim: those that the correction makes again,
 * changed or not. What it does not mention stands.
 */
export function supersededBy(old: readonly Evidence[], correction: readonly Evidence[]): ReadonlySet<string> {
  return new Set(old.filter((e) => correction.some((other) => takesPlaceOf(e, other))).map((e) => e.claim));
}

function takesPlaceOf(old: Evidence, corrected: Evidence): boolean {
  if (!sameSource(old, corrected) || familyOf(old.type) !== familyOf(corrected.type)) return false;
  const [before, after] = [whenOf(old), whenOf(corrected)];
  if (before !== null && after !== null && before.stated && after.stated && !timesMeet(before, after)) return false;
  return shareWords(old.text, corrected.text) >= LIKENESS;
}

/** A correction changes a name or a number, not the sentence. */
const LIKENESS = 0.4;

/** Whoever the words are put to is part of what may be corrected; between the publisher and another it is no mistake. */
const sameSource = (a: Evidence, b: Evidence): boolean =>
  a.source.kind === "publisher" ||
  b.source.kind === "publisher" ||
  (a.source.party === b.source.party && a.source.name === b.source.name && a.source.kind === b.source.kind);

/** Share of the shorter text's different words that the other has too. */
function shareWords(a: string, b: string): number {
  const [short, long] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.size - y.size);
  if (!short || !long || short.size === 0) return 0;
  return [...short].filter((word) => long.has(word)).length / short.size;
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
