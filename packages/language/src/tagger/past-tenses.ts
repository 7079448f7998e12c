import type { Tagset } from "../tagset.ts";

/** Past tenses of war that are no other word, and that the training trees hardly know. */
const PAST = new Set("overran retook overthrew outflanked outgunned withdrew struck".split(" "));

/** What follows "shot" where it is no photograph: "gunmen SHOT at a bus". */
const SHOT_BEFORE = new Set(["at", "dead", "down"]);

/**
 * Mends a misreading: "rebels OVERRAN the base" taken for a preposition, "the army RETOOK the town" for a noun.
 *
 * @param tags the sentence's tags, at [from, from + forms.length); changed in place
 */
export function readPastTenses(forms: readonly string[], tags: Int32Array, from: number, { upos, xpos }: Tagset): void {
  const before = (i: number): string => (i > 0 ? xpos[tags[from + i - 1]!]! : "");
  for (let i = 0; i < forms.length; i++) {
    const shot =
      forms[i] === "shot" && SHOT_BEFORE.has(forms[i + 1] ?? "") && /^(?:NNP?S?|CC|,|PRP|RB|W.*)$/u.test(before(i));
    if ((!PAST.has(forms[i]!) && !shot) || upos[tags[from + i]!] === "VERB") continue;
    const past = upos.findIndex((kind, tag) => kind === "VERB" && xpos[tag] === "VBD");
    if (past >= 0) tags[from + i] = past;
  }
}
