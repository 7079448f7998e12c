import type { Quantity } from "@counterclaim/record";
import { childrenIn, subtree, type Tree } from "../event/tree.ts";
import { KIND_OF_NOUN, KIND_OF_VERB, type Kind } from "./kinds.ts";

/** Somebody gives the toll: "put the toll at 12"; or it is so high: "rose to 17". */
const GIVES = /^(?:put|place|revise|raise|bring|lower|estimate)$/;
const STANDS = /^(?:rise|climb|stand|reach|increase|jump|grow|hit|exceed|go|swell|mount|soar)$/;
const TOLL = /^(?:toll|loss|casualty|fatality|death|dead)$/;
const NUMBER = /^(?:number|count|figure|tally|total)$/;

/** How many words a toll's noun and its number may be apart. */
const REACH = 14;

/**
 * What a number counts that a toll is said to be: "the toll among soldiers rose to 17", "put the enemy's losses at 40",
 * "the number of soldiers killed has reached 12". Null where it is no toll's. `first`: the number's first token.
 */
export function tollAt(
  tree: Tree,
  number: number,
  first: number,
): { readonly kind: Kind; readonly predicate: number | null } | null {
  const { tokens } = tree;
  const verb = tokens[number]!.head;
  if (verb >= 0) {
    const { lemma } = tokens[verb]!;
    const relations = GIVES.test(lemma) ? ["obj", "nsubj:pass"] : STANDS.test(lemma) ? ["nsubj"] : [];
    for (const noun of childrenIn(tree, verb, ...relations)) {
      const told = kindOfToll(tree, noun, number);
      if (told !== null) return { kind: told.kind, predicate: told.predicate ?? verb };
    }
  }
  // "the death toll to 40"
  if (tokens.slice(Math.max(0, first - 4), first).some((t) => t.lemma === "toll"))
    return { kind: "killed", predicate: null };
  if (tokens[first - 1]?.form.toLowerCase() !== "at") return null;
  for (let at = first - 2; at >= Math.max(0, first - REACH); at--) {
    const { upos, lemma } = tokens[at]!;
    if (upos === "NOUN" && (TOLL.test(lemma) || NUMBER.test(lemma))) {
      const told = kindOfToll(tree, at, number);
      const given = tokens.slice(Math.max(0, at - 5), at).findLastIndex((t) => GIVES.test(t.lemma));
      return told === null || given < 0 ? null : { kind: told.kind, predicate: told.predicate };
    }
  }
  return null;
}

/** "the toll", "its losses": the dead; "the number of wounded": as the words under it say. */
function kindOfToll(
  tree: Tree,
  noun: number,
  number: number,
): { readonly kind: Kind; readonly predicate: number | null } | null {
  const { tokens } = tree;
  const { lemma } = tokens[noun]!;
  if (TOLL.test(lemma)) return { kind: "killed", predicate: null };
  if (!NUMBER.test(lemma)) return null;
  for (const at of subtree(tree, noun)) {
    if (at <= noun || at >= number) continue;
    const word = tokens[at]!;
    const kind = KIND_OF_NOUN.get(word.form.toLowerCase()) ?? KIND_OF_VERB.get(word.lemma.toLowerCase());
    if (kind !== undefined && kind !== "forces" && kind !== "vehicles")
      return { kind, predicate: word.upos === "VERB" ? at : null };
  }
  return null;
}

const LASTING =
  /\b(?:war|conflict|insurgency|insurrection|violence|unrest|rebellion|fighting|campaign|offensive|siege|bombardment)(?: , which [^,]+,| that (?:broke out|began|started|erupted)[^,]*| ,? ?(?:which|that))? (?:has|have|had|(?:is|are|was) (?:believed|thought|estimated|said) to have) (?:\w+ )?(?:killed|displaced|left|claimed|cost|driven|uprooted|forced)\b/;

/** "It has killed tens of thousands", of a war named before. */
const IT_HAS =
  /^(?:it|this) (?:has|have) (?:also |since |already |so far )?(?:killed|displaced|claimed|cost|uprooted|driven|forced)\b/;

const OF_THE_WAR =
  /^(?:\S+ ){0,3}?(?:in|during|over) (?:the|this|that|its|their) (?:\S+ ){0,2}?(?:war|conflict|insurgency|insurrection|violence|unrest|rebellion|hostilities|uprising)\b/;
/** "have been killed since the war began", "killed in the conflict since 2004". */
const SINCE =
  /^(?:\S+ ){0,8}?since (?:the |its |their )?(?:\S+ ){0,3}?(?:began|started|erupted|broke out|\d{4}|january|february|march|april|may|june|july|august|september|october|november|december)\b/;
const TALLY = /^[^.]*\baccording to (?:\S+ ){1,4}(?:tally|tallies|count|database)\b/;

/** "bringing the toll to 40", "40 since January", "the toll of the war": a running total; else the count of one event. */
export function scopeOf(tree: Tree, noun: number, first: number): Quantity["scope"] {
  const words = (from: number, to: number): string =>
    tree.tokens
      .slice(Math.max(0, from), to)
      .map((t) => t.form.toLowerCase())
      .join(" ");
  const before = words(first - 12, first);
  if (/\b(?:bringing|brings|brought)\b.*\bto$|\boverall\b|\btotal\b/.test(before)) return "cumulative";
  if (/\btoll\b.*\b(?:war|conflict|insurgency|campaign|offensive|years?|months?|since)\b/.test(before))
    return "cumulative";
  // "the war has killed tens of thousands"
  const all = words(first - 24, first);
  if (LASTING.test(all) || IT_HAS.test(all)) return "cumulative";
  const after = words(noun + 1, noun + 16);
  // "has lost more than 300 fighters in the violence, according to an agency's tally"
  if (
    (/\b(?:has|have|had)\b/.test(before) || /^(?:has|have|had)\b/.test(after)) &&
    (OF_THE_WAR.test(after) || TALLY.test(after))
  )
    return "cumulative";
  if (/^(?:has|have|had) /.test(after) && SINCE.test(after)) return "cumulative";
  return /\b(?:so far|in total|in all)\b|^\S* ?since\b/.test(words(noun + 1, noun + 9)) ? "cumulative" : "event";
}
