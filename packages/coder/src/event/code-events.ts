import { contains, type Event, overlaps, type Span } from "@counterclaim/record";
import { claimsNear } from "../claims-near.ts";
import type { Draft, Stage } from "../draft.ts";
import { inSentence } from "../in-sentence.ts";
import { withQuantities } from "../quantity/attach.ts";
import { answeringEvents } from "./answering-claim.ts";
import { blamingEvents } from "./blaming-claim.ts";
import { Carriers } from "./carrier.ts";
import { codeEvent } from "./code-event.ts";
import { effortOf, isFoiled } from "./effort.ts";
import { placeLeads } from "./lead-in-detail.ts";
import { type Found, once } from "./once.ts";
import { Parties } from "./parties.ts";
import { again, inAnswer } from "./same-act.ts";
import { matchesIn, namesMore } from "./sentence-triggers.ts";
import { oneBlow, shareParties } from "./share-parties.ts";
import { dateEarlier } from "./told-later.ts";
import { withAct } from "./toll-of-act.ts";
import type { Tree } from "./tree.ts";
import { whoDied } from "./who-died.ts";

/** What the text says happened: codebook patterns over the trees, each event in the claim that carries it. */
export const codeEvents: Stage = (draft, knowledge) => {
  const parties = new Parties(draft, knowledge);
  const carriers = new Carriers(draft);
  const events: Event[] = [];
  const undated = new Set<Event>();
  for (const [index, { kind }] of draft.sentences.entries()) {
    // a sub-heading says again what the prose says
    if ((kind === "heading" && index > 0) || isDeskNote(draft, index)) continue;
    const { tree, matches } = matchesIn(draft, index, knowledge);
    const taken = new Set<number>();
    const here: Found[] = [];
    for (const match of matches) {
      if (match.words.some((word) => taken.has(word)) || namesMore(tree, match, knowledge)) continue;
      // "thwarted an attempt to seize the bridge": told already, as what was thwarted
      const effort = match.trigger.part === "verb" ? effortOf(tree, match.head) : null;
      if (effort !== null && taken.has(effort) && isFoiled(tree, effort)) continue;
      const found = codeEvent(draft, tree, match, parties, carriers, knowledge, events);
      if (found === null) continue;
      for (const word of match.words) taken.add(word);
      const told = [...events.slice(-12), ...here.map(({ event }) => event)];
      here.push(again(tree, found, told, parties));
    }
    for (const found of whoDied(draft, tree, parties, carriers, knowledge)) {
      const at = here.findIndex(({ head }) => head === found.head);
      here.splice(at < 0 ? here.length : at, at < 0 ? 0 : 1, again(tree, found, events.slice(-12), parties, true));
    }
    for (const [at, found] of here.entries()) here[at] = withAct(draft, tree, found, here, events);
    here.sort((a, b) => a.event.trigger.start - b.event.trigger.start || a.event.trigger.end - b.event.trigger.end);
    const uncounted = new Set(
      tokensOf(tree, [...inSentence(draft.times, index).map(({ span }) => span), ...speakersIn(draft, index)]),
    );
    const counted = withQuantities(
      draft.text,
      tree,
      shareParties(tree, oneBlow(tree, here)),
      parties.all,
      uncounted,
      (span) => carriers.sourceOf(span)?.id ?? null,
    );
    for (const found of once(tree, counted, events)) {
      const event = inAnswer(found, draft, events, carriers, parties);
      if (!found.dated && event.time === found.event.time) undated.add(event);
      events.push(event);
    }
    dateEarlier(draft, tree, events, undated);
  }
  placeLeads(draft, events, undated, parties);
  const blaming = blamingEvents(draft, draft.claims, events, parties);
  for (const [at, event] of blaming.events.entries()) events[at] = event;
  const answering = [...blaming.added, ...answeringEvents(draft, draft.claims, events, parties)];
  if (answering.length > 0) {
    events.push(...answering);
    events.sort((a, b) => a.trigger.start - b.trigger.start || a.trigger.end - b.trigger.end);
  }
  const { claims, ids } = carriers.numbered();
  return {
    ...draft,
    actors: parties.all,
    claims,
    events: events.map((event, at) => ({ ...event, id: `e${at + 1}`, claim: ids.get(event.claim)! })),
    notes: draft.notes.map((note) => ({ ...note, claims: note.claims.map((id) => ids.get(id) ?? id) })),
  };
};

/**
 * "…, two residents said": the phrases for whoever speaks, who are none of those that the event befell. Not what a
 * speaker's own clause claims: "Hirsi, who put the toll at eight".
 */
function speakersIn({ claims, sentences }: Draft, index: number): Span[] {
  const near = claimsNear(claims, sentences[index]!);
  const pieces = near.flatMap(({ content }) => content);
  return near.flatMap(({ source: { span } }) => {
    if (span === null || pieces.some((piece) => contains(piece, span))) return [];
    const claimed = pieces.find((piece) => overlaps(piece, span));
    return claimed && claimed.start > span.start ? [{ start: span.start, end: claimed.start }] : [span];
  });
}

/** "(Corrects number killed to 14, not 41, in paragraph 3)": about the text. */
function isDeskNote({ text, sentences }: Draft, index: number): boolean {
  const { start, end } = sentences[index]!;
  const words = text.slice(start, end);
  return DESK_NOTE.test(words) || ERROR.test(words);
}
/** "In a story on April 28, the agency reported erroneously that …": what is taken back there is told right elsewhere. */
const ERROR =
  /\b(?:stor(?:y|ies)|reports?|versions?|dispatch(?:es)?|articles?|items?|correction|headline)\b.*\b(?:(?:erroneously|incorrectly|mistakenly|wrongly|inaccurately) (?:reported|said|stated|gave|put|referred|identified|described|attributed)|(?:reported|said|stated|gave|put|referred|identified|described|misstated|attributed)\b.* (?:erroneously|incorrectly|mistakenly|wrongly|in error))\b/iu;

const DESK_NOTE =
  /^\s*[([]\s*(?:this (?:version|story|item) )?(?:corrects|corrected|refiles|recasts|updates|adds|removes|deletes|drops|clarifies|changes|fixes|amends|restores)\b/iu;

const tokensOf = ({ tokens }: Tree, spans: readonly Span[]): number[] =>
  tokens.flatMap((token, at) => (spans.some(({ start, end }) => start <= token.start && token.end <= end) ? [at] : []));
