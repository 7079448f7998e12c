import { contains, type Event } from "@counterclaim/record";
import type { Draft } from "../draft.ts";
import { inSentence } from "../in-sentence.ts";
import type { Knowledge } from "../knowledge.ts";
import { befallsCount } from "./bare-count.ts";
import { blamedFor } from "./blamed-for.ts";
import { saidNotSo } from "./called-false.ts";
import type { Carriers } from "./carrier.ts";
import { codesOf } from "./codes.ts";
import { isCustom } from "./custom.ts";
import { reachOf } from "./governors.ts";
import { inferredPlaces } from "./inferred-place.ts";
import type { TriggerMatch } from "./match.ts";
import { forceOf } from "./modality.ts";
import { isNoHappening } from "./no-happening.ts";
import type { Found } from "./once.ts";
import { ownDeed } from "./own-deed.ts";
import type { Parties } from "./parties.ts";
import { isRescue } from "./rescue.ts";
import { type Roles, rolesOf } from "./roles.ts";
import { objectFits, plausible } from "./sense.ts";
import { adverse, confessed, speakersOwn } from "./side.ts";
import { supportOf } from "./support.ts";
import type { Tree } from "./tree.ts";
import { unitOf } from "./unit.ts";
import { asksForNoName } from "./unnamed-wish.ts";
import { whenOf } from "./when.ts";
import { placesOf } from "./where.ts";
import {
  besideQuotation,
  isOnlySpeaker,
  saidAt,
  saysOfSelf,
  seatOf,
  subjectWithin,
  takesPart,
} from "./within-claim.ts";

/** The event that a trigger tells of, as its sentence and its claim have it; null where it tells of none. */
export function codeEvent(
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
  if (onDay(draft, tree, match) || isRetold(tree, match) || isMonth(draft, tree, match)) return null;
  if (!objectFits(draft, tree, match) || (part === "noun" && isName(draft, tree, match))) return null;
  const trigger = { start: tree.tokens[match.first]!.start, end: tree.tokens[match.last]!.end };
  const support = part === "noun" ? supportOf(tree, match.head, codebook) : null;
  const source = carriers.sourceOf(trigger);
  const wanted = match.trigger.agents ?? codebook.kinds.get(type.agents)!;
  const found = rolesOf(tree, match, support, parties, {
    agents: wanted,
    targets: codebook.kinds.get(type.targets)!,
  });
  const partakes = (index: number) =>
    takesPart(draft.text, source, parties.all[index]!.span) || saysOfSelf(source, index, parties);
  const doers = found.agents.filter((index) => !isBareDrone(parties.all[index]!));
  const acting = doers.filter((index) => !isOnlySpeaker(source, index, type.name, tree, match.head, parties));
  const within = acting.length < doers.length ? subjectWithin(source, tree, match.head) : null;
  const inner = within === null ? [] : parties.at(tree, within, { kinds: wanted, country: true, objects: false });
  const named = blamedFor(tree, match.head).flatMap((at) =>
    parties.at(tree, at, { kinds: wanted, country: true, objects: false }),
  );
  const agents =
    doers.length > 0
      ? [...acting, ...inner].filter(partakes)
      : named.length > 0
        ? named
        : speakersOwn(tree, match, source, parties);
  // "Troops struck a depot, the army said": the speaker is whoever struck, and nobody who was struck
  const speaks = (index: number) =>
    source?.source.span != null &&
    contains(source.source.span, parties.all[index]!.span) &&
    agents.some((agent) => parties.sameParty(agent, index));
  const others = found.targets
    .filter((index) => partakes(index) && !speaks(index))
    .filter(adverse(type, agents, parties));
  const lost: Roles = { agents, targets: confessed(type, agents, others, source, parties) ?? others };
  const roles: Roles = { ...lost, agents: ownDeed(draft, type.name, lost, source, parties) ?? agents };
  const counted = befallsCount(tree, match);
  if (!counted && !plausible(draft, tree, match, roles, codebook)) return null;
  const reach = reachOf(tree, match.head);
  const stated = placesOf(draft, tree, match, reach, earlier, (place) => {
    const { span } = draft.places[place]!;
    return (
      takesPart(draft.text, source, span) &&
      !besideQuotation(source, span) &&
      !seatOf(source, span) &&
      !saidAt(source, span)
    );
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
    time: !dated && time !== null && isNamed(draft, tree, time) ? { ...time, inferred: true } : time,
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

/** "a drone hit the depot": what it was done with, by nobody knows whom. */
const isBareDrone = ({ actor, name }: Parties["all"][number]): boolean =>
  actor === null && /^(?:\p{Ll}+ ){0,2}(?:drones?|missiles?|rockets?)$/iu.test(name);

/** "who was abducted … was found on Thursday": the sentence names the day, for something else. */
const isNamed = ({ times }: Draft, { sentence }: Tree, { from, to }: NonNullable<Event["time"]>): boolean =>
  inSentence(times, sentence).some((t) => (t.to !== null && t.to === to) || (t.from !== null && t.from === from));

/** "in March 2021". */
const isMonth = ({ times }: Draft, tree: Tree, { head }: TriggerMatch): boolean =>
  tree.tokens[head]!.form === "March" &&
  inSentence(times, tree.sentence).some(({ tree: t }) => t.first <= head && head <= t.last);

/** "rejected the army's account of the clash": how it is told is rejected, not that it was. */
function isRetold({ tokens }: Tree, { trigger, head }: TriggerMatch): boolean {
  const { deprel, head: above } = tokens[head]!;
  if (trigger.part !== "noun" || !deprel.startsWith("nmod")) return false;
  if (!/^(?:account|version|narrative|portrayal|description)$/.test(tokens[above]?.lemma ?? "")) return false;
  return /^(?:reject|dispute|contest|deny|dismiss|contradict|challenge|refute|question)$/.test(
    tokens[tokens[above]!.head]?.lemma ?? "",
  );
}

/** "insisted on Saturday that": the preposition says when, and is no part of the trigger. */
const onDay = ({ times }: Draft, tree: Tree, { trigger, governed }: TriggerMatch): boolean =>
  governed !== null &&
  trigger.phrase.steps.at(-1)!.function &&
  inSentence(times, tree.sentence).some(({ span }) => {
    const { start, end } = tree.tokens[governed]!;
    return span.start <= start && end <= span.end;
  });

/** "the Patriotic Movement", "the movement" that is a party: a word of its name, and no movement. */
function isName({ actors }: Draft, { sentence, tokens }: Tree, { head }: TriggerMatch): boolean {
  const { upos, lemma, form } = tokens[head]!;
  if (upos !== "PROPN" && lemma.toLowerCase() !== "movement") return false;
  const capital = /^\p{Lu}/u.test(form);
  // "the Free Ness movement"
  if (!capital && lemma.toLowerCase() === "movement" && tokens[head - 1]?.upos === "PROPN") return true;
  if (capital && /^(?:Abu|Umm|Ibn|Bin)$/.test(tokens[head - 1]?.form ?? "")) return true;
  return inSentence(actors, sentence).some(
    ({ actor, kind, name, tree: t }) =>
      (actor !== null || (capital && (kind !== "person" || t.last > t.first) && name.includes(form))) &&
      t.first <= head &&
      head <= t.last,
  );
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
