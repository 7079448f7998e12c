import { type Country, foldWord } from "@counterclaim/knowledge";
import { resolveSightings } from "../coreference/resolve-sightings.ts";
import { countryOfPlaces, storyCountry } from "../coreference/story-country.ts";
import type { Draft, Stage } from "../draft.ts";
import type { Knowledge } from "../knowledge.ts";
import { phraseStart } from "./base-phrase.ts";
import { describedActors } from "./described.ts";
import { introducedNames, laterShortForms } from "./introduced-names.ts";
import { bodyWord, laterBodies } from "./later-names.ts";
import { namedCountries, namedParties } from "./named-parties.ts";
import { nounAt } from "./noun-lookup.ts";
import { bodyOf, type NameRun, nameRuns, personOf, withTitles } from "./persons.ts";
import { pronouns } from "./pronouns.ts";
import { namesOf, type SentenceNames } from "./sentence-names.ts";
import type { Sighting } from "./sighting.ts";
import { ofUnlistedState } from "./unlisted-state.ts";

/** Finds everybody whom the report names, describes or refers to, and who of the roster each is. */
export const mentionActors: Stage = (draft, knowledge) => actorsIn(draft, knowledge, null);

/**
 * The same once more where the report names no country and a state's body is still nobody's: "the army" of a local report
 * is that of the country in which its places lie.
 */
export const settleActors: Stage = (draft, knowledge) => {
  const open = draft.actors.some(
    ({ actor, kind }) => actor === null && (kind === "state-forces" || kind === "government" || kind === "person"),
  );
  // whose places only sound like a known country's
  const elsewhere = draft.actors.some(
    ({ actor, kind, tree: { sentence, first, head } }) =>
      actor === null &&
      (kind === "state-forces" || kind === "government") &&
      ofUnlistedState(draft.sentences[sentence]!.tokens, first, head, knowledge),
  );
  const setting = open && !elsewhere ? countryOfPlaces(draft, knowledge) : null;
  return setting === null ? draft : actorsIn(draft, knowledge, setting);
};

function actorsIn(draft: Draft, knowledge: Knowledge, setting: Country | null): Draft {
  const read = draft.sentences.map((_, index) => readSentence(draft, index, knowledge));
  // a name that is a person's in one place is so everywhere, also in the headline before it
  const persons = new Set(
    read.flatMap(({ runs, index }) => runs.filter((r) => r.person).map((r) => lastWord(draft, index, r))),
  );
  const named = storyCountry(
    draft,
    read.map(({ names }) => names),
    knowledge,
  );
  const story = named === "several" ? null : (named ?? setting);
  const introduced: Earlier = { shortForms: new Map(), bodies: new Map() };
  const sightings = read.flatMap((sentence) => {
    const found = sightingsOf(draft, sentence, persons, introduced, knowledge);
    const here = draft.sentences[sentence.index]!;
    for (const { short, sighting } of introducedNames(here, found)) introduced.shortForms.set(short, sighting);
    for (const sighting of found) {
      const word = bodyWord(here, sighting);
      if (word !== null && sighting.specified) introduced.bodies.set(word, sighting);
    }
    return found;
  });
  return { ...draft, actors: resolveSightings(draft, sightings, story, knowledge) };
}

/** By which short words earlier sentences named somebody. */
interface Earlier {
  readonly shortForms: Map<string, Sighting>;
  /** "front" for the Northern Front. */
  readonly bodies: Map<string, Sighting>;
}

/** What a sentence shows by itself. */
interface ReadSentence {
  readonly index: number;
  readonly names: SentenceNames;
  readonly described: readonly Sighting[];
  readonly runs: readonly NameRun[];
}

function readSentence(draft: Draft, index: number, knowledge: Knowledge): ReadSentence {
  const sentence = draft.sentences[index]!;
  if (sentence.kind === "byline") return { index, names: { parties: [], countries: [] }, described: [], runs: [] };
  const names = namesOf(draft.text, sentence, knowledge);
  const described = describedActors(draft.text, index, sentence, names, knowledge);
  return { index, names, described, runs: nameRuns(sentence, names, described, knowledge) };
}

const lastWord = (draft: Draft, index: number, { last }: NameRun): string =>
  foldWord(draft.sentences[index]!.tokens[last]!.form);

