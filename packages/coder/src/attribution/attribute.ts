import type { CueLexicon } from "@counterclaim/knowledge";
import type { Draft } from "../draft.ts";
import { anonymityIn } from "../source/anonymity.ts";
import { accordingTo } from "./according-to.ts";
import { adjectiveCue } from "./adjective-frames.ts";
import type { Attribution } from "./attribution.ts";
import { type Candidate, candidatesOf } from "./candidate.ts";
import { clause } from "./clause-frames.ts";
import { colon } from "./colon-frame.ts";
import { type Context, type FrameRule, type Reporting, reportingAt } from "./context.ts";
import { headlines } from "./headline.ts";
import { nounCue } from "./noun-frames.ts";
import { asClause, asideOf, parenthetical } from "./parenthetical-frame.ts";
import { passive } from "./passive-frame.ts";
import { counting, gerund, infinitive, naming, object, prepositional } from "./phrase-frames.ts";
import { quotedClaims } from "./quoted-claims.ts";
import { byEachOther } from "./reciprocal.ts";
import { relative, verdictOf } from "./relative-frame.ts";
import { isSilence } from "./silence.ts";
import { isComma, isFiniteVerb, isRelation, sentenceOf, type Words, wordAt, wordsOf } from "./words.ts";

/** The frames of a reporting verb, in order; the first that fits decides. */
const VERB_FRAMES: readonly FrameRule[] = [
  parenthetical, // "…, X said": nothing behind the verb to take for content
  relative, // "…, which X denies": before anything is looked for behind the verb
  asClause, // "As X said, …": before the clause frame takes it for one
  colon, // "The ministry said: …"
  passive, // before those in which the subject is the source
  clause, // the surest, and "that" is unmistakable
  infinitive,
  gerund,
  naming,
  counting,
  prepositional, // before the object: "spoke Saturday of fighting"
  object, // the loosest: last
];

/** Who says what in the report, by which words: quotations by their marks first, then each cue by its frame. */
export function attributionsOf(
  draft: Draft,
  lexicon: CueLexicon,
): { readonly words: Words; readonly found: readonly Attribution[] } {
  const words = wordsOf(draft);
  const candidates = new Map(candidatesOf(words, lexicon).map((candidate) => [candidate.token, candidate]));
  const asides = new Set<number>();
  const context: Context = { words, lexicon, candidates, asides };
  const reportings = new Map<number, Reporting>();
  // the asides come first: every other content ends before one
  for (const candidate of candidates.values()) {
    if (candidate.cue.part !== "verb" || words.quotation[candidate.token]! >= 0) continue;
    const reporting = reportingAt(context, candidate);
    reportings.set(candidate.token, reporting);
    const aside = asideOf(context, reporting) ?? verdictOf(words, reporting) ?? turnOf(words, reporting);
    if (aside !== null) asides.add(aside);
  }
  const found = quotedClaims(context, draft);
  const used = new Set(found.filter(({ cue }) => cue).map(({ anchor }) => anchor));
  const spoken = spokenTokens(words, found);
  for (const candidate of candidates.values()) {
    if (used.has(candidate.token) || spoken[candidate.token]) continue;
    const attribution = byFrame(context, candidate, reportings.get(candidate.token));
    if (attribution) found.push(attribution);
  }
  found.push(
    ...headlines(words, draft).filter(
      ({ anchor }) => !found.some((other) => words.sentence[other.anchor] === words.sentence[anchor]),
    ),
  );
  const cues = cuesByToken(found);
  const whole = found.filter(
    (one) =>
      !isPartOfCue(one, cues) && !isAnonymityFormula(words, one) && !isSilence(words, one) && !isMedium(one, found),
  );
  for (const [at, one] of whole.entries()) whole[at] = judged(words, carried(words, one, whole), found);
  whole.sort((a, b) => startOf(a) - startOf(b) || a.anchor - b.anchor);
  return {
    words,
    found: whole
      .filter((one, at) => one.carrier !== undefined || isOutermost(one, at, whole) || reportsBySelf(one, words))
      .flatMap((one) => byEachOther(words, one)),
  };
}

