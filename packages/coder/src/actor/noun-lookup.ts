import { type DescribingNoun, type Descriptions, foldWord } from "@counterclaim/knowledge";
import type { Token } from "@counterclaim/language";

/** A describing noun in the text: tokens [first, head]. */
export interface FoundNoun {
  readonly noun: DescribingNoun;
  readonly first: number;
}

/**
 * The longest describing noun that ends at `tokens[head]`; null when the word describes no actor.
 * Both the lemma and the form are tried: "authorities" is a noun of its own, "soldiers" is not.
 */
export function nounAt(tokens: readonly Token[], head: number, { nouns }: Descriptions): FoundNoun | null {
  const token = tokens[head]!;
  const form = foldWord(token.form);
  const list = nouns.get(form) ?? nouns.get(foldWord(token.lemma)) ?? (singular(form) && nouns.get(singular(form)!));
  if (!list) return null;
  for (const noun of list) {
    const first = head - noun.words.length + 1;
    if (first < 0) continue;
    const before = noun.words.slice(0, -1);
    if (before.every((word, i) => foldWord(tokens[first + i]!.form) === word)) return { noun, first };
  }
  return null;
}

function singular(form: string): string | null {
  if (form.endsWith("ies")) return `${form.slice(0, -3)}y`;
  if (form.endsWith("s") && !form.endsWith("ss")) return form.slice(0, -1);
  return null;
}

const PLURAL_WITHOUT_S =
  /^(people|men|women|children|troops|police|authorities|\w+men|\w+women|personnel|forces|staff)$/i;

/** Whether a noun stands for more than one. */
export const isPlural = ({ xpos, form }: Token): boolean =>
  xpos === "NNS" || xpos === "NNPS" || PLURAL_WITHOUT_S.test(form);
