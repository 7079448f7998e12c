import type { Gazetteer, NameWord, Place, PlaceKind } from "@counterclaim/knowledge";
import type { Sentence, Token } from "@counterclaim/language";
import type { OtherNames } from "./names-not-places.ts";
import { isCapital, joined } from "./toponym.ts";
import {
  NEVER_PLACE,
  NOUN_AFTER,
  NOUN_BEFORE,
  NOUN_BEFORE_OF,
  ORGANISATION,
  PERSON_TITLE,
  SPEAKING,
} from "./words-round-places.ts";

/** What the finder looks at: one sentence, its words, and whose names stand in it. */
export interface Line {
  readonly text: string;
  readonly index: number;
  readonly sentence: Sentence;
  readonly words: readonly NameWord[];
  readonly tokenAt: (offset: number) => number | null;
  readonly gazetteer: Gazetteer;
  readonly names: OtherNames;
}

/** Kinds asked for by "the town of", "Mount" and the like before a word; null where nothing of the sort stands. */
export function cueBefore({ words, text }: Line, at: number): readonly PlaceKind[] | null {
  const before = words[at - 1];
  if (!before) return null;
  if (before.key === "of") {
    const noun = words[at - 2];
    return noun ? (NOUN_BEFORE_OF.get(noun.key.replace(/(?<=.)s$/, "")) ?? NOUN_BEFORE_OF.get(noun.key) ?? null) : null;
  }
  if (!joined(text, before, words[at]!) || isCapital(before.raw)) return null;
  const kinds = NOUN_BEFORE_OF.get(before.key);
  return kinds ?? null;
}

export const kindFits = (kinds: readonly PlaceKind[], found: readonly PlaceKind[]): boolean =>
  found.some((kind) => kinds.includes(kind)) || kinds.length > 1;

/** The tagger's word for it, except where it is known to be wrong: names at a sentence's head, and well-known ones. */
export function properNoun(
  { tokenAt, sentence, words }: Line,
  first: NameWord,
  last: NameWord,
  big: boolean,
  known: boolean,
): boolean {
  const [a, b] = [tokenAt(first.start), tokenAt(last.end - 1)];
  if (a === null || b === null) return false;
  const tokens = sentence.tokens.slice(a, b + 1);
  if (tokens.some((token) => token.upos === "PROPN")) return true;
  if (big && tokens.some((token) => token.upos === "NOUN" || token.upos === "X")) return true;
  // "Calgary residents": the tagger takes an unknown name before a noun for an adjective.
  if (a > 0 && tokens.some((token) => token.upos === "ADJ" && token.lemma.length > 3) && known) return true;
  return tokens.length > 1 && words[0] !== first;
}

export const sentenceOpens = ({ words, tokenAt, sentence }: Line, at: number): boolean => {
  if (at !== 0) return false;
  const token = tokenAt(words[0]!.start);
  return token === null || sentence.tokens[token]!.upos !== "PROPN";
};

export const isPlaceWord = ({ words }: Line, at: number): boolean => {
  const { key } = words[at]!;
  return NOUN_BEFORE.has(key) || NOUN_AFTER.has(key) || NEVER_PLACE.has(key);
};

/** "the Dallas police": the article is the noun's. */
export function beforeNoun(line: Line, at: number): boolean {
  const token = tokenOf(line, at);
  return token !== null && /^(?:compound|amod|nmod:poss|flat)/.test(token.deprel);
}

/** A given name before: "Chelsea Clinton" is nobody's town. */
export function personBefore(line: Line, at: number): boolean {
  const token = tokenOf(line, at);
  return token !== null && token.upos === "PROPN";
}

const tokenOf = ({ words, tokenAt, sentence }: Line, at: number): Token | null => {
  const index = words[at] ? tokenAt(words[at]!.start) : null;
  return index === null ? null : sentence.tokens[index]!;
};

/** "London Stock Exchange": one of the next capitalised words ends an organisation's name. */
export function organisationFollows({ words, text }: Line, at: number): boolean {
  for (let i = at; i < Math.min(at + 4, words.length); i++) {
    if (i > at && !joined(text, words[i - 1]!, words[i]!)) return false;
    if (!isCapital(words[i]!.raw)) return false;
    if (ORGANISATION.has(words[i]!.key)) return true;
  }
  return false;
}

/** Too small to be named without a word of where it is. */
export const small = (place: Place): boolean =>
  !/^(?:country|region|continent|capital)$/.test(place.kind) && place.population < 300_000;

export const village = (place: Place): boolean =>
  /^(?:town|site|quarter|land|water)$/.test(place.kind) && place.population < 15_000;

/** A person by surname alone: one who was named in full, who speaks, or whose age follows. */
export function somebody(line: Line, at: number): boolean {
  const { words, text, names } = line;
  const word = words[at]!;
  const before = words[at - 1];
  const inPlace = before !== undefined && /^(?:in|at|near|from|to|of|outside|around)$/.test(before.key);
  if (inPlace) return false;
  if (names.surnames.has(word.key)) return true;
  if (/^, \d{2},/.test(text.slice(word.end, word.end + 5))) return true;
  const token = tokenOf(line, at);
  const governor = token && line.sentence.tokens[token.head];
  return token?.deprel === "nsubj" && governor?.upos === "VERB" && SPEAKING.has(governor.lemma.toLowerCase());
}

/** A capitalised word after a name that goes on with something else: "in Paris President Macron". */
export const cueForSurname = ({ words }: Line, at: number): boolean => PERSON_TITLE.has(words[at]!.key);

/** Whether the tree makes a word part of the name that ends right before it: "Jordan Smith". */
export function flatOn(line: Line, at: number, last: NameWord): boolean {
  const token = tokenOf(line, at);
  const head = line.tokenAt(last.start);
  return token !== null && head !== null && token.head === head && /^flat/.test(token.deprel);
}

export const looksLikeSurname = (line: Line, at: number): boolean => {
  const token = tokenOf(line, at);
  return token !== null && token.upos === "PROPN";
};