/** Is there a finite verb behind the reporting one, before a pause? "the army said nothing" takes no turn. */
function bringsVerb(words: Words, from: number): boolean {
  for (let at = from; at < words.tokens.length && at < from + 30; at++) {
    if (words.sentence[at] !== words.sentence[from - 1] || isComma(words, at)) return false;
    if (isFiniteVerb(words, at)) return true;
  }
  return false;
}

/** The comma before another source's turn: "The army says it holds the road, the rebels say they do." */
function turnOf(words: Words, { candidate, group, subject }: Reporting): number | null {
  const { frames } = candidate.cue;
  if (!subject || !frames.has("clause") || !frames.has("quotation") || subject.stretch.last !== group.first - 1)
    return null;
  if (!/^VB[DPZ]$/u.test(words.tokens[candidate.token]!.xpos)) return null;
  if (!bringsVerb(words, group.last + 1)) return null;
  const before = subject.stretch.first - 1;
  return before >= 0 && isComma(words, before) && words.sentence[before] === words.sentence[candidate.token]
    ? before
    : null;
}

function byFrame(context: Context, candidate: Candidate, reporting: Reporting | undefined): Attribution | null {
  const { part } = candidate.cue;
  if (part === "phrase") return accordingTo(context, candidate);
  if (part === "noun") return nounCue(context, candidate);
  if (part === "adjective") return adjectiveCue(context, candidate);
  if (!reporting || (isModifier(context.words, reporting) && !isLast(context, reporting))) return null;
  for (const frame of VERB_FRAMES) {
    const attribution = frame(context, reporting);
    if (attribution) return attribution;
  }
  return null;
}

/** "…, the army reported on Monday.": a verb at the end that the tagger took for a participle of its subject. */
const isLast = (context: Context, reporting: Reporting): boolean =>
  context.words.tokens[reporting.candidate.token]!.lemma === "report" && asideOf(context, reporting) !== null;

/** "a man known as X who …", "a federation called Y": a participle without an auxiliary tells of its noun. */
const isModifier = (words: Words, reporting: Reporting): boolean =>
  isSupposed(words, reporting) || tellsOfNoun(words, reporting);

/** "gunmen believed to be from the north": nobody believes, whatever the tagger took it for. */
const isSupposed = (words: Words, { candidate: { token }, group }: Reporting): boolean =>
  group.first === token &&
  /^(?:believed|thought|suspected|known|said|understood|presumed|alleged|feared)$/u.test(wordAt(words, token)) &&
  wordAt(words, token + 1) === "to" &&
  /^(?:be|have|belong)$/u.test(wordAt(words, token + 2)) &&
  /^(?:NOUN|PROPN)$/u.test(words.tokens[token - 1]?.upos ?? "");

const tellsOfNoun = (words: Words, { candidate: { token }, group }: Reporting): boolean =>
  group.first === token &&
  words.tokens[token]!.xpos === "VBN" &&
  isRelation(words, token, "acl") &&
  /^(?:know|call|name|describe|accuse|blame|attribute|report|term|dub|see|consider|post|publish|release|issue|broadcast|circulate)$/u.test(
    words.tokens[token]!.lemma,
  ) &&
  wordAt(words, group.last + 1) !== "that";

/** Tokens of quotations: what a speaker says of others' words is the speaker's own matter. */
function spokenTokens(words: Words, found: readonly Attribution[]): Uint8Array {
  const spoken = new Uint8Array(words.tokens.length);
  for (const { content, direct } of found)
    if (direct) for (const { first, last } of content) spoken.fill(1, first, last + 1);
  for (let at = 0; at < words.tokens.length; at++) if (words.quotation[at]! >= 0) spoken[at] = 1;
  return spoken;
}

