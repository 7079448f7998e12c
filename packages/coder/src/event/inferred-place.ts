import type { Event } from "@counterclaim/record";
import type { Draft } from "../draft.ts";
import type { Knowledge } from "../knowledge.ts";
import { deepObjects } from "./arguments.ts";
import type { TriggerMatch } from "./match.ts";
import type { Parties } from "./parties.ts";
import type { Roles } from "./roles.ts";
import { lastTold } from "./told.ts";
import type { Tree } from "./tree.ts";

const COMPANY = /^(accompany|escort|support|join)$/;

/**
 * Where an event was of which the sentence names no place, and that follows from something else: who accompanies a
 * party is where the text last had that party; a coup is in its makers' country.
 */
export function inferredPlaces(
  draft: Draft,
  tree: Tree,
  { trigger, head }: TriggerMatch,
  { agents }: Roles,
  parties: Parties,
  earlier: readonly Event[],
  knowledge: Knowledge,
): Event["places"] {
  if (trigger.part === "verb" && COMPANY.test(tree.tokens[head]!.lemma) && trigger.type.located === "inside") {
    const with_ = deepObjects(tree, head).flatMap((o) => parties.headedBy(tree.sentence, o));
    const last = lastTold(
      earlier,
      (event) => event.places.length > 0 && event.agents.some((a) => with_.some((w) => parties.sameParty(a, w))),
    );
    return last?.places.slice(0, 1) ?? [];
  }
  if (!trigger.type.national) return [];
  const country = agents.map((a) => countryOf(parties.all[a]!.actor, knowledge)).find((code) => code !== null);
  const place = draft.places.findIndex((p) => p.country === country && p.precision === 6);
  return place < 0 || country === undefined ? [] : [{ place, role: "at" }];
}

/** ISO 3166-1 alpha-3 of a party's home country; null when it has none. */
function countryOf(actor: string | null, { roster, countries }: Knowledge): string | null {
  if (actor === null) return null;
  const listed = roster.actors.get(actor)?.countries[0];
  if (listed !== undefined) return listed;
  return countries.list.find(({ id }) => actor === id || actor.startsWith(`${id}-`))?.iso3 ?? null;
}
