import type { Lexicon } from "../src/lexicon.ts";
import { isInitial } from "../src/tagger/initial.ts";
import type { TreebankSentence } from "./treebank.ts";

/** A sentence as lexicon entries, with two border entries on each side. */
export interface Entered {
  readonly length: number;
  readonly entries: Int32Array;
  readonly initial: Uint8Array;
}

export function enter({ forms }: TreebankSentence, lexicon: Lexicon): Entered {
  const length = forms.length;
  const entries = new Int32Array(length + 4).fill(lexicon.entry(""));
  const initial = new Uint8Array(length + 4);
  forms.forEach((form, i) => {
    entries[i + 2] = lexicon.entry(form);
    initial[i + 2] = isInitial(i, i > 0 ? forms[i - 1]! : "") ? 1 : 0;
  });
  return { length, entries, initial };
}
