import type { Event } from "@counterclaim/record";
import type { Draft } from "../draft.ts";
import { inSentence } from "../in-sentence.ts";
import type { Found } from "./once.ts";
import { childrenIn, isVerb, type Tree } from "./tree.ts";

const TOLL = /^(?:killing|killing-of-civilians|losses)$/u;
/** Acts in which people fall. */
const ACT =
  /^(?:attack|airstrike|drone-strike|shelling|ambush|clash|mine-explosion|suicide-bombing|grenade-attack|capture|recapture|repelled-attack|offensive)$/u;

/** How many characters back the act may stand: a sentence or two. */
const REACH = 400;

/**
 * A toll told behind an act was there and then: "The army said its base in Osta was attacked on Monday. Eleven soldiers
 * fell, it added." Only where its sentence says neither place nor time nor another act, and no other place was named since.
 * @param here the events of its sentence
 * @param earlier the events before it, the nearest last
 */
export function withAct(
  draft: Draft,
  tree: Tree,
  found: Found,
  here: readonly Found[],
  earlier: readonly Event[],
): Found {
  const act = here.some(({ event }) => ACT.test(event.type)) ? null : actOf(draft, tree, found, earlier);
  return act === null
    ? found
    : { ...found, dated: true, event: { ...found.event, places: act.places, time: act.time } };
}

function actOf(
  { places, sentences, text }: Draft,
  tree: Tree,
  { event, head, dated }: Found,
  earlier: readonly Event[],
): Event | null {
  if (!TOLL.test(event.type) || dated || event.places.length > 0 || !isVerb(tree.tokens[head]!)) return null;
  if (event.polarity === "negative" || event.modality !== "actual") return null;
  const lasting = childrenIn(tree, head, "aux").some((a) => /^(?:has|have|'ve)$/iu.test(tree.tokens[a]!.form));
  if (lasting || GENERAL.test(text.slice(tree.tokens[0]!.start, tree.tokens.at(-1)!.end))) return null;
  const acts = earlier.slice(-4).filter((other) => event.trigger.start - other.trigger.end < REACH);
  const told = acts.findLast((other) => ACT.test(other.type));
  if (told === undefined || told.places.length === 0) return null;
  if (told.polarity === "negative" || told.modality !== "actual") return null;
  const known = told.places.map(({ place }) => places[place]!.name);
  const { start } = told.trigger;
  for (let at = tree.sentence; at >= 0 && sentences[at]!.end > start; at--)
    for (const { span, use, name } of inSentence(places, at))
      if (
        use === "literal" &&
        span.start > told.trigger.end &&
        span.end <= event.trigger.start &&
        !known.includes(name)
      )
        return null;
  return told;
}

/** What is counted over weeks or years. */
const GENERAL =
  /\b(?:since|so far|in total|overall|altogether|another|separate(?:ly)?|elsewhere|in recent|over the past|in the past|every (?:day|week|month|year)|each (?:day|week|month|year))\b/iu;
