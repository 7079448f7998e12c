import type { Token } from "@counterclaim/language";

/**
 * A tree in which a frequent misreading is mended: "its forces control the town" is a clause, where the parser takes
 * "forces control" for a compound noun before a name.
 */
export function mendedTree(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex((token, i) => isCompoundControl(tokens, token, i));
  if (at < 0) return tokens;
  const forces = at - 1;
  const held = tokens.findIndex(({ head, deprel }, i) => i > at && head === at && deprel === "appos");
  const says = tokens[at]!.deprel === "obj";
  return tokens.map((token, i) => {
    if (i === forces) return { ...token, deprel: "nsubj" };
    if (i === held) return { ...token, deprel: "obj" };
    if (i === at)
      return { ...token, upos: "VERB", xpos: "VBP", lemma: "control", deprel: says ? "ccomp" : token.deprel };
    // "its forces": what stood before the compound
    if (i < forces && token.head === at) return { ...token, head: forces };
    return token;
  });
}

function isCompoundControl(tokens: readonly Token[], { form, xpos }: Token, at: number): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  return (
    form === "control" &&
    xpos === "NN" &&
    before?.xpos === "NNS" &&
    before.head === at &&
    before.deprel === "compound" &&
    (next?.upos === "PROPN" || next?.upos === "DET")
  );
}
