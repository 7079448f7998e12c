import { wordsAt } from "@counterclaim/record";
import { loadKnowledge } from "@counterclaim/resources";
import { mentionActors } from "../../src/actor/mention-actors.ts";
import type { Draft } from "../../src/draft.ts";
import { newDraft } from "../../src/new-draft.ts";
import { parse } from "../../src/parse.ts";
import { mentionPlaces } from "../../src/place/mention-places.ts";
import { mentionTimes } from "../../src/time/mention-times.ts";

const knowledge = loadKnowledge();

/** The draft of a text after its places and times were mentioned. */
export function draftOf(text: string, published: string | null = null): Draft {
  return [parse, mentionActors, mentionPlaces, mentionTimes].reduce(
    (draft, stage) => stage(draft, knowledge),
    newDraft({ text, published }),
  );
}

/** The words of each place mention. */
export const placesIn = (text: string): string[] => draftOf(text).places.map(({ span }) => wordsAt(text, span));

/** The one place mention with these words. */
export function placeNamed(text: string, words: string) {
  const found = draftOf(text).places.filter(({ span }) => wordsAt(text, span) === words);
  if (found.length === 0) throw new Error(`no place "${words}" in "${text}"`);
  return found[0]!;
}
