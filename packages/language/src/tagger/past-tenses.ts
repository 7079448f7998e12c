import type { Tagset } from "../tagset.ts";

/** Past tenses of war that are no other word, and that the training trees hardly know. */
const PAST = new Set("overran retook overthrew outflanked outgunned withdrew".split(" "));

/**
 * Mends a misreading: "rebels OVERRAN the base" taken for a preposition, "the army RETOOK the town" for a noun.
 *
 * @param tags the sentence's tags, at [from, from + forms.length); changed in place
 */
export function readPastTenses(forms: readonly string[], tags: Int32Array, from: number, { upos, xpos }: Tagset): void {
  for (let i = 0; i < forms.length; i++) {
    if (!PAST.has(forms[i]!) || upos[tags[from + i]!] === "VERB") continue;
    const past = upos.findIndex((kind, tag) => kind === "VERB" && xpos[tag] === "VBD");
    if (past >= 0) tags[from + i] = past;
  }
}
