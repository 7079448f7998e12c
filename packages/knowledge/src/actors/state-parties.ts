import type { ActorKind } from "@counterclaim/record";
import type { Countries, Country } from "./countries.ts";
import type { Descriptions } from "./descriptions.ts";
import type { ActorRoster } from "./roster.ts";

/** A party as a mention carries it. */
export interface Party {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
}

/** The institution that is the state itself: "a peace agreement with the state". */
const STATE = "state";

/**
 * A state's own body by rule: Mali's army is `mali-army`, "Malian army". A roster entry of that id names it instead
 * (`sudan-army`: Sudanese Armed Forces).
 */
export function stateParty(
  country: Country,
  institution: string,
  roster: ActorRoster,
  descriptions: Descriptions,
): Party | null {
  if (institution === STATE) return countryParty(country);
  const rule = descriptions.institutions.get(institution);
  if (!rule) return null;
  const id = `${country.id}-${institution}`;
  const listed = roster.actors.get(id);
  if (listed) return { id, name: listed.name, kind: listed.kind };
  return { id, name: rule.name.replace("{}", country.demonyms[0] ?? country.name), kind: rule.kind };
}

/** The state itself, as one that acts: "Mali signed the agreement". */
export const countryParty = (country: Country): Party => ({ id: country.id, name: country.name, kind: "government" });

/** The ids of all countries and of every body that the rule gives them. */
export function stateIds({ list }: Countries, { institutions }: Descriptions): ReadonlySet<string> {
  return new Set(
    list.flatMap(({ id }) => [id, ...[...institutions.keys()].map((institution) => `${id}-${institution}`)]),
  );
}
