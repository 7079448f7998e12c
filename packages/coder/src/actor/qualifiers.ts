import { type Country, foldWord, type NameIndex, nameWords, type RosterActor } from "@counterclaim/knowledge";
import type { Token } from "@counterclaim/language";
import { type ActorKind, wordsAt } from "@counterclaim/record";
import type { Knowledge } from "../knowledge.ts";
import type { Phrase } from "./affiliation.ts";
import { isBacking } from "./backing.ts";
import { nounAt } from "./noun-lookup.ts";
import type { SentenceNames } from "./sentence-names.ts";

/** The state body that a word before the noun names: "army" in "army soldiers". */
export function institutionBefore(
  tokens: readonly Token[],
  first: number,
  before: number,
  knowledge: Knowledge,
): string | null {
  for (let i = before - 1; i >= first; i--) {
    if (!/^(NOUN|PROPN|ADJ)$/.test(tokens[i]!.upos)) continue;
    // "units of the Malian armed forces"
    if (tokens[i]!.form.toLowerCase() === "forces" && /^(?:armed|defen[cs]e)$/i.test(tokens[i - 1]?.form ?? ""))
      return "army";
    const found = nounAt(tokens, i, knowledge.descriptions);
    if (found && found.noun.class === "institution") return found.noun.institution;
  }
  return null;
}

export function countryWithin(
  tokens: readonly Token[],
  names: SentenceNames,
  first: number,
  last: number,
): Country | null {
  const inside = names.countries.filter(
    (name) => name.first >= first && name.last <= last && !backs(tokens, name.last),
  );
  const codes = new Set(inside.map((name) => name.values[0]!.country.iso3));
  return codes.size === 1 ? inside[0]!.values[0]!.country : null;
}

export const backs = (tokens: readonly Token[], last: number): boolean =>
  isBacking(tokens[last + 1]?.form ?? "") ||
  (tokens[last + 1]?.form === "-" && isBacking(tokens[last + 2]?.form ?? ""));

/** "Kyiv's military": a capital that owns a body stands for its country. */
export function capitalWithin(
  text: string,
  tokens: readonly Token[],
  first: number,
  before: number,
  { countries }: Knowledge,
): Country | null {
  if (before <= first || tokens[before - 1]?.xpos !== "POS") return null;
  const owner = text.slice(tokens[first]!.start, tokens[before - 1]!.start).replace(/^the /i, "");
  return countries.list.find((country) => country.capital === owner) ?? null;
}

/** A people or country before an armed noun that the roster knows together: "Tuareg armed groups" as "Tuareg rebels". */
export function ofPeople(
  { text, tokens, first, nounFirst, head, noun }: Phrase,
  knowledge: Knowledge,
): RosterActor | null {
  if (noun.class !== "fighters" && noun.class !== "group") return null;
  const kind = kindBefore(tokens, first, head + 1, knowledge) ?? noun.kind;
  const plain = kind === "militia" ? "militias" : kind === "rebel-group" ? "rebels" : null;
  if (!plain) return null;
  for (let i = first; i < nounFirst; i++) {
    const word = wordsAt(text, tokens[i]!);
    if (!/^\p{Lu}/u.test(word)) continue;
    const match = lookUp(`${word} ${plain}`, knowledge.roster.names);
    if (match) return match;
  }
  return null;
}

function lookUp(name: string, index: NameIndex<RosterActor>): RosterActor | null {
  const words = nameWords(name);
  const match = index.match(words, 0);
  return match && match.length === words.length && match.values.length === 1 ? match.values[0]! : null;
}

/** The kind of actor that a word before the noun tells ("rebel forces"). */
export function kindBefore(
  tokens: readonly Token[],
  first: number,
  before: number,
  { descriptions }: Knowledge,
): ActorKind | null {
  for (let i = before - 1; i >= first; i--) {
    // "Islamic State-linked gunmen" are no state's
    if (tokens[i]!.form === "State" && tokens[i - 1]?.form === "Islamic") return "rebel-group";
    const kind =
      descriptions.modifiers.get(foldWord(tokens[i]!.form)) ?? descriptions.modifiers.get(foldWord(tokens[i]!.lemma));
    if (kind) return kind;
  }
  return null;
}
