import type { Trigger } from "@counterclaim/knowledge";
import type { Draft } from "../draft.ts";
import type { Knowledge } from "../knowledge.ts";
import { governedBy } from "./arguments.ts";
import { locatedAt } from "./located.ts";
import { matchTrigger, type TriggerMatch } from "./match.ts";
import { type Tree, treeOf } from "./tree.ts";

/** Triggers that stand in a sentence, those of more words first: they say more exactly what happened. */
export function matchesIn(draft: Draft, index: number, knowledge: Knowledge) {
  const { tokens } = draft.sentences[index]!;
  let tree: Tree | null = null;
  const matches: TriggerMatch[] = [];
  for (const [at, { lemma, form, deprel, head }] of tokens.entries()) {
    if (deprel === "cop" && head >= 0) {
      tree ??= treeOf(index, tokens);
      const located = locatedAt(draft, tree, head, knowledge.codebook);
      if (located !== null) matches.push(located);
    }
    const triggers = triggersAt(lemma, form, knowledge);
    if (triggers.length === 0) continue;
    tree ??= treeOf(index, tokens);
    for (const trigger of triggers) {
      const match = matchTrigger(tree, at, trigger);
      if (match !== null) matches.push(match);
    }
  }
  matches.sort((a, b) => b.words.length - a.words.length);
  return { tree: tree ?? treeOf(index, tokens), matches };
}

/** "signed a peace deal": the noun by itself, in more words, is the trigger of a type of its own. */
export function namesMore(tree: Tree, { trigger, head, words, governed }: TriggerMatch, knowledge: Knowledge): boolean {
  if (trigger.part !== "verb") return false;
  const agreed = trigger.type.name === "agreement" ? governedBy(tree, head, null, "to") : [];
  return [...words.slice(1), ...(governed === null ? [] : [governed]), ...agreed].some((at) => {
    const { lemma, form } = tree.tokens[at]!;
    return triggersAt(lemma, form, knowledge).some(
      (other) =>
        other.part === "noun" &&
        (other.phrase.head > 0 || (trigger.type.name === "agreement" && other.type.name === "ceasefire")) &&
        other.type !== trigger.type &&
        matchTrigger(tree, at, other) !== null,
    );
  });
}

function triggersAt(lemma: string, form: string, { codebook: { triggers } }: Knowledge): readonly Trigger[] {
  const byLemma = triggers.get(lemma.toLowerCase()) ?? [];
  const word = form.toLowerCase();
  if (word === lemma.toLowerCase()) return byLemma;
  return [...byLemma, ...(triggers.get(word) ?? [])];
}
