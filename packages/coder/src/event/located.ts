import type { Codebook } from "@counterclaim/knowledge";
import type { Draft } from "../draft.ts";
import { inSentence } from "../in-sentence.ts";
import type { TriggerMatch } from "./match.ts";
import { caseOf, childIn, childrenIn, type Tree } from "./tree.ts";

const INSIDE = /^(in|at|inside|on|near|outside|around|within)$/;
const GROUND =
  /^(?:district|suburb|outskirt|outskirts|centre|center|town|city|village|part|edge|base|camp|area|quarter|neighbourhood|neighborhood|airport|barracks|headquarters|post|position|street)$/;
const DISTANCE = /^(kilomet(er|re)|mile|km|met(er|re)|yard)s?$/i;

/**
 * "The army is in Anefis", "we are 30 kilometres from the town": a party said to be somewhere, which no verb names.
 * The match covers the copula and the place; its frame takes the subject.
 */
export function locatedAt(draft: Draft, tree: Tree, at: number, { located }: Codebook): TriggerMatch | null {
  const copula = childIn(tree, at, "cop");
  if (copula === null || childIn(tree, at, "nsubj") === null) return null;
  const apart = DISTANCE.test(tree.tokens[at]!.form);
  const preposition = caseOf(tree, at);
  const named = (token: number) =>
    inSentence(draft.places, tree.sentence).some(({ tree: t }) => t.first <= token && token <= t.last);
  // "inside the southern districts of Gao", "back at the base in Gao"
  const partOf = (): boolean =>
    GROUND.test(tree.tokens[at]!.lemma) &&
    childrenIn(tree, at, "nmod").some((c) => /^(?:of|in|at|near)$/.test(caseOf(tree, c) ?? "") && named(c));
  const inPlace = named(at) || partOf();
  if (!apart && !(inPlace && preposition !== null && INSIDE.test(preposition))) return null;
  const trigger = located.get(apart ? "apart" : "inside");
  if (!trigger) return null;
  const first = Math.min(copula, at);
  const words = apart ? [...distanceWords(tree, copula, at)] : range(first, at);
  return { trigger, head: at, first: Math.min(...words), last: Math.max(...words), words, governed: null };
}

/** From the word after the copula to the place that the distance is measured from. */
function distanceWords(tree: Tree, copula: number, at: number): number[] {
  const from = childIn(tree, at, "nmod", "obl") ?? at;
  return range(copula + 1, Math.max(at, from));
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(1, last - first + 1) }, (_, i) => first + i);
