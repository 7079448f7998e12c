import type { Claim, Span } from "@counterclaim/record";

/** A part of a claim that stands somewhere in the text. */
export interface Mark {
  readonly claim: string;
  readonly part: "source" | "cue" | "content";
  readonly span: Span;
}

/** A stretch of text with the same marks throughout. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly Mark[];
}

export const marksOf = (claims: readonly Claim[]): readonly Mark[] =>
  claims.flatMap(({ id, source, cue, content }) => [
    ...(source.span ? [{ claim: id, part: "source" as const, span: source.span }] : []),
    ...(cue ? [{ claim: id, part: "cue" as const, span: cue }] : []),
    ...content.map((span) => ({ claim: id, part: "content" as const, span })),
  ]);

/** Cuts a text of `length` at every border of a mark; marks may overlap. The segments together are the whole text. */
export function segmentsOf(length: number, marks: readonly Mark[]): readonly Segment[] {
  const borders = new Set([0, length]);
  for (const { span } of marks) borders.add(span.start).add(span.end);
  const cuts = [...borders].sort((a, b) => a - b);
  const starting = Map.groupBy(marks, ({ span }) => span.start);
  const segments: Segment[] = [];
  let open: readonly Mark[] = [];
  for (const [i, start] of cuts.slice(0, -1).entries()) {
    open = [...open.filter(({ span }) => span.end > start), ...(starting.get(start) ?? [])];
    segments.push({ start, end: cuts[i + 1] ?? length, marks: open });
  }
  return segments;
}
