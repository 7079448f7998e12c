import type { Draft } from "../draft.ts";
import { inSentence } from "../in-sentence.ts";

type Place = Draft["places"][number];

/** "some 110 km south of the city of": what stands between a place and the one that it is measured from. */
const MEASURED =
  /(?:\d|\b(?:kilomet|mile|km|north|south|east|west)).*\b(?:of|from)\s+(?:the\s+)?(?:(?:city|town|village|capital|port)\s+(?:of\s+)?)?$/isu;

/** "Anefis, 110 km south of the city of Kidal": Kidal only tells where Anefis lies, and nothing happened there. */
export function isReference(draft: Draft, place: Place): boolean {
  return inSentence(draft.places, place.tree.sentence).some(
    ({ relation, span }) =>
      relation != null &&
      relation.reference === place.name &&
      span.end <= place.span.start &&
      MEASURED.test(draft.text.slice(span.end, place.span.start)),
  );
}

/** "on the way to the rebel stronghold": what stands before a place to which a road leads. */
const ROAD = /\b(?:way|road|route|highway|track)\s+to(?:wards?)?\s+(?:the\s+)?(?:[\p{Ll}-]+\s+){0,4}$/u;

/** "took a town on the way to Kidal": Kidal is where the road leads, not what was taken. */
export const isRoadsEnd = (draft: Draft, { span }: Place): boolean =>
  ROAD.test(draft.text.slice(Math.max(0, span.start - 80), span.start));

const LIES = /\b(?:which|that)\s+(?:sits?|lies?|is|stands?|is\s+located|is\s+situated)\s+(?:just\s+)?$/iu;
const BESIDE = /^,\s+(?:an?\s+[^,.;]{2,40}\s+)?$/u;

/**
 * "Zawiya, west of Tripoli", "the town, which sits 150 km from Goma": where a place lies that is named or meant right before,
 * and no second place of what happened.
 */
export function isGloss(draft: Draft, { relation, span, tree }: Place): boolean {
  if (relation == null) return false;
  if (LIES.test(draft.text.slice(Math.max(0, span.start - 40), span.start))) return true;
  return inSentence(draft.places, tree.sentence).some(
    ({ lat, precision, span: { end } }) =>
      lat !== null &&
      (precision ?? 7) <= 3 &&
      end < span.start &&
      span.start - end < 60 &&
      BESIDE.test(draft.text.slice(end, span.start)),
  );
}
