import { childrenIn, type Tree } from "./tree.ts";

/**
 * "efforts to defeat …", "an attempt by the rebels to take …": the noun whose clause the infinitive is, right before "to" or
 * with whose it is between; null for any other verb.
 */
export function effortOf(tree: Tree, verb: number): number | null {
  const { tokens } = tree;
  const to = childrenIn(tree, verb, "mark").find((m) => tokens[m]!.form.toLowerCase() === "to");
  if (to === undefined) return null;
  const { deprel, head } = tokens[verb]!;
  const tried = deprel === "acl" && head < to - 1 && head > to - 9 && tokens[head + 1]?.form === "by" ? head : to - 1;
  return tokens[tried]?.upos === "NOUN" && EFFORT.test(tokens[tried]!.lemma) ? tried : null;
}

const EFFORT =
  /^(effort|campaign|strategy|plan|determination|bid|attempt|operation|mission|fight|struggle|move|push|drive|decision|resolve|pledge|promise|readiness|threat|refusal|vow|intention|offer|failure|ability|order|call|offensive)$/;

/** Is the effort one that somebody thwarted, so that nothing came of it? */
export function isFoiled({ tokens }: Tree, effort: number): boolean {
  const { deprel, head } = tokens[effort]!;
  return /^(?:obj|nsubj:pass|nsubj)$/.test(deprel) && FOILING.test(tokens[head]?.lemma ?? "");
}

const FOILING =
  /^(?:foil|thwart|frustrate|prevent|block|repel|repulse|defeat|stop|halt|abort|disrupt|fail|collapse|crush|resist)$/;
