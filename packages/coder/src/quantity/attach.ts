import type { Event, Quantity, Span } from "@counterclaim/record";
import type { TreePosition } from "../draft.ts";
import type { Found } from "../event/once.ts";
import { caseOf, childrenIn, isUnder, type Tree } from "../event/tree.ts";
import { placesInSentence } from "../in-sentence.ts";
import { KIND_OF_VERB } from "./kinds.ts";
import { countedIn } from "./quantities.ts";

/** Types whose events a number of killed, wounded … tells most about, when no event's own verb governs it. */
const FORCE = /attack|strike|clash|shelling|explosion|bombing|ambush|killing|losses|offensive|siege|violence/;

const LOSING = /^(?:lose|loss)$/;

/**
 * Gives each quantity of the sentence to the event that it belongs to: the one whose trigger says what became of those
 * counted, else the one that governs it, else the nearest act of force that the same source tells of. `uncounted`: tokens
 * of dates, hours and speakers; `sourceOf`: id of the claim of somebody in which words stand.
 */
export function withQuantities(
  text: string,
  tree: Tree,
  here: readonly Found[],
  actors: readonly { readonly tree: TreePosition }[],
  uncounted: ReadonlySet<number> = new Set(),
  sourceOf: (span: Span) => string | null = () => null,
): Found[] {
  if (here.length === 0) return [];
  const given = new Map<Found, Quantity[]>();
  for (const { quantity, noun, predicate } of countedIn(text, tree, uncounted)) {
    const source = sourceOf(quantity.span);
    const told = source === null ? here : here.filter(({ event }) => event.claim === source);
    // "put the toll at 12": the event may stand in the cue
    const owner = ownerOf(tree, told.length > 0 ? told : here, noun, predicate, quantity.kind);
    if (owner === null) continue;
    const suffers = predicate === owner.head ? (owner.event.targets[0] ?? null) : null;
    // "the rebels lost 12 men": men of theirs
    const lost = LOSING.test(tree.tokens[owner.head]!.lemma) ? suffers : null;
    const of = lost ?? whoAt(tree, actors, noun) ?? suffers ?? ofBareCount(tree, owner, noun, quantity.kind);
    given.set(owner, [...(given.get(owner) ?? []), { ...quantity, of }]);
  }
  return here.map((found) => {
    const quantities = given.get(found);
    return quantities ? { ...found, event: { ...found.event, quantities } as Event } : found;
  });
}

const HARMED: ReadonlySet<Quantity["kind"]> = new Set(["killed", "wounded", "missing"]);

/** "its losses at 14 dead", "no casualties": a count without a noun for people is of those that the event befell. */
function ofBareCount(tree: Tree, { head, event }: Found, noun: number, kind: Quantity["kind"]): number | null {
  const { upos, lemma } = tree.tokens[noun]!;
  const bare =
    upos === "NUM" ||
    lemma === "none" ||
    noun === head ||
    /^(?:dead|death|casualty|fatality|loss|wounded|injured)$/.test(lemma);
  if (!bare || !HARMED.has(kind) || !/^(?:losses|killing|killing-of-civilians)$/.test(event.type)) return null;
  // "killed 40 rebels and suffered three wounded": others, by a verb of their own
  const between = tree.tokens.slice(Math.min(head, noun) + 1, Math.max(head, noun));
  const other = between.some((t) => t.upos === "VERB" && !KIND_OF_VERB.has(t.lemma.toLowerCase()));
  return other ? null : (event.targets[0] ?? null);
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
  const around = here.find((at) => actors[at]!.tree.first <= noun && noun <= actors[at]!.tree.last);
  if (around !== undefined) return around;
  // "three members of a militia", "six of its fighters"
  const whose = childrenIn(tree, noun, "nmod").filter((c) => c > noun && caseOf(tree, c) === "of");
  return here.find((at) => whose.includes(actors[at]!.tree.head)) ?? null;
}
