import { surfaceSubjects } from "./subjects.ts";
import { childrenIn, type Tree } from "./tree.ts";

/** Nouns for what others say. */
const WORD =
  /^(?:claim|report|statement|allegation|account|rumou?r|assertion|announcement|suggestion|news|accusation|talk|story|video|footage)$/u;
/** What is said of such words by those who say that they are not so. */
const FALSE =
  /^(?:false|untrue|fabricated|fabrications?|baseless|unfounded|groundless|incorrect|inaccurate|fake|faked|wrong|nonsense|lies?|propaganda|disinformation|misinformation|fiction|fantasy|invention|inventions|invented|fictitious|bogus|misleading)$/iu;
const PART =
  /^(?:part|inch|metre|meter|town|village|city|position|post|outpost|base|district|place|settlement|street|neighbou?rhood)$/u;

/** How many words may stand between such a noun, the trigger, and the verdict. */
const REACH = 14;

/**
 * Does the content say by other words than "not" that nothing of the kind was: "reports that the town had fallen were
 * false", "no part of the town has fallen"?
 */
export const saidNotSo = (tree: Tree, head: number): boolean => calledFalse(tree, head) || ofNoPart(tree, head);

function calledFalse({ tokens }: Tree, head: number): boolean {
  let told = false;
  for (let at = head - 1; at >= Math.max(0, head - REACH) && !told; at--) {
    if (/^[;:]$/u.test(tokens[at]!.form)) return false;
    // "reports it had targeted a prison", without "that"
    told =
      WORD.test(tokens[at]!.lemma) &&
      /^(?:that|of|about|on|it|they|he|its|their|the|some)$/iu.test(tokens[at + 1]?.form ?? "") &&
      (tokens[at]!.upos === "NOUN" ||
        (/s$/u.test(tokens[at]!.form) && !/^(?:NOUN|PROPN)$/u.test(tokens[at - 1]?.upos ?? "")));
  }
  if (!told) return false;
  for (let at = head + 1; at < Math.min(tokens.length, head + REACH); at++) {
    const { form, lemma } = tokens[at]!;
    if (/^[,;:]$/u.test(form)) return false;
    if (lemma !== "be" || /^being$/iu.test(form)) continue;
    const behind = tokens.slice(at + 1, at + 6).findIndex((t) => FALSE.test(t.form));
    const between = tokens.slice(at + 1, at + 1 + Math.max(0, behind));
    if (behind >= 0 && between.every((t) => /^(?:ADV|DET|ADJ|PART)$/u.test(t.upos) || /^["“”'‘’`]+$/u.test(t.form)))
      return !between.some((t) => /^(?:not|n't|never)$/iu.test(t.form));
  }
  return false;
}

/** "No part of the town has fallen", "not an inch". */
const ofNoPart = (tree: Tree, head: number): boolean =>
  surfaceSubjects(tree, head).some(
    (subject) =>
      PART.test(tree.tokens[subject]!.lemma) &&
      childrenIn(tree, subject, "det").some((det) => /^no$/iu.test(tree.tokens[det]!.form)),
  );
