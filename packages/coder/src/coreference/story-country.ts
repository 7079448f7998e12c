import { type Country, nameWords } from "@counterclaim/knowledge";
import { isBacking } from "../actor/backing.ts";
import type { Draft } from "../draft.ts";
import type { Knowledge } from "../knowledge.ts";

/**
 * The country that a report is about: the one named at least twice as often as any other (its adjective and capital
 * count); null when none stands out.
 */
export function storyCountry({ text, input }: Pick<Draft, "text" | "input">, { countries }: Knowledge): Country | null {
  const count = new Map<Country, number>();
  const whole = input.title ? `${input.title}\n${text}` : text;
  const words = nameWords(whole);
  const add = (country: Country, weight: number) => count.set(country, (count.get(country) ?? 0) + weight);
  for (let at = 0; at < words.length; at++) {
    const match = countries.names.match(words, at);
    // what is named first weighs more: a lead says where the story is
    const next = words[at + (match?.length ?? 0)];
    const backer =
      match !== null && next !== undefined && isBacking(next.raw) && /[-–]/.test(whole.charAt(next.start - 1));
    if (match && !backer) for (const { country } of match.values) add(country, at < 60 ? 2 : 1);
    if (match) at += match.length - 1;
  }
  for (const country of count.keys()) if (whole.includes(country.capital)) add(country, 1);
  const [first, second] = [...count].sort((a, b) => b[1] - a[1] || a[0].iso3.localeCompare(b[0].iso3, "en"));
  if (!first) return null;
  return !second || first[1] >= 2 * second[1] ? first[0] : null;
}
