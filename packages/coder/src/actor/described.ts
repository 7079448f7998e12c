import { foldWord, type RosterActor } from "@counterclaim/knowledge";
import type { Sentence, Token } from "@counterclaim/language";
import type { Knowledge } from "../knowledge.ts";
import { affiliate } from "./affiliate.ts";
import type { Phrase } from "./affiliation.ts";
import { phraseStart } from "./base-phrase.ts";
import { type FoundNoun, isPlural, nounAt, severalBodies } from "./noun-lookup.ts";
import { armedByName, armedByReport, isOwnName } from "./own-name.ts";
import { kindBefore } from "./qualifiers.ts";
import { nameAt, type SentenceName, type SentenceNames } from "./sentence-names.ts";
import type { Sighting } from "./sighting.ts";

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
    if (!noun || noun.noun.class === "none" || modifiesNext(tokens, head, knowledge) || isMenOfBody(tokens, head))
      continue;
    if (noun.noun.class === "amount" && !isOwnMembers(tokens, head)) continue;
    const sighting = describe(text, index, sentence, head, noun, names, knowledge);
    if (sighting) found.push(sighting);
  }
  return found;
}

/** "men of the Heron Brigade": the men are as many of the body that is named. */
const isMenOfBody = (tokens: readonly Token[], head: number): boolean =>
  /^men$/i.test(tokens[head]!.form) &&
  tokens[head + 1]?.form === "of" &&
  tokens[head + 2]?.form.toLowerCase() === "the" &&
  /^\p{Lu}/u.test(tokens[head + 3]?.form ?? "");

/** "its members", "31 of its members": a party's own. */
const isOwnMembers = (tokens: readonly Token[], head: number): boolean =>
  /^members$/i.test(tokens[head]!.form) && tokens[head - 1]?.xpos === "PRP$";

/** An adjective that stands as a noun after a determiner or possessor: "the wounded", "Mali's military". */
const nominal = (tokens: readonly Token[], head: number): boolean =>
  tokens[head]!.upos === "ADJ" &&
  (tokens[head - 1]?.upos === "DET" || tokens[head - 1]?.xpos === "POS") &&
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
  const { deprel, head: governor } = tokens[head]!;
  // a title before a name is no modifier of a thing: "Colonel A B"
  if (next?.upos === "PROPN" && tokens[governor]?.upos === "PROPN") return false;
  return /^(compound|amod)$/.test(deprel) && governor > head && next?.upos !== "PUNCT";
}

