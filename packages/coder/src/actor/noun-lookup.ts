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
  const { form, lemma } = tokens[head]!;
  const folded = foldWord(form);
  const keys = new Set([folded, foldWord(lemma), singular(folded)]);
  for (const key of keys)
    for (const noun of nouns.get(key) ?? []) {
      const first = head - noun.words.length + 1;
      if (first < 0 || (noun.named && !inName(tokens, head))) continue;
      const before = noun.words.slice(0, -1);
      if (before.every((word, i) => foldWord(tokens[first + i]!.form) === word)) return { noun, first };
    }
  return null;
}

/** Whether a noun closes or opens a name: written with a capital beside another capital. */
function inName(tokens: readonly Token[], head: number): boolean {
  // "the 33rd Front"
  const capital = (i: number) =>
    /^(?:\p{Lu}|\d+(?:st|nd|rd|th)$)/u.test(tokens[i]?.form ?? "") && tokens[i]!.upos !== "DET";
  if (!capital(head)) return false;
  const next = tokens[head + 1]?.form.toLowerCase();
  return (
    (head > 0 && capital(head - 1)) || ((next === "of" || next === "for") && (capital(head + 2) || capital(head + 3)))
  );
}

function singular(form: string): string {
  if (form.endsWith("ies")) return `${form.slice(0, -3)}y`;
  if (form.endsWith("s") && !form.endsWith("ss")) return form.slice(0, -1);
  return form;
}

const PLURAL_WITHOUT_S = /^(people|men|women|children|troops|police|authorities|\w+men|\w+women|personnel|forces)$/i;

/** Whether a noun stands for more than one. */
export const isPlural = ({ xpos, form }: Token): boolean =>
  xpos === "NNS" || xpos === "NNPS" || PLURAL_WITHOUT_S.test(form);

/** Whether a name's last word makes it several bodies ("Tuareg groups"); one with a capital is one body's ("Rapid Support Forces"). */
export const severalBodies = (token: Token): boolean => isPlural(token) && /^\p{Ll}/u.test(token.form);
