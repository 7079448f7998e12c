import type { Vocabulary } from "../src/lexicon.ts";
import type { TreebankSentence } from "./treebank.ts";

/** Forms seen so often have an ambiguity class: rarer ones would tell the training what the tag is. */
const FREQUENT = 10;
/** Forms seen so often are given no tag that they were not seen with. */
const CLOSED = 20;

/** What sentences tell of words: see Vocabulary. */
export function buildVocabulary(
  sentences: readonly TreebankSentence[],
  tagNumbers: ReadonlyMap<string, number>,
): Vocabulary {
  const lower = new Map<string, number>();
  const seen = new Map<string, Map<number, number>>();
  for (const { forms, tags } of sentences) {
    forms.forEach((form, i) => {
      const small = form.toLowerCase();
      lower.set(small, (lower.get(small) ?? 0) + 1);
      const tag = tagNumbers.get(tags[i]!)!;
      for (const key of new Set([form, small])) {
        const counts = seen.get(key) ?? new Map<number, number>();
        counts.set(tag, (counts.get(tag) ?? 0) + 1);
        seen.set(key, counts);
      }
    });
  }
  const ambiguities: number[][] = [];
  const classes = new Map<string, number>();
  const frequent: [string, number, 0 | 1][] = [];
  const open = new Map<number, number>();
  for (const [form, counts] of [...seen].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const total = [...counts.values()].reduce((a, b) => a + b, 0);
    const tags = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([tag]) => tag);
    if (total <= 3) for (const tag of tags) open.set(tag, (open.get(tag) ?? 0) + 1);
    if (total < FREQUENT) continue;
    const key = tags.join(" ");
    let ambiguity = classes.get(key);
    if (ambiguity === undefined) {
      ambiguity = ambiguities.length;
      classes.set(key, ambiguity);
      ambiguities.push(tags);
    }
    frequent.push([form, ambiguity, total >= CLOSED ? 1 : 0]);
  }
  return {
    known: [...lower]
      .filter(([, count]) => count > 1)
      .map(([form]) => form)
      .sort(),
    frequent,
    ambiguities,
    open: [...tagNumbers.values()],
  };
}
