import { caseOf, childrenIn, isUnder, type Tree } from "./tree.ts";

const BLAME = /^(?:blame|pin)$/u;
const ASCRIBE = /^(?:attribute|ascribe)$/u;

/**
 * Heads of the phrases for those at whose door a deed is laid beside its noun: "a massacre blamed on the militia", "the
 * attack, which the army blamed on rebels", "the raid was attributed to bandits". Empty where nobody is.
 */
export function blamedFor(tree: Tree, head: number): readonly number[] {
  const { tokens } = tree;
  const { deprel, head: above } = tokens[head]!;
  const verbs = [...childrenIn(tree, head, "acl", "acl:relcl"), ...(/^nsubj(?::pass)?$/u.test(deprel) ? [above] : [])];
  // "killed in an ambush that the army blamed on rebels": the tree may hang the clause on a noun in between
  const next = tokens.findIndex(
    ({ lemma, upos }, at) =>
      at > head && at < head + 12 && upos === "VERB" && (BLAME.test(lemma) || ASCRIBE.test(lemma)),
  );
  const relative =
    next < 0
      ? -1
      : tokens.slice(head + 1, next).findIndex(({ form, upos }) => /^(?:that|which)$/iu.test(form) || upos === "VERB");
  if (
    next >= 0 &&
    relative >= 0 &&
    !verbs.includes(next) &&
    tokens[next]!.deprel.startsWith("acl") &&
    isUnder(tree, next, head)
  )
    verbs.push(next);
  return verbs.flatMap((verb) => {
    const { lemma } = tokens[verb]!;
    const preposition = BLAME.test(lemma) ? "on" : ASCRIBE.test(lemma) ? "to" : null;
    if (preposition === null) return [];
    return childrenIn(tree, verb, "obl", "nmod").filter(
      (at) => at > verb && caseOf(tree, at) === preposition && !DAY.test(tokens[at]!.form),
    );
  });
}

const DAY = /(?:day|week|month|year)$/iu;
