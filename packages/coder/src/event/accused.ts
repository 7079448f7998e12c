import { deepObjects } from "./arguments.ts";
import { caseOf, childrenIn, relation, type Tree } from "./tree.ts";

/** Verbs whose object is said to have done what stands after "of", "for" or "in". */
const ACCUSE =
  /^(?:accuse|suspect|convict|acquit|accused|blame|implicate|fault|condemn|denounce|criticise|criticize)$/u;
const DEED = /^(?:of|for|in|over)$/u;
const GOVERNED = /^(?:obl|nmod|advcl|acl|xcomp|ccomp)$/u;

/**
 * Who is said to have done the deed: "accused the army of BOMBING a market", "blamed the rebels for the ATTACK", "held them
 * responsible for the SHELLING", "the MASSACRE was blamed on the militia". Empty where nobody is accused of it.
 *
 * @param at the deed: a noun, or a participle
 */
export function accusedOf(tree: Tree, at: number): readonly number[] {
  const { tokens } = tree;
  for (let here = at, steps = 0; here >= 0 && steps < 4; here = tokens[here]!.head, steps++) {
    const { head } = tokens[here]!;
    if (head < 0) return [];
    const owner = laidOn(tree, here, head) ?? answerable(tree, here, head);
    if (owner !== null) return owner;
    // "for a series of attacks", "of the killing and wounding of villagers"
    // "of breaking the truce by shelling villages"
    const by = relation(tokens[here]!) === "advcl" && markOf(tree, here) === "by";
    if (!by && !/^(?:nmod|conj|compound)$/u.test(relation(tokens[here]!))) return [];
  }
  return [];
}

/** "blamed the attack on the rebels", "was blamed on the rebels". */
function laidOn(tree: Tree, deed: number, verb: number): readonly number[] | null {
  if (tree.tokens[verb]!.lemma !== "blame" || !deepObjects(tree, verb).includes(deed)) return null;
  const on = [verb, deed]
    .flatMap((governor) => childrenIn(tree, governor, "obl", "nmod"))
    .find((child) => caseOf(tree, child) === "on");
  return on === undefined ? null : [on];
}

/** The accused of a verb of accusing, or whoever is "responsible for" it, where the deed hangs on the one or the other. */
function answerable(tree: Tree, deed: number, above: number): readonly number[] | null {
  const { tokens } = tree;
  if (!GOVERNED.test(relation(tokens[deed]!)) || !DEED.test(markOf(tree, deed))) return null;
  if (ACCUSE.test(tokens[above]!.lemma)) return deepObjects(tree, above);
  const governor = tokens[above]!.head;
  if (governor < 0) return null;
  // "held the rebels responsible for it"
  if (tokens[above]!.lemma === "responsible")
    return relation(tokens[above]!) === "amod"
      ? [governor]
      : tokens[governor]!.lemma === "hold"
        ? deepObjects(tree, governor).filter((object) => object !== above)
        : null;
  // the parser hung the deed on the accused
  return ACCUSE.test(tokens[governor]!.lemma) && deepObjects(tree, governor).includes(above) ? [above] : null;
}

const markOf = (tree: Tree, at: number): string =>
  caseOf(tree, at) ?? tree.tokens[childrenIn(tree, at, "mark")[0] ?? -1]?.form.toLowerCase() ?? "";
