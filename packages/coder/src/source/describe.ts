import type { Countries, CueLexicon } from "@counterclaim/knowledge";
import type { ActorKind, Source, Span } from "@counterclaim/record";
import type { Attribution } from "../attribution/attribution.ts";
import { spanOf, type Words, wordAt } from "../attribution/words.ts";
import type { Draft } from "../draft.ts";
import { anonymityIn } from "./anonymity.ts";
import { antecedentOf, relativeAntecedent } from "./antecedent.ts";
import { channelOf } from "./channel.ts";
import { mentionAt, partyOf } from "./party.ts";
import { seatOf } from "./seat.ts";
import { type Speaker, speakerOf } from "./speaker.ts";

const NOBODY: Omit<Source, "channel"> = {
  kind: "unnamed",
  span: null,
  head: null,
  actor: null,
  name: null,
  role: null,
  anonymous: false,
  anonymityReason: null,
};

interface Known {
  readonly speaker: Speaker;
  readonly source: Source;
}

/** The sources of attributions in text order: each sees the speakers before it. */
export function sourcesOf(
  draft: Draft,
  words: Words,
  attributions: readonly Attribution[],
  lexicon: CueLexicon,
  publisher: Source,
  countries: Countries,
): readonly Source[] {
  const known: Known[] = [];
  const speakers: Speaker[] = [];
  const bySpeaker = new Map<Speaker, Source>();
  return attributions.map((attribution) => {
    const channel = channelOf(words, attribution, lexicon);
    if (!attribution.source) return { ...NOBODY, channel };
    const again = known.find(({ speaker }) => speaker.phrase.stretch.first === attribution.source!.stretch.first);
    if (again) return channel === null ? again.source : { ...again.source, channel };
    // "We deny …" in a communiqué: the publisher itself, where it is a party
    if (publisher.actor !== null && /^(?:we|i)$/u.test(wordAt(words, attribution.source.head))) {
      const span = spanOf(words, attribution.source.stretch);
      return { ...publisher, kind: "party" as const, span, channel: channel ?? publisher.channel };
    }
    const speaker = speakerOf(words, attribution.source, lexicon);
    const described = describe(draft, words, attribution, speaker, channel, speakers, bySpeaker);
    const source = seatOf(draft, words.sentence[speaker.phrase.head]!, speaker, described, countries);
    known.push({ speaker, source });
    speakers.push(speaker);
    bySpeaker.set(speaker, source);
    if (known.length > 60) known.shift();
    return source;
  });
}

function describe(
  draft: Draft,
  words: Words,
  attribution: Attribution,
  speaker: Speaker,
  channel: Source["channel"],
  before: readonly Speaker[],
  sources: ReadonlyMap<Speaker, Source>,
): Source {
  const { phrase, span } = speaker;
  const head = words.tokens[phrase.head]!;
  const mention = mentionAt(draft.actors, head.start);
  const spoken = earlierOf(draft, words, speaker, before, sources);
  // "it" is whoever spoke right before, else the party that stands nearer
  const far = spoken !== null && words.sentence[phrase.head]! - words.sentence[spoken.phrase.head]! > 1;
  const earlier = far && speaker.form === "pronoun" && mention?.actor && isParty(speaker, mention) ? null : spoken;
  const inherited = earlier ? sources.get(earlier)! : null;
  const relative = earlier ? null : relativeAntecedent(words, speaker);
  const fuller = inherited?.head ?? earlier?.span ?? relative ?? mention?.coref ?? null;
  const own = partyOf(draft, head, span);
  const at = fuller && !own.actor ? partyOf(draft, fuller, fuller) : null;
  const known = inherited && speaker.form === "pronoun" ? null : (own.actor ?? at?.actor ?? null);
  const actor = inherited?.actor ?? known ?? spokenFor(words, speaker, before, sources);
  const name = nameOf(speaker, inherited, mention, fuller);
  const role = isParty(speaker, mention) ? null : (speaker.role?.role ?? inherited?.role ?? null);
  const anonymity =
    inherited?.anonymous || name === null ? anonymityNear(draft, words, attribution, phrase.stretch.first) : null;
  const kind = kindOf(words, speaker, inherited, name, mention, actor);
  const anonymous =
    anonymity !== null || inherited?.anonymous === true || (name === null && isHidden(words, speaker, role, kind));
  return {
    kind: anonymous && kind === "person" ? "unnamed" : kind,
    span,
    head: fuller && (fuller.start !== span.start || fuller.end !== span.end) ? fuller : null,
    actor,
    name,
    role,
    anonymous,
    anonymityReason: anonymity?.reason ?? inherited?.anonymityReason ?? null,
    channel: channel ?? inherited?.channel ?? null,
  };
}

/** The fuller speaker that this one takes up, unless the two are of different parties ("the government spokesman"). */
function earlierOf(
  draft: Draft,
  words: Words,
  speaker: Speaker,
  before: readonly Speaker[],
  sources: ReadonlyMap<Speaker, Source>,
): Speaker | null {
  if (speaker.form === "full") return null;
  if (speaker.role === null && isDocument(speaker))
    return before.findLast((other) => isForParty(sources.get(other))) ?? null;
  const earlier = antecedentOf(words, speaker, before);
  if (earlier === null || speaker.form === "pronoun" || speaker.role === null) return earlier;
  const own = partyOf(draft, words.tokens[speaker.phrase.head]!, speaker.span).actor;
  const actor = sources.get(earlier)?.actor ?? null;
  return own !== null && actor !== null && own !== actor ? null : earlier;
}

