import {
  type Country,
  countryParty,
  type DescribingNoun,
  foldWord,
  type NameIndex,
  nameWords,
  type RosterActor,
  stateParty,
} from "@counterclaim/knowledge";
import type { Token } from "@counterclaim/language";
import type { ActorKind } from "@counterclaim/record";
import type { Knowledge } from "../knowledge.ts";
import { isBacking } from "./backing.ts";
import { nounAt } from "./noun-lookup.ts";
import { armedByName, armedByReport, isOwnName } from "./own-name.ts";
import type { SentenceName, SentenceNames } from "./sentence-names.ts";

/** A phrase whose head describes an actor. */
export interface Phrase {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** First token of the phrase, first of the describing noun's words, and the head. */
  readonly first: number;
  readonly nounFirst: number;
  readonly head: number;
  readonly noun: DescribingNoun;
  readonly names: SentenceNames;
}

/** What the words round a describing noun say of whose it is. */
export interface Affiliation {
  readonly actor: string | null;
  readonly name: string | null;
  readonly kind: ActorKind | null;
  readonly candidates: readonly RosterActor[];
  readonly institution: string | null;
  /** Last token of a phrase after the noun that belongs to the mention ("of the Malian army"). */
  readonly last: number;
  readonly specified: boolean;
  /** It is the own name of a body that no list knows. */
  readonly ownName?: true;
}

/** Whose a described actor is: a party or country named inside the phrase or after its head. */
export function affiliate(phrase: Phrase, knowledge: Knowledge): Affiliation {
  const { text, tokens, first, nounFirst, head, noun, names } = phrase;
  const inName = noun.class === "institution" ? nounFirst : head;
  // "the state news agency" is no body of the state's government
  const before =
    severalBefore(tokens, first, head) || (noun.class === "body" && noun.kind === "media")
      ? null
      : institutionBefore(tokens, first, inName, knowledge);
  // "government troops" are the army's
  const ofState = /^(government|state|junta)$/.test(before ?? "") && /^(members|unit)$/.test(noun.class);
  const body = severalBefore(tokens, first, head)
    ? null
    : ofState
      ? (noun.institution ?? "army")
      : (before ?? noun.institution);
  // a country's fighting units are its army's, whatever they are
  const force = body ?? (noun.class === "unit" || noun.words.at(-1) === "force" ? "army" : null);

  const bodies = partiesOf(phrase, knowledge);
  const inside = bodies.find((name) => name.first >= first && name.last <= head);
  if (inside) return named(inside.values, head, body, noun.class !== "institution");
  const loyal = loyalTo(phrase, bodies);
  if (loyal) return named(loyal.values, loyal.last, null, true);
  const country = countryWithin(tokens, names, first, head) ?? capitalWithin(text, tokens, first, nounFirst, knowledge);
  const after = country ? null : afterHead(phrase, bodies, body, knowledge);
  if (after && (after.actor !== null || after.candidates.length > 0)) return after;
  const unlisted = country ? null : ofUnlisted(phrase, knowledge);
  if (unlisted) return unlisted;
  const last = after?.last ?? head;
  const people = ofPeople(phrase, knowledge);
  if (people) return named([people], last, null, true);
  if (country && force) return stateOf(country, force, last, knowledge);
  if (country && noun.class === "person")
    return { ...nobody(last, body), actor: countryParty(country).id, specified: true };
  const specified = country !== null || first < nounFirst - 1;
  return {
    ...(after ?? nobody(last, body)),
    specified: specified && (country !== null || !onlyKinds(phrase, knowledge)),
  };
}

/** The parties named in the sentence that can own something; a person who is named with "'s" stands for the party. */
function partiesOf({ tokens, names }: Phrase, { roster }: Knowledge): SentenceName<RosterActor>[] {
  return names.parties.flatMap((name) => {
    if (backs(tokens, name.last)) return [];
    const [actor] = name.values;
    if (actor?.kind !== "person") return [name];
    const party = actor.parent === null ? undefined : roster.actors.get(actor.parent);
    const followed = /^loyal to$/i.test(formsBefore(tokens, name.first));
    return party && (followed || tokens[name.last + 1]?.xpos === "POS") ? [{ ...name, values: [party] }] : [];
  });
}

/** The two words before a name and its titles: "loyal to" of "loyal to General Danou". */
function formsBefore(tokens: Phrase["tokens"], first: number): string {
  let at = first - 1;
  while (at > 1 && /^(?:PROPN|DET)$/.test(tokens[at]!.upos)) at--;
  return `${tokens[at - 1]?.form ?? ""} ${tokens[at]?.form ?? ""}`;
}

