import type { TreePosition } from "./draft.ts";

type Placed = { readonly tree: TreePosition };

const filed = new WeakMap<readonly Placed[], ReadonlyMap<number, readonly Placed[]>>();

/**
 * The mentions of one sentence, in their order. Every sentence of a report asks; looking through all mentions each time
 * would cost a long report the square of its length.
 */
export function inSentence<T extends Placed>(mentions: readonly T[], sentence: number): readonly T[] {
  let bySentence = filed.get(mentions);
  if (!bySentence) {
    bySentence = Map.groupBy(mentions, ({ tree }) => tree.sentence);
    filed.set(mentions, bySentence);
  }
  return (bySentence.get(sentence) ?? []) as readonly T[];
}
