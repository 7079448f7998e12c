import { acronymKey, type Gazetteer, type NameWord, type Place, wordKey } from "@counterclaim/knowledge";

/** Words that may be a place's name. */
export interface Toponym {
  /** Words [from, to) of the sentence. */
  readonly from: number;
  readonly to: number;
  /** Places of that name. */
  readonly places: readonly Place[];
}

const SMALL = new Set(
  "of the de del della di da do dos das la las le les du des el al an and y e on upon sur am in im bei aux au d l".split(
    " ",
  ),
);

/** Begins with a capital, or with a French article before one ("d'Ivoire", whose apostrophe is left out of words). */
const ARTICLE = /^(?:al|el|ad|ar|as|at|an|az|ash|ed|er|es|et|en|ez|esh)$/;

/** An Arabic article, written small or large and joined by a hyphen: "al-Fashir", "ed-Daein". */
export function isArticle(text: string, words: readonly NameWord[], at: number): boolean {
  const [article, name] = [words[at]!, words[at + 1]];
  return (
    name !== undefined &&
    ARTICLE.test(article.key) &&
    name.start - article.end === 1 &&
    text[article.end] === "-" &&
    isCapital(name.raw)
  );
}

export const isCapital = (raw: string): boolean => {
  const first = raw.charAt(0);
  return first !== first.toLowerCase() || /^[dl]\p{Lu}/u.test(raw);
};

export const isAllCapitals = (raw: string): boolean =>
  raw.length > 1 && raw === raw.toUpperCase() && raw !== raw.toLowerCase();

/** Two words of one name: a blank or a hyphen stands between them, or the stop of an abbreviation. */
export function joined(text: string, left: NameWord, right: NameWord): boolean {
  const gap = right.start - left.end;
  if (gap < 1 || gap > 2) return false;
  const between = text.slice(left.end, right.start);
  if (between === " " || between === "-" || between === "\u00a0" || between === "–") return true;
  return (between === ". " || between === ".") && left.raw.length <= 2;
}

/** Writers differ in the article before a name, or leave it out: other ways to write the words of one. */
const variants = (keys: readonly string[]): readonly string[] => {
  const bare = ARTICLE.test(keys[0]!) ? keys.slice(1) : keys;
  return bare.length === 0 ? [] : [`al ${bare.join(" ")}`, `el ${bare.join(" ")}`, bare.join(" ")];
};

/** A name under another article ("al-Geneina" is "El Geneina"); only where words before it promise a place. */
export function articleVariant(
  text: string,
  words: readonly NameWord[],
  at: number,
  gazetteer: Gazetteer,
): Toponym | null {
  const article = isArticle(text, words, at);
  const from = article ? at + 1 : at;
  if (!isCapital(words[from]!.raw)) return null;
  const to = from + 1;
  const keys = words.slice(at, to).map((w) => wordKey(w.raw));
  for (const name of variants(keys)) {
    const places = gazetteer.find(name);
    if (places.length > 0) return { from: at, to, places };
  }
  return null;
}

/** The longest known name that begins at a word; null when none does. */
export function toponymAt(text: string, words: readonly NameWord[], at: number, gazetteer: Gazetteer): Toponym | null {
  const first = words[at]!;
  const article = isArticle(text, words, at);
  if (!isCapital(first.raw) && !article) return null;
  let longest = Math.min(gazetteer.longest(wordKey(first.raw)), words.length - at);
  for (let i = at + 1; i < at + longest; i++) {
    if (joined(text, words[i - 1]!, words[i]!)) continue;
    longest = i - at;
    break;
  }
  for (let length = longest; length > (article ? 1 : 0); length--) {
    const last = words[at + length - 1]!;
    if (length > 1 && !isCapital(last.raw)) continue;
    const name = words.slice(at, at + length);
    if (!name.every((w, i) => (article && i === 0) || isCapital(w.raw) || SMALL.has(w.key) || w.raw.length <= 2))
      continue;
    // "US" is a name in capitals only; "WHO" in capitals is not the town of Who.
    const shouted = length === 1 && isAllCapitals(first.raw) && first.raw.length <= 4;
    const places = shouted
      ? gazetteer.find(acronymKey(first.raw))
      : gazetteer.find(name.map((w) => wordKey(w.raw)).join(" "));
    if (places.length > 0) return { from: at, to: at + length, places };
  }
  if (isAllCapitals(first.raw)) {
    const places = gazetteer.find(acronymKey(first.raw));
    if (places.length > 0) return { from: at, to: at + 1, places };
  }
  return null;
}
