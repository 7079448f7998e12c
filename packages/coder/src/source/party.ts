import { type ActorMention, type Span, wordsAt } from "@counterclaim/record";
import type { Draft } from "../draft.ts";

type Mention = Draft["actors"][number];

/** Mentions are not promised in order of their ends: a few before a place are looked at, too. */
const BEFORE = 4;

/** How many mentions begin at a place of the text or before it. */
function countUpTo(actors: readonly Mention[], offset: number): number {
  let low = 0;
  let high = actors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (actors[middle]!.span.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The mention that holds a place of the text. */
export function mentionAt(actors: readonly Mention[], offset: number): Mention | null {
  const count = countUpTo(actors, offset);
  for (let at = count - 1; at >= Math.max(0, count - BEFORE); at--) {
    if (actors[at]!.span.end > offset) return actors[at]!;
  }
  return null;
}

const LED = /\b(?:led|backed|supported|brokered|funded|armed|supplied) by\b/u;

/** The party that a source phrase speaks for: its head's, else that of whom it names ("a spokesman for the front"). */
export function partyOf(
  { actors, text }: Pick<Draft, "actors" | "text">,
  head: Span,
  phrase: Span,
): { readonly actor: string | null; readonly mention: ActorMention | null } {
  const own = mentionAt(actors, head.start);
  if (own?.actor) return { actor: own.actor, mention: own };
  // "residents and a soldier": of two sorts of people neither speaks for a party
  if (own?.kind === "civilians" && / and /u.test(wordsAt(text, phrase))) return { actor: null, mention: own };
  for (let at = Math.max(0, countUpTo(actors, phrase.start) - BEFORE); at < actors.length; at++) {
    const mention = actors[at]!;
    if (mention.span.start >= phrase.end) break;
    if (mention.span.end <= phrase.start || mention === own) continue;
    // "a UN-backed mission": not the one who backs
    if (text.charAt(mention.span.end) === "-" || LED.test(text.slice(phrase.start, mention.span.start))) continue;
    if (mention.actor !== null && mention.kind !== "media") return { actor: mention.actor, mention: own };
  }
  return { actor: null, mention: own };
}
