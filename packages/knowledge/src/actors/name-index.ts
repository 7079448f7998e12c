import { type NameWord, nameWords } from "./name-words.ts";

/** How a name is compared: an acronym by its exact letters, a name by its folded words and its capitals. */
export type NameForm = "name" | "acronym";

/** A stretch of words that is a name, and everything that it may be the name of. */
export interface NameMatch<T> {
  /** Number of words. */
  readonly length: number;
  readonly values: readonly T[];
  readonly form: NameForm;
}

interface Entry<T> {
  readonly raw: readonly string[];
  readonly form: NameForm;
  readonly value: T;
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly entries: Entry<T>[];
}

const node = <T>(): Node<T> => ({ next: new Map(), entries: [] });

// Closing words that reports write with or without a capital: "the Wagner group", "the Azov brigade".
const GENERIC = new Set(
  "group groups network company movement militia militias fighters brigade brigades battalion regiment army forces force troops faction".split(
    " ",
  ),
);

const capital = (word: string): boolean => {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
};

function fits<T>(entry: Entry<T>, words: readonly NameWord[], at: number): boolean {
  return entry.raw.every((name, i) => {
    const word = words[at + i]!;
    if (entry.form === "acronym") return name === word.raw;
    if (!capital(name) || capital(word.raw)) return true;
    return i > 0 && GENERIC.has(word.key);
  });
}

/** Names by their words: a look-up costs as many steps as the text has words in common with a name, however many names there are. */
export class NameIndex<T> {
  readonly #root: Node<T> = node();

  add(name: string, form: NameForm, value: T): void {
    const words = nameWords(name);
    if (words.length === 0) return;
    let at = this.#root;
    for (const { key } of words) {
      const next: Node<T> = at.next.get(key) ?? node();
      at.next.set(key, next);
      at = next;
    }
    at.entries.push({ raw: words.map((w) => w.raw), form, value });
  }

  /** The longest name that begins at `words[at]`; null when none does. */
  match(words: readonly NameWord[], at: number): NameMatch<T> | null {
    let best: NameMatch<T> | null = null;
    let here: Node<T> | undefined = this.#root;
    for (let i = at; i < words.length; i++) {
      here = here.next.get(words[i]!.key);
      if (!here) break;
      if (here.entries.length === 0) continue;
      const fitting = here.entries.filter((entry) => fits(entry, words, at));
      if (fitting.length === 0) continue;
      const values = [...new Set(fitting.map((entry) => entry.value))];
      best = { length: i + 1 - at, values, form: fitting[0]!.form };
    }
    return best;
  }
}
