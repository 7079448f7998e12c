import { countryParty, foldWord, type RosterActor } from "@counterclaim/knowledge";
import type { Token } from "@counterclaim/language";
import type { Knowledge } from "../knowledge.ts";
import { type Affiliation, named, nobody, type Phrase, stateOf } from "./affiliation.ts";
import { afterHead, loyalTo, ofUnlisted } from "./owner-after.ts";
import { isPrivatePerson } from "./private-person.ts";
import { backs, capitalWithin, countryWithin, institutionBefore, ofPeople } from "./qualifiers.ts";
import type { SentenceName } from "./sentence-names.ts";

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
  if (country && noun.class === "person" && !isPrivatePerson(noun))
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

/** "the militant group": words that tell its kind do not tell which group it is. */
function onlyKinds({ tokens, first, nounFirst, noun }: Phrase, { descriptions }: Knowledge): boolean {
  if (noun.class !== "group") return false;
  return tokens
    .slice(first, nounFirst)
    .every(({ form, upos }) => upos === "DET" || upos === "PUNCT" || descriptions.modifiers.has(foldWord(form)));
}

/** "Military and rebel sources" are nobody's alone. */
const severalBefore = (tokens: readonly Token[], first: number, head: number): boolean =>
  tokens.slice(first, head).some(({ upos }) => upos === "CCONJ");