const AFTER_HEAD = /^(of|from|for|in|with)$/i;

/** "forces loyal to the interim government": whose they are. */
function loyalTo(
  { tokens, head, noun }: Phrase,
  bodies: readonly SentenceName<RosterActor>[],
): SentenceName<RosterActor> | undefined {
  if (
    !/^(fighters|group|members)$/.test(noun.class) ||
    tokens[head + 1]?.form !== "loyal" ||
    tokens[head + 2]?.form !== "to"
  )
    return undefined;
  return bodies.find(
    ({ first }) => first === head + 3 || (first === head + 4 && /^(?:DET|PROPN)$/.test(tokens[head + 3]!.upos)),
  );
}

/** "soldiers of the Malian army", "a spokesman for the front", "mercenaries from …". */
function afterHead(
  phrase: Phrase,
  bodies: readonly SentenceName<RosterActor>[],
  body: string | null,
  knowledge: Knowledge,
): Affiliation | null {
  const { tokens, head, noun, names } = phrase;
  const preposition = tokens[head + 1]?.form.toLowerCase() ?? "";
  const end = AFTER_HEAD.test(preposition) ? phraseEnd(tokens, head + 1) : null;
  if (end === null || (preposition === "of" && isAccused(tokens, head))) return null;
  const party = bodies.find((name) => name.first >= head + 2 && name.first <= end && name.last <= end + 8);
  const belongs = preposition === "of" || (preposition === "from" && noun.class === "fighters");
  const last = belongs ? Math.max(end, party?.last ?? 0) : head;
  if (preposition === "with") return nobody(last, body);
  if (party && preposition !== "in") return named(party.values, last, body, true);
  const local = preposition !== "for" && (preposition !== "in" || noun.class === "institution");
  const country =
    (local ? countryWithin(tokens, names, head + 2, end) : null) ?? seatAfter(phrase, end, body, knowledge);
  // "a spokesman of the Lantern Brigades": they are mentioned themselves
  if (noun.class === "person" && !country && isOwnName(tokens, head + 2, end, knowledge)) return nobody(head, null);
  const bodyAfter = preposition === "in" ? null : institutionBefore(tokens, head + 2, end + 1, knowledge);
  const which = noun.class === "institution" ? body : (bodyAfter ?? body);
  if (country && which)
    return noun.class === "person" && preposition === "in"
      ? { ...stateOf(country, which, last, knowledge), name: null, kind: null }
      : stateOf(country, which, last, knowledge);
  if (country && noun.class === "person")
    return { ...nobody(last, body), actor: countryParty(country).id, specified: true };
  return nobody(last, which);
}

