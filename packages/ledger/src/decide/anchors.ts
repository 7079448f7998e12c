import { type Claim, type CodedReport, type Event, type Span, sameSpan } from "@counterclaim/record";
import { idOf } from "../view/ledger-name.ts";
import {
  type Anchor,
  type ClaimAdded,
  type ClaimAnchor,
  type ClaimMended,
  isAdded,
  type KeptEvent,
} from "./claim-action.ts";
import type { Quotation } from "./quotation.ts";

/** How a claim of the coder's is known again. */
export const claimAnchor = (
  report: string,
  { content, source, cue }: Claim,
  quote: (span: Span) => Quotation,
): ClaimAnchor => ({
  report,
  content: content.map(quote),
  source: source.span && quote(source.span),
  cue: cue && quote(cue),
});

/** How an event of the coder's is known again. */
export const eventAnchor = (
  report: string,
  { trigger, type }: Pick<Event, "trigger" | "type">,
  quote: (span: Span) => Quotation,
): Anchor => ({ ...quote(trigger), report, type });

/** What the analyst says happened, or the coder's event that the claim is about too; null when it is not there any more. */
export function eventOf({ event }: ClaimAdded, { events }: CodedReport): KeptEvent | { readonly like: Event } | null {
  if (!("like" in event)) return event;
  const { anchor, like } = event;
  const there = events.filter(({ trigger }) => sameSpan(trigger, anchor));
  const found =
    there.find(({ id, type }) => idOf(like) === id && type === anchor.type) ??
    there.find(({ type }) => type === anchor.type) ??
    there[0];
  return found ? { like: found } : null;
}

/** The claim that an earlier decision added, or the coder's of the same words; its id. */
export function claimAt({ claim, anchor }: ClaimMended, { claims }: CodedReport): string | null {
  if (isAdded(claim)) return idOf(claim);
  const there = claims.filter(({ content }) => sameAll(content, anchor.content));
  const exact = there.find(({ cue, source }) => sameOrNone(cue, anchor.cue) && sameOrNone(source.span, anchor.source));
  return (exact ?? there[0])?.id ?? null;
}

const sameOrNone = (a: Span | null, b: Span | null): boolean => (a === null || b === null ? a === b : sameSpan(a, b));

const sameAll = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length === b.length && a.every((piece, at) => sameSpan(piece, b[at]!));
