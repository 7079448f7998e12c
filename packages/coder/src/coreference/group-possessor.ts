import type { Sentence } from "@counterclaim/language";
import { nounAt } from "../actor/noun-lookup.ts";
import type { Sighting } from "../actor/sighting.ts";
import type { Knowledge } from "../knowledge.ts";

/** Bodies by which a report calls a party again: "the group's fighters", "the coalition's spokesman". */
const BODIES = new Set(["group", "fighters"]);

/**
 * The definite short form that stands as possessor inside a description ("the group" of "the group's fighters"), as a
 * sighting of its own, so that its antecedent can be looked for; null where there is none.
 */
export function possessingGroup(
  sighting: Sighting,
  { tokens }: Sentence,
  { descriptions }: Knowledge,
): Sighting | null {
  for (let at = sighting.first + 1; at < sighting.head; at++) {
    if (tokens[at]!.xpos !== "POS") continue;
    const head = at - 1;
    const found = nounAt(tokens, head, descriptions);
    if (!found || !BODIES.has(found.noun.class) || found.noun.named) return null;
    if (tokens[found.first - 1]?.form.toLowerCase() !== "the") return null;
    return {
      ...sighting,
      form: "description",
      first: found.first - 1,
      last: head,
      head,
      start: tokens[found.first - 1]!.start,
      end: tokens[head]!.end,
      noun: found.noun,
      kind: found.noun.kind,
      name: found.noun.words.join(" "),
      possessor: null,
      specified: false,
      plural: tokens[head]!.xpos === "NNS",
    };
  }
  return null;
}
