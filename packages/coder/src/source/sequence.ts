import type { Token } from "@counterclaim/language";

interface Sequence {
  readonly words: readonly string[];
}

/** The longest entry of a lexicon that begins at the token, by form or by lemma; null for none. */
export function sequenceAt<T extends Sequence>(
  tokens: readonly Token[],
  at: number,
  lexicon: ReadonlyMap<string, readonly T[]>,
): T | null {
  const token = tokens[at]!;
  const form = token.form.toLowerCase();
  const lemma = token.lemma.toLowerCase();
  const entries = lexicon.get(form) ?? lexicon.get(lemma);
  return entries?.find(({ words }) => words.every((word, i) => i === 0 || matches(tokens[at + i], word))) ?? null;
}

const matches = (token: Token | undefined, word: string): boolean =>
  token !== undefined && (token.form.toLowerCase() === word || token.lemma.toLowerCase() === word);
