import type { Claim, Span } from "@counterclaim/record";

/** Claims by how near their words stand to a span: those that it touches first, of these the shortest. */
export function claimsByDistance(claims: readonly Claim[], span: Span): readonly Claim[] {
  const near = claims
    .filter(({ content }) => content.length > 0)
    .map((claim) => ({
      claim,
      distance: Math.min(...claim.content.map((piece) => distance(piece, span))),
      length: claim.content.reduce((sum, { start, end }) => sum + end - start, 0),
    }));
  return near.sort((a, b) => a.distance - b.distance || a.length - b.length).map(({ claim }) => claim);
}

const distance = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);
