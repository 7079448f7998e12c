import type { Draft } from "../draft.ts";

/** Tells whether a stretch of a sentence lies in the name of a person or of an organisation that the roster knows. */
export function namesNotPlaces(draft: Draft, sentence: number): (start: number, end: number) => boolean {
  const names = draft.actors.filter((a) => a.tree.sentence === sentence && a.coref === undefined);
  return (start, end) =>
    names.some((a) => {
      if (a.span.start > start || a.span.end < end) return false;
      const words = draft.text.slice(a.span.start, a.span.end).replace(/^[Tt]he /, "");
      if (words.length <= end - start) return false;
      // Only a name from end to end: in "Malian army soldiers near Gao" the place is free.
      return a.kind === "person" ? isName(words) : a.actor !== null && isName(words);
    });
}

const isName = (words: string): boolean =>
  words
    .split(/[\s-]+/)
    .every((word) => /^[\p{Lu}\d]/u.test(word) || /^(?:of|the|for|and|in|al|el|de|bin|ibn)$/.test(word));
