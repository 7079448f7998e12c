import type { Tagset } from "../tagset.ts";

/** "accused of SHELLING the market", "denied BOMBING a school": words after which a verbal "-ing" stands without a determiner. */
const BEFORE = /^(?:of|for|by|after|before|without|from|den(?:y|ies|ied)|admit(?:s|ted)?|acknowledged?)$/iu;
/** "accused them OF shelling Goma": before a name, only where somebody is accused. */
const ACCUSING = /^(?:accus|suspect|blam|guilt|den[iy]|admit)/iu;
const DAY =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/u;

/** Words that open another noun phrase, and never a time ("of shelling this week"). */
const AFTER = /^(?:the|an?|its|their|his|her|our|my|your|it|them|him|us)$/iu;

/**
 * Mends a frequent misreading: two noun phrases never meet without a preposition or a comma, so that an "-ing" between
 * such words is a verb with its object. Few of the nouns of war that are verbs too stand so in the training trees.
 *
 * @param tags the sentence's tags, at [from, from + forms.length); changed in place
 */
export function readGerunds(forms: readonly string[], tags: Int32Array, from: number, { upos, xpos }: Tagset): void {
  const gerund = upos.findIndex((kind, tag) => kind === "VERB" && xpos[tag] === "VBG");
  for (let i = 1; i + 1 < forms.length; i++) {
    const tag = tags[from + i]!;
    if (xpos[tag] !== "NN" || !/ing$/u.test(forms[i]!) || !BEFORE.test(forms[i - 1]!)) continue;
    const named = xpos[tags[from + i + 1]!] === "NNP" && !DAY.test(forms[i + 1]!);
    if (AFTER.test(forms[i + 1]!) || (named && forms.slice(Math.max(0, i - 8), i).some((form) => ACCUSING.test(form))))
      tags[from + i] = gerund;
  }
}
