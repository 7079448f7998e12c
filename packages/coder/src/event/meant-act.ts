import type { Event } from "@counterclaim/record";
import { sameSort } from "./answered.ts";
import type { Parties } from "./parties.ts";
import { childrenIn, type Tree } from "./tree.ts";

/** How many events back the one that is meant may stand. */
const REACH = 12;

/** Nouns for whatever blow was told: "the attack" may have been an ambush, a raid or a killing. */
const ANY = /^(?:attack|assault|raid|strike|incident|violence|shooting|operation|bombing|bombardment|clash)$/u;
const BLOW =
  /^(?:attack|airstrike|drone-strike|shelling|ambush|battle|clash|raid|mine-explosion|suicide-bombing|grenade-attack|killing|killing-of-civilians|abduction|capture|repelled-attack|offensive|losses)$/u;

/** What goes on for years is not what was told of one day. */
const LONG = /^(?:war|conflict|insurgency|hostility|campaign|rebellion|uprising)$/u;

/**
 * The event that a definite noun means again: "nine soldiers were killed in THE ATTACK", "he confirmed THE STRIKE". The last
 * of its sort that was told with a place, unless others suffered it; null where none was.
 */
export function meantAct(
  tree: Tree,
  head: number,
  event: Event,
  earlier: readonly Event[],
  parties: Parties,
): Event | null {
  const { upos, lemma } = tree.tokens[head]!;
  const the = childrenIn(tree, head, "det").some((d) => /^(?:the|this|that|those|these)$/iu.test(tree.tokens[d]!.form));
  if (upos !== "NOUN" || !the || LONG.test(lemma.toLowerCase())) return null;
  const any = ANY.test(lemma.toLowerCase());
  for (let at = earlier.length - 1; at >= Math.max(0, earlier.length - REACH); at--) {
    const other = earlier[at]!;
    if (other.places.length === 0 || other.trigger.start >= event.trigger.start) continue;
    if (other.polarity === "negative" || other.modality !== "actual") continue;
    if (!sameSort(event.type, other.type) && !(any && BLOW.test(other.type))) continue;
    if (othersIn(event.targets, other.targets, parties)) continue;
    return other;
  }
  return null;
}

/** Both name whom it hit, and no party is in both. */
const othersIn = (some: readonly number[], others: readonly number[], parties: Parties): boolean => {
  const known = (list: readonly number[]) => list.map((i) => parties.all[i]!.actor).filter((actor) => actor !== null);
  const [one, two] = [known(some), known(others)];
  return one.length > 0 && two.length > 0 && !one.some((actor) => two.includes(actor));
};
