import { type ActorRoster, nameWords } from "@counterclaim/knowledge";
import type { Draft } from "../draft.ts";

/** Whose name a stretch of a sentence is: a person's, or a party's of the roster. */
export interface OtherNames {
  /** Lies inside a longer name of a person or party. */
  inside(start: number, end: number): boolean;
  /** Is itself the name of a party ("Wagner"). */
  is(start: number, end: number): boolean;
}

/** The names of one sentence that are no places'. */
export function namesNotPlaces(draft: Draft, index: number, roster: ActorRoster): OtherNames {
  const persons = draft.actors.filter(
    (a) => a.kind === "person" && a.tree.sentence === index && a.coref === undefined && isName(wordsOf(draft, a.span)),
  );
  const parties = partyNames(draft, index, roster);
  const longer = [...persons.map((a) => a.span), ...parties];
  return {
    inside: (start, end) =>
      longer.some((span) => span.start <= start && end <= span.end && span.end - span.start > end - start),
    is: (start, end) => parties.some((span) => span.start === start && span.end === end),
  };
}

function partyNames({ text, sentences }: Draft, index: number, roster: ActorRoster): { start: number; end: number }[] {
  const { start, end } = sentences[index]!;
  const words = nameWords(text, start, end);
  const found: { start: number; end: number }[] = [];
  for (let at = 0; at < words.length; at++) {
    const match = roster.names.match(words, at);
    if (!match) continue;
    found.push({ start: words[at]!.start, end: words[at + match.length - 1]!.end });
    at += match.length - 1;
  }
  return found;
}

const wordsOf = ({ text }: Draft, { start, end }: { start: number; end: number }): string =>
  text.slice(start, end).replace(/^the /i, "");

/** Capitals from end to end: "Malian soldiers near Gao" is no name. */
const isName = (words: string): boolean =>
  words
    .split(/[\s-]+/)
    .every((word) => /^[\p{Lu}\d]/u.test(word) || /^(?:of|the|for|and|in|al|el|de|bin|ibn)$/.test(word));
