import type { SightedPlace } from "./sighted-place.ts";

/**
 * For each mention the one that says where it lies, written right behind it: "Paris, Texas", "Ber (Mali)",
 * "Goma in eastern Congo", "Pandi, Bulacan in Central Luzon". -1 where none does. Mentions are in text order.
 */
export function containersOf(text: string, sighted: readonly SightedPlace[]): readonly number[] {
  return sighted.map((place, i) => {
    const next = sighted[i + 1];
    if (!next || next.sentence !== place.sentence || next.places.length === 0) return -1;
    const between = text.slice(place.end, next.start);
    if (
      !/^(?:, | \(|, in (?:the )?| in (?:the )?|['’]s |, (?:[a-z]+ )?(?:town|city|village|province|region|state|county|district) (?:in|of) )$/.test(
        between,
      )
    )
      return -1;
    if (siblings(place, next)) return -1;
    // A list ("Gao, Kidal and Ber") is no chain: what contains is of a larger sort.
    const sizes = Math.min(...place.places.map(size), 5);
    return next.places.some((p) => size(p) > sizes) && !/^['’]s $/.test(between) ? i + 1 : -1;
  });
}

/** "Indiana, Pennsylvania and Ohio": divisions of one country, side by side. */
const siblings = (a: SightedPlace, b: SightedPlace): boolean =>
  a.places.some(
    (p) => p.kind === "region" && b.places.some((q) => q.kind === "region" && q.country === p.country && q.id !== p.id),
  );

const SIZE = { continent: 9, country: 8, area: 7, region: 6, district: 5 } as const;

/** How much a place of that kind holds; 0 for those that hold nothing of a name. */
const size = ({ kind }: SightedPlace["places"][number]): number => (kind in SIZE ? SIZE[kind as keyof typeof SIZE] : 0);
