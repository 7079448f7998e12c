import type { Sentence } from "@counterclaim/language";
import { tokenFinder } from "../actor/sentence-names.ts";
import type { TreePosition } from "../draft.ts";

/** Where a stretch of a sentence stands among its words; null when it covers none. */
export function treePosition(sentence: Sentence, index: number, start: number, end: number): TreePosition | null {
  const tokenAt = tokenFinder(sentence);
  const first = tokenAt(start);
  const last = tokenAt(end - 1);
  if (first === null || last === null) return null;
  let head = last;
  for (let i = first; i <= last; i++) {
    const up = sentence.tokens[i]!.head;
    if (up >= first && up <= last) continue;
    head = i;
    break;
  }
  return { sentence: index, first, last, head };
}
