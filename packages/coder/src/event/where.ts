import { type Event, wordsAt } from "@counterclaim/record";
import type { Draft } from "../draft.ts";
import { placesInSentence } from "../in-sentence.ts";
import { attachment, type Reach } from "./governors.ts";
import type { TriggerMatch } from "./match.ts";
import { HOLDING, insideName, meantPlaces } from "./meant-place.ts";
import { isGloss, isReference, isRoadsEnd } from "./named-for-direction.ts";
import { caseOf, childrenIn, isUnder, isVerb, relation, type Tree } from "./tree.ts";

type Place = Event["places"][number];
type Role = Place["role"];

const ROLE: Readonly<Record<string, Role>> = {
  from: "from",
  "out of": "from",
  out: "from",
  to: "toward",
  towards: "toward",
  toward: "toward",
  into: "toward",
  for: "toward",
  on: "at",
  via: "via",
  through: "via",
  along: "via",
  across: "via",
  near: "near",
  around: "near",
  outside: "near",
  off: "near",
  beside: "near",
  by: "near",
};
const LEAVING = new Set("leave vacate flee quit withdraw evacuate abandon depart exit escape withdrawal".split(" "));
/** What people do elsewhere after an event: where they go is not where it was. */
const GOING =
  /^(?:flee|escape|evacuate|return|travel|walk|relocate|displace|bring|transfer|rush|airlift|seek|arrive)$/u;
const HEADING = new Set("head advance drive march set push move approach close proceed".split(" "));

/**
 * Places of the event with their part in it, the one that hangs closest on the trigger first. Where the sentence names
 * none, a word that means one named before ("the town", "there") stands for it.
 * @param earlier the events told so far
 * @param takesPart is a place no part of the words for who speaks, and where?
 */
export function placesOf(
  draft: Draft,
  tree: Tree,
  match: TriggerMatch,
  reach: Reach,
  earlier: readonly Event[],
  takesPart: (place: number) => boolean,
): Place[] {
  const { head } = match;
  const near: Found[] = [];
  const below: Found[] = [];
  const glosses: (readonly [place: Place, at: number])[] = [];
  const elsewhere = new Set<number>();
  const clause = laterBy(tree, head);
  const enter = (place: Place, at: number, fits: (index: number) => boolean) => {
    if (place.role !== "at" && place.role !== "near" && !isUnder(tree, at, head) && goes(tree, at, match)) {
      elsewhere.add(place.place);
      return;
    }
    if (!isUnder(tree, at, head) && besideInTime(tree, at, match)) return;
    if (clause >= 0 && !isUnder(tree, at, clause)) return;
    const apart = Math.abs(at - head) / 100;
    const distance = attachment(tree, at, reach, head);
    if (distance !== null)
      near.push({ at, place, score: distance + apart + (insideSubject(tree, at, head) && !fits(at) ? 20 : 0) });
    else if (isUnder(tree, at, head) && !acrossConjunct(tree, at, head) && !inOtherAct(tree, at, match))
      below.push({ at, place, score: apart });
  };
  const { dateline } = draft.sentences[tree.sentence]!;
  for (const index of placesInSentence(draft.places, tree.sentence)) {
    const { tree: position, use, span } = draft.places[index]!;
    // the dateline says where the report was written
    if (use === "metonym" || (dateline && span.start < dateline.end) || insideName(draft, position)) continue;
    if (!takesPart(index) || isReference(draft, draft.places[index]!)) continue;
    if (
      isSomebodys(tree, position.head) ||
      isGatherings(tree, position.head, head) ||
      isShore(draft, tree, draft.places[index]!)
    )
      continue;
    if (HOLDING.test(match.trigger.type.frame) && isRoadsEnd(draft, draft.places[index]!)) continue;
    const role = isWhere(tree, position.last, head) ? "at" : roleOf(tree, position.head, position.first, match);
    const place = { place: index, role };
    if (isGloss(draft, draft.places[index]!)) glosses.push([place, position.head]);
    else enter(place, position.head, () => false);
  }
  // "fired rockets at the market from its base in Tarn": where from is not where
  const fired = FIRE.test(match.trigger.type.name) && [...near, ...below].every(({ place }) => place.role === "from");
  if (near.length + below.length === 0 || fired)
    for (const { at, place } of meantPlaces(draft, tree, match, earlier, elsewhere))
      enter({ place, role: roleOf(tree, at, at, match) }, at, () => true);
  if (near.length + below.length === 0) for (const [place, at] of glosses) enter(place, at, () => false);
  // "three died in a nearby village": where, though no name tells it
  const other = namesAnother(tree, head);
  const found = other
    ? near.filter(({ at }) => isUnder(tree, at, head))
    : ([near, below].find((list) => list.length > 0) ?? []);
  const best = Math.min(...found.map((f) => f.score));
  return found
    .filter((f) => f.score < best + 6)
    .sort((a, b) => a.score - b.score)
    .map((f) => f.place);
}

