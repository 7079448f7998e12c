import type { TreePosition } from "./draft.ts";

type Placed = { readonly tree: TreePosition };

/** Where a list's mentions of each sentence stand in it, and how many of the list have been filed so far. */
interface Filed {
  count: number;
  readonly places: Map<number, number[]>;
}

const known = new WeakMap<readonly Placed[], Filed>();

/**
 * The indexes of one sentence's mentions, in their order. Every sentence of a report asks; looking through all mentions
 * each time would cost a long report the square of its length. A list may grow at its end between two questions.
 */
export function placesInSentence(mentions: readonly Placed[], sentence: number): readonly number[] {
  let filed = known.get(mentions);
  if (!filed || filed.count > mentions.length) {
    filed = { count: 0, places: new Map() };
    known.set(mentions, filed);
  }
  for (; filed.count < mentions.length; filed.count++) {
    const of = mentions[filed.count]!.tree.sentence;
    const here = filed.places.get(of);
    if (here) here.push(filed.count);
    else filed.places.set(of, [filed.count]);
  }
  return filed.places.get(sentence) ?? [];
}

/** The mentions of one sentence, in their order. */
export const inSentence = <T extends Placed>(mentions: readonly T[], sentence: number): readonly T[] =>
  placesInSentence(mentions, sentence).map((at) => mentions[at]!);
