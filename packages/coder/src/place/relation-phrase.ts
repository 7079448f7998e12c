import { type Bearing, readBearing } from "./bearing.ts";
import { type Distance, findDistances } from "./distance.ts";

/** How the words before a reference place another place by it. */
export interface RelationPhrase {
  readonly kind: "distance" | "bearing" | "near" | "outskirts" | "road";
  /** Where the phrase begins, in the text that was given. */
  readonly start: number;
  readonly bearing: Bearing | null;
  readonly distance: Distance | null;
}

const DIRECTION = "(?:north|south|east|west|north[ -]?(?:east|west)|south[ -]?(?:east|west))(?:ern|wards?)?";
// "the city of", "the strategic town of", "the border with", "its headquarters in".
const TITLE =
  "(?:(?:the|its|their) )?(?:[\\p{L}-]+ ){0,2}?(?:(?:city|town|village|capital|locality|port|settlement) (?:of )?)?";

const BEARING_OF = new RegExp(`(?:(?:to|in|of) the )?\\b(?<bearing>${DIRECTION}) (?:of|from) ${TITLE}$`, "iu");
const AWAY_FROM = new RegExp(`^ ?(?:away |drive )?(?:from|outside|off|short of) ${TITLE}$`, "iu");
const NEAR =
  /\b(?:near(?: to)?|close to|closer to|outside|in the vicinity of|not far from|next to|just outside|adjacent to) (?:the )?(?:[\p{L}-]+ ){0,2}?(?:(?:city|town|village|capital|locality|port) (?:of )?)?$/iu;
const OUTSKIRTS =
  /\b(?:the )?(?:(?:north|south|east|west|outer|far)[a-z-]* )?(?:outskirts|edges?|suburbs|gates|periphery|environs|entrance|approaches) (?:of|to) (?:the )?(?:(?:city|town|village|capital) (?:of )?)?$/iu;
const ROAD =
  /\b(?:(?:on|along) )?the (?:[\p{L}-]+ ){0,2}?(?:road|highway|route|way|motorway) (?:to|towards|leading to|from) (?:the )?(?:(?:city|town|village) (?:of )?)?$/iu;

/** Reads the words that end right before a place's name; null when they place nothing by it. */
export function relationBefore(before: string): RelationPhrase | null {
  const distances = findDistances(before);
  const bearing = BEARING_OF.exec(before);
  if (bearing) {
    const to = readBearing(bearing.groups!.bearing!);
    // "the south of Mali" is a part of Mali, not a place beside it.
    const part = /\b(?:the|in) $/i.test(before.slice(0, bearing.index)) || /^(?:in|of) the /i.test(bearing[0]);
    const distance = distances.find((d) => /^(?: to the| away to the|,)? ?$/.test(before.slice(d.end, bearing.index)));
    if (to && distance) return { kind: "distance", start: distance.start, bearing: to, distance };
    if (to && !part && !/^to the /i.test(bearing[0]))
      return { kind: "bearing", start: bearing.index, bearing: to, distance: null };
    if (to && /^to the /i.test(bearing[0]))
      return { kind: "bearing", start: bearing.index, bearing: to, distance: null };
  }
  const away = distances.find((d) => AWAY_FROM.test(before.slice(d.end)));
  if (away) return { kind: "distance", start: away.start, bearing: null, distance: away };
  const plain = (kind: "near" | "outskirts" | "road", pattern: RegExp): RelationPhrase | null => {
    const match = pattern.exec(before);
    return match && { kind, start: match.index, bearing: null, distance: null };
  };
  return plain("outskirts", OUTSKIRTS) ?? plain("road", ROAD) ?? plain("near", NEAR);
}

const THERE = /^(?:,|,? which (?:is|lies)|,? (?:located|situated|lying)| \()? ?$/i;
const TO_THE = new RegExp(`^(?: away)?,? to the (?<bearing>${DIRECTION})\\b(?! of)`, "i");

/** "Anefis, some 110 kilometres to the south": the words behind a place that place it by one named before. */
export function relationAfter(after: string): (RelationPhrase & { readonly end: number }) | null {
  for (const distance of findDistances(after.slice(0, 90))) {
    if (!THERE.test(after.slice(0, distance.start))) continue;
    const match = TO_THE.exec(after.slice(distance.end));
    const bearing = match && readBearing(match.groups!.bearing!);
    if (!match || !bearing) continue;
    return { kind: "distance", start: distance.start, end: distance.end + match[0].length, bearing, distance };
  }
  return null;
}

const APPOSITION =
  /^(?:,|,? (?:which|that) (?:lies|is|sits|stands|is located|is situated|was)|,? (?:located|situated|lying)| (?:lies|is|sits|stands|is located|is situated)|,? an? (?:[\p{L}-]+ ){1,4}| \()(?: (?:just|only))? ?$/iu;

/** Whether the words between a place and a relation phrase say that the phrase tells where that place is. */
export const tellsOf = (between: string): boolean => APPOSITION.test(between);
