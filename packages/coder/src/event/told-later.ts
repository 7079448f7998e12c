import type { Event } from "@counterclaim/record";
import type { Draft } from "../draft.ts";
import { inSentence } from "../in-sentence.ts";
import { childrenIn, type Tree } from "./tree.ts";

type When = NonNullable<Event["time"]>;

const ACT =
  /^(?:incident|operation|fighting|attack|assault|raid|strike|airstrike|ambush|clash|battle|blast|explosion|bombing|shelling|shooting|killing|massacre|abduction|kidnapping|tragedy|violence|event|it|this)$/u;
const BLOW =
  /attack|strike|shelling|ambush|battle|clash|raid|explosion|bombing|killing|losses|abduction|capture|looting|destruction/u;

/** How many events back the act may stand that is dated so. */
const REACH = 8;

/** "The incident happened on Saturday evening": the time of what was told before; null where the sentence tells none. */
function timeOfAct(draft: Draft, { sentence, tokens, ...tree }: Tree): When | null {
  const verb = tokens.findIndex(
    ({ lemma }, at) =>
      /^(?:happen|occur)$/u.test(lemma) || (lemma === "take" && /^place$/u.test(tokens[at + 1]?.form ?? "")),
  );
  if (verb < 0) return null;
  const whole = { sentence, tokens, ...tree };
  const named = childrenIn(whole, verb, "nsubj").some((at) => {
    const { lemma, upos } = tokens[at]!;
    const definite = childrenIn(whole, at, "det").some((d) => /^(?:the|this)$/iu.test(tokens[d]!.form));
    return ACT.test(lemma.toLowerCase()) && (definite || upos === "PRON");
  });
  if (!named) return null;
  const { dateline } = draft.sentences[sentence]!;
  const said = inSentence(draft.times, sentence).find(
    ({ from, to, precision, span, tree: { first } }) =>
      from !== null &&
      to !== null &&
      /^(?:day|hour)$/u.test(precision) &&
      first > verb &&
      (!dateline || span.start >= dateline.end),
  );
  return said === undefined ? null : { from: said.from, to: said.to, precision: said.precision };
}

/** "took place early on Sunday at Tolbinne": the town or village where it was; null where none is named. */
function placeOfAct({ places }: Draft, { sentence, tokens }: Tree): number | null {
  const verb = tokens.findIndex(({ lemma }) => /^(?:happen|occur|take)$/u.test(lemma));
  const at = places.findIndex(
    ({ tree, use, precision }) =>
      tree.sentence === sentence &&
      use === "literal" &&
      tree.first > verb &&
      (precision ?? 1) <= 3 &&
      /^(?:at|in|near|outside)$/u.test(tokens[tree.first - 1]?.form ?? ""),
  );
  return at < 0 ? null : at;
}

/**
 * Gives the acts told just before, without a time of their own, the time that a sentence gives "the incident", and its town
 * or village where they had none.
 * @param undated events whose time is not said
 */
export function dateEarlier(draft: Draft, tree: Tree, events: Event[], undated: Set<Event>): void {
  if (undated.size === 0) return;
  const { start } = draft.sentences[tree.sentence]!;
  const earlier = (at: number): boolean =>
    events[at]!.trigger.start < start && undated.has(events[at]!) && BLOW.test(events[at]!.type);
  const from = Math.max(0, events.length - REACH);
  if (!events.some((_, at) => at >= from && earlier(at))) return;
  const time = timeOfAct(draft, tree);
  if (time === null) return;
  const there = placeOfAct(draft, tree);
  for (let at = from; at < events.length; at++) {
    if (!earlier(at) || events[at]!.modality !== "actual") continue;
    undated.delete(events[at]!);
    const { places } = events[at]!;
    const wide = there !== null && places.every(({ place }) => (draft.places[place]!.precision ?? 7) >= 4);
    events[at] = { ...events[at]!, time, places: wide ? [{ place: there, role: "at" }, ...places] : places };
  }
}
