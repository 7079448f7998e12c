import { z } from "zod";

/** Half-open interval [start, end) in UTF-16 code units, into the text exactly as it was received. */
export const Span = z
  .object({ start: z.int().min(0), end: z.int().min(0) })
  .readonly()
  .meta({ id: "Span", description: "Half-open [start, end) in UTF-16 code units of the text as received." });
export type Span = z.infer<typeof Span>;

/** The words that a span stands for. */
export const wordsAt = (text: string, span: Span): string => text.slice(span.start, span.end);

/** Whether one span lies wholly within another, or is the same. */
export const contains = (outer: Span, inner: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** Whether two spans have a character in common. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;
