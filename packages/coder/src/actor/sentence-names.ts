import { type CountryName, type NameIndex, nameWords, type RosterActor } from "@counterclaim/knowledge";
import type { Sentence } from "@counterclaim/language";
import type { Knowledge } from "../knowledge.ts";

/** A name in a sentence: tokens [first, last], offsets of the name itself (a closing "'s" is outside). */
export interface SentenceName<T> {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly values: readonly T[];
}

/** The names of parties and countries that stand in one sentence, none overlapping another of its sort. */
export interface SentenceNames {
  readonly parties: readonly SentenceName<RosterActor>[];
  readonly countries: readonly SentenceName<CountryName>[];
}

/** Finds the names of a sentence: the longest at each place, from left to right. */
export function namesOf(
  text: string,
  sentence: Sentence,
  { roster, countries, descriptions }: Knowledge,
): SentenceNames {
  const words = nameWords(text, sentence.start, sentence.end);
  const tokenAt = tokenFinder(sentence);
  const others = words.map((_, at) => descriptions.otherNames.match(words, at)?.length ?? 0);
  const find = <T>(index: NameIndex<T>): SentenceName<T>[] => {
    const found: SentenceName<T>[] = [];
    for (let at = 0; at < words.length; at++) {
      const match = index.match(words, at);
      const other = others[at]!;
      if (other > 0 && other >= (match?.length ?? 1)) {
        at += other - 1;
        continue;
      }
      if (!match) continue;
      const start = words[at]!.start;
      const end = words[at + match.length - 1]!.end;
      const first = tokenAt(start);
      const last = tokenAt(end - 1);
      if (first !== null && last !== null) found.push({ first, last, start, end, values: match.values });
      at += match.length - 1;
    }
    return found;
  };
  const named = find(countries.names).filter((name) => !isSecondName(sentence, name));
  // "South Sudan's army" is not Sudan's
  const inside = ({ first }: SentenceName<RosterActor>): boolean =>
    named.some((country) => country.first < first && first <= country.last);
  return { parties: find(roster.names).filter((party) => !inside(party)), countries: named };
}

/** "Puerto Jordan", "Captain Chad": the second word of another name, and no country. */
function isSecondName({ tokens }: Sentence, { first, values }: SentenceName<CountryName>): boolean {
  const { deprel, head, start } = tokens[first]!;
  const before = tokens[first - 1];
  if (values[0]!.form !== "name" || !before || head !== first - 1 || !deprel.startsWith("flat")) return false;
  return before.upos === "PROPN" && before.end + 1 === start && /^\p{Lu}\p{Ll}/u.test(before.form);
}

export function tokenFinder({ tokens }: Sentence): (offset: number) => number | null {
  return (offset) => {
    let low = 0;
    let high = tokens.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const token = tokens[middle]!;
      if (offset < token.start) high = middle - 1;
      else if (offset >= token.end) low = middle + 1;
      else return middle;
    }
    return null;
  };
}

/** The name that covers a token; null when none does. */
export const nameAt = <T>(names: readonly SentenceName<T>[], token: number): SentenceName<T> | null =>
  names.find((name) => name.first <= token && token <= name.last) ?? null;
