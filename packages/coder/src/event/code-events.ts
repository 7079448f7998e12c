import type { Codebook, Trigger } from "@counterclaim/knowledge";
import type { Claim, Event, Span } from "@counterclaim/record";
import type { Draft, Stage } from "../draft.ts";
import { inSentence, placesInSentence } from "../in-sentence.ts";
import type { Knowledge } from "../knowledge.ts";
import { withQuantities } from "../quantity/attach.ts";
import { answered, stateOf } from "./answered.ts";
import { answeringEvents } from "./answering-claim.ts";
import { deepObjects, governedBy } from "./arguments.ts";
import { befallsCount } from "./bare-count.ts";
import { blamingEvents } from "./blaming-claim.ts";
import { saidNotSo } from "./called-false.ts";
import { Carriers } from "./carrier.ts";
import { codesOf } from "./codes.ts";
import { isCustom } from "./custom.ts";
import { reachOf } from "./governors.ts";
import { inferredPlaces } from "./inferred-place.ts";
import { locatedAt } from "./located.ts";
import { matchTrigger, type TriggerMatch } from "./match.ts";
import { inKind, meantAct } from "./meant-act.ts";
import { forceOf } from "./modality.ts";
import { isNoHappening } from "./no-happening.ts";
import { type Found, once } from "./once.ts";
import { Parties } from "./parties.ts";
import { isRescue } from "./rescue.ts";
import { type Roles, rolesOf } from "./roles.ts";
import { objectFits, plausible } from "./sense.ts";
import { shareParties } from "./share-parties.ts";
import { effortOf, isFoiled } from "./subjects.ts";
import { type Support, supportOf } from "./support.ts";
import { type Tree, treeOf } from "./tree.ts";
import { asksForNoName } from "./unnamed-wish.ts";
import { whenOf } from "./when.ts";
import { placesOf } from "./where.ts";
import { whoDied } from "./who-died.ts";
import { besideQuotation, saysOfSelf, seatOf, takesPart } from "./within-claim.ts";

/** What the text says happened: codebook patterns over the trees, each event in the claim that carries it. */
export const codeEvents: Stage = (draft, knowledge) => {
  const parties = new Parties(draft, knowledge);
  const carriers = new Carriers(draft);
  const events: Event[] = [];
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
    here.sort((a, b) => a.event.trigger.start - b.event.trigger.start || a.event.trigger.end - b.event.trigger.end);
    const timed = new Set(
      tokensOf(
        tree,
        inSentence(draft.times, index).map(({ span }) => span),
      ),
    );
    const counted = withQuantities(
      draft.text,
      tree,
      shareParties(tree, here),
      parties.all,
      timed,
      (span) => carriers.sourceOf(span)?.id ?? null,
    );
    for (const found of once(tree, counted, events)) events.push(inAnswer(found, draft, events, carriers, parties));
  }
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

/** "insisted on Saturday that": the preposition says when, and is no part of the trigger. */
const onDay = ({ times }: Draft, tree: Tree, { trigger, governed }: TriggerMatch): boolean =>
  governed !== null &&
  trigger.phrase.steps.at(-1)!.function &&
  inSentence(times, tree.sentence).some(({ span }) => {
    const { start, end } = tree.tokens[governed]!;
    return span.start <= start && end <= span.end;
  });

