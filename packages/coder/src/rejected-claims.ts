import type { Token } from "@counterclaim/language";

/**
 * "The centre on Sunday rejected Russian claims that a missile had hit …", where the parser finds no clause at all: "rejected"
 * is taken for an adjective of the claims, and the speaker for the head of it all.
 */
export function withRejectedClaims(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(isRejection);
  if (at < 0) return tokens;
  const claims = tokens[at]!.head;
  const root = tokens.findIndex(({ head }) => head < 0);
  // the speaker is the head of it all, or the subject of the claims
  const speaker =
    root === claims ? tokens.findIndex(({ head, deprel }) => head === claims && deprel === "nsubj") : root;
  if (
    speaker < 0 ||
    speaker >= at ||
    !/^(?:NOUN|PROPN)$/.test(tokens[speaker]?.upos ?? "") ||
    tokens[claims + 1]?.form !== "that"
  )
    return tokens;
  return tokens.map((token, i) => {
    if (i === at) return { ...token, upos: "VERB", xpos: "VBD", lemma: lemmaOf(token), head: -1, deprel: "root" };
    if (i === speaker) return { ...token, head: at, deprel: "nsubj" };
    if (i === claims) return { ...token, head: at, deprel: "obj" };
    if (i === claims + 1) return { ...token, upos: "SCONJ", xpos: "IN", deprel: "mark" };
    if (token.head === claims && token.deprel === "acl:relcl") return { ...token, deprel: "acl" };
    // what stood before "rejected" says when, and the full stop closes the clause
    if ((token.head === claims && i < at) || (token.head === speaker && i > claims)) return { ...token, head: at };
    return token;
  });
}

const isRejection = ({ form, head, deprel, upos }: Token, at: number, tokens: readonly Token[]): boolean =>
  /^(?:rejected|denied|dismissed|disputed|refuted)$/.test(form) &&
  /^(?:ADJ|VERB)$/.test(upos) &&
  deprel === "amod" &&
  head > at &&
  /^(?:claims|reports|allegations|accusations|charges|assertions)$/.test(tokens[head]!.form);

const lemmaOf = ({ form }: Token): string =>
  form === "denied"
    ? "deny"
    : form === "dismissed"
      ? "dismiss"
      : form.replace(/ed$/, form === "disputed" || form === "refuted" ? "e" : "");