const PERSON =
  /^(?:footballer|winger|striker|forward|midfielder|goalkeeper|player|coach|fan|businessman|businesswoman|singer|actor|native|supporter|star)$/u;

/** "the father of the Liverpool winger": who somebody is, and not where. */
const isSomebodys = ({ tokens }: Tree, place: number): boolean =>
  /^(?:compound|amod|nmod)/u.test(tokens[place]!.deprel) &&
  tokens[place]!.head > place &&
  PERSON.test(tokens[tokens[place]!.head]!.lemma);

const AGREED = /^(?:agreement|deal|accord|pact|understanding|treaty|truce|arrangement|compromise)$/u;
/** "returned to the town, where …": the clause tells what was there. */
function isWhere(tree: Tree, last: number, trigger: number): boolean {
  const where = tree.tokens[last + 1]?.form === "," ? last + 2 : last + 1;
  const word = tree.tokens[where];
  return word?.form === "where" && trigger > where && isUnder(tree, trigger, word.head);
}

const GATHERING = /^(?:talk|talks|summit|conference|meeting|negotiation|election|trial|hearing|ceremony)$/u;

/** "the pullout announced ahead of the talks in Doha": the talks are there. */
function isGatherings({ tokens }: Tree, place: number, head: number): boolean {
  // "withdrew under a deal reached in Doha": the deal was made there
  for (let at = place, steps = 0; at >= 0 && at !== head && steps < 5; at = tokens[at]!.head, steps++)
    if (tokens[at]!.deprel === "acl" && tokens[at]!.head !== head && AGREED.test(tokens[tokens[at]!.head]?.lemma ?? ""))
      return true;
  const { deprel, head: above } = tokens[place]!;
  return above >= 0 && above !== head && deprel.startsWith("nmod") && GATHERING.test(tokens[above]!.lemma);
}

/** "left the town on Lake Kivu": by which water the place that is meant lies. */
function isShore(draft: Draft, { tokens }: Tree, { span, tree }: Draft["places"][number]): boolean {
  if (!/^(?:Lake|River)\b|\b(?:River|Lake|Sea|Coast)$/u.test(wordsAt(draft.text, span))) return false;
  const before = tokens[tree.first - 1]?.form === "the" ? tree.first - 2 : tree.first - 1;
  return (
    /^(?:on|by|beside|along)$/u.test(tokens[before]?.form ?? "") &&
    /^(?:town|city|village|port|settlement|camp|base)$/u.test(tokens[before - 1]?.lemma ?? "")
  );
}

/** "have fled towards Sokolo since the attack": the place hangs on a verb of going that is not the trigger's own. */
function goes(tree: Tree, at: number, { words, trigger }: TriggerMatch): boolean {
  if (trigger.part !== "noun") return false;
  for (let here = tree.tokens[at]!.head, steps = 0; here >= 0 && steps < 5; here = tree.tokens[here]!.head, steps++)
    if (isVerb(tree.tokens[here]!)) return !words.includes(here) && GOING.test(tree.tokens[here]!.lemma.toLowerCase());
  return false;
}

/** "the raid came days AFTER an attack on Osta": the place of what was before or after it. */
function besideInTime(tree: Tree, at: number, { head, trigger }: TriggerMatch): boolean {
  if (trigger.part !== "noun") return false;
  for (let here = at, steps = 0; here >= 0 && here !== head && steps < 6; here = tree.tokens[here]!.head, steps++)
    if (/^(?:after|before|following)$/u.test(caseOf(tree, here) ?? "") && !isUnder(tree, head, here)) return true;
  return false;
}

const FIRE = /^(?:shelling|airstrike|drone-strike|attack)$/u;

/**
 * "bombed the port, a day AFTER a missile hit an airport": the clause of a happening so long before or after the sentence's
 * own, which was elsewhere if it does not say so; -1 for none.
 */
