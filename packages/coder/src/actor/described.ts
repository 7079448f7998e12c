import {
  type Country,
  countryParty,
  foldWord,
  type NameIndex,
  nameWords,
  type RosterActor,
  stateParty,
} from "@counterclaim/knowledge";
import type { Sentence, Token } from "@counterclaim/language";
import type { ActorKind } from "@counterclaim/record";
import type { Knowledge } from "../knowledge.ts";
import { isBacking } from "./backing.ts";
import { phraseStart } from "./base-phrase.ts";
import { type FoundNoun, isPlural, nounAt } from "./noun-lookup.ts";
import type { SentenceNames } from "./sentence-names.ts";
import type { Sighting } from "./sighting.ts";

/** What the words round a describing noun say of whose it is. */
interface Affiliation {
  readonly actor: string | null;
  readonly name: string | null;
  readonly kind: ActorKind | null;
  readonly candidates: readonly RosterActor[];
  readonly institution: string | null;
  /** Last token of a phrase after the noun that belongs to the mention ("of the Malian army"). */
  readonly last: number;
  readonly specified: boolean;
}

/** The actors that a sentence describes instead of naming them: "Malian troops", "two local officials", "the convoy". */
export function describedActors(
  text: string,
  index: number,
  sentence: Sentence,
  names: SentenceNames,
  knowledge: Knowledge,
): Sighting[] {
  const { tokens } = sentence;
  const found: Sighting[] = [];
  for (let head = 0; head < tokens.length; head++) {
    const token = tokens[head]!;
    if (token.upos !== "NOUN" && token.upos !== "PROPN" && !nominal(tokens, head)) continue;
    const noun = nounAt(tokens, head, knowledge.descriptions);
    if (!noun || noun.noun.class === "none" || noun.noun.class === "amount" || modifiesNext(tokens, head, knowledge))
      continue;
    const sighting = describe(text, index, sentence, head, noun, names, knowledge);
    if (sighting) found.push(sighting);
  }
  return found;
}

/** An adjective that stands as a noun after a determiner: "the wounded", "the military". */
const nominal = (tokens: readonly Token[], head: number): boolean =>
  tokens[head]!.upos === "ADJ" &&
  tokens[head - 1]?.upos === "DET" &&
  !/^(NOUN|PROPN|ADJ)$/.test(tokens[head + 1]?.upos ?? "");

/** "army" in "army soldiers": a part of the next noun's phrase, unless the next noun is no actor's ("army offensive"). */
function modifiesNext(tokens: readonly Token[], head: number, { descriptions }: Knowledge): boolean {
  for (let i = head + 1; i < Math.min(tokens.length, head + 4); i++) {
    const { upos, form } = tokens[i]!;
    if (form === "-") continue;
    if (upos !== "NOUN" && upos !== "PROPN" && upos !== "ADJ") return false;
    if (i === head + 1 && !isPlural(tokens[head]!) && nounAt(tokens, i, descriptions)) return true;
    if (upos !== "ADJ" && nounAt(tokens, i, descriptions) && tokens[head]!.head >= 0) {
      let at = head;
      for (let step = 0; step < 4 && at >= 0 && at < i; step++) at = tokens[at]!.head;
      if (at === i) return true;
    }
  }
  return false;
}

/** A phrase is not cut inside a name, nor between two words that tell a kind ("separatist and rebel groups"). */
function wholePhrase(
  tokens: readonly Token[],
  from: number,
  names: SentenceNames,
  { descriptions }: Knowledge,
): number {
  const tellsKind = (i: number): boolean => {
    const token = tokens[i];
    return token !== undefined && !isPlural(token) && descriptions.modifiers.has(foldWord(token.form));
  };
  let first = from;
  for (let before = -1; before !== first; ) {
    before = first;
    for (const { first: start, last } of [...names.parties, ...names.countries])
      if (start < first && first <= last) first = phraseStart(tokens, start);
    if (tellsKind(first - 1)) first = phraseStart(tokens, first - 1);
    else if (tokens[first - 1]?.upos === "CCONJ" && tellsKind(first - 2) && tellsKind(first))
      first = phraseStart(tokens, first - 2);
  }
  return first;
}

/** Nouns that say whose a thing is when they stand before it: "the rebel stronghold", "an army offensive". */
const OWNERS = /^(institution|members|fighters)$/;

/** Whether the noun is a modifier of one that describes no actor; an "offensive" is often taken for an adjective. */
function modifiesThing(tokens: readonly Token[], head: number): boolean {
  const next = tokens[head + 1];
  if (next?.form.toLowerCase() === "offensive") return true;
  return /^(compound|amod)$/.test(tokens[head]!.deprel) && tokens[head]!.head > head && next?.upos !== "PUNCT";
}

function describe(
  text: string,
  index: number,
  sentence: Sentence,
  head: number,
  { noun, first: nounFirst }: FoundNoun,
  names: SentenceNames,
  knowledge: Knowledge,
): Sighting | null {
  const { tokens } = sentence;
  const modifier = modifiesThing(tokens, head);
  if (modifier && !OWNERS.test(noun.class)) return null;
  const whole = wholePhrase(tokens, Math.min(phraseStart(tokens, head), nounFirst), names, knowledge);
  const first = modifier ? nounFirst : whole;
  const capital = tokens[head]!.upos === "PROPN";
  const affiliation = affiliate(text, tokens, whole, nounFirst, head, noun.institution, names, knowledge);
  const opener = tokens[whole]!;
  const outer = affiliation.last > head ? possessorWithin(tokens, head + 1, affiliation.last) : null;
  const kind = affiliation.kind ?? kindBefore(tokens, first, nounFirst, knowledge) ?? noun.kind ?? "other";
  const start = tokens[first]!.start;
  const end = tokens[affiliation.last]!.end;
  const bare = first === nounFirst;
  return {
    sentence: index,
    first,
    last: affiliation.last,
    head,
    form: "description",
    start,
    end,
    noun,
    name: affiliation.name ?? text.slice(tokens[skipDeterminers(tokens, first, head)]!.start, end),
    kind: noun.class === "person" ? "person" : noun.class === "people" ? "civilians" : kind,
    actor: affiliation.actor,
    candidates: affiliation.candidates,
    institution: affiliation.institution,
    definite: modifier || bare || /^(the|this|that|these|those|its|their|his|her|our|my)$/i.test(opener.form),
    plural: isPlural(tokens[head]!),
    possessor: opener.xpos === "PRP$" ? whole : outer,
    specified: affiliation.specified || capital,
  };
}