/** "fighters of the Lantern Brigades", "men loyal to the Salt Coalition": of a body whose name no list knows. */
function ofUnlisted({ text, tokens, head, noun }: Phrase, knowledge: Knowledge): Affiliation | null {
  if (!/^(?:fighters|members|group|unit|people|amount)$/.test(noun.class)) return null;
  const loyal = tokens[head + 1]?.form === "loyal" && tokens[head + 2]?.form === "to";
  if (!loyal && !/^(?:of|from|with)$/i.test(tokens[head + 1]?.form ?? "")) return null;
  const first = head + (loyal ? 3 : 2);
  if (tokens[first]?.form.toLowerCase() !== "the") return null;
  let last = first + 1;
  while (/^(?:\p{Lu}|\d+(?:st|nd|rd|th)$|-$|'s$|’s$)/u.test(tokens[last]?.form ?? "")) last++;
  last--;
  const body = last > first ? nounAt(tokens, last, knowledge.descriptions) : null;
  if (
    !body ||
    !/^(?:group|unit|institution|fighters)$/.test(body.noun.class) ||
    !isOwnName(tokens, first, last, knowledge)
  )
    return null;
  const name = text.slice(tokens[first + 1]!.start, tokens[last]!.end);
  const kind = armedByName(name) ?? armedByReport(text, name, tokens[first]!.start);
  return { ...nobody(last, null), name, kind, specified: true, ownName: true };
}

/** "a government spokesman in Kinshasa", "the defence ministry in Juba": the seat of the state whose body it is. */
function seatAfter(
  { text, tokens, head, noun }: Phrase,
  end: number,
  body: string | null,
  { countries }: Knowledge,
): Country | null {
  if (body === null || tokens[head + 1]?.form.toLowerCase() !== "in" || !/^(person|institution)$/.test(noun.class))
    return null;
  const place = text.slice(tokens[head + 2]!.start, tokens[end]!.end);
  return countries.list.find(({ capital }) => capital === place) ?? null;
}

/** "the militant group": words that tell its kind do not tell which group it is. */
function onlyKinds({ tokens, first, nounFirst, noun }: Phrase, { descriptions }: Knowledge): boolean {
  if (noun.class !== "group") return false;
  return tokens
    .slice(first, nounFirst)
    .every(({ form, upos }) => upos === "DET" || upos === "PUNCT" || descriptions.modifiers.has(foldWord(form)));
}

/** "accused the rebels of the shelling": what stands after "of" is no owner but the deed. */
const isAccused = (tokens: Phrase["tokens"], head: number): boolean =>
  /^(?:accuse|suspect|convict|acquit)$/.test(tokens[tokens[head]!.head]?.lemma ?? "");

function stateOf(country: Country, institution: string, last: number, knowledge: Knowledge): Affiliation {
  const state = stateParty(country, institution, knowledge.roster, knowledge.descriptions);
  return {
    actor: state?.id ?? null,
    name: state?.name ?? null,
    kind: state?.kind ?? null,
    candidates: [],
    institution,
    last,
    specified: true,
  };
}

const nobody = (last: number, institution: string | null): Affiliation => ({
  actor: null,
  name: null,
  kind: null,
  candidates: [],
  institution,
  last,
  specified: false,
});

function named(
  values: readonly RosterActor[],
  last: number,
  institution: string | null,
  specified: boolean,
): Affiliation {
  const [only] = values;
  const actor = values.length === 1 && only ? only : null;
  return {
    actor: actor?.id ?? null,
    name: actor?.name ?? null,
    kind: actor?.kind ?? null,
    candidates: values,
    institution: actor ? institution : null,
    last,
    specified,
  };
}

/** "Military and rebel sources" are nobody's alone. */
const severalBefore = (tokens: readonly Token[], first: number, head: number): boolean =>
  tokens.slice(first, head).some(({ upos }) => upos === "CCONJ");

/** The state body that a word before the noun names: "army" in "army soldiers". */
function institutionBefore(
  tokens: readonly Token[],
  first: number,
  before: number,
  knowledge: Knowledge,
): string | null {
  for (let i = before - 1; i >= first; i--) {
    if (!/^(NOUN|PROPN|ADJ)$/.test(tokens[i]!.upos)) continue;
    const found = nounAt(tokens, i, knowledge.descriptions);
    if (found && found.noun.class === "institution") return found.noun.institution;
  }
  return null;
}

const backs = (tokens: readonly Token[], last: number): boolean =>
  isBacking(tokens[last + 1]?.form ?? "") ||
  (tokens[last + 1]?.form === "-" && isBacking(tokens[last + 2]?.form ?? ""));

function countryWithin(tokens: readonly Token[], names: SentenceNames, first: number, last: number): Country | null {
  const inside = names.countries.filter(
    (name) => name.first >= first && name.last <= last && !backs(tokens, name.last),
  );
  const codes = new Set(inside.map((name) => name.values[0]!.country.iso3));
  return codes.size === 1 ? inside[0]!.values[0]!.country : null;
}

/** Last token of the phrase after a preposition: its head noun. */
function phraseEnd(tokens: readonly Token[], preposition: number): number | null {
  let at = preposition + 1;
  let last = -1;
  for (; at < tokens.length; at++) {
    const { upos, xpos, form } = tokens[at]!;
    // "of the Allied Democratic Forces": the first word of a name, whatever its tag
    const opensName = upos === "VERB" && /^\p{Lu}/u.test(form) && /^\p{Lu}/u.test(tokens[at + 1]?.form ?? "");
    if (upos === "NOUN" || upos === "PROPN") last = at;
    else if (opensName) continue;
    else if (!(upos === "DET" || upos === "ADJ" || upos === "NUM" || xpos === "POS" || xpos === "PRP$" || form === "-"))
      break;
  }
  return last < 0 ? null : last;
}

/** "Kyiv's military": a capital that owns a body stands for its country. */
function capitalWithin(
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
function ofPeople({ text, tokens, first, nounFirst, head, noun }: Phrase, knowledge: Knowledge): RosterActor | null {
  if (noun.class !== "fighters" && noun.class !== "group") return null;
  const kind = kindBefore(tokens, first, head + 1, knowledge) ?? noun.kind;
  const plain = kind === "militia" ? "militias" : kind === "rebel-group" ? "rebels" : null;
  if (!plain) return null;
  for (let i = first; i < nounFirst; i++) {
    const word = text.slice(tokens[i]!.start, tokens[i]!.end);
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
    const kind =
      descriptions.modifiers.get(foldWord(tokens[i]!.form)) ?? descriptions.modifiers.get(foldWord(tokens[i]!.lemma));
    if (kind) return kind;
  }
  return null;
}
