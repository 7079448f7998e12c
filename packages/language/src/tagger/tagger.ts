import type { Lexicon } from "../lexicon.ts";
import type { Tagset } from "../tagset.ts";
import type { Weights } from "../weights.ts";
import { CONTEXT_FEATURES, contextFeatures, FORM_FEATURES, formFeatures } from "./features.ts";

/** Gives each word of a sentence the best joint tag, from left to right. */
export class Tagger {
  readonly #lexicon: Lexicon;
  readonly #tags: Tagset;
  readonly #weights: Weights;
  readonly #rows = new Int32Array(CONTEXT_FEATURES);
  readonly #formRows = new Int32Array(FORM_FEATURES);
  readonly #scores: Int32Array;
  /** Per form: the sum of the weights of the form by itself, in the order of its candidates; inside a sentence, first in it. */
  #formScores: [(Int32Array | undefined)[], (Int32Array | undefined)[]] = [[], []];

  constructor(lexicon: Lexicon, tags: Tagset, weights: Weights) {
    this.#lexicon = lexicon;
    this.#tags = tags;
    this.#weights = weights;
    this.#scores = new Int32Array(tags.size);
  }

  /** Forgets what it remembers of forms: to be called when the lexicon was cleared. */
  forget(): void {
    this.#formScores = [[], []];
  }

  /**
   * Tags a sentence. `entries` holds lexicon entries at [2, length + 2), and two border entries before and after;
   * `tags` receives the tags at the same places.
   */
  tag(entries: Int32Array, length: number, initial: Uint8Array, tags: Int32Array): void {
    const { candidates: candidatesOf } = this.#lexicon;
    const codes = this.#tags.codes;
    const none = codes[this.#tags.size]!;
    const rows = this.#rows;
    const weights = this.#weights;
    const scores = this.#scores;
    let t1 = none;
    let t2 = none;
    for (let i = 2; i < length + 2; i++) {
      const entry = entries[i]!;
      const candidates = candidatesOf[entry]!;
      const count = candidates.length;
      let best = candidates[0]!;
      if (count > 1) {
        scores.set(this.#ofForm(entry, initial[i] ? 1 : 0, candidates));
        contextFeatures(
          this.#lexicon,
          entry,
          entries[i - 1]!,
          entries[i - 2]!,
          entries[i + 1]!,
          entries[i + 2]!,
          t1,
          t2,
          rows,
        );
        for (let k = 0; k < CONTEXT_FEATURES; k++) {
          const row = rows[k]!;
          for (let c = 0; c < count; c++) scores[c]! += weights[row + candidates[c]!]!;
        }
        let top = 0;
        for (let c = 1; c < count; c++) {
          if (scores[c]! > scores[top]!) top = c;
        }
        best = candidates[top]!;
      }
      tags[i] = best;
      t2 = t1;
      t1 = codes[best]!;
    }
  }

  #ofForm(entry: number, initial: 0 | 1, candidates: readonly number[]): Int32Array {
    const known = this.#formScores[initial][entry];
    if (known) return known;
    const sums = new Int32Array(candidates.length);
    formFeatures(this.#lexicon, entry, initial, this.#formRows);
    for (const row of this.#formRows) {
      for (let c = 0; c < candidates.length; c++) sums[c]! += this.#weights[row + candidates[c]!]!;
    }
    this.#formScores[initial][entry] = sums;
    return sums;
  }
}
