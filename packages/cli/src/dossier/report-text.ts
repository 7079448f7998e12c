import type { CodedText } from "../voices/coded-text.ts";
import type { Voice } from "../voices/voices.ts";
import { type Markup, markup } from "./markup.ts";
import { type Mark, marksOf, segmentsOf } from "./segments.ts";

/** Ids within the page: a claim's card, and the place where its content begins in the text. */
export const cardId = (report: string, claim: string): string => `${report}-${claim}`;
export const placeId = (report: string, claim: string): string => `${report}-${claim}-text`;
/** "3" for "c3": what stands in the text as a reference. */
export const claimNumber = (claim: string): string => claim.replace(/^c/, "");

/** The report's text as received, with every source, cue and content marked and linked to its claim. */
export function reportText(anchor: string, { report, text }: CodedText, voices: readonly Voice[]): Markup {
  const voiceOf = new Map(voices.flatMap(({ claims }, i) => claims.map(({ id }) => [id, i] as const)));
  const own = new Set(
    voices.filter(({ kind }) => kind === "publisher").flatMap(({ claims }) => claims.map(({ id }) => id)),
  );
  const referred = new Set<string>();
  const parts = segmentsOf(text.length, marksOf(report.claims)).map(({ start, end, marks }) => {
    const words = text.slice(start, end);
    if (marks.length === 0) return markup`${words}`;
    const first = marks.filter(
      ({ part, claim, span }) => part === "content" && span.start === start && !referred.has(claim),
    );
    for (const { claim } of first) referred.add(claim);
    return markup`${first.map((mark) => reference(anchor, mark))}<span class="${classesOf(marks, own)}" data-claims="${[...new Set(marks.map(({ claim }) => claim))].join(" ")}" style="--voice:${voiceOf.get(innermost(marks).claim) ?? 0}">${words}</span>`;
  });
  return markup`<div class="text" dir="auto">${parts}</div>`;
}

const reference = (anchor: string, { claim }: Mark): Markup =>
  markup`<a class="ref" id="${placeId(anchor, claim)}" href="#${cardId(anchor, claim)}" aria-label="claim ${claimNumber(claim)}" data-claims="${claim}">${claimNumber(claim)}</a>`;

/** The mark that a reader sees first: the shortest, which stands inside the others. */
const innermost = (marks: readonly Mark[]): Mark =>
  marks.reduce((a, b) => (b.span.end - b.span.start < a.span.end - a.span.start ? b : a));

function classesOf(marks: readonly Mark[], own: ReadonlySet<string>): string {
  const parts = new Set(marks.filter(({ claim }) => !own.has(claim)).map(({ part }) => part));
  return parts.size === 0 ? "mark own" : `mark ${[...parts].join(" ")}`;
}
