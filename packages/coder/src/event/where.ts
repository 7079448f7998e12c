import type { Event } from "@counterclaim/record";
import type { Draft } from "../draft.ts";
import { attachment, type Reach } from "./governors.ts";
import type { TriggerMatch } from "./match.ts";
import { caseOf, childrenIn, relation, type Tree } from "./tree.ts";

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
  const found: { readonly place: Place; readonly score: number }[] = [];
  for (const [index, mention] of draft.places.entries()) {
    if (mention.tree.sentence !== tree.sentence || mention.use === "metonym") continue;
    const distance = attachment(tree, mention.tree.head, reach, head);
    const inParty = distance === null || insideSubject(tree, mention.tree.head, head);
    const score = (distance ?? 30) + (inParty ? 20 : 0) + Math.abs(mention.tree.head - head) / 100;
    if (distance === null) continue;
    found.push({ place: { place: index, role: roleOf(tree, mention.tree.head, mention.tree.first, match) }, score });
  }
  found.sort((a, b) => a.score - b.score);
  const near = found.filter((f) => f.score < (found[0]?.score ?? 0) + 8);
  return near.map((f) => f.place);
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
