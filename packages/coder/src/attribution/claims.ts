import type { Claim, Source, Span } from "@counterclaim/record";
import type { Draft, Stage } from "../draft.ts";
import type { Knowledge } from "../knowledge.ts";
import { sourcesOf } from "../source/describe.ts";
import { attributionsOf } from "./attribute.ts";
import type { Attribution } from "./attribution.ts";
import { publisherClaims, publisherSource } from "./publisher.ts";
import { stanceOf } from "./stance.ts";
import { spanOf, type Words } from "./words.ts";

/** Finds everybody's claims, then what is left: the publisher's own. Ids in text order. */
export const attribute: Stage = (draft, knowledge) => {
  const publisher = publisherSource(draft, knowledge);
  const attributed = sourceClaims(draft, knowledge, publisher);
  const own = publisherClaims(draft, attributed, publisher);
  return { ...draft, claims: numbered([...attributed, ...own]) };
};

function sourceClaims(draft: Draft, { cues: lexicon, countries }: Knowledge, publisher: Source): readonly Claim[] {
  const { words, found } = attributionsOf(draft, lexicon);
  const sources = sourcesOf(draft, words, found, lexicon, publisher, countries);
  const claims = found.map((attribution, index): Claim => {
    const content = attribution.content.map((stretch) => spanOf(words, stretch));
    return {
      id: `a${index}`,
      source: sources[index]!,
      via: null,
      cue: attribution.cue && spanOf(words, attribution.cue),
      content,
      quotation: quotationOf(words, attribution),
      ...stanceOf(attribution),
    };
  });
  const byAnchor = new Map(found.map(({ anchor }, index) => [anchor, claims[index]!.id]));
  return claims.map((claim, index) => {
    const { carrier } = found[index]!;
    return { ...claim, via: carrier === undefined ? viaOf(claim, index, claims) : (byAnchor.get(carrier) ?? null) };
  });
}

/** The innermost other claim in whose content the cue stands, or all of the content where there is no cue. */
function viaOf(claim: Claim, index: number, claims: readonly Claim[]): string | null {
  const anchor = claim.cue ?? claim.content[0]!;
  let best: Claim | null = null;
  // claims are in text order: one that holds this one's cue begins no later than a sentence or two behind it
  for (let at = Math.max(0, index - 30); at < Math.min(claims.length, index + 30); at++) {
    const other = claims[at]!;
    if (at === index || !other.content.some((span) => span.start <= anchor.start && anchor.end <= span.end)) continue;
    if (!best || extent(other) < extent(best)) best = other;
  }
  return best?.id ?? null;
}

const extent = ({ content }: Claim): number => content.reduce((sum, { start, end }) => sum + end - start, 0);

/** direct: all words stand in quotation marks; mixed: some do. */
function quotationOf(words: Words, { content }: Attribution): Claim["quotation"] {
  let inside = 0;
  let outside = 0;
  for (const { first, last } of content) {
    for (let at = first; at <= last; at++) {
      if (words.tokens[at]!.upos === "PUNCT") continue;
      if (words.marked[at]) inside++;
      else outside++;
    }
  }
  if (inside === 0) return "indirect";
  return outside === 0 ? "direct" : "mixed";
}

function numbered(claims: readonly Claim[]): readonly Claim[] {
  const order = claims
    .map((claim) => ({ claim, at: startOf(claim) }))
    .sort((a, b) => a.at - b.at || cueStart(a.claim) - cueStart(b.claim));
  const ids = new Map(order.map(({ claim }, index) => [claim.id, `c${index + 1}`]));
  return order.map(({ claim }) => ({
    ...claim,
    id: ids.get(claim.id)!,
    via: claim.via === null ? null : ids.get(claim.via)!,
  }));
}

const cueStart = ({ cue, content }: Claim): number => (cue ?? content[0]!).start;

/** Where a claim begins: its source, its cue or its content. A report's claims are in this order. */
export const startOf = ({ source, cue, content }: Claim): number =>
  [source.span, cue, ...content].reduce(
    (least: number, span: Span | null) => (span ? Math.min(least, span.start) : least),
    Number.POSITIVE_INFINITY,
  );
