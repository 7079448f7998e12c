import type { ActorRoster, Countries, Country, Descriptions } from "@counterclaim/knowledge";
import type { Alliances } from "./alliances.ts";

/** Of the packs what alliances are read from: plain data that can be given to another thread. */
export interface RosterFacts {
  readonly roster: Pick<ActorRoster, "actors">;
  readonly countries: Pick<Countries, "list">;
  readonly descriptions: Pick<Descriptions, "institutions">;
}

/** What the packs say of who belongs to whom: the roster's parties, and every state's bodies by rule ("mali-army"). */
export function rosterAlliances({ roster, countries, descriptions }: RosterFacts): Alliances {
  const states = new Map(countries.list.map((country) => [country.id, country] as const));
  const sides = stateSides(roster, countries);
  /** "mali-army": Mali and its army; "mali": Mali. */
  const stateOf = (id: string): { readonly country: Country; readonly body: string | null } | null => {
    for (let cut = id.length; cut > 0; cut = id.lastIndexOf("-", cut - 1)) {
      const country = states.get(id.slice(0, cut));
      if (country) return { country, body: cut === id.length ? null : id.slice(cut + 1) };
    }
    return null;
  };
  return {
    parentOf: (actor) => {
      const known = roster.actors.get(actor);
      if (known) return known.parent;
      const state = stateOf(actor);
      const parent = state?.body == null ? null : (descriptions.institutions.get(state.body)?.parent ?? null);
      return state && parent !== null ? `${state.country.id}-${parent}` : null;
    },
    coalitionsOf: (actor) => roster.actors.get(actor)?.coalitions ?? [],
    sideOf: (actor) => {
      const known = roster.actors.get(actor);
      if (known) return known.side;
      const state = stateOf(actor);
      if (state === null || (state.body !== null && !descriptions.institutions.has(state.body))) return null;
      // A state's opposition and its judges are no side of its war.
      if (state.body === "opposition" || state.body === "judiciary") return null;
      return sides.get(state.country.iso3) ?? `${state.country.id}-government`;
    },
    nameOf: (actor) => roster.actors.get(actor)?.name ?? states.get(actor)?.name ?? null,
  };
}

/** The roster's word for the side of a state: that of the state's own forces and bodies that it lists. */
function stateSides(
  { actors }: RosterFacts["roster"],
  { list }: RosterFacts["countries"],
): ReadonlyMap<string, string> {
  const sides = new Map<string, string>();
  const listed = new Set([...actors.values()].map(({ side }) => side));
  for (const { id, iso3 } of list)
    for (const side of [`${id}-government`, `${id}-junta`, id])
      if (listed.has(side) && !sides.has(iso3)) sides.set(iso3, side);
  for (const { kind, countries, side } of actors.values()) {
    const [home] = countries;
    if (side !== null && home !== undefined && (kind === "state-forces" || kind === "government") && !sides.has(home))
      sides.set(home, side);
  }
  return sides;
}
