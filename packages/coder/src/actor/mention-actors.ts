import { foldWord } from "@counterclaim/knowledge";
import { resolveSightings } from "../coreference/resolve-sightings.ts";
import { storyCountry } from "../coreference/story-country.ts";
import type { Draft, Stage } from "../draft.ts";
import type { Knowledge } from "../knowledge.ts";
import { phraseStart } from "./base-phrase.ts";
import { describedActors } from "./described.ts";
import { introducedNames, laterShortForms } from "./introduced-names.ts";
import { namedCountries, namedParties } from "./named-parties.ts";
import { nounAt } from "./noun-lookup.ts";
import { type NameRun, nameRuns, personOf, withTitles } from "./persons.ts";
import { pronouns } from "./pronouns.ts";
import { namesOf, type SentenceNames } from "./sentence-names.ts";
import type { Sighting } from "./sighting.ts";

/** Finds everybody whom the report names, describes or refers to, and who of the roster each is. */
export const mentionActors: Stage = (draft, knowledge) => {
  const read = draft.sentences.map((_, index) => readSentence(draft, index, knowledge));
  // a name that is a person's in one place is so everywhere, also in the headline before it
  const persons = new Set(
    read.flatMap(({ runs, index }) => runs.filter((r) => r.person).map((r) => lastWord(draft, index, r))),
  );
  const story = storyCountry(
    draft,
    read.map(({ names }) => names),
    knowledge,
  );
  const introduced = new Map<string, Sighting>();
  const sightings = read.flatMap((sentence) => {
    const found = sightingsOf(draft, sentence, persons, introduced, knowledge);
    for (const { short, sighting } of introducedNames(draft.sentences[sentence.index]!, found))
      introduced.set(short, sighting);
    return found;
  });
  return { ...draft, actors: resolveSightings(draft, sightings, story, knowledge) };
};

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
  introduced: ReadonlyMap<string, Sighting>,
  knowledge: Knowledge,
): Sighting[] {
  const sentence = draft.sentences[index]!;
  if (sentence.kind === "byline") return [];
  const { tokens } = sentence;
  const unlisted = runs.filter((run) => run.person || persons.has(lastWord(draft, index, run)));
  const inText = [...described, ...unlisted.map((run) => personOf(draft.text, index, tokens, run))];
  const parties = namedParties(draft.text, index, sentence, names);
  const known = parties.filter(({ form }) => form === "person");
  const titled = withTitles(outermost([...inText, ...known]), draft.text);
  const named = [
    ...parties.filter(({ form }) => form !== "person"),
    ...namedCountries(draft.text, index, sentence, names),
    ...laterShortForms(index, sentence, introduced),
  ];
  const all = outermost([...titled, ...named]).map((sighting) => withAmount(tokens, sighting, knowledge));
  return outermost([...all, ...pronouns(index, sentence, all)]).filter(
    ({ start }) => sentence.dateline === null || start >= sentence.dateline.end,
  );
}

/** Text order; of two that overlap, the longer. */
function outermost(sightings: readonly Sighting[]): Sighting[] {
  const byLength = sightings.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: Sighting[] = [];
  for (const sighting of byLength)
    if (!kept.some((other) => sighting.start < other.end && other.start < sighting.end)) kept.push(sighting);
  return kept.sort((a, b) => a.start - b.start);
}

const AMOUNT = /^(some|many|most|all|several|one|two|three|four|five|six|seven|eight|nine|ten|none|both|each|\d+)$/i;

/** "dozens of fighters", "members of the council": the amount belongs to the mention, the party is the inner one's. */
function withAmount(tokens: Draft["sentences"][number]["tokens"], sighting: Sighting, knowledge: Knowledge): Sighting {
  const of = tokens[sighting.first - 1];
  const amount = sighting.first - 2;
  if (of?.form.toLowerCase() !== "of" || amount < 0 || sighting.form === "pronoun") return sighting;
  const word = tokens[amount]!;
  const noun = nounAt(tokens, amount, knowledge.descriptions)?.noun;
  if (noun?.class !== "amount" && !AMOUNT.test(word.form)) return sighting;
  const first = phraseStart(tokens, amount);
  return { ...sighting, first, start: tokens[first]!.start, plural: true };
}
