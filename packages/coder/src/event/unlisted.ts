import { type Countries, type Country, countryParty, nameWords } from "@counterclaim/knowledge";
import { type ActorKind, type ActorMention, wordsAt } from "@counterclaim/record";
import { phraseStart } from "../actor/base-phrase.ts";
import type { Draft, TreePosition } from "../draft.ts";
import { inSentence } from "../in-sentence.ts";
import type { Knowledge } from "../knowledge.ts";
import { childrenIn, relation, type Tree } from "./tree.ts";

/** An actor mention with its place in the tree. */
export type Mention = ActorMention & { readonly tree: TreePosition };

/**
 * A state named by its country, its people's adjective or its capital: "Iran condemned", "Syrian airports". Behind a
 * preposition of place it is a state only where `country` allows it.
 */
export function stateNamed(
  draft: Draft,
  { countries }: Knowledge,
  tree: Tree,
  head: number,
  country: boolean,
): Mention | null {
  const token = tree.tokens[head]!;
  if (token.upos !== "PROPN" && token.upos !== "ADJ") return null;
  const place = inSentence(draft.places, tree.sentence).find(({ tree: t }) => t.first <= head && head <= t.last);
  // "south of Tripoli" is where, whatever stands before it
  if (place && BEARING.test(tree.tokens[place.tree.first]!.form) && tree.tokens[place.tree.first + 1]?.form === "of")
    return null;
  const form = wordsAt(draft.text, token);
  const state = countryOf(place?.name ?? form, countries) ?? countryOf(form, countries);
  if (state === null) return null;
  if (
    !country &&
    (place
      ? isPlacePhrase(tree, head) || isPlacePhrase(tree, place.tree.head) || follows(draft, tree, place.tree)
      : placesTown(tree, head))
  )
    return null;
  const { id, name, kind } = countryParty(state);
  const own = { sentence: tree.sentence, first: head, last: head, head };
  return {
    span: place?.span ?? { start: token.start, end: token.end },
    actor: id,
    name,
    kind,
    tree: place?.tree ?? own,
  };
}

const BEARING = /^(?:north|south|east|west|(?:north|south)-?(?:east|west))$/;

const capitals = new WeakMap<Countries, ReadonlyMap<string, Country>>();

/** The country of a name, an adjective or a capital. */
function countryOf(words: string, countries: Countries): Country | null {
  const parts = nameWords(words);
  const match = countries.names.match(parts, 0);
  if (match && match.length === parts.length) return match.values[0]?.country ?? null;
  let byCapital = capitals.get(countries);
  if (!byCapital) {
    byCapital = new Map(countries.list.map((country) => [country.capital.toLowerCase(), country]));
    capitals.set(countries, byCapital);
  }
  return byCapital.get(words.toLowerCase()) ?? null;
}

const PLACING = new Set("in at near from into to toward towards outside inside around through across via".split(" "));

/** Is the name governed by a preposition of place, so that it is where and not who? */
function isPlacePhrase(tree: Tree, head: number): boolean {
  const cases = childrenIn(tree, head, "case").map((c) => tree.tokens[c]!.form.toLowerCase());
  return cases.some((word) => PLACING.has(word)) && relation(tree.tokens[head]!) !== "compound";
}

/** "in Ternopil, western Ukraine": the wider place behind a comma. */
const follows = (draft: Draft, tree: Tree, { first }: TreePosition): boolean =>
  tree.tokens[first - 1]?.form === "," &&
  inSentence(draft.places, tree.sentence).some(({ use, tree: t }) => t.last === first - 2 && use === "literal");

const TOWN =
  /^(?:town|city|village|district|region|province|state|capital|area|border|island|coast|countryside|county|locality)$/;

/** "in the central Malian town of …": whose town it is says where, and not who. */
function placesTown(tree: Tree, head: number): boolean {
  const { tokens } = tree;
  const { upos, deprel, head: noun } = tokens[head]!;
  if (upos !== "ADJ" || deprel !== "amod" || !TOWN.test(tokens[noun]?.lemma ?? "")) return false;
  return childrenIn(tree, noun, "case").some((c) => PLACING.has(tokens[c]!.form.toLowerCase()));
}

const DATE = /^(January|February|March|April|May|June|July|August|September|October|November|December|\w+day)s?$/;

/** Somebody whom no list knows: a proper name that is no place and no time, or a noun for people or a body. */
export function somebodyNamed(draft: Draft, { codebook }: Knowledge, tree: Tree, head: number): Mention | null {
  const token = tree.tokens[head]!;
  const covers = ({ tree: t }: { readonly tree: TreePosition }) => t.first <= head && head <= t.last;
  if (inSentence(draft.places, tree.sentence).some(covers) || inSentence(draft.times, tree.sentence).some(covers))
    return null;
  const noun = token.upos === "NOUN" && codebook.words.get("parties")?.has(token.lemma.toLowerCase());
  return noun || (token.upos === "PROPN" && !DATE.test(token.form)) ? phraseAt(draft, tree, head, null) : null;
}

const ARMED = /^(?:military|army|armed|rebel|militia|police|navy|naval|air|jihadist|insurgent|militant)$/i;

/** A hospital, a market, a bus: on it, force hits the civilians in it. */
export function civiliansIn(draft: Draft, { codebook }: Knowledge, tree: Tree, head: number): Mention | null {
  const listed = codebook.words.get("civilianObjects")?.has(tree.tokens[head]!.lemma.toLowerCase());
  if (!listed) return null;
  // "a military camp": no civilians' place
  const armed = childrenIn(tree, head, "amod", "compound").some((c) => ARMED.test(tree.tokens[c]!.form));
  return phraseAt(draft, tree, head, armed ? null : "civilians");
}

/** The base noun phrase of a head as a mention. */
function phraseAt(draft: Draft, tree: Tree, head: number, kind: ActorKind | null): Mention {
  const { tokens } = tree;
  const first = phraseStart(tokens, head);
  let last = head;
  while (
    last + 1 < tokens.length &&
    /^(flat|compound)/.test(tokens[last + 1]!.deprel) &&
    tokens[last + 1]!.head >= first
  )
    last++;
  const span = { start: tokens[first]!.start, end: tokens[last]!.end };
  const name = wordsAt(draft.text, span).replace(/^(the|an?)\s+/i, "");
  return { span, actor: null, name, kind, tree: { sentence: tree.sentence, first, last, head } };
}
