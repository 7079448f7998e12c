import { caseOf, childIn, isVerb, relation, type Tree } from "./tree.ts";

/** How far above the trigger a token stands that places and times of the same happening may hang on. */
export type Reach = ReadonlyMap<number, number>;

/**
 * The trigger and the words above it up to the end of its sentence's main clause, each with its distance. Coordination,
 * control and complement clauses are passed ("on Saturday said that it had taken …"); relative clauses stop it.
 */
export function reachOf(tree: Tree, head: number): Reach {
  const reach = new Map<number, number>();
  let at = head;
  let distance = 0;
  for (let steps = 0; at >= 0 && steps < 12; steps++) {
    reach.set(at, distance++);
    const token = tree.tokens[at]!;
    if (relation(token) === "acl") distance += 3;
    if (token.deprel === "acl:relcl") {
      // the noun that the clause is about, and no more of the sentence
      if (token.head >= 0) reach.set(token.head, distance);
      break;
    }
    at = token.head;
  }
  return reach;
}

/** Whether a mention stands under an earlier act, from which something is counted on, and the trigger does not. */
export function underSinceAct(tree: Tree, mention: number, trigger: number): boolean {
  for (let at = tree.tokens[mention]!.head, steps = 0; at >= 0 && at !== trigger && steps < 8; steps++) {
    if (isSinceAct(tree, at)) return true;
    at = tree.tokens[at]!.head;
  }
  return false;
}

/** "raids since an attack in the capital": where and when the earlier act was is told of that act only. */
const isSinceAct = (tree: Tree, at: number): boolean =>
  /^(?:since|until)$/.test(caseOf(tree, at) ?? "") &&
  tree.tokens[at]!.upos === "NOUN" &&
  /^(?:obl|nmod)$/.test(relation(tree.tokens[at]!)) &&
  tree.tokens.slice(0, at).findLast(({ upos }) => upos === "DET" || upos === "ADP")?.upos === "DET";

/** Distance from the trigger to what a mention hangs on; null when another clause lies between. */
export function attachment(tree: Tree, mention: number, reach: Reach, trigger: number): number | null {
  let steps = 0;
  for (let at = mention; at >= 0 && steps < 8; steps++) {
    const distance = reach.get(at);
    if (distance !== undefined) return distance * 2 + steps;
    const token = tree.tokens[at]!;
    if (at !== mention && at !== trigger && isSinceAct(tree, at)) return null;
    // a verb of its own between the mention and the trigger's line: the mention belongs to that verb
    if (isVerb(token) && at !== trigger && /^(acl|advcl|ccomp|parataxis|conj|csubj)$/.test(relation(token))) {
      const shares = relation(token) === "conj" && childIn(tree, at, "nsubj") === null;
      return shares && (reach.get(token.head) ?? 9) < 2 ? reach.get(token.head)! * 2 + steps + 6 : null;
    }
    at = token.head;
  }
  return null;
}
