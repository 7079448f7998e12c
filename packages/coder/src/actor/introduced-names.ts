import type { Sentence } from "@counterclaim/language";
import type { Sighting } from "./sighting.ts";

/** A short form that the report itself introduces: "the Northern Shepherds' Front (NSF)". */
export interface IntroducedName {
  readonly short: string;
  /** Token of the short form inside the brackets; the bracket that closes follows it. */
  readonly token: number;
  readonly sighting: Sighting;
}

/** Short forms in brackets right after a mention whose initials they are. */
export function introducedNames({ tokens }: Sentence, sightings: readonly Sighting[]): IntroducedName[] {
  const found: IntroducedName[] = [];
  for (const sighting of sightings) {
    const short = tokens[sighting.last + 2];
    if (tokens[sighting.last + 1]?.form !== "(" || !short || tokens[sighting.last + 3]?.form !== ")") continue;
    if (!/^\p{Lu}[\p{L}\p{N}-]*[\p{Lu}\p{N}][\p{L}\p{N}-]*$/u.test(short.form)) continue;
    const initials = tokens
      .slice(sighting.first, sighting.last + 1)
      .map((token) => token.form.charAt(0).toUpperCase())
      .join("");
    const known = sighting.candidates.some((actor) => actor.acronyms.includes(short.form));
    if (known || inOrder(short.form.toUpperCase().replace(/[^\p{Lu}]/gu, ""), initials))
      found.push({ short: short.form, token: sighting.last + 2, sighting });
  }
  return found;
}

/** Whether all letters but one, in their order, are among the initials ("FDP" of "Front of the People's Defence" is not asked to be exact). */
function inOrder(letters: string, initials: string): boolean {
  if (letters.length < 2) return false;
  let at = -1;
  let found = 0;
  for (const letter of letters) {
    const next = initials.indexOf(letter, at + 1);
    if (next >= 0) {
      at = next;
      found++;
    }
  }
  return found >= Math.max(2, letters.length - 1);
}

/** The short forms that earlier sentences introduced, where they stand again: "the NSF". */
export function laterShortForms(
  index: number,
  { tokens }: Sentence,
  introduced: ReadonlyMap<string, Sighting>,
): Sighting[] {
  if (introduced.size === 0) return [];
  return tokens.flatMap((token, i) => {
    const full = introduced.get(token.form);
    if (!full) return [];
    const first = tokens[i - 1]?.upos === "DET" ? i - 1 : i;
    const { name, kind, actor, candidates, institution } = full;
    const at = { sentence: index, first, last: i, head: i, start: tokens[first]!.start, end: token.end };
    return {
      ...full,
      ...at,
      form: "name" as const,
      noun: null,
      name,
      kind,
      actor,
      candidates,
      institution,
      possessor: null,
    };
  });
}
