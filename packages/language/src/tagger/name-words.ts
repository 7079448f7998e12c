import type { Tagset } from "../tagset.ts";

const CAPITAL = /^\p{Lu}\p{Ll}/u;
/** Words that join the words of a name. */
const JOINT = /^(?:and|of|for|&)$/u;
/** Of a headline in title case nearly every word has a capital, and none is told by it. */
const TITLE_CASE = 0.8;

/**
 * Mends a misreading: a word with a capital inside a name ("Human Rights WATCH said", "the Medicine and SUPPORT Centre") taken for
 * a verb or a common noun.
 *
 * @param tags the sentence's tags, at [from, from + forms.length); changed in place
 */
export function readNameWords(forms: readonly string[], tags: Int32Array, from: number, { upos, xpos }: Tagset): void {
  let name: number | null = null;
  for (let i = 2; i < forms.length; i++) {
    if (!CAPITAL.test(forms[i]!)) continue;
    const tag = tags[from + i]!;
    const verb = /^(?:VBP?|VBD|VBN|VBG)$/u.test(xpos[tag]!);
    // "the 22nd Infantry Division" is read well enough as common nouns
    const beside = !JOINT.test(forms[i - 1]!);
    if (!verb && (xpos[tag] !== "NN" || (beside && xpos[tags[from + i - 1]!] !== "NNP"))) continue;
    if (!goesOn(forms, i) || isTitleCase(forms)) continue;
    name ??= upos.findIndex((kind, at) => kind === "PROPN" && xpos[at] === "NNP");
    if (name >= 0) tags[from + i] = name;
  }
}

/** The word before has a capital too, beside it or across a joint, and opens no sentence. */
function goesOn(forms: readonly string[], i: number): boolean {
  let before = i - 1;
  while (before > 0 && i - before < 3 && JOINT.test(forms[before]!)) before--;
  return before > 0 && CAPITAL.test(forms[before]!);
}

function isTitleCase(forms: readonly string[]): boolean {
  const words = forms.filter((form) => /^\p{L}{4,}$/u.test(form));
  return words.length > 0 && words.filter((form) => CAPITAL.test(form)).length >= TITLE_CASE * words.length;
}
