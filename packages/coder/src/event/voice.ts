import { caseOf, childIn, childrenIn, relation, type Tree } from "./tree.ts";

/** Is the verb passive: its surface subject undergoes what it names? */
export function isPassive(tree: Tree, verb: number): boolean {
  const token = tree.tokens[verb]!;
  if (childIn(tree, verb, "aux:pass") !== null) return true;
  // "is still surrounded", with its auxiliary read as a copula
  if (token.upos === "VERB" && /^VB[DN]$/.test(token.xpos) && childIn(tree, verb, "cop") !== null) return true;
  if (token.xpos !== "VBN" || isHungPerfect(tree, verb)) return false;
  if (childrenIn(tree, verb, "aux").some((a) => /^(have|has|had|having|'ve|'d)$/i.test(tree.tokens[a]!.form)))
    return false;
  if (childIn(tree, verb, "nsubj:pass") !== null) return childIn(tree, verb, "obj") === null;
  // "said that 14 herders detained by soldiers were missing", with the participle read as the verb
  if (
    childrenIn(tree, verb, "obl").some((c) => tree.tokens[c]!.deprel === "obl:agent") &&
    childIn(tree, verb, "obj") === null
  )
    return true;
  if (token.deprel === "conj")
    return (
      childIn(tree, verb, "nsubj") === null && tree.tokens[token.head]!.xpos === "VBN" && isPassive(tree, token.head)
    );
  if (isMisread(tree, verb)) return false;
  if (isReduced(tree, verb)) return true;
  if (/^(acl|advcl|amod|parataxis)/.test(token.deprel))
    return childIn(tree, verb, "nsubj") === null && childIn(tree, verb, "obj") === null;
  return false;
}

/**
 * "Parents of girls seized from a school have begged": a participle right behind its noun, to which the tree gave the
 * subject of the sentence's verb.
 */
export function isReduced(tree: Tree, verb: number): boolean {
  const { xpos, deprel, head } = tree.tokens[verb]!;
  const bare = xpos === "VBN" && childIn(tree, verb, "aux", "aux:pass", "obj") === null;
  if (!bare || deprel !== "advcl" || head < verb || tree.tokens[verb - 1]?.upos !== "NOUN") return false;
  return childIn(tree, head, "nsubj") === null || childIn(tree, verb, "nsubj") === null;
}

/** "claim to have taken control", with the participle hung on its object. */
export const isHungPerfect = ({ tokens }: Tree, at: number): boolean =>
  tokens[at]!.deprel === "amod" &&
  tokens[at]!.xpos === "VBN" &&
  /^(?:have|has|had|having)$/i.test(tokens[at - 1]?.form ?? "");

/**
 * A past tense that the parser took for a participle, so that its sentence has no verb: "Troops remained on alert" read
 * as a noun and its modifier.
 */
export function isMisread(tree: Tree, verb: number): boolean {
  const { tokens } = tree;
  const rel = relation(tokens[verb]!);
  if (rel !== "acl" && rel !== "amod") return false;
  if (tokens.some((t) => /^VB[DZP]$/.test(t.xpos) || t.xpos === "MD")) return false;
  if (childrenIn(tree, verb, "obl").some((child) => caseOf(tree, child) === "by")) return false;
  const above = tokens[verb]!.head;
  // "The air force bombed rebel positions": a noun before it, and no determiner between
  if (rel === "amod") return above > verb && /^(NOUN|PROPN)$/.test(tokens[verb - 1]?.upos ?? "");
  let noun = above;
  while (noun >= 0 && tokens[noun]!.head >= 0 && /^(nmod|compound)$/.test(relation(tokens[noun]!)))
    noun = tokens[noun]!.head;
  return noun >= 0 && tokens[noun]!.head < 0 && /^(NOUN|PROPN)$/.test(tokens[noun]!.upos) && above < verb;
}
