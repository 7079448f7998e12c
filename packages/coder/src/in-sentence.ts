import type { TreePosition } from "./draft.ts";

type Placed = { readonly tree: TreePosition };

/** Where a list's mentions of each sentence stand in it; made anew when the list has grown. */
const filed = new WeakMap<
  readonly Placed[],
  { readonly length: number; readonly places: ReadonlyMap<number, readonly number[]> }
>();

/**
 * The indexes of one sentence's mentions, in their order. Every sentence of a report asks; looking through all mentions
 * each time would cost a long report the square of its length.
 */
export function placesInSentence(mentions: readonly Placed[], sentence: number): readonly number[] {
  let known = filed.get(mentions);
  if (known?.length !== mentions.length) {
    const places = Map.groupBy(mentions.keys(), (at) => mentions[at]!.tree.sentence);
    known = { length: mentions.length, places };
    filed.set(mentions, known);
  }
  return known.places.get(sentence) ?? [];
}

/** The mentions of one sentence, in their order. */
export const inSentence = <T extends Placed>(mentions: readonly T[], sentence: number): readonly T[] =>
  placesInSentence(mentions, sentence).map((at) => mentions[at]!);
