import { type LemmaRules, Lemmatiser, LONGEST_ENDING, lemmaGroup, lemmaKey } from "../src/lemma/lemmatiser.ts";
import type { TreebankSentence } from "./treebank.ts";

/** A group with fewer different words has no rules, only exceptions. */
const FEWEST_WORDS = 30;

/** Learns lemmas: for each group of tags the commonest change of each ending, and the forms that it gets wrong. */
export function trainLemmas(sentences: readonly TreebankSentence[]): LemmaRules {
  const seen = new Map<string, Map<string, Map<string, number>>>();
  for (const { forms, lemmas, tags } of sentences) {
    forms.forEach((form, i) => {
      const [upos, xpos] = tags[i]!.split("/") as [string, string];
      const lemma = lemmas[i]!;
      if (xpos === "GW" || xpos === "ADD" || lemma === "_") return;
      const word = lemmaKey(form, upos, xpos);
      const group = entry(seen, lemmaGroup(upos, xpos), () => new Map<string, Map<string, number>>());
      const counts = entry(group, word, () => new Map<string, number>());
      counts.set(lemma, (counts.get(lemma) ?? 0) + 1);
    });
  }
  const endings: Record<string, Record<string, readonly [number, string]>> = {};
  const exceptions: Record<string, Record<string, string>> = {};
  for (const [group, words] of [...seen].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const votes = new Map<string, Map<string, number>>();
    const best = new Map<string, string>();
    for (const [word, counts] of words) {
      const lemma = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0];
      best.set(word, lemma);
      const change = changeOf(word, lemma);
      for (let length = 0; length <= Math.min(LONGEST_ENDING, word.length); length++) {
        if (change.cut > word.length) continue;
        const ending = entry(votes, word.slice(word.length - length), () => new Map<string, number>());
        const key = `${change.cut} ${change.add}`;
        ending.set(key, (ending.get(key) ?? 0) + 1);
      }
    }
    const rules: Record<string, readonly [number, string]> = {};
    // Too few words, or marks and figures: nothing general can be learnt from them.
    if (words.size < FEWEST_WORDS || /^(?:PUNCT|SYM|NUM|X)\//.test(group)) votes.clear();
    for (const [ending, changes] of [...votes].sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))) {
      const total = [...changes.values()].reduce((a, b) => a + b, 0);
      const [change, count] = [...changes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!;
      if (ending.length > 0 && (total < 3 || count / total < 0.6)) continue;
      const [cut, add] = [Number(change.split(" ")[0]), change.slice(change.indexOf(" ") + 1)];
      // A longer ending is kept only where it says something else than the shorter one that holds without it.
      let shorter: readonly [number, string] | undefined;
      for (let from = 1; from <= ending.length && !shorter; from++) shorter = rules[ending.slice(from)];
      if (shorter && shorter[0] === cut && shorter[1] === add) continue;
      rules[ending] = [cut, add];
    }
    endings[group] = rules;
    const [upos, xpos] = group.split("/") as [string, string];
    const regular = new Lemmatiser({ endings: { [group]: rules }, exceptions: {} });
    const wrong = [...best]
      .filter(([word, lemma]) => regular.lemma(word, upos, xpos) !== lemma)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    exceptions[group] = Object.fromEntries(wrong);
  }
  return { exceptions, endings };
}

function changeOf(word: string, lemma: string): { cut: number; add: string } {
  let same = 0;
  while (same < word.length && same < lemma.length && word[same] === lemma[same]) same++;
  return { cut: word.length - same, add: lemma.slice(same) };
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
