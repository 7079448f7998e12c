import type { Countries, NameWord } from "@counterclaim/knowledge";
import type { StorySetting } from "./resolve.ts";
import type { SightedPlace } from "./sighted-place.ts";

/** Words at a report's head, where it says where its story is. */
const LEAD = 60;
/** Weight of a name that a country shares with places elsewhere: it cannot speak for itself. */
const SHARED = 0.2;

/** The countries that a report names: by name, by adjective ("Malian"), and by places that only one country has. */
export function storySetting(
  words: readonly NameWord[],
  countries: Countries,
  sighted: readonly SightedPlace[],
): StorySetting {
  const count = new Map<string, number>();
  const add = (iso3: string, weight: number) => count.set(iso3, (count.get(iso3) ?? 0) + weight);
  const shared = sharedNames(sighted);
  for (let at = 0; at < words.length; at++) {
    const match = countries.names.match(words, at);
    if (!match) continue;
    const weight = shared.has(words[at]!.key) ? SHARED : at < LEAD ? 2 : 1;
    for (const { country } of match.values) add(country.iso3, weight / match.values.length);
    at += match.length - 1;
  }
  for (const { places } of sighted) {
    const owners = new Set(places.map((p) => p.country));
    const large = places.some((p) => p.kind === "region" || p.population > 20_000);
    const [owner] = owners;
    if (owners.size === 1 && owner && large && places.every((p) => p.kind !== "country")) add(owner, 0.7);
  }
  const total = [...count.values()].reduce((a, b) => a + b, 0);
  return { countries: new Map([...count].map(([iso3, weight]) => [iso3, weight / total])) };
}

/** Names of a country that are also those of a division or a town in another: Georgia, Jordan, Lebanon. */
function sharedNames(sighted: readonly SightedPlace[]): ReadonlySet<string> {
  const shared = new Set<string>();
  for (const { key, places } of sighted) {
    const country = places.find((p) => p.kind === "country");
    const other = (p: SightedPlace["places"][number]) => p.kind === "region" || p.population >= 5000;
    if (country && places.some((p) => p.country !== country.country && other(p))) shared.add(key);
  }
  return shared;
}