/** The anchors of the cues that each token is a part of. */
function cuesByToken(found: readonly Attribution[]): ReadonlyMap<number, readonly number[]> {
  const anchors = new Map<number, number[]>();
  for (const { anchor, cue } of found)
    for (let at = cue?.first ?? 0; cue && at <= cue.last; at++) anchors.set(at, [...(anchors.get(at) ?? []), anchor]);
  return anchors;
}

/** "said in a statement that …", "according to a statement that …": the noun is only where somebody said it. */
const isMedium = (one: Attribution, all: readonly Attribution[]): boolean =>
  one.frame === "noun" &&
  one.source === null &&
  all.some(
    (other) =>
      other !== one &&
      other.source !== null &&
      (holds(other, one.content[0]!.first) ||
        (other.source.stretch.first <= one.anchor && one.anchor <= other.source.stretch.last)),
  );

/** "asked not to be named", "speaking on condition of anonymity": how a source is quoted, not what it claims. */
function isAnonymityFormula(words: Words, { cue, anchor }: Attribution): boolean {
  if (
    !cue ||
    !/^(?:ask|request|want|wish|prefer|decline|refuse|speak|talk|demand|insist)$/u.test(words.tokens[anchor]!.lemma)
  )
    return false;
  const { first, last } = sentenceOf(words, anchor);
  const formula = anonymityIn(words.text, { start: words.tokens[first]!.start, end: words.tokens[last]!.end });
  const at = words.tokens[anchor]!;
  return formula !== null && formula.span.start < at.end && at.start < formula.span.end;
}

/** "declined" of "declined to say": a part of another's cue is no cue by itself. */
const isPartOfCue = ({ anchor }: Attribution, cues: ReadonlyMap<number, readonly number[]>): boolean =>
  cues.get(anchor)?.some((other) => other !== anchor) ?? false;

/** "The agency reported a raid, citing two officers": what the officers said is what the agency reported of them. */
function carried(words: Words, one: Attribution, all: readonly Attribution[]): Attribution {
  if (!/^(?:citing|quoting)$/u.test(one.entry?.words[0] ?? "")) return one;
  const carrier = all.find(
    (other) =>
      other.frame !== "phrase" &&
      other.source !== null &&
      words.sentence[other.anchor] === words.sentence[one.anchor] &&
      holds(one, other.anchor),
  );
  return carrier ? { ...one, content: carrier.content, carrier: carrier.anchor } : one;
}

const startOf = ({ source, cue, content }: Attribution): number =>
  Math.min(...[source?.stretch.first, cue?.first, content[0]?.first].filter((at) => at !== undefined));

const holds = ({ content }: Attribution, at: number): boolean =>
  content.some(({ first, last }) => first <= at && at <= last);

/** Attributions stand in text order: one that holds this one's cue begins near it. */
const NEAR = 40;

const isOutermost = (one: Attribution, at: number, all: readonly Attribution[]): boolean => {
  for (let other = Math.max(0, at - NEAR); other < Math.min(all.length, at + NEAR); other++) {
    if (other !== at && holds(all[other]!, one.anchor)) return false;
  }
  return true;
};

/** Of "X said it took the town, which Y denies", Y denies what X said, not that X said it. */
function judged(words: Words, one: Attribution, all: readonly Attribution[]): Attribution {
  if (one.frame !== "relative") return one;
  const { last } = one.content[0]!;
  const other = all.find(
    (said) =>
      said.frame !== "relative" && words.sentence[said.anchor] === words.sentence[one.anchor] && holds(said, last),
  );
  return other ? { ...one, content: other.content } : one;
}

/** Inside somebody's claim another one is kept where it reports what a third said, not what he hopes or thinks. */
const reportsBySelf = ({ entry, source }: Attribution, words: Words): boolean =>
  entry !== null &&
  source !== null &&
  words.tokens[source.head]!.upos !== "PRON" &&
  entry.part !== "adjective" &&
  entry.part !== "noun" &&
  entry.strength !== "hedged" &&
  (entry.part === "phrase" || (entry.frames.has("clause") && entry.frames.has("quotation")));
