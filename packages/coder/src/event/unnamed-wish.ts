import type { TriggerMatch } from "./match.ts";
import { isUnder, type Tree } from "./tree.ts";

const NAMING = /^(?:name|identify|quote|cite|anonymous|anonymity|disclose|reveal|publish|record|film|photograph)$/u;

/** Words after the verb in which the wish is told. */
const REACH = 9;

/** "asked not to be named", "asking that her name not be used": a condition for speaking, and no appeal to anybody. */
export function asksForNoName(tree: Tree, { trigger, head }: TriggerMatch): boolean {
  if (trigger.type.name !== "appeal" || trigger.part !== "verb") return false;
  const after = tree.tokens.slice(head + 1, head + 1 + REACH);
  const negated = after.some(({ form }) => /^(?:not|n't|never|remain|stay|anonymous|anonymity)$/iu.test(form));
  return (
    negated && after.some(({ lemma }, at) => NAMING.test(lemma.toLowerCase()) && isUnder(tree, head + 1 + at, head))
  );
}
