import { type Countries, type Country, countryParty } from "@counterclaim/knowledge";
import type { Sentence, Token } from "@counterclaim/language";
import { phraseStart } from "./base-phrase.ts";
import { severalBodies } from "./noun-lookup.ts";
import type { SentenceNames } from "./sentence-names.ts";
import { type Sighting, UNDESCRIBED } from "./sighting.ts";

/** Parties called by a name of the roster, with their determiner: "the RSF". */
export function namedParties(text: string, index: number, { tokens }: Sentence, names: SentenceNames): Sighting[] {
  return names.parties.map(({ first, last, start, end, values }) => {
    const only = values.length === 1 ? values[0]! : null;
    const opens = phraseStart(tokens, first);
    const whole = tokens[opens]!.upos === "DET" && opens === first - 1 ? opens : first;
    // a known person speaks for a party; alone, the person is the actor
    const person = only?.kind === "person";
    return {
      ...UNDESCRIBED,
      sentence: index,
      first: whole,
      last,
      head: last,
      form: person ? ("person" as const) : ("name" as const),
      start: Math.min(start, tokens[whole]!.start),
      end,
      name: only?.name ?? text.slice(start, end),
      kind: only?.kind ?? null,
      actor: person ? (only.parent ?? only.id) : (only?.id ?? null),
      candidates: person ? [] : values,
      plural: severalBodies(tokens[last]!),
    };
  });
}

/** Countries that act, and the people of one: "Mali signed the agreement", "Syrians". */
export function namedCountries(
  text: string,
  index: number,
  { tokens }: Sentence,
  names: SentenceNames,
  { list }: Countries,
): Sighting[] {
  const found: Sighting[] = speakingCapitals(text, index, tokens, list);
  for (const { first, last, start, end, values } of names.countries) {
    const { country, form } = values[0]!;
    const head = headOf(tokens, first, last);
    const opens = tokens[first - 1]?.upos === "DET" ? first - 1 : first;
    const base = { ...UNDESCRIBED, sentence: index, first: opens, last, head, start: tokens[opens]!.start, end };
    if (form === "people" && /^N/.test(tokens[head]!.xpos))
      found.push({
        ...base,
        start,
        first,
        form: "name",
        name: text.slice(start, end),
        kind: "civilians",
        actor: null,
        plural: true,
      });
    if (form === "name" && acts(tokens, head, first)) {
      const party = countryParty(country);
      found.push({ ...base, form: "name", name: party.name, kind: party.kind, actor: party.id });
    }
  }
  return found;
}

const capitals = new WeakMap<readonly Country[], ReadonlyMap<string, Country>>();

/** By the first word of their name. */
function capitalsOf(list: readonly Country[]): ReadonlyMap<string, Country> {
  let found = capitals.get(list);
  if (!found) {
    found = new Map(list.map((country) => [country.capital.split(/[ -]/u)[0]!, country]));
    capitals.set(list, found);
  }
  return found;
}

// What only a government does, not its town.
const STATECRAFT =
  /^(say|deny|accuse|acknowledge|admit|concede|confirm|claim|announce|reject|warn|insist|maintain|vow|blame|demand|urge|respond|agree|condemn|dismiss|declare|pledge|deploy|order|launch|impose)$/;

/** "Kyiv acknowledged": a capital that acts is its state. */
function speakingCapitals(text: string, index: number, tokens: readonly Token[], list: readonly Country[]): Sighting[] {
  const byWord = capitalsOf(list);
  return tokens.flatMap(({ form, start, upos, head, deprel }, first) => {
    const country = upos === "PROPN" ? byWord.get(form) : undefined;
    if (!country || !text.startsWith(country.capital, start) || !/^nsubj$/.test(deprel)) return [];
    const end = start + country.capital.length;
    const last = tokens.findLastIndex((token) => token.start < end);
    const verb = tokens[head];
    if (verb?.upos !== "VERB" || !STATECRAFT.test(verb.lemma) || head < last) return [];
    const party = countryParty(country);
    return [
      {
        ...UNDESCRIBED,
        sentence: index,
        first,
        last,
        head: first,
        start,
        end,
        form: "name" as const,
        name: party.name,
        kind: party.kind,
        actor: party.id,
      },
    ];
  });
}

function headOf(tokens: readonly Token[], first: number, last: number): number {
  for (let i = first; i <= last; i++) {
    const { head } = tokens[i]!;
    if (head < first || head > last) return i;
  }
  return last;
}

// Verbs whose subject is a place and not a party: "Mali has borders", "Sudan lies east of Chad".
const STATES = /^(lie|border|stretch)$/;

// What a country has as a place.
const OF_A_PLACE =
  /^(capital|city|town|village|north|south|east|west|northeast|northwest|southeast|southwest|border|coast|region|province|territory|airspace|population|people|soil|centre|center|economy|history)$/;

/** Whether a country stands where only a party can: subject of an action, its agent, or the one acted with or against. */
function acts(tokens: readonly Token[], head: number, first: number): boolean {
  const { deprel, head: up } = tokens[head]!;
  const governor = tokens[up];
  if (!governor) return false;
  if (/^nsubj/.test(deprel)) return !STATES.test(governor.lemma);
  if (deprel === "nmod:poss") return !OF_A_PLACE.test(governor.lemma);
  const before = tokens[first - 1];
  const preposition = before?.upos === "DET" ? tokens[first - 2] : before;
  if (preposition && /^(by|against|between)$/i.test(preposition.form)) return true;
  return deprel === "conj" && acts(tokens, up, up);
}
