/** A word of a name as names are compared: case, accents and apostrophes folded, "'s" left out. */
export interface NameWord {
  readonly key: string;
  /** The word as written, without dots and apostrophes: what the case of a name is judged by. */
  readonly raw: string;
  /** UTF-16 offsets into the text; a closing "'s" is outside. */
  readonly start: number;
  readonly end: number;
}

// An abbreviation with dots is one word ("U.N."); an apostrophe inside a word belongs to it ("Jama'at").
const WORD = /(?:\p{Lu}\.){2,}\p{Lu}?(?!\p{L})|[\p{L}\p{M}\p{N}]+(?:['’‘ʼʻ`][\p{L}\p{M}\p{N}]+)*/gu;
// The same for text that is plain ASCII but for quotation marks: several times faster.
const PLAIN_WORD = /(?:[A-Z]\.){2,}[A-Z]?(?![A-Za-z])|[A-Za-z0-9]+(?:['’‘`][A-Za-z0-9]+)*/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is all of ASCII
const PLAIN_TEXT = /^[\u0000-\u007f‘’“”–—]*$/;
const POSSESSIVE = /['’‘ʼʻ`][sS]$/;
const APOSTROPHE_OR_DOT = /['’‘ʼʻ`.]/g;
const PLAIN = /^[a-z0-9]+$/;
const PLAIN_ANY_CASE = /^[A-Za-z0-9]+$/;

// Letters that no decomposition takes apart.
const LETTERS: Readonly<Record<string, string>> = {
  ı: "i",
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  æ: "ae",
  œ: "oe",
  ß: "ss",
  ə: "e",
};

// British and American spellings that occur in the names of parties.
const SPELLINGS: Readonly<Record<string, string>> = {
  defence: "defense",
  organisation: "organization",
  labour: "labor",
  centre: "center",
  mobilisation: "mobilization",
  stabilisation: "stabilization",
  programme: "program",
};

/** Folds one word: lower case, no accents, one spelling. */
export function foldWord(word: string): string {
  let folded = word.toLowerCase();
  if (!PLAIN.test(folded))
    folded = folded
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .replace(/[ıłøđðþæœßə]/g, (letter) => LETTERS[letter] ?? letter);
  return SPELLINGS[folded] ?? folded;
}

/** The words of a stretch of text, in order. Hyphens, blanks and "'s" part words and are no words. */
export function nameWords(text: string, from = 0, to = text.length): NameWord[] {
  const words: NameWord[] = [];
  const part = text.slice(from, to);
  for (const match of part.matchAll(PLAIN_TEXT.test(part) ? PLAIN_WORD : WORD)) {
    const start = from + match.index;
    const simple = PLAIN_ANY_CASE.test(match[0]);
    const written = simple ? match[0] : match[0].replace(POSSESSIVE, "");
    const raw = simple ? written : written.replace(APOSTROPHE_OR_DOT, "");
    words.push({ key: foldWord(raw), raw, start, end: start + written.length });
  }
  return words;
}
