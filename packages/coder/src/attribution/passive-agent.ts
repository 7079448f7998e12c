import type { SourcePhrase } from "./attribution.ts";
import { phraseStartingAt } from "./phrase.ts";
import { isRelation, isTimeWord, type Words, wordAt } from "./words.ts";

/** Who is named by "by …" after a passive: "was denied by the army". */
export function agentOf(words: Words, verb: number): SourcePhrase | null {
  for (const child of words.children[verb]!) {
    if (child < verb || !isRelation(words, child, "obl")) continue;
    const marker = words.left[child]!;
    if (wordAt(words, marker) !== "by" || marker + 1 > words.right[child]!) continue;
    if (isTimeWord(words, child)) continue;
    return phraseStartingAt(words, marker + 1, words.right[child]!);
  }
  return null;
}
