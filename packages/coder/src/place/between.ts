import { distanceKm, midpoint } from "./geometry.ts";
import type { LocatedPlace } from "./located-place.ts";
import { precisionOfRadius } from "./ring-sector.ts";

const FARTHEST_KM = 500;
const SETTLED = new Set(["capital", "seat", "town", "quarter", "site"]);

/** "between Gao and Ansongo": a circle over the way between two settlements, beside the mentions of both. */
export function placesBetween(text: string, places: readonly LocatedPlace[]): LocatedPlace[] {
  const found: LocatedPlace[] = [];
  for (const [i, first] of places.entries()) {
    const second = places[i + 1];
    if (!second || second.sentence !== first.sentence || !first.place || !second.place) continue;
    if (!SETTLED.has(first.place.kind) || !SETTLED.has(second.place.kind)) continue;
    if (!/^ and (?:the (?:city|town|village) of )?$/.test(text.slice(first.span.end, second.span.start))) continue;
    const opening = /\b(?:in |on )?between (?:the (?:cities|towns|villages) of |the (?:city|town|village) of )?$/i.exec(
      text.slice(Math.max(0, first.span.start - 40), first.span.start),
    );
    const km = distanceKm(first.place, second.place);
    if (!opening || km > FARTHEST_KM || km === 0) continue;
    const span = { start: first.span.start - opening[0].length, end: second.span.end };
    const radiusKm = Math.round(km / 2);
    found.push({
      sentence: first.sentence,
      span,
      place: null,
      others: [],
      mention: {
        span,
        name: `between ${first.mention.name} and ${second.mention.name}`,
        use: "literal",
        place: null,
        country: first.place.country === second.place.country ? first.place.country : null,
        ...midpoint(first.place, second.place),
        radiusKm,
        relation: { reference: first.mention.name, bearing: null, km: [0, Math.round(km)] },
        precision: precisionOfRadius(radiusKm),
      },
    });
  }
  return found;
}
