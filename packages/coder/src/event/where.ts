import type { Event } from "@counterclaim/record";
import type { Draft, TreePosition } from "../draft.ts";
import { inSentence, placesInSentence } from "../in-sentence.ts";
import { attachment, type Reach } from "./governors.ts";
import type { TriggerMatch } from "./match.ts";
import { caseOf, childIn, childrenIn, isUnder, isVerb, relation, type Tree } from "./tree.ts";

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
const HEADING = new Set("head advance drive march set push move approach close proceed".split(" "));

/** Places of the event with their part in it, the one that hangs closest on the trigger first. */
export function placesOf(draft: Draft, tree: Tree, match: TriggerMatch, reach: Reach): Place[] {
  const { head } = match;
  const near: Found[] = [];
  const below: Found[] = [];
  const { dateline } = draft.sentences[tree.sentence]!;
  for (const index of placesInSentence(draft.places, tree.sentence)) {
    const { tree: position, use, span } = draft.places[index]!;
    // the dateline says where the report was written
    if (use === "metonym" || (dateline && span.start < dateline.end) || insideName(draft, position)) continue;
    const place = { place: index, role: roleOf(tree, position.head, position.first, match) };
    const apart = Math.abs(position.head - head) / 100;
    const distance = attachment(tree, position.head, reach, head);
    if (distance !== null)
      near.push({ place, score: distance + apart + (insideSubject(tree, position.head, head) ? 20 : 0) });
    else if (isUnder(tree, position.head, head) && !acrossConjunct(tree, position.head, head))
      below.push({ place, score: apart });
  }
  const found = [near, below].find((list) => list.length > 0) ?? [];
  if (found.length === 0) {
    const named = theTown(draft, tree, head);
    if (named !== null) return [named];
  }
  const best = Math.min(...found.map((f) => f.score));
  return found
    .filter((f) => f.score < best + 6)
    .sort((a, b) => a.score - b.score)
    .map((f) => f.place);
}

interface Found {
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

/** "Mali's army", "the Wagner group": part of who it is, not where it was. */
const insideName = (draft: Draft, position: TreePosition): boolean =>
  inSentence(draft.actors, position.sentence).some(
    ({ tree: t }) => t.first <= position.first && position.last <= t.last,
  );

/** How many sentences back "the city" reaches. */
const REACH = 300;

const SETTLEMENT = /^(city|town|village|camp|base|airport|area|region|district|locality)$/;

const POINT = /^(city|town|village|camp|base|airport)$/;

/** "are fleeing the city": the last place named before it. */
function theTown(draft: Draft, tree: Tree, head: number): Place | null {
  const noun = childrenIn(tree, head, "obj", "obl").find((c) => {
    const determiner = childIn(tree, c, "det");
    return (
      SETTLEMENT.test(tree.tokens[c]!.lemma) &&
      determiner !== null &&
      /^(the|this|that)$/i.test(tree.tokens[determiner]!.form)
    );
  });
  if (noun === undefined) return null;
  const { start: at, lemma } = tree.tokens[noun]!;
  // "the city" is no region, nor the east of a country
  const coarsest = POINT.test(lemma) ? 3 : 5;
  for (let sentence = tree.sentence; sentence >= Math.max(0, tree.sentence - REACH); sentence--) {
    const last = placesInSentence(draft.places, sentence).findLast((index) => {
      const place = draft.places[index]!;
      return (
        place.span.end <= at &&
        place.use === "literal" &&
        (place.precision ?? 9) <= coarsest &&
        !insideName(draft, place.tree)
      );
    });
    if (last === undefined) continue;
    return { place: last, role: LEAVING.has(tree.tokens[head]!.lemma.toLowerCase()) ? "from" : "at" };
  }
  return null;
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

function roleOf(tree: Tree, at: number, first: number, { head, words }: TriggerMatch): Role {
  const { tokens } = tree;
  const lemma = tokens[head]!.lemma.toLowerCase();
  // the preposition may stand above: "towards the town of Kidal", "to the outskirts of Anefis"
  for (let here = at, steps = 0; here >= 0 && here !== head && steps < 4; steps++) {
    const preposition = caseOf(tree, here);
    if (preposition !== null && preposition !== "of") {
      const chain = childrenIn(tree, here, "case").map((c) => tokens[c]!.form.toLowerCase());
      if (chain.includes("out")) return "from";
      if (chain.includes("close") || chain.includes("closer")) return "near";
      const role = ROLE[preposition];
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