function laterBy(tree: Tree, head: number): number {
  for (let at = head, steps = 0; at >= 0 && steps < 4; at = tree.tokens[at]!.head, steps++) {
    const mark = childrenIn(tree, at, "mark").find((m) => /^(?:after|before)$/iu.test(tree.tokens[m]!.form));
    const unit = mark === undefined ? undefined : tree.tokens[mark - 1]?.form;
    if (unit !== undefined && /^(?:days?|weeks?|months?|years?)$/iu.test(unit)) return at;
  }
  return -1;
}

/** "in a nearby settlement", "in another town": a place of its own that is not named. */
const namesAnother = (tree: Tree, head: number): boolean =>
  childrenIn(tree, head, "obl", "nmod").some(
    (at) =>
      /^(?:town|village|settlement|hamlet|city|district|locality|township|suburb)$/u.test(
        tree.tokens[at]!.lemma.toLowerCase(),
      ) &&
      /^(?:in|at|near|on)$/u.test(caseOf(tree, at) ?? "") &&
      childrenIn(tree, at, "det").every((d) => /^(?:an?|another)$/iu.test(tree.tokens[d]!.form)) &&
      childrenIn(tree, at, "amod", "det").some((c) =>
        /^(?:another|nearby|neighbou?ring|adjacent|different|separate|second|other)$/iu.test(tree.tokens[c]!.form),
      ),
  );

interface Found {
  readonly at: number;
  readonly place: Place;
  readonly score: number;
}

/** Does another coordinated verb stand between the place and the trigger? */
function acrossConjunct(tree: Tree, at: number, head: number): boolean {
  for (let here = at; here >= 0 && here !== head; here = tree.tokens[here]!.head)
    if (tree.tokens[here]!.deprel === "conj" && tree.tokens[here]!.head === head && isVerb(tree.tokens[here]!))
      return true;
  return false;
}

/** "took the crossing, cutting the road to Osta": where ground was taken is not told by what else that did. */
function inOtherAct(tree: Tree, at: number, { head, trigger }: TriggerMatch): boolean {
  if (!HOLDING.test(trigger.type.frame)) return false;
  for (let here = at; here >= 0 && here !== head; here = tree.tokens[here]!.head)
    if (tree.tokens[here]!.deprel === "advcl" && tree.tokens[here]!.xpos === "VBG") return true;
  return false;
}

/** "the rebels in Kidal cut …": the place tells where the party is, and only then where the event was. */
function insideSubject(tree: Tree, at: number, head: number): boolean {
  for (let here = at, steps = 0; here >= 0 && here !== head && steps < 6; steps++) {
    const token = tree.tokens[here]!;
    if (relation(token) === "nsubj") return true;
    here = token.head;
  }
  return false;
}

const SEAT = /^(?:base|camp|post|position|stronghold|airport|airbase|barracks|outpost|garrison)$/u;
const standsFrom = (tree: Tree, noun: number, head: number): boolean =>
  noun >= 0 && noun !== head && SEAT.test(tree.tokens[noun]!.lemma.toLowerCase()) && caseOf(tree, noun) === "from";

function roleOf(tree: Tree, at: number, first: number, { head, words, trigger }: TriggerMatch): Role {
  const { tokens } = tree;
  const lemma = tokens[head]!.lemma.toLowerCase();
  // the preposition may stand above: "towards the town of Kidal", "to the outskirts of Anefis"
  for (let here = at, steps = 0; here >= 0 && here !== head && steps < 4; steps++) {
    const preposition = caseOf(tree, here);
    if (preposition !== null && preposition !== "of") {
      const chain = childrenIn(tree, here, "case").map((c) => tokens[c]!.form.toLowerCase());
      if (chain.includes("out")) return HOLDING.test(trigger.type.frame) ? "at" : "from";
      if (chain.includes("close") || chain.includes("closer")) return "near";
      // "fired from its base in the town": where the noun is from is where the place is from
      const role = ROLE[preposition] ?? (standsFrom(tree, tokens[here]!.head, head) ? "from" : undefined);
      // "drove them from the town"
      if ((role === "from" || role === "toward") && HOLDING.test(trigger.type.frame)) return "at";
      if (preposition === "for" && !HEADING.has(lemma)) return "at";
      if (preposition === "on" && HEADING.has(lemma)) return "toward";
      return role ?? "at";
    }
    here = tokens[here]!.head;
  }
  const before = tokens[first - 1]?.form.toLowerCase();
  if (before !== undefined && ROLE[before] !== undefined && before !== "by" && before !== "for") return ROLE[before];
  if (LEAVING.has(lemma) || words.some((w) => LEAVING.has(tokens[w]!.lemma.toLowerCase()))) return "from";
  return "at";
}