/** "a convoy of its forces": the pronoun says whose. */
function possessorWithin(tokens: readonly Token[], first: number, last: number): number | null {
  for (let i = first; i <= last; i++) if (tokens[i]!.xpos === "PRP$") return i;
  return null;
}

function skipDeterminers(tokens: readonly Token[], first: number, head: number): number {
  let at = first;
  while (at < head && /^(DET|NUM)$|^PRP\$$/.test(tokens[at]!.xpos === "PRP$" ? "PRP$" : tokens[at]!.upos)) at++;
  return at;
}

function kindBefore(
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

const AFTER_HEAD = /^(of|from|for|in|with)$/i;

function affiliate(
  text: string,
  tokens: readonly Token[],
  first: number,
  nounFirst: number,
  head: number,
  institution: string | null,
  names: SentenceNames,
  knowledge: Knowledge,
): Affiliation {
  const { roster, descriptions } = knowledge;
  const within = { first, last: head };
  const noun = nounAt(tokens, head, descriptions)!.noun;
  const body = severalBefore(tokens, first, head)
    ? null
    : (institutionBefore(tokens, first, noun.class === "institution" ? nounFirst : head, knowledge) ?? institution);

  const bodies = names.parties.filter((name) => name.values[0]!.kind !== "person" && !backs(tokens, name.last));
  // a party named inside the phrase ("Wagner fighters", "Russia's Wagner group")
  const party = bodies.find((name) => name.first >= within.first && name.last <= within.last && name.last < head + 1);
  if (party) return named(party.values, head, body, noun.class !== "institution");
  let country = countryWithin(tokens, names, first, head);
  let last = head;
  if (!country && tokens[head + 1] && AFTER_HEAD.test(tokens[head + 1]!.form)) {
    const preposition = tokens[head + 1]!.form.toLowerCase();
    const inside = phraseAfter(tokens, head + 1);
    if (inside) {
      const belongs = preposition === "of" || (preposition === "from" && noun.class === "fighters");
      const partyAfter = bodies.find(
        (name) => name.first >= head + 2 && name.first <= inside.last && name.last <= inside.last + 8,
      );
      if (belongs) last = Math.max(inside.last, partyAfter?.last ?? 0);
      if (partyAfter && preposition !== "in" && preposition !== "with")
        return named(partyAfter.values, last, body, true);
      if (preposition !== "with" && preposition !== "for" && (preposition !== "in" || noun.class === "institution"))
        country = countryWithin(tokens, names, head + 2, inside.last);
      const bodyAfter =
        preposition === "of" || preposition === "from" || preposition === "for"
          ? institutionBefore(tokens, head + 2, inside.last + 1, knowledge)
          : null;
      if (bodyAfter && noun.class !== "institution") return stateOf(country, bodyAfter, last);
    }
  }
  const before = parties(text, tokens, first, nounFirst, head, noun.class, knowledge);
  if (before) return named([before], last, null, true);
  if (country && body) return stateOf(country, body, last);
  if (country && noun.class === "person")
    return { ...nobody(last, body), actor: countryParty(country).id, specified: true };
  return { ...nobody(last, body), specified: country !== null || first < nounFirst - 1 };

  function stateOf(of: Country | null, which: string, end: number): Affiliation {
    if (!of) return nobody(end, which);
    const state = stateParty(of, which, roster, descriptions);
    return {
      actor: state?.id ?? null,
      name: state?.name ?? null,
      kind: state?.kind ?? null,
      candidates: [],
      institution: which,
      last: end,
      specified: true,
    };
  }
  function nobody(end: number, which: string | null): Affiliation {
    return { actor: null, name: null, kind: null, candidates: [], institution: which, last: end, specified: false };
  }
}

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

/** The phrase after a preposition, to its head noun. */
function phraseAfter(tokens: readonly Token[], preposition: number): { readonly last: number } | null {
  let at = preposition + 1;
  let last = -1;
  for (; at < tokens.length; at++) {
    const { upos, xpos, form } = tokens[at]!;
    if (upos === "NOUN" || upos === "PROPN") last = at;
    else if (!(upos === "DET" || upos === "ADJ" || upos === "NUM" || xpos === "POS" || xpos === "PRP$" || form === "-"))
      break;
  }
  return last < 0 ? null : { last };
}

/** A people or country before an armed noun that the roster knows together: "Tuareg armed groups" as "Tuareg rebels". */
function parties(
  text: string,
  tokens: readonly Token[],
  first: number,
  nounFirst: number,
  head: number,
  nounClass: string,
  knowledge: Knowledge,
): RosterActor | null {
  if (nounClass !== "fighters" && nounClass !== "group") return null;
  const kind =
    kindBefore(tokens, first, head + 1, knowledge) ?? nounAt(tokens, head, knowledge.descriptions)?.noun.kind ?? null;
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