/** "The statement", "the message": words that speak for whoever wrote them. */
const isDocument = ({ noun, definite }: Speaker): boolean =>
  definite &&
  /^(?:statement|message|communiqué|communique|post|release|bulletin|video|letter|text|recording)$/u.test(noun);

const isForParty = (source: Source | undefined): boolean =>
  source !== undefined && (source.actor !== null || source.kind === "party");

/** How many speakers back the party of a spokesman without one is looked for. */
const SPOKEN_BEFORE = 3;

/** "spokesman A B said": of whom he speaks for nothing is said because the party has just spoken. */
function spokenFor(
  words: Words,
  { role, phrase }: Speaker,
  before: readonly Speaker[],
  sources: ReadonlyMap<Speaker, Source>,
): string | null {
  if (role?.role !== "spokesperson" || role.plural) return null;
  for (let at = phrase.stretch.first; at <= phrase.stretch.last; at++)
    if (/^(?:for|of|with|at)$/u.test(wordAt(words, at))) return null;
  const first = Math.max(0, before.length - SPOKEN_BEFORE);
  const party = before.slice(first).findLast((other) => isForParty(sources.get(other)));
  // "a UN spokesman" says whose he is; a bare "a spokesman" or "spokesman A B" does not
  const told = words.tokens
    .slice(phrase.stretch.first, role.token)
    .some(({ upos }) => upos === "PROPN" || upos === "NOUN");
  return party && !told ? (sources.get(party)?.actor ?? null) : null;
}

interface Mentioned {
  readonly actor: string | null;
  readonly kind: ActorKind | null;
  readonly name: string;
}

/** The speaker's name, or the party's; null where the words only describe. */
function nameOf(
  speaker: Speaker,
  inherited: Source | null,
  mention: Mentioned | null,
  fuller: Span | null,
): string | null {
  if (inherited?.name) return inherited.name;
  const { name, role, form } = speaker;
  const proper = mention !== null && PROPER.test(mention.name) && !PRONOUN.test(mention.name) ? mention.name : null;
  const party = mention !== null && PARTIES.has(mention.kind ?? "other");
  if (mention?.kind === "person" && form !== "full" && proper) return proper;
  if (name?.person && !isBody(mention)) return name.words;
  if (party && role === null) return proper ?? name?.words ?? null;
  if (name && !role) return proper?.includes(name.words) ? proper : name.words;
  return fuller ? proper : null;
}

/** Begins and ends in a capital: "Salka Brandt", not "Western diplomat". */
const PROPER = /^\p{Lu}(?:.*[\s-]\p{Lu}\S*|\S*)$/u;
const PRONOUN = /^(?:another|others|one|he|she|they|it|who|both|each|some)$/iu;

/** Kinds of actors that are parties to a conflict or its politics. */
const PARTIES: ReadonlySet<string> = new Set([
  "state-forces",
  "rebel-group",
  "militia",
  "private-military",
  "government",
  "international-mission",
  "political",
]);

function kindOf(
  words: Words,
  speaker: Speaker,
  inherited: Source | null,
  name: string | null,
  mention: Mentioned | null,
  actor: string | null,
): Source["kind"] {
  if (inherited && speaker.form === "pronoun" && !(inherited.kind === "group" && !speaker.plural))
    return inherited.kind;
  if (isBody(mention) && isParty(speaker, mention)) return "party";
  const unlisted = mention?.kind === "other" && speaker.role === null;
  if ((speaker.name?.person && !unlisted) || (name !== null && speaker.role)) return "person";
  if (isParty(speaker, mention)) return "party";
  if (speaker.role) return speaker.plural ? "group" : "person";
  if (mention?.kind === "person") return "person";
  if (mention?.kind === "civilians") return "group";
  if (actor !== null) return "party";
  if (/^(?:he|she|i|who|one|another)$/u.test(wordAt(words, speaker.phrase.head))) return "person";
  return "group";
}

/** The roster knows the words for a body's, however like a person's name they look: "Hamas", "Saudi Arabia". */
const isBody = (mention: Mentioned | null): boolean =>
  mention !== null && mention.actor !== null && mention.kind !== "person" && mention.kind !== "civilians";

/** "the rebels", "Malian soldiers" as a body: what they are is the party, not a role of some of them. */
const isParty = ({ role, plural, definite }: Speaker, mention: Mentioned | null): boolean =>
  mention !== null &&
  (PARTIES.has(mention.kind ?? "other") || (mention.actor !== null && mention.kind === "other")) &&
  (role === null ||
    (role.role === "fighter" && plural && (definite || mention.actor !== null)) ||
    (role.role === "police" && /\bpolice$/iu.test(mention.name)));

/** Nobody is named, and the phrase does not say which one it is ("an officer", "two residents"; not "the governor"). */
function isHidden(
  words: Words,
  { phrase, definite, form, noun }: Speaker,
  role: string | null,
  kind: Source["kind"],
): boolean {
  if (noun === "source" || noun === "sources") return true;
  if (form === "pronoun" || definite || kind === "party") return false;
  if (role === null) return false;
  const first = words.tokens[phrase.stretch.first]!;
  return (
    first.upos === "DET" ||
    first.upos === "NUM" ||
    words.tokens[phrase.head]!.xpos === "NNS" ||
    /^(?:another|several|some|many|one|two|other)$/u.test(first.form.toLowerCase())
  );
}

/** A formula of anonymity in the cue's sentence, or in the one behind it where that goes on with the speaker. */
function anonymityNear(draft: Draft, words: Words, { anchor }: Attribution, source: number) {
  const sentence = draft.sentences[words.sentence[Math.max(anchor, source)]!]!;
  return anonymityIn(draft.text, sentence);
}
