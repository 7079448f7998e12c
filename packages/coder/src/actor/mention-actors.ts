import { foldWord } from "@counterclaim/knowledge";
import { resolveSightings } from "../coreference/resolve-sightings.ts";
import type { Draft, Stage } from "../draft.ts";
import type { Knowledge } from "../knowledge.ts";
import { phraseStart } from "./base-phrase.ts";
import { describedActors } from "./described.ts";
import { namedCountries, namedParties } from "./named-parties.ts";
import { nounAt } from "./noun-lookup.ts";
import { namedPersons, withTitles } from "./persons.ts";
import { pronouns } from "./pronouns.ts";
import { namesOf } from "./sentence-names.ts";
import type { Sighting } from "./sighting.ts";

/** Finds everybody whom the report names, describes or refers to, and who of the roster each is. */
export const mentionActors: Stage = (draft, knowledge) => {
  const surnames = new Set<string>();
  const sightings = draft.sentences.flatMap((_, index) => {
    const found = sightingsOf(draft, index, surnames, knowledge);
    for (const { form, name } of found) if (form === "person") surnames.add(foldWord(name.split(/\s+/).at(-1)!));
    return found;
  });
  return { ...draft, actors: resolveSightings(draft, sightings, knowledge) };
};

/** What stands in one sentence, in text order; a mention inside a longer one is left out. */
function sightingsOf(draft: Draft, index: number, surnames: ReadonlySet<string>, knowledge: Knowledge): Sighting[] {
  const sentence = draft.sentences[index]!;
  if (sentence.kind === "byline") return [];
  const names = namesOf(draft.text, sentence, knowledge);
  const described = describedActors(draft.text, index, sentence, names, knowledge);
  const persons = namedPersons(draft.text, index, sentence, names, described, surnames, knowledge);
  const titled = withTitles(outermost([...described, ...persons]), draft.text);
  const named = [...namedParties(index, sentence, names), ...namedCountries(draft.text, index, sentence, names)];
  const all = outermost([...titled, ...named]).map((s) => withAmount(sentence.tokens, s, knowledge));
  return outermost([...all, ...pronouns(index, sentence, all)]).filter((s) => !inDateline(sentence.dateline, s));
}

const inDateline = (dateline: { readonly end: number } | null, { start }: Sighting): boolean =>
  dateline !== null && start < dateline.end;

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
