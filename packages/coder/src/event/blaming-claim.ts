import { type Claim, contains, type Event, type Span, wordsAt } from "@counterclaim/record";
import type { Draft } from "../draft.ts";
import type { Parties, Wanted } from "./parties.ts";
import { treeOf } from "./tree.ts";

/** How many events back the one that somebody is blamed for may stand. */
const REACH = 12;

/** Acts that have a doer; what became of people in them comes second. */
const ACT =
  /attack|airstrike|drone-strike|shelling|ambush|raid|explosion|bombing|execution|assassination|abduction|looting|destruction|sabotage|ceasefire-violation/u;
const HARM = /^(?:killing|killing-of-civilians|losses|clash)$/u;

/** Words that say who was accused, of nothing but what was told before; each has the groups "who" and, mostly, "what". */
const BEHIND = String.raw`(?:is|are|was|were|had been|have been|being) (?:\w+ly )?(?:behind|responsible for|to blame for)`;
const SAID: readonly RegExp[] = [
  new RegExp(`^(?:that )?(?<who>.{2,80}?) ${BEHIND} (?<what>.+)$`, "iu"),
  /^(?:that )?(?<who>.{2,80}?) (?:is|are|was|were|had been) (?:\w+ly )?(?:responsible|to blame)$/iu,
  /^(?:that )?(?<who>.{2,80}?) (?:had|have|has) (?:done|carried out|committed|caused|launched|fired|staged) (?<what>.+)$/iu,
  /^(?:that )?(?<who>.{2,80}?) (?:had )?(?:carried|did|done) (?<what>it|this|that)(?: out)?$/iu,
  /^(?:that )?(?:the |full |sole )*(?:responsibility|blame)(?: for (?<what>.+?))? (?:lay|lies|rested|rests|fell) (?:\w+ly )?(?:with|on) (?<who>.+)$/iu,
  /^(?:that )?(?<what>.{2,60}?) (?:is|was|were|had been) the work of (?<who>.+)$/iu,
  /^(?:that )?(?<what>(?:the|this|these|those|it|they)\b.{0,50}?) (?:is|was|were|has been|have been|had been) (?:\w+ly )?(?:done|committed|carried out|perpetrated|caused|staged|launched|fired) by (?<who>[^,]{2,80})(?:,.*)?$/iu,
  /^(?:that )?(?<what>(?:the|these|those) (?:\w+ )?(?:shells?|rounds?|rockets?|missiles?|mortars?|drones?|shots|fire|bombs?|projectiles?)) (?:had |have |has )?(?:come|came|(?:been |was |were )?(?:fired|launched|sent)) from (?<who>.{2,80})$/iu,
];
const BLAMED: readonly RegExp[] = [
  /^(?<who>.{2,90}?) (?:\w+ly )?responsible for (?<what>.+)$/iu,
  /^(?<who>.{2,90}?) responsible$/iu,
  /^(?<what>(?:it|this|that|the|its|their) ?.{0,40}?) on (?<who>.+)$/iu,
  /^(?<who>.{2,90}?) (?:for|over) (?<what>.+)$/iu,
  /^(?<who>.{2,90}?) of (?:being behind|being responsible for|responsibility for|carrying out|\w+ing) (?<what>.+)$/iu,
  /^(?<who>.{2,90}?) of (?:doing so|responsibility|being responsible)$/iu,
  /^(?<who>[^,]{2,60})$/iu,
];
const BLAMING = /\b(?:blam|accus|fault|suspect|hold|held|finger)/iu;
const RESPONSIBLE = / responsible for /u;
/** What a party may deny of a deed that its words name: "denied any role in the ATTACK". */
const PART =
  /^(?:any |all |its |their |having (?:had )?(?:any )?)*(?:responsibility|involvement|role|part|hand|complicity) (?:for|in|over) /iu;

/** Nouns for whatever happened. */
const HAPPENED =
  /^(?:it|this|that|(?:the|this|that|these|those|its|their|all|such)(?: [\w-]+){0,3}? (?:attacks?|assault|strikes?|blasts?|explosions?|blaze|fires?|deaths?|killings?|incidents?|bloodshed|violence|massacre|carnage|destruction|damage|shelling|bombardment|bombing|raids?|ambush|abductions?|kidnappings?|crash|shooting|losses|casualties|crimes?|tragedy|atrocit(?:y|ies)|disaster)|(?:the |its )?(?:\w+ )?(?:rockets?|shells?|missiles?|mortars?|bombs?|drones?|rounds?|shots))\b(?! (?:of|against) )/iu;

