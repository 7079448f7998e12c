import type { Place } from "@counterclaim/knowledge";
import { type Diagnostic, type PlaceMention, type Span, wordsAt } from "@counterclaim/record";
import { degreesOf } from "./bearing.ts";
import { angleBetween, bearingDegrees, distanceKm } from "./geometry.ts";
import type { LocatedPlace } from "./located-place.ts";
import { type RelationPhrase, relationAfter, relationBefore, tellsOf } from "./relation-phrase.ts";
import { middleOf, precisionOfRadius } from "./ring-sector.ts";

type Relation = NonNullable<PlaceMention["relation"]>;

/** A reference larger than this is no point to measure from. */
const POINT_KM = 60;
/** Farther away than this no report places anything. */
const FAR_KM = 2500;
const NEAR_KM = 25;
const BESIDE_KM = 50;
const ROAD_KM = 100;

export interface Related {
  readonly places: readonly LocatedPlace[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads how places are given by one another: "Anefis, 110 kilometres south of Kidal" checks Anefis, or finds it where
 * the gazetteer has none; "30 km south of Kidal" becomes a ring sector; "near Kidal" a circle.
 */
export function relatePlaces(
  text: string,
  sentenceStart: (index: number) => number,
  places: readonly LocatedPlace[],
): Related {
  const out = [...places];
  const diagnostics: Diagnostic[] = [];
  for (const [i, reference] of places.entries()) {
    const from = Math.max(sentenceStart(reference.sentence), reference.span.start - 120);
    const before = relationBefore(text.slice(from, reference.span.start));
    if (before && reference.mention.use === "literal") {
      const start = from + before.start;
      const subject = places[i - 1];
      const told =
        subject?.sentence === reference.sentence &&
        subject.span.end <= start &&
        tellsOf(text.slice(subject.span.end, start));
      if (told && before.kind === "distance") tell(i - 1, before, reference, { start, end: reference.span.end });
      else out[i] = given(out[i]!, before, start, diagnostics);
    }
    const behind = relationAfter(text.slice(reference.span.end, reference.span.end + 120));
    const focus = behind && focusBefore(places, i);
    if (behind && focus)
      tell(i, behind, focus, { start: reference.span.end + behind.start, end: reference.span.end + behind.end });
  }
  return { places: out, diagnostics };

  /** Puts a stated relation on the place that it tells of, and compares it with the gazetteer. */
  function tell(index: number, phrase: RelationPhrase, reference: LocatedPlace, span: Span): void {
    diagnostics.push(...unitsDisagree(phrase, span));
    const km = phrase.distance!.km;
    const relation: Relation = { reference: reference.mention.name, bearing: phrase.bearing, km };
    const subject = out[index]!;
    if (km[0] > FAR_KM) {
      diagnostics.push(absurd(text, span));
      return;
    }
    const from = pointOf(reference);
    if (from === null) {
      out[index] = { ...subject, mention: { ...subject.mention, relation } };
      return;
    }
    const fitting = [subject.place, ...subject.others].find(
      (p) => p !== null && disagreement(p, from, phrase) === null,
    );
    if (fitting) {
      const { id, name, country, lat, lon, radiusKm } = fitting;
      const kept =
        fitting === subject.place
          ? subject.mention
          : { ...subject.mention, place: id, name, country, lat, lon, radiusKm };
      out[index] = { ...subject, place: fitting, mention: { ...kept, relation } };
    } else if (subject.place === null) {
      const { lat, lon, radiusKm } = middleOf({ reference: from, bearing: phrase.bearing, km });
      const country = subject.mention.country ?? reference.mention.country;
      const mention = {
        ...subject.mention,
        country,
        lat,
        lon,
        radiusKm,
        precision: precisionOfRadius(radiusKm),
        relation,
      };
      out[index] = { ...subject, mention };
    } else {
      out[index] = { ...subject, mention: { ...subject.mention, relation } };
      diagnostics.push({ code: "place-relation-disagrees", message: disagreement(subject.place, from, phrase)!, span });
    }
  }

  /** A place that has no name of its own: the reference's mention becomes it. */
  function given(place: LocatedPlace, phrase: RelationPhrase, start: number, found: Diagnostic[]): LocatedPlace {
    const point = pointOf(place);
    const { mention } = place;
    if (point === null) return place;
    const span = { start, end: place.span.end };
    const reference = mention.name;
    const sector = (km: Relation["km"]): LocatedPlace => {
      const middle = middleOf({ reference: point, bearing: phrase.bearing, km });
      const precision = phrase.kind === "distance" ? precisionOfRadius(middle.radiusKm) : 2;
      const relation = { reference, bearing: phrase.bearing, km };
      return { ...place, span, mention: { ...mention, span, place: null, ...middle, precision, relation } };
    };
    if (phrase.kind === "distance") {
      found.push(...unitsDisagree(phrase, span));
      const { km } = phrase.distance!;
      if (km[0] <= FAR_KM) return sector(km);
      found.push(absurd(text, span));
      const nowhere = { place: null, lat: null, lon: null, radiusKm: null, precision: null };
      return { ...place, span, place: null, mention: { ...mention, span, ...nowhere } };
    }
    if (phrase.kind === "bearing") return sector([0, BESIDE_KM]);
    const reach =
      phrase.kind === "road" ? ROAD_KM : phrase.kind === "near" ? NEAR_KM : Math.max(5, 2 * (mention.radiusKm ?? 0));
    const relation: Relation = { reference, bearing: null, km: [0, reach] };
    const precision = phrase.kind === "road" ? 5 : 2;
    const circle = { radiusKm: Math.max(reach, mention.radiusKm ?? 0), precision, relation } as const;
    if (phrase.kind !== "outskirts") return { ...place, mention: { ...mention, ...circle } };
    return { ...place, span, mention: { ...mention, span, ...circle } };
  }
}

/** The place to measure from; null for one that is unresolved or too large to be a point. */
const pointOf = ({ place }: LocatedPlace): Place | null =>
  place !== null && place.radiusKm <= POINT_KM ? place : null;

/** What "to the south" is south of: the place named most often before, the last of those. */
function focusBefore(places: readonly LocatedPlace[], index: number): LocatedPlace | null {
  const subject = places[index]!;
  const count = new Map<string, number>();
  let focus: LocatedPlace | null = null;
  for (const place of places.slice(0, index)) {
    const point = pointOf(place);
    if (!point || place.mention.name === subject.mention.name) continue;
    const times = (count.get(point.id) ?? 0) + 1;
    count.set(point.id, times);
    if (focus === null || times >= (count.get(focus.place!.id) ?? 0)) focus = place;
  }
  return focus;
}

/** In words, how a gazetteer's place disagrees with what is stated, beyond the statement's own vagueness; null when it agrees. */
function disagreement(place: Place, from: Place, { distance, bearing }: RelationPhrase): string | null {
  const km = distanceKm(from, place);
  const slack = place.radiusKm + from.radiusKm;
  const [low, high] = distance!.km;
  // Roads are longer than the straight line: a third is no disagreement.
  if (km > high * 1.15 + slack || km * 1.35 + slack < low)
    return `the text puts ${place.name} ${range(low, high)} from ${from.name}; by the gazetteer it is ${Math.round(km)} km`;
  if (bearing === null || km < slack + 2) return null;
  const turn = angleBetween(bearingDegrees(from, place), degreesOf(bearing));
  if (turn <= 50) return null;
  return `the text puts ${place.name} ${bearing} of ${from.name}; by the gazetteer it is ${Math.round(turn)} degrees off that`;
}

const range = (low: number, high: number): string => `${Math.round(low)}-${Math.round(high)} km`;

/** "110 kilometres (90 miles)": two figures that cannot both be right. */
function unitsDisagree({ distance }: RelationPhrase, span: Span): Diagnostic[] {
  if (!distance || distance.other === null) return [];
  const [low, high] = distance.km;
  const middle = (low + high) / 2;
  if (Math.abs(distance.other - middle) <= 0.15 * middle) return [];
  const message = `the two units disagree: ${Math.round(middle)} km and ${Math.round(distance.other)} km`;
  return [{ code: "distance-units-disagree", message, span }];
}

const absurd = (text: string, span: Span): Diagnostic => ({
  code: "distance-absurd",
  message: `"${wordsAt(text, span)}" is farther than any place a report is about; it is left unresolved`,
  span,
});
