import { type Country, type NameWord, nameWords, stateParty } from "@counterclaim/knowledge";
import { type Claim, ownVoice, type Source, type Span } from "@counterclaim/record";
import type { Draft } from "../draft.ts";
import type { Knowledge } from "../knowledge.ts";
import { anonymityIn } from "../source/anonymity.ts";
import { isCommunique } from "../source/communique.ts";

/**
 * What nobody is quoted for: the publisher's own claim, one for each sentence that has words of its own besides the
 * sources, cues and contents of others. Headings and bylines claim nothing by themselves.
 */
export function publisherClaims(draft: Draft, attributed: readonly Claim[], source: Source): readonly Claim[] {
  const taken = attributed
    .flatMap(({ source, cue, content }) => [
      ...content,
      ...(cue ? [cue] : []),
      ...(source.span && !tellsMore(draft.text, source.span) ? [source.span] : []),
    ])
    .sort((a, b) => a.start - b.start);
  const claims: Claim[] = [];
  let from = 0;
  for (const [index, { start: opening, end, kind, tokens, dateline }] of draft.sentences.entries()) {
    if (kind === "byline" || kind === "heading") continue;
    // where a report was written is no claim
    const start = dateline?.end ?? opening;
    while (from < taken.length && taken[from]!.end <= start) from++;
    const content = remaining(draft.text, { start, end }, taken, from);
    const whole = content.length === 1 && content[0]!.end - content[0]!.start >= end - start - 2;
    if (content.length === 0 || !saysSomething(tokens, content, whole)) continue;
    claims.push({
      id: `p${index}`,
      source,
      via: null,
      cue: null,
      content,
      quotation: "none",
      stance: "asserts",
      strength: "plain",
    });
  }
  return claims;
}

const RELATIVE = /\b(?:who|whose|which)\b/u;

/**
 * "the governor, who fled the town": what the relative clause tells of a source is the publisher's own; not how the source
 * is quoted ("who asked not to be named").
 */
const tellsMore = (text: string, { start, end }: Span): boolean =>
  RELATIVE.test(text.slice(start, end)) && anonymityIn(text, { start, end }) === null;

/** The stretches of a sentence that no claim of others takes, without blanks and punctuation at their edges. */
function remaining(text: string, { start, end }: Span, taken: readonly Span[], from: number): readonly Span[] {
  const pieces: Span[] = [];
  let at = start;
  for (let i = from; i < taken.length && taken[i]!.start < end; i++) {
    const span = taken[i]!;
    if (span.end <= at) continue;
    if (span.start > at) pieces.push({ start: at, end: Math.min(span.start, end) });
    at = Math.max(at, span.end);
  }
  if (at < end) pieces.push({ start: at, end });
  return pieces.map((piece) => trimmed(text, piece)).filter((piece) => piece.end > piece.start);
}

const EDGE = /[\s,;:.\u2013\u2014-]/u;

function trimmed(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && EDGE.test(text[from]!)) from++;
  while (to > from && EDGE.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}

/**
 * Besides conjunctions, times and addressees: is there a verb among the words that are left? Round others' claims it must
 * be a finite one ("speaking on condition of anonymity" says nothing of the conflict); a whole sentence may be a headline.
 */
function saysSomething(tokens: Draft["sentences"][number]["tokens"], pieces: readonly Span[], whole: boolean): boolean {
  return tokens.some(
    ({ start, end, upos, xpos }) =>
      (upos === "AUX" || (upos === "VERB" && (whole || /^VB[DPZ]$/u.test(xpos)))) &&
      pieces.some((piece) => piece.start <= start && end <= piece.end),
  );
}

/** The party that a publisher's whole name names; null for a medium, even one that shares its name with a party. */
function partyNamed(publisher: string, knowledge: Knowledge): string | null {
  const words = nameWords(publisher);
  const match = knowledge.roster.names.match(words, 0);
  if (match?.length !== words.length) return bodyDescribed(words, knowledge);
  if (match.values.some(({ kind }) => kind === "media")) return null;
  return match.values.length === 1 ? match.values[0]!.id : null;
}

/** "Burkina Faso armed forces general staff": a country and one of its bodies, and nothing else but small words. */
function bodyDescribed(words: readonly NameWord[], { countries, descriptions, roster }: Knowledge): string | null {
  const taken = new Set<number>();
  let state: Country | null = null;
  for (const at of words.keys()) {
    const match = countries.names.match(words, at);
    if (!match || state !== null) continue;
    state = match.values[0]!.country;
    for (let i = at; i < at + match.length; i++) taken.add(i);
  }
  let institution: string | null = null;
  for (const [at, { key }] of words.entries()) {
    const noun = [key, key.replace(/s$/u, "")]
      .flatMap((word) => descriptions.nouns.get(word) ?? [])
      .find((one) => one.class === "institution" && endsAt(words, at, one.words));
    if (!noun) continue;
    institution = noun.institution;
    for (let i = at - noun.words.length + 1; i <= at; i++) taken.add(i);
  }
  if (state === null || institution === null) return null;
  const small = /^(?:the|of|and|for|s|general|command|joint|press|office|service|information|directorate)$/u;
  if (words.some(({ key }, at) => !taken.has(at) && !small.test(key))) return null;
  return stateParty(state, institution, roster, descriptions)?.id ?? null;
}

const endsAt = (words: readonly NameWord[], at: number, noun: readonly string[]): boolean =>
  noun.slice(0, -1).every((word, i) => words[at - noun.length + 1 + i]?.key === word);

/** The report's own voice; where the publisher is itself a party, that party's: its statement. */
export function publisherSource(draft: Draft, knowledge: Knowledge): Source {
  const publisher = draft.input.publisher ?? null;
  if (publisher === null) return ownVoice();
  const actor = partyNamed(publisher, knowledge);
  const stated = actor === null && isCommunique(draft, publisher, knowledge);
  return { ...ownVoice(publisher), actor, ...(stated && { channel: "statement" }) };
}
