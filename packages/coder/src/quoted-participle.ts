import type { Token } from "@counterclaim/language";

/**
 * 'carried out a strike, "neutralising" 20 fighters': a participle in marks of its own, with an object, that the parser takes
 * for a noun. It hangs on the last verb before it.
 */
export function withQuotedParticiple(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(
    ({ form, upos }, i) =>
      upos === "NOUN" &&
      /^\p{L}{3,}ing$/u.test(form) &&
      isMark(tokens[i - 1]) &&
      isMark(tokens[i + 1]) &&
      tokens.some(({ head, deprel }, j) => j > i && head === i && /^(?:obj|nmod|appos|dep)$/u.test(deprel)),
  );
  const verb = at < 0 ? -1 : tokens.slice(0, at).findLastIndex(({ upos }) => upos === "VERB");
  if (verb < 0) return tokens;
  return tokens.map((token, i) => {
    if (i === at)
      return { ...token, upos: "VERB", xpos: "VBG", lemma: stemOf(token.form), head: verb, deprel: "advcl" };
    return token.head === at && i > at && /^(?:nmod|appos|dep)$/u.test(token.deprel)
      ? { ...token, deprel: "obj" }
      : token;
  });
}

const isMark = (token: Token | undefined): boolean => token !== undefined && /^["“”'‘’`]+$/u.test(token.form);

/** "neutralising" → "neutralise", "eliminating" → "eliminate", "killing" → "kill". */
const stemOf = (form: string): string =>
  form
    .toLowerCase()
    .replace(/(?<=i[sz]|at|ur|ov)ing$/u, "e")
    .replace(/ing$/u, "");
