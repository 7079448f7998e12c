import { irregularBase } from "./irregular-verbs.ts";
import { regularBase } from "./regular-verbs.ts";

/** How lemmas are made, learnt from treebanks: exceptions first, then endings. */
export interface LemmaRules {
  /** By group of tags: form -> lemma, where the endings would be wrong. */
  readonly exceptions: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By group of tags: ending -> [letters to cut, letters to add]; the longest ending decides. */
  readonly endings: Readonly<Record<string, Readonly<Record<string, readonly [cut: number, add: string]>>>>;
}

/** The longest ending that rules look at. */
export const LONGEST_ENDING = 5;

/** Tags whose words are inflected alike. */
export const lemmaGroup = (upos: string, xpos: string): string =>
  upos === "VERB" || upos === "AUX" ? `VERB/${xpos}` : `${upos}/${xpos}`;

/** The form that lemmas are looked up by: names keep their capitals. */
export const lemmaKey = (form: string, upos: string, xpos: string): string =>
  upos === "PROPN" || upos === "X" || upos === "SYM" || xpos.startsWith("NNP")
    ? form
    : form.toLowerCase().replace("’", "'");

/** Lemmas of words from their tags. Names keep their capitals. */
export class Lemmatiser {
  readonly #exceptions = new Map<string, Map<string, string>>();
  readonly #endings = new Map<string, Map<string, readonly [number, string]>>();

  constructor(rules: LemmaRules) {
    for (const [group, forms] of Object.entries(rules.exceptions))
      this.#exceptions.set(group, new Map(Object.entries(forms)));
    for (const [group, endings] of Object.entries(rules.endings))
      this.#endings.set(group, new Map(Object.entries(endings)));
  }

  lemma(form: string, upos: string, xpos: string): string {
    const group = lemmaGroup(upos, xpos);
    const word = lemmaKey(form, upos, xpos);
    const verbal = /^VERB\/VB[DGN]$/.test(group);
    // Irregular verbs are certain, and come before what was learnt.
    const irregular = verbal ? irregularBase(word, xpos) : null;
    if (irregular !== null) return irregular;
    const exception = this.#exceptions.get(group)?.get(word);
    if (exception !== undefined) return exception;
    const regular = verbal ? regularBase(word) : null;
    if (regular !== null) return regular;
    const endings = this.#endings.get(group);
    if (!endings) return word;
    for (let length = Math.min(LONGEST_ENDING, word.length); length >= 0; length--) {
      const rule = endings.get(word.slice(word.length - length));
      if (rule && word.length > rule[0]) return word.slice(0, word.length - rule[0]) + rule[1];
    }
    return word;
  }
}
