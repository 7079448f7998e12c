import { foldWord, nameWords } from "../actors/name-words.ts";

// Short forms that a name may be written with.
const SPELT_OUT: Readonly<Record<string, string>> = { st: "saint", ste: "sainte", mt: "mount", ft: "fort" };

/** The form in which a word of a place name is compared: "Djénné" and "djenne", "St." and "Saint" are one. */
export const wordKey = (raw: string): string => {
  const key = foldWord(raw);
  return SPELT_OUT[key] ?? key;
};

/**
 * The form in which whole names are compared: words folded and joined by blanks, whatever stood between them
 * ("N'Djamena", "Ndjamena"; "Al-Hasakah", "al Hasakah"). "" for a name without a letter or digit.
 */
export const nameKey = (name: string): string =>
  nameWords(name)
    .map((word) => wordKey(word.raw))
    .join(" ");

/**
 * Key of a name that is only meant in capitals: "US", "UAE". A text's "us" is another word, so such names have keys
 * of their own that no folding yields.
 */
export const acronymKey = (letters: string): string => `=${letters}`;

/** Whether a name is one of those: two to five capitals, with or without dots. */
export const isAcronym = (name: string): boolean => /^(?:\p{Lu}\.?){2,5}$/u.test(name);

/** The key of a name, by its form. */
export const keyOf = (name: string): string => (isAcronym(name) ? acronymKey(name.replaceAll(".", "")) : nameKey(name));
