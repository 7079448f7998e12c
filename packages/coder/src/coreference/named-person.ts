import { stateParty } from "@counterclaim/knowledge";
import type { Sighting } from "../actor/sighting.ts";
import type { Resolved } from "./antecedent.ts";
import { apposed } from "./apposition.ts";
import { described } from "./described-party.ts";
import { ofGroup } from "./possessed.ts";
import { plain, type Resolution, spanOf } from "./resolution.ts";
import { forceCountry } from "./state-forces.ts";

/** Somebody by name: the one of that name before, or the party of a title or description beside the name. */
export function person(sighting: Sighting, context: Resolution): Resolved {
  const own = plain(sighting);
  const before = context.introduced.person(sighting.name);
  if (before && (own.actor === null || before.actor === own.actor)) {
    const shorter = own.name.length < before.name.length;
    return {
      ...own,
      actor: before.actor,
      name: shorter ? before.name : own.name,
      coref: shorter ? spanOf(before) : null,
    };
  }
  if (own.actor === null && own.sighting.possessor !== null) {
    const owned = described(sighting, context);
    return { ...own, actor: owned.actor };
  }
  return own.actor === null ? apposed(ofGroup(own, context) ?? withRole(own, context), context) : own;
}

/** The party that a named person's title speaks for: "Defence Minister X". */
function withRole(own: Resolved, context: Resolution): Resolved {
  const { institution, noun } = own.sighting;
  if (!noun || !institution) return own;
  const country = forceCountry(institution, context);
  const state = country && stateParty(country, institution, context.knowledge.roster, context.knowledge.descriptions);
  if (!state) return own;
  return { ...own, actor: state.id, ...(institution === "army" && own.sighting.form === "person" && { byRank: true }) };
}
