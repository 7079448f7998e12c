import { foldWord, wordKey } from "@counterclaim/knowledge";
import type { Token } from "@counterclaim/language";
import type { Knowledge } from "../knowledge.ts";

/** How adjectives of peoples and states end. */
const OF_A_PEOPLE = /^\p{Lu}\p{Ll}+(?:[ai]n|ese|ish|i|ar)$/u;

/** Words of bodies' names that end so and tell of no people. */
const NO_PEOPLE =
  /^(?:republican|christian|metropolitan|civilian|parliamentarian|humanitarian|guardian|veteran|central|african|european|american|asian|urban|main|captain|villain|marine|civil|northern|southern|eastern|western)$/i;

/**
 * Whether a word before a state's body says that it is that of a state or people that no list knows: "the Tamarani army" of
 * an invented or a forgotten land is not the army of the country in which its places seem to lie.
 * @param first first token of the phrase
 * @param head its noun
 */
export function ofUnlistedState(
  tokens: readonly Token[],
  first: number,
  head: number,
  { countries, roster, gazetteer, descriptions }: Knowledge,
): boolean {
  return tokens.slice(first, head).some(({ form }, at) => {
    // "Tamara's defence ministry"
    const owns = tokens[first + at + 1]?.xpos === "POS" && /^\p{Lu}\p{Ll}{3,}/u.test(form);
    if (!(owns || OF_A_PEOPLE.test(form)) || NO_PEOPLE.test(form) || descriptions.modifiers.has(foldWord(form)))
      return false;
    if (tokens[first + at + 1]?.form === "-") return false;
    const word = [{ raw: form, key: wordKey(form), start: 0, end: form.length }];
    return (
      countries.names.match(word, 0) === null &&
      roster.names.match(word, 0) === null &&
      gazetteer.find(wordKey(form)).length === 0
    );
  });
}
