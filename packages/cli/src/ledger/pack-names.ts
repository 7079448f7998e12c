import { type Knowledge, precisionOf } from "@counterclaim/coder";
import { countryParty, keyOf, type NameIndex, nameWords, type Place, stateParty } from "@counterclaim/knowledge";
import { type LedgerOptions, type NamedPlace, type Names, rosterAlliances } from "@counterclaim/ledger";

/** What the packs tell a ledger: who stands on whose side, and what a name stands for. */
export const knownToLedger = (knowledge: Knowledge): LedgerOptions => ({
  alliances: rosterAlliances(knowledge),
  names: packNames(knowledge),
});

/** The roster's parties, every state and its bodies by rule, and the gazetteer's places, by id or name. */
export const packNames = ({ roster, countries, descriptions, gazetteer }: Knowledge): Names => ({
  party(given) {
    const name = given.trim().replace(/^the\s+/i, "");
    const listed = roster.actors.get(name) ?? theOnly(roster.names, name);
    if (listed) return { actor: listed.id, name: listed.name, kind: listed.kind };
    for (const country of countries.list) {
      const body = name.startsWith(`${country.id}-`) ? name.slice(country.id.length + 1) : null;
      const party = body === null ? null : stateParty(country, body, roster, descriptions);
      if (party) return { actor: party.id, name: party.name, kind: party.kind };
    }
    const state = countries.list.find(({ id }) => id === name) ?? theOnly(countries.names, name, "name")?.country;
    if (!state) return null;
    const { id, name: known, kind } = countryParty(state);
    return { actor: id, name: known, kind };
  },
  places(name) {
    const place = gazetteer.byId(name.trim());
    if (place) return [namedPlace(place)];
    return [...gazetteer.find(keyOf(name))].sort((a, b) => b.population - a.population).map(namedPlace);
  },
});

/** What the whole name stands for, if that is one thing. */
function theOnly<T extends object>(index: NameIndex<T>, name: string, form?: string): T | null {
  const words = nameWords(name);
  const match = words.length === 0 ? null : index.match(words, 0);
  if (match?.length !== words.length) return null;
  const fitting = match.values.filter((value) => form === undefined || ("form" in value && value.form === form));
  return fitting.length === 1 ? fitting[0]! : null;
}

const namedPlace = ({ id, name, country, lat, lon, radiusKm, kind, population }: Place): NamedPlace => ({
  id,
  name,
  country,
  lat,
  lon,
  radiusKm,
  precision: precisionOf(kind, false),
  population,
});
