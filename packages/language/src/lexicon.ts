import { hashText, scramble } from "./hash.ts";

/** What a model knows of words, as it is stored. */
export interface Vocabulary {
  /** Lower-case forms seen at least twice in training. */
  readonly known: readonly string[];
  /** Forms seen ten times or more, as written, with the number of their ambiguity class; "+" marks those seen often
   *  enough that no tag outside their class is tried. */
  readonly frequent: readonly (readonly [form: string, ambiguity: number, closed: 0 | 1])[];
  /** Ambiguity classes: lists of tags. */
  readonly ambiguities: readonly (readonly number[])[];
  /** Tags that a word never seen may have. */
  readonly open: readonly number[];
}

/** Number of affix hashes of a form: suffixes of 1-5 letters, then prefixes of 1-4. */
export const AFFIXES = 9;
const SUFFIXES = 5;
/** Forms remembered beyond the vocabulary before the memory is cleared: bounds memory on endless input. */
const ROOM = 60_000;

/**
 * Everything that features need of a form, computed once and kept in columns. Entries are pure functions of the form,
 * so what has been seen before changes speed and never a result.
 */
export class Lexicon {
  readonly vocabulary: Vocabulary;
  readonly #known: ReadonlySet<string>;
  readonly #frequent: ReadonlyMap<string, readonly [number, 0 | 1]>;
  readonly #openToCodes: readonly number[];
  readonly #entries = new Map<string, number>();
  #size = 0;
  #capacity = 1 << 14;
  forms: string[] = [];
  /** Identity of the lower-case form; of the kind of form where it is rare. */
  word = new Int32Array(this.#capacity);
  /** Identity of the ambiguity class; of the shape where the form is rare. */
  ambiguity = new Int32Array(this.#capacity);
  shape = new Int32Array(this.#capacity);
  affixes = new Int32Array(this.#capacity * AFFIXES);
  /** Identity of the form for the parser. */
  parserWord = new Int32Array(this.#capacity);
  candidates: (readonly number[])[] = [];
  /** Called when the memory was cleared: entries given before are void. */
  onClear: () => void = () => {};

  /** `nouns`: the tags that a name of letters and figures may have; without it, any. */
  constructor(vocabulary: Vocabulary, nouns?: ReadonlySet<number>) {
    this.vocabulary = vocabulary;
    this.#openToCodes = nouns ? vocabulary.open.filter((tag) => nouns.has(tag)) : vocabulary.open;
    this.#known = new Set(vocabulary.known);
    this.#frequent = new Map(vocabulary.frequent.map(([form, ambiguity, closed]) => [form, [ambiguity, closed]]));
  }

  get size(): number {
    return this.#size;
  }

  /** Makes room before a sentence, so that no entry becomes void inside one. */
  makeRoom(): void {
    if (this.#size < ROOM) return;
    this.#entries.clear();
    this.#size = 0;
    this.forms = [];
    this.candidates = [];
    this.onClear();
  }

  /** The number of a form's entry. */
  entry(form: string): number {
    return this.#entries.get(form) ?? this.#add(form);
  }

  #add(form: string): number {
    if (this.#size === this.#capacity) this.#grow();
    const entry = this.#size++;
    const lower = form.toLowerCase();
    const kind = scramble(shapeOf(form) + 0x77);
    const known = this.#known.has(lower);
    const frequent = this.#frequent.get(form) ?? this.#frequent.get(lower);
    const { ambiguities } = this.vocabulary;
    const open = CODE.test(form) ? this.#openToCodes : this.vocabulary.open;
    this.#entries.set(form, entry);
    this.forms[entry] = form;
    this.shape[entry] = kind;
    this.word[entry] = known ? hashText(lower) : kind;
    this.parserWord[entry] = known ? hashText(lower) : scramble(kind ^ hashText(lower, Math.max(0, lower.length - 2)));
    this.ambiguity[entry] = frequent ? scramble(frequent[0] + 0x1234) : kind;
    this.candidates[entry] = frequent?.[1] ? (ambiguities[frequent[0]] ?? open) : open;
    const letters = lower.replace(/\d/g, "0");
    for (let k = 0; k < AFFIXES; k++) {
      const length = k < SUFFIXES ? k + 1 : k - SUFFIXES + 1;
      const at = entry * AFFIXES + k;
      if (length > letters.length) this.affixes[at] = k;
      else if (k < SUFFIXES) this.affixes[at] = hashText(letters, letters.length - length) ^ k;
      else this.affixes[at] = hashText(letters, 0, length) ^ scramble(k);
    }
    return entry;
  }

  #grow(): void {
    const larger = (old: Int32Array<ArrayBuffer>) => {
      const grown = new Int32Array(old.length * 2);
      grown.set(old);
      return grown;
    };
    this.#capacity *= 2;
    this.word = larger(this.word);
    this.ambiguity = larger(this.ambiguity);
    this.shape = larger(this.shape);
    this.affixes = larger(this.affixes);
    this.parserWord = larger(this.parserWord);
  }
}

/** A name of letters and figures ("M23", "Su-25"): there are few in training, and their tags would be guesses. */
const CODE = /^\p{Lu}[\p{L}-]*\d/u;

/** The kind of a form: case, digits, hyphens, dots, as a small number. */
function shapeOf(form: string): number {
  let upper = 0;
  let lower = 0;
  let digits = 0;
  let others = 0;
  let dots = 0;
  let joins = 0;
  for (let i = 0; i < form.length; i++) {
    const character = form[i]!;
    if (character >= "0" && character <= "9") digits++;
    else if (character === ".") dots++;
    else if (character === "-" || character === "/" || character === ":" || character === ",") joins++;
    else if (character.toLowerCase() !== character) upper++;
    else if (character.toUpperCase() !== character) lower++;
    else others++;
  }
  if (!form) return 511;
  const first = form[0]!;
  const capital = first.toLowerCase() !== first;
  const letters = upper === 0 ? (lower ? 1 : 0) : capital && upper === 1 ? (lower ? 2 : 3) : lower ? 4 : 5;
  const number = digits === 0 ? 0 : digits === form.length ? (digits === 4 ? 1 : digits > 2 ? 2 : 3) : 4;
  return letters * 64 + number * 8 + (dots ? 4 : 0) + (joins ? 2 : 0) + (others ? 1 : 0);
}