/** "in the northeastern state of Borno". */
const isRegion = (tokens: readonly Token[], head: number): boolean =>
  tokens[head]!.form === "state" && tokens[head + 1]?.form === "of" && /^\p{Lu}/u.test(tokens[head + 2]?.form ?? "");

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
  // "in North Kordofan state": a region
  if (noun.words.join(" ") === "state" && tokens[head - 1]?.upos === "PROPN") return null;
  const modifier = modifiesThing(tokens, head);
  if (modifier && !OWNERS.test(noun.class)) return null;
  if (isRegion(tokens, head)) return null;
  const near = phraseStart(tokens, head);
  const opening = near > nounFirst ? phraseStart(tokens, nounFirst) : near;
  const whole = wholePhrase(tokens, opening, names, knowledge);
  const first = modifier ? nounFirst : whole;
  const capital = tokens[head]!.upos === "PROPN";
  const phrase: Phrase = { text, tokens, first: whole, nounFirst, head, noun, names };
  const affiliation = affiliate(phrase, knowledge);
  // the head is part of a party's own name ("the paramilitary Rapid Support Forces"): the noun tells nothing more
  const name = nameAt(names.parties, head);
  if (name && name.values[0]!.kind !== "person") {
    const party = name.values.length === 1 ? name.values[0]! : null;
    return nameSighting(phrase, index, name, party);
  }
  const opener = tokens[whole]!;
  const outer = affiliation.last > head ? possessorWithin(tokens, head + 1, affiliation.last) : null;
  const named =
    noun.class === "unit" &&
    affiliation.actor === null &&
    affiliation.institution !== "army" &&
    hasOwnName(tokens, whole, head);
  const start = tokens[first]!.start;
  const end = tokens[affiliation.last]!.end;
  const own =
    affiliation.actor === null &&
    affiliation.candidates.length === 0 &&
    (named || (HAS_NAME.test(noun.class) && isOfForce(noun) && isOwnName(tokens, whole, head, knowledge)));
  const words = own ? text.slice(tokens[skipDeterminers(tokens, first, head)]!.start, tokens[head]!.end) : "";
  const byName = own ? (armedByName(words) ?? armedByReport(text, words, start)) : null;
  const ofNoun = named ? "militia" : noun.kind;
  const kind =
    affiliation.kind ??
    kindBefore(tokens, first, nounFirst, knowledge) ??
    (named ? ofNoun : (byName ?? ofNoun)) ??
    "other";
  const bare = first === nounFirst;
  // "the commander denied that his men …": those whom somebody leads
  const ledMen = opener.xpos === "PRP$" && tokens[head]!.form.toLowerCase() === "men";
  return {
    sentence: index,
    first,
    last: affiliation.last,
    head,
    form: "description",
    start,
    end,
    noun,
    // a party's commander is not called as the party
    name:
      (noun.class === "person" ? null : affiliation.name) ??
      text.slice(tokens[skipDeterminers(tokens, first, head)]!.start, end),
    kind: noun.class === "person" ? "person" : noun.class === "people" ? (ledMen ? "other" : "civilians") : kind,
    actor: affiliation.actor,
    candidates: affiliation.candidates,
    institution: own ? null : affiliation.institution,
    definite: modifier || bare || /^(the|this|that|these|those|its|their|his|her|our|my)$/i.test(opener.form),
    plural: isPlural(tokens[head]!),
    possessor: opener.xpos === "PRP$" ? whole : outer,
    specified: affiliation.specified || capital,
    ...((own || affiliation.ownName) && { ownName: true as const }),
  };
}

const HAS_NAME = /^(?:institution|members|group|fighters)$/;

/** Ministries and governments are states' even by a town's name; forces may be anybody's. */
const isOfForce = ({ class: sort, institution }: FoundNoun["noun"]): boolean =>
  sort !== "institution" || /^(?:army|security-forces|special-forces)$/.test(institution ?? "");

function nameSighting(
  { text, tokens, first }: Phrase,
  sentence: number,
  name: SentenceName<RosterActor>,
  party: RosterActor | null,
): Sighting {
  return {
    sentence,
    first,
    last: name.last,
    head: name.last,
    form: "name",
    start: tokens[first]!.start,
    end: name.end,
    noun: null,
    name: party?.name ?? text.slice(name.start, name.end),
    kind: party?.kind ?? null,
    actor: party?.id ?? null,
    candidates: name.values,
    institution: null,
    definite: true,
    plural: severalBodies(tokens[name.last]!),
    possessor: null,
    specified: true,
  };
}

/** What an army calls its units, besides numbers. */
const ARM =
  /^(?:\d.*|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|infantry|armou?red|mechani[sz]ed|motori[sz]ed|airborne|parachute|tank|mountain|guards?|marine|naval|artillery|rifle|assault|army|separate|special|commando|border|coastal|air|brigades?|battalions?|regiments?|divisions?|corps|units?|group)$/iu;

/** "the Lantern Brigades": a unit that has a name, and no number or arm, is seldom an army's. */
function hasOwnName(tokens: readonly Token[], first: number, head: number): boolean {
  const names = tokens.slice(first, head + 1).filter(({ form }) => /^\p{Lu}|\d/u.test(form) && !/^the$/iu.test(form));
  return (
    /^\p{Lu}/u.test(tokens[head]!.form) && names.length > 1 && !names.slice(0, -1).some(({ form }) => ARM.test(form))
  );
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
