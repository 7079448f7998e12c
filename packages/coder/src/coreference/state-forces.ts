import { type Country, type Party, stateParty } from "@counterclaim/knowledge";
import type { Sighting } from "../actor/sighting.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Resolved } from "./antecedent.ts";
import type { Resolution } from "./resolution.ts";

const FORCE = /^(forces?|army|armies|military)$/;

/** Does the description speak of armed people or things: "troops", "forces", "aircraft"? */
export const isArmed = ({ noun }: Pick<Sighting, "noun">): boolean =>
  noun !== null &&
  (/^(members|fighters|unit)$/.test(noun.class) || FORCE.test(noun.words.at(-1)!) || noun.institution === "army");

/**
 * The army of the state whose government or ministry is `owner`: "the ministry said its troops …" are the army's. Null for
 * owners that are no such body, and for descriptions that are not armed.
 */
export function armyOf(
  { actor, kind }: Pick<Resolved, "actor" | "kind">,
  sighting: Sighting,
  { countries, roster, descriptions }: Knowledge,
): Party | null {
  if (actor === null || kind !== "government" || !isArmed(sighting)) return null;
  const country = stateOf(actor, countries.list);
  const institution = sighting.institution ?? "army";
  return country && stateParty(country, institution, roster, descriptions);
}

/** The country whose state, or whose body, the party is: "mali", "mali-government". */
export function stateOf(actor: string, countries: readonly Country[]): Country | null {
  for (let cut = actor.length; cut > 0; cut = actor.lastIndexOf("-", cut - 1)) {
    const country = countries.find(({ id }) => id === actor.slice(0, cut));
    if (country) return country;
  }
  return null;
}

/** Of which country "the army" is: that of the one introduced, else the story's; null when several were introduced. */
export function forceCountry(institution: string, { introduced: all, story, knowledge }: Resolution): Country | null {
  const introduced = all.countriesOf(institution);
  // of two armies "the army" is the one that was last called so: "Northland's army said … Southland's soldiers …"
  const latest = introduced.size > 1 ? all.latest(institution)?.actor : undefined;
  if (latest === undefined) {
    if (story && (introduced.size === 0 || introduced.has(story.id))) return story;
    if (introduced.size !== 1) return null;
  }
  const id = latest?.slice(0, -institution.length - 1) ?? [...introduced][0];
  return knowledge.countries.list.find((country) => country.id === id) ?? null;
}
