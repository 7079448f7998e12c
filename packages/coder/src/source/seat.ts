import { type Countries, nameWords } from "@counterclaim/knowledge";
import type { Source } from "@counterclaim/record";
import type { Draft } from "../draft.ts";
import { inSentence } from "../in-sentence.ts";
import type { Speaker } from "./speaker.ts";

/** "Egypt, a mediator, said", "Kinshasa accuses", "Washington says": a capital that speaks is its state; every other source stays as it is. */
export function seatOf(
  { places }: Draft,
  sentence: number,
  { span, name, phrase }: Speaker,
  source: Source,
  { byCode, names }: Countries,
): Source {
  // "Egypt, a mediator, said": a country by its name, whatever is told of it
  const opens = name !== null && name.stretch.first === phrase.stretch.first && name.stretch.last === phrase.head;
  const words = opens ? nameWords(name.words) : [];
  const named = names.match(words, 0);
  const country = named?.length === words.length && named.values[0]?.form === "name" ? named.values[0].country : null;
  if (country) return { ...source, kind: "party", actor: country.id, name: country.name, role: null };
  const seat = inSentence(places, sentence).find(
    ({ span: at, use }) => use === "metonym" && at.start === span.start && at.end === span.end,
  );
  const state = seat?.country ? byCode.get(seat.country) : undefined;
  return state ? { ...source, kind: "party", actor: state.id, name: state.name, role: null } : source;
}
