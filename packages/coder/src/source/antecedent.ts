import { phraseOf } from "../attribution/phrase.ts";
import { isNominal, isRelation, sentenceOf, spanOf, type Words, wordAt } from "../attribution/words.ts";
import type { Speaker } from "./speaker.ts";

/** How many speakers back a short form is looked up: a page of a report. */
const MEMORY = 40;

/**
 * The fuller speaker that a pronoun or short form takes up, among those before it, nearest first; null where none
 * fits. "One" and "another" take up a group; "he" a single person; "the spokesman" the last of that role.
 */
export function antecedentOf(words: Words, speaker: Speaker, before: readonly Speaker[]): Speaker | null {
  const word = wordAt(words, speaker.phrase.head);
  const from = Math.max(0, before.length - MEMORY);
  const last = (fits: (other: Speaker) => boolean): Speaker | null => {
    for (let at = before.length - 1; at >= from; at--) if (fits(before[at]!)) return before[at]!;
    return null;
  };
  if (speaker.form === "pronoun") {
    if (word === "another") return last((other) => isHuman(other) && other.name === null && other.form !== "pronoun");
    if (word === "one" || word === "others") return last((other) => other.plural && isHuman(other));
    if (word === "they" || word === "both" || word === "their" || word === "them")
      return last((other) => other.form === "full" && (other.plural || isBody(other)));
    if (word === "it" || word === "its") return last((other) => !other.plural && isBody(other));
    if (word === "he" || word === "she" || word === "his" || word === "her")
      return last((other) => !other.plural && isHuman(other) && other.form !== "pronoun" && agrees(words, word, other));
    return null;
  }
  if (speaker.name) {
    const surname = lastWord(speaker.name.words);
    const full = last(
      (other) =>
        other.name !== null &&
        other.name.words.length > speaker.name!.words.length &&
        lastWord(other.name.words) === surname,
    );
    return full;
  }
  if (!speaker.definite) return null;
  if (speaker.role)
    return last(
      (other) =>
        other.role?.role === speaker.role!.role &&
        other.plural === speaker.plural &&
        other.span.start !== speaker.span.start,
    );
  return last(
    (other) => other.noun === speaker.noun && other.span.end - other.span.start > speaker.span.end - speaker.span.start,
  );
}

const isHuman = ({ role, name, noun }: Speaker): boolean =>
  role !== null || (name?.person ?? false) || /^(?:man|woman|person|people|he|she)$/u.test(noun);

const isBody = (speaker: Speaker): boolean =>
  speaker.form === "full" && speaker.role === null && !(speaker.name?.person ?? false);

const agrees = (words: Words, pronoun: string, { role, phrase }: Speaker): boolean => {
  const female = pronoun === "she" || pronoun === "her";
  const noun = role ? wordAt(words, role.token) : wordAt(words, phrase.head);
  if (/(?:woman|mother|sister|daughter|widow|wife|aunt|queen)$/u.test(noun)) return female;
  if (/(?:spokesman|policeman|congressman|chairman|father|brother|son|husband|uncle|king)$/u.test(noun)) return !female;
  const first = wordAt(words, phrase.stretch.first);
  if (first === "mr." || first === "mr") return !female;
  if (first === "mrs." || first === "ms." || first === "mrs" || first === "ms") return female;
  return true;
};

const lastWord = (name: string): string => name.slice(name.lastIndexOf(" ") + 1);

/** Whom "who" stands for: the noun that its clause hangs on; null where the tree does not tell. */
export function relativeAntecedent(
  words: Words,
  speaker: Speaker,
): { readonly start: number; readonly end: number } | null {
  const { head } = speaker.phrase;
  if (!/^(?:who|which|that)$/u.test(wordAt(words, head))) return null;
  for (let at = words.head[head]!, depth = 0; at >= 0 && depth < 5; at = words.head[at]!, depth++) {
    if (!isRelation(words, at, "acl:relcl", "acl")) continue;
    const noun = words.head[at]!;
    if (noun < 0 || noun >= head || !isNominal(words, noun)) return null;
    return spanOf(words, phraseOf(words, noun, { first: sentenceOf(words, noun).first, last: head - 1 }).stretch);
  }
  const before = head - 1 - (words.tokens[head - 1]?.form === "," ? 1 : 0);
  return before >= 0 && isNominal(words, before) && words.sentence[before] === words.sentence[head]
    ? spanOf(words, phraseOf(words, before, { first: sentenceOf(words, before).first, last: before }).stretch)
    : null;
}