/** "(Corrects number killed to 14, not 41, in paragraph 3)": about the text. */
function isDeskNote({ text, sentences }: Draft, index: number): boolean {
  const { start, end } = sentences[index]!;
  return DESK_NOTE.test(text.slice(start, end));
}
const DESK_NOTE =
  /^\s*[([]\s*(?:this (?:version|story|item) )?(?:corrects|corrected|refiles|recasts|updates|adds|removes|deletes|drops|clarifies|changes|fixes|amends|restores)\b/iu;

/** An act that the text means again, by a definite noun, was there and then where it was told to be. */
function again(tree: Tree, found: Found, earlier: readonly Event[], parties: Parties, known = false): Found {
  const { event, head, dated } = found;
  if (event.places.length > 0 && dated) return found;
  const other = meantAct(tree, head, event, earlier, parties, known);
  if (other === null || (dated && event.time?.from !== other.time?.from)) return found;
  const places = event.places.length > 0 ? event.places : other.places;
  const time = dated ? event.time : other.time;
  return { head, dated: true, event: inKind(tree, head, { ...event, places, time }, other, earlier) };
}

/** An event that is denied without saying where or when it was: there and then where it was said to be. */
function inAnswer(
  { event, dated }: Found,
  draft: Draft,
  earlier: readonly Event[],
  carriers: Carriers,
  parties: Parties,
): Event {
  const claim = carriers.byId(event.claim);
  if ((event.places.length > 0 && dated) || claim === null) return event;
  const other = answered(event, claim, earlier, ({ claim: id }) => carriers.byId(id), parties);
  if (other === null || !maybeThere(event, other, draft)) return event;
  const places = event.places.length > 0 ? event.places : other.places;
  return { ...event, places, time: dated ? event.time : other.time };
}

/** May two events have been at one place, as far as names tell? */
function maybeThere(one: Event, other: Event, { places }: Draft): boolean {
  const named = ({ places: at }: Event) => at.map(({ place }) => places[place]!.place ?? places[place]!.name);
  const [here, there] = [named(one), named(other)];
  return here.length === 0 || here.some((name) => there.includes(name));
}

const tokensOf = ({ tokens }: Tree, spans: readonly Span[]): number[] =>
  tokens.flatMap((token, at) => (spans.some(({ start, end }) => start <= token.start && token.end <= end) ? [at] : []));

/** Triggers that stand in a sentence, those of more words first: they say more exactly what happened. */
function matchesIn(draft: Draft, index: number, knowledge: Knowledge) {
  const { tokens } = draft.sentences[index]!;
  let tree: Tree | null = null;
  const matches: TriggerMatch[] = [];
  for (const [at, { lemma, form, deprel, head }] of tokens.entries()) {
    if (deprel === "cop" && head >= 0) {
      tree ??= treeOf(index, tokens);
      const located = locatedAt(draft, tree, head, knowledge.codebook);
      if (located !== null) matches.push(located);
    }
    const triggers = triggersAt(lemma, form, knowledge);
    if (triggers.length === 0) continue;
    tree ??= treeOf(index, tokens);
    for (const trigger of triggers) {
      const match = matchTrigger(tree, at, trigger);
      if (match !== null) matches.push(match);
    }
  }
  matches.sort((a, b) => b.words.length - a.words.length);
  return { tree: tree ?? treeOf(index, tokens), matches };
}

/** "signed a peace deal": the noun by itself, in more words, is the trigger of a type of its own. */
function namesMore(tree: Tree, { trigger, head, words, governed }: TriggerMatch, knowledge: Knowledge): boolean {
  if (trigger.part !== "verb") return false;
  const agreed = trigger.type.name === "agreement" ? governedBy(tree, head, null, "to") : [];
  return [...words.slice(1), ...(governed === null ? [] : [governed]), ...agreed].some((at) => {
    const { lemma, form } = tree.tokens[at]!;
    return triggersAt(lemma, form, knowledge).some(
      (other) =>
        other.part === "noun" &&
        (other.phrase.head > 0 || (trigger.type.name === "agreement" && other.type.name === "ceasefire")) &&
        other.type !== trigger.type &&
        matchTrigger(tree, at, other) !== null,
    );
  });
}

function triggersAt(lemma: string, form: string, { codebook: { triggers } }: Knowledge): readonly Trigger[] {
  const byLemma = triggers.get(lemma.toLowerCase()) ?? [];
  const word = form.toLowerCase();
  if (word === lemma.toLowerCase()) return byLemma;
  return [...byLemma, ...(triggers.get(word) ?? [])];
}

function codeEvent(
  draft: Draft,
  tree: Tree,
  match: TriggerMatch,
  parties: Parties,
  carriers: Carriers,
  knowledge: Knowledge,
  earlier: readonly Event[],
): Found | null {
  const { type, part } = match.trigger;
  const { codebook } = knowledge;
  if (isRescue(tree, match) || asksForNoName(tree, match) || isNoHappening(tree, match)) return null;
  if (onDay(draft, tree, match)) return null;
  if (!objectFits(draft, tree, match) || (part === "noun" && isName(draft, tree, match))) return null;
  const trigger = { start: tree.tokens[match.first]!.start, end: tree.tokens[match.last]!.end };
  const support = part === "noun" ? supportOf(tree, match.head, codebook) : null;
  const source = carriers.sourceOf(trigger);
  const found = rolesOf(tree, match, support, parties, {
    agents: match.trigger.agents ?? codebook.kinds.get(type.agents)!,
    targets: codebook.kinds.get(type.targets)!,
  });
  const partakes = (index: number) =>
    takesPart(draft.text, source, parties.all[index]!.span) || saysOfSelf(source, index, parties);
  const agents = found.agents.length > 0 ? found.agents.filter(partakes) : speakersOwn(tree, match, source, parties);
  const others = found.targets.filter(partakes).filter(adverse(type, agents, parties));
  const roles: Roles = { agents, targets: confessed(type, agents, others, source, parties) ?? others };
  const counted = befallsCount(tree, match);
  if (!counted && !plausible(draft, tree, match, roles, codebook)) return null;
  const reach = reachOf(tree, match.head);
  const stated = placesOf(draft, tree, match, reach, earlier, (place) => {
    const { span } = draft.places[place]!;
    return takesPart(draft.text, source, span) && !besideQuotation(source, span) && !seatOf(source, span);
  });
  const places = stated.length > 0 ? stated : inferredPlaces(draft, tree, match, roles, parties, earlier, knowledge);
  if (match.trigger.agents !== null && roles.agents.length === 0) return null;
  if (!match.trigger.alone && !counted && !complete(type.needs, roles, places.length)) return null;
  const force = forceOf(tree, match.head, support);
  if (force.polarity === "negative" && isCustom(tree, match)) return null;
  const { modality } = force;
  const polarity = saidNotSo(tree, support?.verb ?? match.head) ? opposite(force.polarity) : force.polarity;
  const kindsOf = (indexes: readonly number[]) => indexes.map((i) => parties.all[i]!.kind);
  const { time, dated } = whenOf(draft, tree, match.head, support, reach, source, modality, earlier, (span) =>
    carriers.sourceOf(span),
  );
  const event: Event = {
    id: "",
    claim: carriers.carrierOf(trigger, tree.sentence).id,
    type: type.name,
    trigger,
    agents: roles.agents,
    targets: roles.targets,
    unit: unitOf(roles, parties, tree, match, support, codebook),
    places,
    time,
    polarity,
    modality,
    quantities: [],
    codes: codesOf(type, {
      agents: kindsOf(roles.agents),
      targets: kindsOf(roles.targets),
      polarity,
      modality,
      agreed: support !== null && AGREEING.has(tree.tokens[support.verb]!.lemma.toLowerCase()),
    }),
  };
  return { event, head: match.head, dated };
}

/** Nobody repels or stops his own side: "repelled an assault on its base" leaves open whose assault it was. */
const adverse = ({ name }: TriggerMatch["trigger"]["type"], agents: readonly number[], { all }: Parties) => {
  const state = (index: number): string | null => (all[index]!.actor === null ? null : stateOf(all[index]!.actor!));
  const own = /^(?:repelled-attack|advance-stopped|capture|recapture)$/.test(name)
    ? agents.map(state).filter((known) => known !== null)
    : [];
  return (target: number): boolean => !own.includes(state(target) ?? "");
};

/** "The rebels admitted the loss of 12 fighters": whose fighters they were, where nothing else tells; else null. */
function confessed(
  { name }: TriggerMatch["trigger"]["type"],
  agents: readonly number[],
  lost: readonly number[],
  source: Claim | null,
  parties: Parties,
): number[] | null {
  if (name !== "losses" || agents.length > 0 || lost.length === 0 || source?.stance !== "confirms") return null;
  if (lost.some((at) => isKnown(parties.all[at]!))) return null;
  const speaker = parties.inSpan(source.source.span);
  return speaker === null || parties.all[speaker]!.actor === null ? null : [speaker];
}

const isKnown = ({ actor, kind }: Parties["all"][number]): boolean =>
  actor !== null || kind === "civilians" || kind === "person";

/** "the Patriotic Movement", "the movement" that is a party: a word of its name, and no movement. */
function isName({ actors }: Draft, { sentence, tokens }: Tree, { head }: TriggerMatch): boolean {
  const { upos, lemma } = tokens[head]!;
  if (upos !== "PROPN" && lemma.toLowerCase() !== "movement") return false;
  return inSentence(actors, sentence).some(({ actor, tree: t }) => actor !== null && t.first <= head && head <= t.last);
}

/** "it is in our hands", "under their control": those of the speaker, where no party is known by the pronoun. */
function speakersOwn(tree: Tree, { trigger, head }: TriggerMatch, source: Claim | null, parties: Parties): number[] {
  if (trigger.prepositions === null || source === null) return [];
  const own = (tree.children[head] ?? []).some(
    (c) => tree.tokens[c]!.deprel === "nmod:poss" && /^(?:our|their|its)$/i.test(tree.tokens[c]!.form),
  );
  const speaker = own ? parties.inSpan(source.source.span) : null;
  return speaker === null ? [] : [speaker];
}

const opposite = (polarity: Event["polarity"]): Event["polarity"] =>
  polarity === "positive" ? "negative" : "positive";

const AGREEING = new Set(["agree", "accept", "consent"]);

function complete(
  needs: TriggerMatch["trigger"]["type"]["needs"],
  { agents, targets }: Roles,
  places: number,
): boolean {
  switch (needs) {
    case "agent":
      return agents.length > 0;
    case "target":
      return targets.length > 0;
    case "either":
      return agents.length + targets.length > 0;
    case "both":
      return agents.length > 0 && targets.length > 0;
    case "place":
      return places > 0;
    default:
      return true;
  }
}

/** The body that moves or stands ("the convoy"): among the parties, or the object that they move. */
function unitOf(
  { agents, targets }: Roles,
  parties: Parties,
  tree: Tree,
  { head }: TriggerMatch,
  support: Support | null,
  { words }: Codebook,
): number | null {
  const isUnit = (index: number) => {
    const { sentence, head: at } = parties.all[index]!.tree;
    const lemma = sentence === tree.sentence ? tree.tokens[at]?.lemma.toLowerCase() : undefined;
    return lemma !== undefined && (words.get("units")?.has(lemma) ?? false);
  };
  const moved = deepObjects(tree, support?.verb ?? head).flatMap((o) =>
    placesInSentence(parties.all, tree.sentence).filter((at) => parties.all[at]!.tree.head === o),
  );
  return [...agents, ...targets, ...moved].find(isUnit) ?? null;
}
