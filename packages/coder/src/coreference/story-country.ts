import { type Country, type CountryName, nameWords } from "@counterclaim/knowledge";
import { isBacking } from "../actor/backing.ts";
import type { SentenceName, SentenceNames } from "../actor/sentence-names.ts";
import type { Draft } from "../draft.ts";
import type { Knowledge } from "../knowledge.ts";

/** UTF-16 units in which a name weighs double: a lead says where the story is. */
const LEAD = 350;

/**
 * The country that a report is about: the one named at least twice as often as any other (its adjective and capital
 * count). Where no country is named, the one of the capitals and parties that are. "several" when no one stands out; null
 * when there is none.
 */
export function storyCountry(
  { text, input }: Pick<Draft, "text" | "input">,
  sentences: readonly SentenceNames[],
  { countries }: Knowledge,
): Country | "several" | null {
  const count = new Map<Country, number>();
  const add = (country: Country, weight: number) => count.set(country, (count.get(country) ?? 0) + weight);
  for (const name of sentences.flatMap((sentence) => sentence.countries))
    if (!isBacker(text, name) && !isNeighbour(text, name))
      for (const { country } of name.values) add(country, name.start < LEAD ? 2 : 1);
  const title = nameWords(input.title ?? "");
  for (const at of title.keys())
    for (const { country } of countries.names.match(title, at)?.values ?? []) add(country, 2);

  if (count.size > 0) {
    for (const country of count.keys()) if (text.includes(country.capital)) add(country, 1);
    return leader(count) ?? "several";
  }
  for (const country of countries.list) if (text.includes(country.capital)) add(country, 1);
  for (const { values } of sentences.flatMap((sentence) => sentence.parties)) {
    const [code, ...others] = values[0]!.countries;
    const country = others.length === 0 && code !== undefined ? countries.byCode.get(code) : undefined;
    if (country) add(country, 1);
  }
  return leader(count);
}

/** "Saudi-backed": the country is not where the story is. */
const isBacker = (text: string, { end }: SentenceName<CountryName>): boolean =>
  /^[-–]/.test(text.charAt(end)) && isBacking(/^[-–]\p{L}+/u.exec(text.slice(end, end + 15))?.[0] ?? "");

/** "the mountains on the border with Chad": not the country in which they lie. */
const isNeighbour = (text: string, { start }: SentenceName<CountryName>): boolean =>
  /\b(?:border|frontier|borders) (?:with|from|to) (?:the )?(?:[\p{Ll}-]+ )?$/u.test(
    text.slice(Math.max(0, start - 40), start),
  );

function leader(count: ReadonlyMap<Country, number>): Country | null {
  const [first, second] = [...count].sort((a, b) => b[1] - a[1] || a[0].iso3.localeCompare(b[0].iso3, "en"));
  if (!first) return null;
  return !second || first[1] >= 2 * second[1] ? first[0] : null;
}

/** The country in which all places of a report lie that are known, most of them and none in another; null for none. */
export function countryOfPlaces(
  { text, places }: Pick<Draft, "text" | "places">,
  { countries }: Knowledge,
): Country | null {
  const codes = new Set(places.flatMap(({ country, lat }) => (country !== null && lat !== null ? [country] : [])));
  // where as many names are on no map, the one that is may be a namesake
  const names = (located: boolean): number =>
    new Set(places.filter(({ lat, use }) => (lat !== null) === located && use === "literal").map(({ name }) => name))
      .size;
  // and a single one anyway
  if (names(false) >= names(true) || (names(true) < 2 && !hasCapital(text, countries))) return null;
  const [only] = codes;
  return codes.size === 1 && only !== undefined ? (countries.byCode.get(only) ?? null) : null;
}

const hasCapital = (text: string, { list }: Knowledge["countries"]): boolean =>
  list.some(({ capital }) => text.includes(capital));
