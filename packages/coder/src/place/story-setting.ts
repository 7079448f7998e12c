import type { Countries, NameWord } from "@counterclaim/knowledge";
import type { StorySetting } from "./resolve.ts";
import type { SightedPlace } from "./sighted-place.ts";

/** Words at a report's head, where it says where its story is. */
const LEAD = 60;

/** The countries that a report names: by name, by adjective ("Malian"), and by places that only one country has. */
export function storySetting(
  words: readonly NameWord[],
  countries: Countries,
  sighted: readonly SightedPlace[],
): StorySetting {
  const count = new Map<string, number>();
  const add = (iso3: string, weight: number) => count.set(iso3, (count.get(iso3) ?? 0) + weight);
  for (let at = 0; at < words.length; at++) {
    const match = countries.names.match(words, at);
    if (!match) continue;
    for (const { country } of match.values) add(country.iso3, (at < LEAD ? 2 : 1) / match.values.length);
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
