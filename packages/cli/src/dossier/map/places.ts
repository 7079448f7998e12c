import { type PlaceMention, wordsAt } from "@counterclaim/record";
import { type CodedText, oneLine } from "../../voices/coded-text.ts";
import { degreesOf, destination, type Point } from "./geometry.ts";

/** A place to draw: a pin only where the spot is known. */
export interface DrawnPlace extends Point {
  readonly name: string;
  readonly shape:
    | { readonly kind: "pin" }
    | { readonly kind: "area"; readonly radiusKm: number }
    | {
        readonly kind: "sector";
        readonly from: Point;
        readonly km: readonly [number, number];
        readonly bearing: number | null;
      };
  /** Claims in whose content the place is named: "c1", "c4". */
  readonly claims: readonly string[];
}

/** UCDP GED where_prec: up to 2 a spot; up to 5 an area; beyond that only a country, which is no place on a map. */
const SPOT = 2;
const AREA = 5;

/** The report's places that can be drawn, each once. Parties called by a place's name are not places. */
export function drawnPlaces({ report, text }: CodedText): readonly DrawnPlace[] {
  const drawn = new Map<string, DrawnPlace>();
  for (const mention of report.places) {
    const { lat, lon, precision, use, relation, place, span } = mention;
    if (lat === null || lon === null || precision === null || precision > AREA || use === "metonym") continue;
    const from = relation ? referenceOf(mention, report.places) : null;
    const shape: DrawnPlace["shape"] =
      relation && from && relation.km[1] > 0 && place === null
        ? {
            kind: "sector",
            from,
            km: relation.km,
            bearing: relation.bearing === null ? null : degreesOf(relation.bearing),
          }
        : precision <= SPOT
          ? { kind: "pin" }
          : { kind: "area", radiusKm: mention.radiusKm ?? 5 };
    // What is drawn as a stretch is called by the report's own words: the name alone is that of the place it starts from.
    const name = shape.kind === "sector" ? shortened(oneLine(wordsAt(text, span))) : mention.name;
    const key = shape.kind === "sector" ? `${span.start}` : (place ?? name);
    const claims = report.claims
      .filter(
        ({ content, source }) =>
          source.kind !== "publisher" && content.some(({ start, end }) => start <= span.start && span.end <= end),
      )
      .map(({ id }) => id);
    const before = drawn.get(key);
    drawn.set(
      key,
      before ? { ...before, claims: [...new Set([...before.claims, ...claims])] } : { name, lat, lon, shape, claims },
    );
  }
  return [...drawn.values()];
}

const LONGEST_NAME = 32;
const shortened = (words: string): string =>
  words.length <= LONGEST_NAME ? words : `${words.slice(0, LONGEST_NAME)}…`;

/** The place that a relation starts from, named or by id; where it is not among the mentions, it is reckoned back. */
function referenceOf({ relation, lat, lon }: PlaceMention, places: readonly PlaceMention[]): Point | null {
  if (!relation) return null;
  const known = places.find(
    (other) =>
      !other.relation &&
      other.lat !== null &&
      (other.place === relation.reference || other.name === relation.reference),
  );
  if (known?.lat != null && known.lon !== null) return { lat: known.lat, lon: known.lon };
  const degrees = relation.bearing === null ? null : degreesOf(relation.bearing);
  if (degrees === null || lat === null || lon === null) return null;
  return destination({ lat, lon }, (relation.km[0] + relation.km[1]) / 2, degrees + 180);
}

/** The points that the frame of a map must show. */
export function cornersOf({ lat, lon, shape }: DrawnPlace): readonly Point[] {
  const round = (km: number): readonly Point[] => [0, 90, 180, 270].map((at) => destination({ lat, lon }, km, at));
  if (shape.kind === "pin") return round(3);
  return shape.kind === "area" ? round(Math.min(shape.radiusKm, 120)) : [shape.from, ...round(3)];
}
