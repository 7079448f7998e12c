import { type ActorRoster, type NameWord, nameWords } from "@counterclaim/knowledge";
import type { Span } from "@counterclaim/record";
import type { Draft } from "../draft.ts";
import { inSentence } from "../in-sentence.ts";
import { PERSON_TITLE } from "./words-round-places.ts";

/** Whose name a stretch of a sentence is: a person's, or a party's of the roster. */
export interface OtherNames {
  /** Lies inside a longer name of a person or party. */
  inside(start: number, end: number): boolean;
  /** Is itself the name of a party ("Wagner"). */
  is(start: number, end: number): boolean;
  /** Folded last names of the persons whom the report names in full. */
  readonly surnames: ReadonlySet<string>;
}

/** Folded last names of the persons of a report who are named by two words or more. */
export function surnamesOf(draft: Draft): ReadonlySet<string> {
  const surnames = new Set<string>();
  for (const { kind, span } of draft.actors) {
    if (kind !== "person") continue;
    const words = nameWords(draft.text, span.start, span.end).filter((w) => isName(w.raw));
    // "the mayor of Lorn" is no Mr Lorn
    if (words.length > 1 && !/^(?:of|for|in)$/.test(words.at(-2)!.key)) surnames.add(words.at(-1)!.key);
  }
  return surnames;
}

/** The names of one sentence that are no places'. */
export function namesNotPlaces(
  draft: Draft,
  index: number,
  words: readonly NameWord[],
  roster: ActorRoster,
  surnames: ReadonlySet<string>,
): OtherNames {
  const persons = inSentence(draft.actors, index).filter(
    (a) => a.kind === "person" && a.coref === undefined && isName(wordsOf(draft, a.span)),
  );
  // Asked for only where a place's name stands: most sentences have none.
  let found: readonly Span[] | null = null;
  const parties = (): readonly Span[] => {
    found ??= partyNames(words, roster);
    return found;
  };
  return {
    surnames,
    inside: (start, end) =>
      [...persons.map((a) => a.span), ...parties()].some(
        (span) =>
          span.start <= start &&
          end <= span.end &&
          span.end - span.start > end - start &&
          !officeFollows(draft.text.slice(end, span.end)),
      ),
    is: (start, end) => parties().some((span) => span.start === start && span.end === end),
  };
}

/** "Egypt's Minister of Health Salma Tawil": the country is whose minister she is, and no part of her name. */
const officeFollows = (words: string): boolean =>
  /^['’]s\b/.test(words) ||
  nameWords(words).some(
    (w, i) =>
      i < 4 && (PERSON_TITLE.has(w.key) || /^(?:attorney|deputy|vice|foreign|defense|health|prime)$/.test(w.key)),
  );

function partyNames(words: readonly NameWord[], roster: ActorRoster): readonly Span[] {
  const found: Span[] = [];
  for (let at = 0; at < words.length; at++) {
    const match = roster.names.match(words, at);
    if (!match) continue;
    found.push({ start: words[at]!.start, end: words[at + match.length - 1]!.end });
    at += match.length - 1;
  }
  return found;
}

const wordsOf = ({ text }: Draft, { start, end }: Span): string => text.slice(start, end).replace(/^the /i, "");

/** Capitals from end to end: "Malian soldiers near Gao" is no name. */
const isName = (words: string): boolean =>
  words
    .split(/[\s-]+/)
    .every((word) => /^[\p{Lu}\d]/u.test(word) || /^(?:of|the|for|and|in|al|el|de|bin|ibn)$/.test(word));