/**
 * Events of claims that say only who did what was told before: "The army blamed the militia", "accused the rebels of being
 * behind it", "responsibility lay with the navy". Each is the act told last, with the accused for its doer; where the
 * words name the deed themselves, that event gets its doer.
 */
export function blamingEvents(
  draft: Draft,
  claims: readonly Claim[],
  events: readonly Event[],
  parties: Parties,
): { readonly events: readonly Event[]; readonly added: readonly Event[] } {
  const { text } = draft;
  const all = [...events];
  const added: Event[] = [];
  // where both sides of a quarrel say the same words, the first of the two claims has got their events
  const carried = new Map<string, number[]>();
  for (const [at, { claim }] of events.entries()) carried.set(claim, [...(carried.get(claim) ?? []), at]);
  for (const [index, claim] of claims.entries()) {
    const [content, more] = claim.content;
    if (!content || more || claim.source.kind === "publisher" || claim.stance === "asks") continue;
    const twin = [claims[index - 1], claims[index + 1]].find(
      (other) => other !== undefined && inSameWords(text, claim, other),
    );
    if (twin !== undefined) {
      added.push(...byTheOther(text, claim, twin, content, all, carried, parties));
      continue;
    }
    const accused = selfIn(text, claim, content, parties) ?? accusedIn(draft, claim, content, parties);
    if (accused === null) continue;
    const own = (carried.get(claim.id) ?? []).filter((at) => isDeed(all[at]!));
    for (const [i, at] of own.entries())
      if (all[at]!.agents.length === 0 || (i === 0 && accused.surely)) all[at] = doneBy(all[at]!, accused.who, parties);
    if (own.length > 0) continue;
    const told = meant(text, all, content, accused.what);
    if (told === null) continue;
    const trigger = { start: content.start, end: content.end };
    const named = placesNamed(draft, content);
    const places = named.length > 0 ? named : told.places;
    const event = { ...told, id: "", claim: claim.id, trigger, places, quantities: [], polarity: "positive" as const };
    added.push(doneBy(event, accused.who, parties));
  }
  return { events: all, added };
}

/** Two sources by one cue: "the army and the rebels blamed each other for the raid". */
const inSameWords = (text: string, a: Claim, b: Claim): boolean =>
  a.cue !== null &&
  a.cue.start === b.cue?.start &&
  a.source.span?.start !== b.source.span?.start &&
  BLAMING.test(text.slice(a.cue.start, a.cue.end));

/**
 * What one side lays at the other's door: the deeds of their common words, or the act told last before them. Those that the
 * claim has got for its own are given their doer in place.
 */
function byTheOther(
  text: string,
  claim: Claim,
  twin: Claim,
  content: Span,
  all: Event[],
  carried: ReadonlyMap<string, readonly number[]>,
  parties: Parties,
): readonly Event[] {
  const who = parties.inSpan(twin.source.span);
  if (who === null) return [];
  const self = parties.inSpan(claim.source.span);
  const byOther = (event: Event): Event => {
    const done = doneBy(event, who, parties);
    // a truce is broken with whom one has it
    return done.type === "ceasefire-violation" && self !== null ? { ...done, targets: [self] } : done;
  };
  const deeds = (id: string): number[] => (carried.get(id) ?? []).filter((at) => isDeed(all[at]!));
  const [own, others] = [deeds(claim.id), deeds(twin.id)];
  for (const at of own) all[at] = byOther(all[at]!);
  if (own.length > 0) return [];
  if (others.length > 0) return others.map((at) => byOther({ ...all[at]!, id: "", claim: claim.id }));
  const words = text.slice(content.start, content.end).toLowerCase();
  const told = meant(text, all, content, /^(?:each other|one another) (?:for|of|over) (.+)$/u.exec(words)?.[1] ?? null);
  const trigger = { start: content.start, end: content.end };
  return told === null
    ? []
    : [byOther({ ...told, id: "", claim: claim.id, trigger, quantities: [], polarity: "positive" })];
}

/** "accused the army of staging the killings IN FAMBITA": where, in the words of the charge itself. */
const placesNamed = ({ places }: Draft, { start, end }: Span): Event["places"] =>
  places.flatMap(({ span, use }, place) =>
    use === "literal" && start <= span.start && span.end <= end ? [{ place, role: "at" as const }] : [],
  );

const isDeed = ({ type }: Event): boolean => ACT.test(type) || HARM.test(type);

const doneBy = (event: Event, who: number, parties: Parties): Event => ({
  ...event,
  agents: [who],
  targets: event.targets.filter((target) => !parties.sameParty(who, target)),
});

