import type { Token } from "@counterclaim/language";

const SAYING = /^(?:say|add|report|claim|state|announce|confirm|allege|insist|deny)$/u;
/** What who spoke goes on to do: with these the second verb is his. */
const SPEAKING =
  /^(?:say|add|report|claim|state|announce|confirm|allege|insist|deny|accuse|blame|call|urge|vow|pledge|promise|declare|demand|condemn|reject|dismiss|describe|warn|admit|acknowledge|concede|appeal|ask|tell|stress|put|give|offer|order|express|praise|thank|denounce|criticise|criticize|criticize|post|publish|release|cite|quote|refuse|decline|argue|note|explain|point|name|identify|hold|speak|threaten)$/u;

/**
 * "The ministry said that gunmen HAD surrounded a mosque, and MASSACRED worshippers": the second verb, which the parser hangs
 * on the saying, goes on with what was said: by its sense, nobody says and massacres in one breath.
 */
export function withSharedClause(tokens: readonly Token[]): readonly Token[] {
  let mended: Token[] | null = null;
  for (const [at, { xpos, deprel, head, lemma }] of tokens.entries()) {
    if (deprel !== "conj" || !/^VB[DN]$/u.test(xpos) || SPEAKING.test(lemma)) continue;
    const saying = tokens[head];
    if (!saying || !SAYING.test(saying.lemma) || head > at) continue;
    const clause = tokens.findIndex(
      (token, i) => i > head && i < at && token.head === head && token.deprel === "ccomp" && isPerfect(tokens, i),
    );
    const own = tokens.some((token) => token.head === at && /^(?:nsubj|aux|mark)/u.test(token.deprel));
    if (clause < 0 || own) continue;
    mended ??= [...tokens];
    mended[at] = { ...tokens[at]!, head: clause };
  }
  return mended ?? tokens;
}

/** "had surrounded": told as having been before it was said, as the second verb is. */
const isPerfect = (tokens: readonly Token[], verb: number): boolean =>
  tokens.some(
    ({ head, deprel, form }) => head === verb && deprel.startsWith("aux") && /^(?:had|has|have)$/iu.test(form),
  );
