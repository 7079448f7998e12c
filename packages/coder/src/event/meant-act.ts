import type { Event } from "@counterclaim/record";
import { sameSort } from "./answered.ts";
import { deepObjects } from "./arguments.ts";
import type { Parties } from "./parties.ts";
import { caseOf, childrenIn, isVerb, type Tree } from "./tree.ts";

/** How many events back the one that is meant may stand. */
const REACH = 12;

/** Nouns for whatever blow was told: "the attack" may have been an ambush, a raid or a killing. */
const ANY =
  /^(?:attack|assault|raid|strike|incident|violence|shooting|operation|bombing|bombardment|clash|blast|explosion)$/u;
const BLOW =
  /^(?:attack|airstrike|drone-strike|shelling|ambush|battle|clash|raid|mine-explosion|suicide-bombing|grenade-attack|killing|killing-of-civilians|abduction|capture|repelled-attack|offensive|losses)$/u;

/** How many events back one of its own sort goes before the last of another sort. */
const NEAR = 4;
const OUTRAGE = /^(?:ambush|massacre|slaughter|carnage|onslaught|battle|fighting|shelling)$/u;

/** What goes on for years is not what was told of one day. */
const LONG = /^(?:war|conflict|insurgency|hostility|campaign|rebellion|uprising)$/u;

/**
 * The event that a definite noun means again: "nine soldiers were killed in THE ATTACK", "he confirmed THE STRIKE". The last
 * of its sort that was told with a place, unless others suffered it; null where none was.
 * @param known the words are known to mean one: "all nine dead were civilians"
 */
export function meantAct(
  tree: Tree,
  head: number,
  event: Event,
  earlier: readonly Event[],
  parties: Parties,
  known = false,
): Event | null {
  const { upos, lemma } = tree.tokens[head]!;
  const the = childrenIn(tree, head, "det").some((d) => /^(?:the|this|that|those|these)$/iu.test(tree.tokens[d]!.form));
  const fired = isFired(tree, head) || (HARM.test(event.type) && befellThese(tree, head));
  const ofDay = childrenIn(tree, head, "nmod:poss").some((d) => /day$/iu.test(tree.tokens[d]!.form));
  if (!known && !fired && (upos !== "NOUN" || !(the || ofDay) || LONG.test(lemma.toLowerCase()))) return null;
  if (!known && isOfAKind(tree, head)) return null;
  const any = known || fired || ANY.test(lemma.toLowerCase()) || OUTRAGE.test(lemma.toLowerCase());
  const before = earlier.slice(-REACH).reverse();
  // rather one of its own sort that was told just before: "shelled the town, two days after it fell. The shelling …"
  const near = before.slice(0, NEAR);
  for (const other of [...near.filter(({ type }) => sameSort(event.type, type)), ...before]) {
    if (other.places.length === 0 || other.trigger.start >= event.trigger.start) continue;
    if (other.polarity === "negative" || other.modality !== "actual") continue;
    if (!sameSort(event.type, other.type) && !(any && BLOW.test(other.type))) continue;
    // what has gone on since is no single blow
    if (other.time !== null && other.time.from !== null && other.time.to === null) continue;
    if (othersIn(event.targets, other.targets, parties)) continue;
    return other;
  }
  return null;
}

const WEAPON = /^(?:shell|rocket|missile|mortar|bomb|drone|projectile|round|shot|munition|warhead)$/u;

/** "THE SHELLS were fired by the army", "who fired the rockets": those that were told of. */
const isFired = (tree: Tree, head: number): boolean =>
  isVerb(tree.tokens[head]!) &&
  deepObjects(tree, head).some(
    (at) =>
      WEAPON.test(tree.tokens[at]!.lemma) &&
      childrenIn(tree, at, "det").some((d) => /^(?:the|these|those)$/iu.test(tree.tokens[d]!.form)),
  );

/** "murdered THESE children": those who were told to have died. */
const befellThese = (tree: Tree, head: number): boolean =>
  isVerb(tree.tokens[head]!) &&
  deepObjects(tree, head).some((at) =>
    childrenIn(tree, at, "det").some((d) => /^(?:these|those)$/iu.test(tree.tokens[d]!.form)),
  );

/** "the indiscriminate shelling of residential areas", "the killing of civilians": what is done, and no one happening. */
const isOfAKind = (tree: Tree, head: number): boolean =>
  childrenIn(tree, head, "nmod").some(
    (at) =>
      at > head &&
      tree.tokens[at]!.xpos === "NNS" &&
      /^(?:of|on|against)$/u.test(caseOf(tree, at) ?? "") &&
      childrenIn(tree, at, "det", "nummod", "nmod:poss", "nmod").length === 0,
  );

/** How a blow was dealt. */
const MEANS = /^(?:airstrike|drone-strike|shelling|suicide-bombing|grenade-attack|mine-explosion|ambush)$/u;
const HARM = /^(?:killing|killing-of-civilians|losses)$/u;

/**
 * "Shells hit a market. The army blamed the rebels for THE ATTACK": whom it hit, and what kind of attack it was, as it was
 * told of the event that is meant, or of the blow that did its harm.
 */
export function inKind(tree: Tree, head: number, event: Event, other: Event, earlier: readonly Event[]): Event {
  const fired = isFired(tree, head);
  if (
    !fired &&
    ((event.type !== "attack" && event.type !== "mine-explosion") || !ANY.test(tree.tokens[head]!.lemma.toLowerCase()))
  )
    return event;
  const blow = MEANS.test(other.type)
    ? other
    : HARM.test(other.type)
      ? earlier.findLast(
          ({ type, places, time }) => MEANS.test(type) && sameDay(time, other.time) && meet(places, other.places),
        )
      : undefined;
  const hit = (blow ?? other).targets.filter((at) => !event.agents.includes(at));
  const targets = event.targets.length > 0 ? event.targets : hit;
  return { ...event, targets, ...(blow && !fired && { type: blow.type, codes: blow.codes }) };
}

const sameDay = (a: Event["time"], b: Event["time"]): boolean => a !== null && b !== null && a.from === b.from;
const meet = (as: Event["places"], bs: Event["places"]): boolean =>
  as.some(({ place }) => bs.some((other) => other.place === place));

/** Both name whom it hit, and no party is in both. */
const othersIn = (some: readonly number[], others: readonly number[], parties: Parties): boolean => {
  const known = (list: readonly number[]) => list.map((i) => parties.all[i]!.actor).filter((actor) => actor !== null);
  const [one, two] = [known(some), known(others)];
  return one.length > 0 && two.length > 0 && !one.some((actor) => two.includes(actor));
};