/** The claimant, where the claim is of a part in a deed. */
function selfIn(text: string, { source, stance }: Claim, content: Span, parties: Parties) {
  if (stance !== "denies" && stance !== "confirms") return null;
  const part = PART.exec(wordsAt(text, content));
  const who = part === null ? null : parties.inSpan(source.span);
  return part === null || who === null
    ? null
    : { who, what: text.slice(content.start + part[0].length, content.end).toLowerCase(), surely: false };
}

/** Who is accused in a claim, and the words for what; null where nobody is, or of something that was not told. */
function accusedIn(draft: Draft, { cue }: Claim, content: Span, parties: Parties) {
  const { text } = draft;
  const whole = wordsAt(text, content).replace(/[\s,.;"”]+$/u, "");
  if (whole.length > 160) return null;
  // "rejected government charges that his fighters were behind it"
  const skipped = CHARGED.exec(whole)?.[0].length ?? 0;
  const words = whole.slice(skipped);
  const blames = cue !== null && BLAMING.test(wordsAt(text, cue));
  for (const frame of blames ? BLAMED : SAID) {
    const match = new RegExp(frame.source, `${frame.flags}d`).exec(words);
    const who = match?.indices?.groups?.who;
    if (!match || !who) continue;
    // "unable to determine who was behind the attack"
    if (/\b(?:who|whoever|what|which)$/iu.test(match.groups!.who!)) return null;
    const party = partyIn(
      draft,
      { start: content.start + skipped + who[0], end: content.start + skipped + who[1] },
      parties,
    );
    // "held the rebels and their allies responsible for the attack": the tree may make anybody its doer
    const surely = RESPONSIBLE.test(words) && match.groups?.what !== undefined;
    return party === null ? null : { who: party, what: match.groups?.what?.toLowerCase() ?? null, surely };
  }
  return null;
}

/** Whose charge it is that is answered, before the charge. */
const CHARGED =
  /^(?:[\w'’-]+ ){0,5}(?:charges?|claims?|accusations?|allegations?|reports?|suggestions?|assertions?|statements?) that /iu;

/** What may be blamed: not who is named only for being hit, or for saying so. */
const DOERS: Wanted = {
  kinds: new Set([
    "state-forces",
    "rebel-group",
    "militia",
    "private-military",
    "government",
    "international-mission",
    "political",
    "other",
  ]),
  country: true,
  objects: false,
};

/** The first party named in a stretch of text. */
function partyIn({ sentences }: Draft, stretch: Span, parties: Parties): number | null {
  const { all } = parties;
  let best: number | null = null;
  for (const [at, { span }] of all.entries()) {
    if (!contains(stretch, span)) continue;
    const other = best === null ? null : all[best]!.span;
    if (other === null || span.start < other.start || (span.start === other.start && span.end > other.end)) best = at;
  }
  const sentence = best === null ? sentences.findIndex((one) => contains(one, stretch)) : -1;
  if (sentence < 0) return best;
  const tree = treeOf(sentence, sentences[sentence]!.tokens);
  for (const [at, token] of tree.tokens.entries()) {
    if (!contains(stretch, token)) continue;
    const [found] = parties.at(tree, at, DOERS);
    if (found !== undefined) return found;
  }
  return null;
}

/** The act told last before a claim that its words can mean; rather the act than the harm that it did. */
function meant(text: string, events: readonly Event[], content: Span, what: string | null): Event | null {
  const before = events.filter(({ trigger }) => trigger.end <= content.start).slice(-REACH);
  const said = before.filter(({ modality }) => modality === "actual");
  const general = what === null || HAPPENED.test(what);
  const noun = general
    ? null
    : (/^(?:it|(?:the|this|that|those|these) (?:[\w-]+ ){0,2}?([\w-]+))/u.exec(what!)?.[1] ?? null);
  if (!general && noun === null) return null;
  const fits = (event: Event): boolean => noun === null || sentenceRound(text, event.trigger).includes(noun);
  const act = said.findLast((event) => ACT.test(event.type) && fits(event));
  const harms = said.filter((event) => HARM.test(event.type) && fits(event));
  // "for the killings": rather who was killed than how many died
  const harm = harms.findLast(({ type }) => type.startsWith("killing")) ?? harms.at(-1);
  return act ?? harm ?? null;
}

/** The line of text round a stretch, from full stop to full stop, in lower case. */
function sentenceRound(text: string, { start, end }: Span): string {
  const from = text.lastIndexOf(". ", start) + 1;
  const to = text.indexOf(". ", end);
  return text.slice(from, to < 0 ? undefined : to).toLowerCase();
}
