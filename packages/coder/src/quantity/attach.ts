import type { Event, Quantity } from "@counterclaim/record";
import type { TreePosition } from "../draft.ts";
import type { Found } from "../event/once.ts";
import { isUnder, type Tree } from "../event/tree.ts";
import { placesInSentence } from "../in-sentence.ts";
import { countedIn } from "./quantities.ts";

/** Types whose events a number of killed, wounded … tells most about, when no event's own verb governs it. */
const FORCE = /attack|strike|clash|shelling|explosion|bombing|ambush|killing|losses|offensive|siege|violence/;

const LOSING = /^lose$/;

/**
 * Gives each quantity of the sentence to the event that it belongs to: the one whose trigger says what became of those
 * counted, else the one that governs it, else the sentence's nearest act of force. `timed`: tokens of dates and hours.
 */
export function withQuantities(
  text: string,
  tree: Tree,
  here: readonly Found[],
  actors: readonly { readonly tree: TreePosition }[],
  timed: ReadonlySet<number> = new Set(),
): Found[] {
  if (here.length === 0) return [];
  const given = new Map<Found, Quantity[]>();
  for (const { quantity, noun, predicate } of countedIn(text, tree, timed)) {
    const owner = ownerOf(tree, here, noun, predicate, quantity.kind);
    if (owner === null) continue;
    const suffers = predicate === owner.head ? (owner.event.targets[0] ?? null) : null;
    // "the rebels lost 12 men": men of theirs
    const of = (LOSING.test(tree.tokens[owner.head]!.lemma) ? suffers : null) ?? whoAt(tree, actors, noun) ?? suffers;
    given.set(owner, [...(given.get(owner) ?? []), { ...quantity, of }]);
  }
  return here.map((found) => {
    const quantities = given.get(found);
    return quantities ? { ...found, event: { ...found.event, quantities } as Event } : found;
  });
}

function ownerOf(
  tree: Tree,
  here: readonly Found[],
  noun: number,
  predicate: number | null,
  kind: Quantity["kind"],
): Found | null {
  const own = here.find(({ head }) => head === predicate || head === noun);
  if (own) return own;
  const governing = here.filter(({ head }) => isUnder(tree, noun, head));
  const nearest = (list: readonly Found[]) =>
    list.reduce<Found | null>(
      (best, f) => (best === null || Math.abs(f.head - noun) < Math.abs(best.head - noun) ? f : best),
      null,
    );
  if (kind === "vehicles" || kind === "forces" || kind === "other")
    return nearest(governing) ?? nearest(here.filter(({ event }) => event.unit !== null));
  return nearest(here.filter(({ event }) => FORCE.test(event.type))) ?? nearest(governing) ?? nearest(here);
}

/** The actor mention that the counted phrase is, or stands in. */
function whoAt(tree: Tree, actors: readonly { readonly tree: TreePosition }[], noun: number): number | null {
  const here = placesInSentence(actors, tree.sentence);
  const headed = here.find((at) => actors[at]!.tree.head === noun);
  if (headed !== undefined) return headed;
  return here.find((at) => actors[at]!.tree.first <= noun && noun <= actors[at]!.tree.last) ?? null;
}
