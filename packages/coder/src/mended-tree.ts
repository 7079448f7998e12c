import type { Token } from "@counterclaim/language";
import { withQuotedParticiple } from "./quoted-participle.ts";
import { withRejectedClaims } from "./rejected-claims.ts";
import { withSharedClause } from "./shared-clause.ts";

/** A tree in which frequent misreadings are mended. */
export const mendedTree = (tokens: readonly Token[]): readonly Token[] =>
  withQuotedParticiple(
    withSharedClause(withOffensive(withControl(withRejectedClaims(withDenial(withFall(withSlain(tokens))))))),
  );

/** "the militants slain in the raid": a participle, whatever the parser made of it. */
const withSlain = (tokens: readonly Token[]): readonly Token[] =>
  tokens.some(({ form, xpos }) => form === "slain" && xpos !== "VBN")
    ? tokens.map((token) =>
        token.form === "slain" && token.xpos !== "VBN"
          ? {
              ...token,
              upos: "VERB",
              xpos: "VBN",
              lemma: "slay",
              deprel: token.deprel === "nmod" ? "acl" : token.deprel,
            }
          : token,
      )
    : tokens;

/** "A missile fell on a farm", where the parser takes "fell" for a noun with its subject before it. */
function withFall(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(
    ({ form, upos }, i) =>
      form === "fell" &&
      upos === "NOUN" &&
      tokens[i - 1]?.head === i &&
      tokens[i - 1]!.deprel === "compound" &&
      tokens[i + 1]?.upos === "ADP",
  );
  if (at < 0) return tokens;
  const behind = tokens[at]!.head > at ? "ccomp" : tokens[at]!.deprel;
  return tokens.map((token, i) => {
    if (i === at) return { ...token, upos: "VERB", xpos: "VBD", lemma: "fall", deprel: behind };
    if (i === at - 1) return { ...token, deprel: "nsubj" };
    if (token.head !== at) return token;
    if (i < at) return { ...token, head: at - 1 };
    return { ...token, deprel: token.deprel === "nmod" ? "obl" : token.deprel === "acl" ? "advcl" : token.deprel };
  });
}

/** "The ministry rejected claims that …", where the parser takes "claims" for the verb and "rejected" for its modifier. */
function withDenial(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(
    ({ form, upos }, i) =>
      upos === "VERB" && /^(?:claims|reports|charges|accounts)$/.test(form) && isDenial(tokens[i - 1]),
  );
  if (at < 0) return tokens;
  const { head, deprel } = tokens[at]!;
  return tokens.map((token, i) => {
    if (i === at - 1) return { ...token, upos: "VERB", xpos: "VBD", head, deprel };
    if (i === at) return { ...token, upos: "NOUN", xpos: "NNS", head: at - 1, deprel: "obj" };
    if (token.head !== at) return token;
    return i > at && token.deprel === "ccomp" ? { ...token, deprel: "acl" } : { ...token, head: at - 1 };
  });
}

const isDenial = (token: Token | undefined): boolean =>
  token !== undefined &&
  /^VB[DN]$/.test(token.xpos) &&
  /^(?:deny|reject|dismiss|refute|rebut|dispute|contest)$/.test(token.lemma);

/** "its forces control the town" is a clause, where the parser takes "forces control" for a compound noun before a name. */
function withControl(tokens: readonly Token[]): readonly Token[] {
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

/** "launched its offensive": a noun, which the tagger takes for an adjective. */
function withOffensive(tokens: readonly Token[]): readonly Token[] {
  const isNoun = ({ form, upos, deprel }: Token): boolean =>
    upos === "ADJ" && /^(?:counter-?)?offensive$/i.test(form) && /^(?:obj|obl|nmod|nsubj)/.test(deprel);
  return tokens.some(isNoun)
    ? tokens.map((token) => (isNoun(token) ? { ...token, upos: "NOUN", xpos: "NN" } : token))
    : tokens;
}