/** What stands in one sentence, in text order; a mention inside a longer one is left out. */
function sightingsOf(
  draft: Draft,
  { index, names, described, runs }: ReadSentence,
  persons: ReadonlySet<string>,
  introduced: Earlier,
  knowledge: Knowledge,
): Sighting[] {
  const sentence = draft.sentences[index]!;
  if (sentence.kind === "byline") return [];
  const { tokens } = sentence;
  const unlisted = runs.filter((run) => run.person || persons.has(lastWord(draft, index, run)));
  const bodies = runs.filter((run) => run.body && hasSubject(tokens, run));
  const inText = [
    ...described,
    ...unlisted.map((run) => personOf(draft.text, index, tokens, run)),
    ...bodies.map((run) => bodyOf(draft.text, index, tokens, run)),
  ];
  // "the Kerrin Army (KA)": in this report the short form is its own, whoever else bears it
  const own = introducedNames(
    sentence,
    described.filter(({ ownName }) => ownName),
  );
  const isOwn = ({ first, last }: Sighting): boolean =>
    own.some(({ token }) => first <= token && token <= last) ||
    introduced.shortForms.get(tokens[last]!.form)?.ownName === true;
  const parties = namedParties(draft.text, index, sentence, names).filter((party) => !isOwn(party));
  const known = parties.filter(({ form }) => form === "person");
  const titled = withTitles(outermost([...inText, ...known]), draft.text);
  const named = [
    ...parties.filter(({ form }) => form !== "person"),
    ...namedCountries(draft.text, index, sentence, names, knowledge.countries),
    ...laterShortForms(index, sentence, introduced.shortForms),
    ...laterBodies(index, sentence, introduced.bodies),
  ];
  const all = withKinds(outermost([...titled, ...named]), tokens).map((sighting) =>
    withAmount(tokens, sighting, knowledge),
  );
  return outermost([...all, ...pronouns(index, sentence, all)]).filter(
    ({ start }) => sentence.dateline === null || start >= sentence.dateline.end,
  );
}

/** Does the run act? Towns, too, have clauses with "which". */
const hasSubject = (tokens: Draft["sentences"][number]["tokens"], { first, last }: NameRun): boolean =>
  tokens
    .slice(first, last + 1)
    .some(
      ({ deprel, head }) =>
        /^nsubj$/.test(deprel) &&
        /^(say|deny|claim|accuse|blame|report|represent|call|condemn|reject)$/.test(tokens[head]?.lemma ?? ""),
    );

/** Text order; of two that overlap, the longer. */
function outermost(sightings: readonly Sighting[]): Sighting[] {
  const byLength = sightings.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: Sighting[] = [];
  for (const sighting of byLength)
    if (!kept.some((other) => sighting.start < other.end && other.start < sighting.end)) kept.push(sighting);
  return kept.sort((a, b) => a.start - b.start);
}

/** "the militant group JNIM": the words that say what a party is, and its name, are one mention. */
function withKinds(sightings: readonly Sighting[], tokens: Draft["sentences"][number]["tokens"]): Sighting[] {
  const result: Sighting[] = [];
  for (const sighting of sightings) {
    const before = result.at(-1);
    const tellsKind =
      sighting.form === "name" &&
      sighting.specified &&
      sighting.kind !== "person" &&
      before?.form === "description" &&
      before.sentence === sighting.sentence &&
      before.last === sighting.first - 1 &&
      before.noun !== null &&
      /^(group|fighters|body)$/.test(before.noun.class) &&
      !before.plural;
    // "armed youths known as the White Army"
    const isCalled =
      sighting.form === "name" &&
      sighting.kind !== "person" &&
      sighting.kind !== "media" &&
      before?.form === "description" &&
      before.last === sighting.first - 3 &&
      /^(?:known|referred)$/.test(tokens[before.last + 1]!.form) &&
      /^(?:as|to)$/.test(tokens[before.last + 2]!.form);
    if (tellsKind || isCalled) result[result.length - 1] = { ...sighting, first: before.first, start: before.start };
    else result.push(sighting);
  }
  return result;
}

const AMOUNT = /^(some|many|most|all|several|one|two|three|four|five|six|seven|eight|nine|ten|none|both|each|\d+)$/i;

/** "dozens of fighters", "members of the council": the amount belongs to the mention, the party is the inner one's. */
function withAmount(tokens: Draft["sentences"][number]["tokens"], sighting: Sighting, knowledge: Knowledge): Sighting {
  const of = tokens[sighting.first - 1];
  const amount = sighting.first - 2;
  if (of?.form.toLowerCase() !== "of" || amount < 0 || sighting.form === "pronoun") return sighting;
  const word = tokens[amount]!;
  const noun = nounAt(tokens, amount, knowledge.descriptions)?.noun;
  const men = /^men$/i.test(word.form) && sighting.form !== "person";
  if (noun?.class !== "amount" && !AMOUNT.test(word.form) && !men) return sighting;
  const first = phraseStart(tokens, amount);
  return { ...sighting, first, start: tokens[first]!.start, plural: true };
}
