import { type Gazetteer, type NameWord, type PlaceKind, wordKey } from "@counterclaim/knowledge";
import type { Sentence } from "@counterclaim/language";
import { tokenFinder } from "../actor/sentence-names.ts";
import { MONTH as MONTHS } from "../time/time-words.ts";
import { placed } from "./given-away.ts";
import type { OtherNames } from "./names-not-places.ts";
import {
  beforeNoun,
  cueBefore,
  cueForSurname,
  flatOn,
  isPlaceWord,
  kindFits,
  type Line,
  looksLikeSurname,
  organisationFollows,
  personBefore,
  properNoun,
  sentenceOpens,
  small,
  somebody,
  village,
} from "./neighbours.ts";
import type { SightedPlace } from "./sighted-place.ts";
import { articleVariant, isAllCapitals, isArticle, isCapital, joined, type Toponym, toponymAt } from "./toponym.ts";
import {
  DIRECTION,
  GIVEN_NAME,
  HEAD_OF_NAME,
  NEVER_PLACE,
  NOUN_AFTER,
  ORGANISATION,
  PERSON_TITLE,
  PLACE_PREPOSITION,
  STILL_PLACE,
  TAKEN_NAME,
} from "./words-round-places.ts";

/**
 * Finds the words of one sentence that name places: names of the gazetteer, and others that their neighbours give away.
 * @param given keys of names that other sentences of the report gave away
 */
export function sightPlaces(
  text: string,
  index: number,
  sentence: Sentence,
  words: readonly NameWord[],
  gazetteer: Gazetteer,
  names: OtherNames,
  given: ReadonlySet<string> = new Set(),
): SightedPlace[] {
  if (sentence.kind === "byline") return [];
  const line: Line = { text, index, sentence, words, tokenAt: tokenFinder(sentence), gazetteer, names };
  const found: SightedPlace[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!isCapital(words[at]!.raw) && !isArticle(text, words, at)) continue;
    const known =
      toponymAt(text, words, at, gazetteer) ??
      (placePromised(line, at) ? articleVariant(text, words, at, gazetteer) : null);
    const sighted = known ? named(line, known) : unknown(line, at, given);
    if (sighted) found.push(sighted.place);
    if (sighted) at = sighted.to - 1;
    else if (known) at = known.to - 1;
  }
  return found;
}

/** "in X", "the city of X": a place is to come. */
function placePromised(line: Line, at: number): boolean {
  const before = line.words[at - 1];
  if (!before || !joined(line.text, before, line.words[at]!)) return false;
  return cueBefore(line, at) !== null || /^(?:in|at|near|from|to|towards?|on|outside|around|across)$/.test(before.key);
}

const APPOSED =
  /^,\s(?:an?|the|one of)\s(?:(?!(?:of|from|in|who|at|on|for)\b)[\p{L}\p{N}'’-]+\s){0,5}?(?:towns?|city|cities|villages?|capitals?|settlements?|hamlets?)(?:[,.;)]|\s(?:of|in|on|near|with|that|which|where|about|some|north|south|east|west|at|close|under|just|held|and|to|since)\b|\s\d)/u;

/** "Zaranj, the capital of the province", "Kolm, a mining town": what kind of place the words behind a name tell. */
const toldBehind = (text: string, end: number): readonly PlaceKind[] | null =>
  APPOSED.test(text.slice(end, end + 90)) ? ["seat", "town", "capital"] : null;

interface Found {
  readonly place: SightedPlace;
  /** The word after it. */
  readonly to: number;
}

const MONTH = new RegExp(`^(?:${MONTHS.replaceAll("\\.?", "")})$`, "i");

/** A name of the gazetteer, unless its neighbours make it a person's, an organisation's or another word. */
function named(line: Line, { from, to, places }: Toponym): Found | null {
  const { text, words, sentence } = line;
  const [first, last] = [words[from]!, words[to - 1]!];
  const before = words[from - 1];
  const after = words[to];
  const left = before && joined(text, before, first) ? before : null;
  const right = after && joined(text, last, after) ? after : null;
  const dateline = sentence.dateline !== null && first.start < sentence.dateline.end;
  const only = from + 1 === to;
  const big = places.some((p) => p.kind === "country" || p.kind === "continent" || p.population >= 500_000);
  // "United States Department": a country has no further noun to its name.
  const plainCountry = places.every((p) => p.kind === "country");
  const noun = right && !(plainCountry && isCapital(right.raw)) ? NOUN_AFTER.get(right.key) : undefined;
  const cue = cueBefore(line, from) ?? toldBehind(text, last.end);

  // "SAREN (Northern Wire)": the agency
  if (dateline && first.start > sentence.dateline.start + 1 && text[first.start - 1] === "(") return null;
  // "SAREN, May 27": the day of a dateline
  if (only && MONTH.test(first.raw) && /^\.?\s+\d/.test(text.slice(last.end, last.end + 4))) return null;
  if (only && DIRECTION.test(first.raw) && !(right && isCapital(right.raw))) return null;
  if (only && !dateline && isAllCapitals(first.raw) && first.raw.length <= 4 && from > 0 && !big) return null;
  const acronym = only && isAllCapitals(first.raw) && big;
  if (only && !dateline && !cue && !noun && !acronym && NEVER_PLACE.has(first.key)) return null;
  if (line.names.inside(first.start, last.end)) return null;
  if (!big && !cue && line.names.is(first.start, last.end)) return null;
  if (!dateline && !properNoun(line, first, last, big, !places.every(village))) return null;
  if (!plainCountry && after && TAKEN_NAME.has(after.key) && after.start - last.end === 1) return null;
  if (text[last.end] === "$") return null;
  if (only && !dateline && !cue && !noun && places.every(small) && somebody(line, from)) return null;

  let start = first.start;
  let end = last.end;
  let next = to;
  let kinds: readonly PlaceKind[] | null = cue;
  let part = false;
  let embedded = false;

  if (left && isCapital(left.raw) && !PLACE_PREPOSITION.has(left.key)) {
    if (GIVEN_NAME.has(left.key) && !places.some((p) => p.kind === "country")) return null;
    if (PERSON_TITLE.has(left.key) && !places.some((p) => p.kind === "country")) return null;
    if (DIRECTION.test(left.raw)) {
      start = left.start;
      part = true;
    } else if (left.key !== "the" && !sentenceOpens(line, from - 1) && !isPlaceWord(line, from - 1)) {
      if (!noun && !big) return null;
      if (!noun && personBefore(line, from - 1)) return null;
    }
  } else if (left && DIRECTION.test(left.raw)) {
    start = left.start;
    part = true;
  }
  const ofHead = left?.key === "of" ? words[from - 2] : undefined;
  if (ofHead && isCapital(ofHead.raw) && HEAD_OF_NAME.has(ofHead.key)) return null;

  if (right && isCapital(right.raw)) {
    if (noun) {
      end = right.end;
      next = to + 1;
      kinds = noun;
    } else if (ORGANISATION.has(right.key) || organisationFollows(line, to)) {
      if (!STILL_PLACE.has(right.key) && !big) return null;
      if (
        /^(?:times|post|herald|tribune|gazette|journal|observer|star|mail|daily|news|today|press|university|college|institute|fc)$/.test(
          right.key,
        )
      )
        return null;
      embedded = true;
    } else if (!dateline && !NEVER_PLACE.has(right.key) && !cueForSurname(line, to) && looksLikeSurname(line, to)) {
      const country = places.some((p) => p.kind === "country" || p.kind === "continent");
      if (!big || !country || flatOn(line, to, last)) return null;
    }
  } else if (
    right &&
    noun &&
    kindFits(
      noun,
      places.map((p) => p.kind),
    )
  ) {
    if (!/^(?:state|base|camp|port|city|town|village|suburb|quarter|division|department)$/.test(right.key)) {
      end = right.end;
      next = to + 1;
    }
    kinds = noun;
  }
  const name = text.slice(first.start, next > to && right && isCapital(right.raw) ? right.end : last.end);
  const key = words
    .slice(from, to)
    .map((w) => wordKey(w.raw))
    .join(" ");
  const whole =
    next > to && right && isCapital(right.raw) ? line.gazetteer.find(`${key} ${wordKey(right.raw)}`) : ([] as never[]);
  return {
    to: next,
    place: {
      sentence: line.index,
      start,
      end,
      name,
      key: kinds === null ? key : `${key} ${kinds[0]}`,
      places: whole.length > 0 ? whole : places,
      kinds,
      definite: before?.key === "the" && start === first.start && !beforeNoun(line, from),
      part,
      embedded,
      dateline,
    },
  };
}

/** A name that the gazetteer lacks, where a noun beside it makes it a place: "the village of X", "X Valley", "Lake X". */
function unknown(line: Line, at: number, given: ReadonlySet<string>): Found | null {
  const { text, words, index } = line;
  const first = words[at]!;
  const kinds = cueBefore(line, at);
  let to = at + 1;
  while (to < words.length && isCapital(words[to]!.raw) && joined(text, words[to - 1]!, words[to]!)) to++;
  const last = words[to - 1]!;
  // "The Tishreen Dam" at a sentence's beginning: the name begins behind the article
  if (first.key === "the" || (NEVER_PLACE.has(first.key) && to === at + 1)) return null;
  if (line.names.inside(first.start, last.end) || line.names.is(first.start, last.end)) return null;
  const noun = to > at + 1 ? NOUN_AFTER.get(last.key) : undefined;
  const works = worksAfter(line, at, to);
  const opened = to > at + 1 && to <= at + 3 && /^(?:lake|mount|mt|fort|camp|wadi|jabal|jebel|cape)$/.test(first.key);
  const told = kinds ?? toldBehind(text, last.end);
  const key = words
    .slice(at, to)
    .map((w) => wordKey(w.raw))
    .join(" ");
  const inPlace = given.has(key) || placed(line, at, to);
  const plain =
    (told !== null || inPlace) && to <= at + 3 && !PERSON_TITLE.has(first.key) && !ORGANISATION.has(last.key);
  if (
    !plain &&
    !opened &&
    works === null &&
    !(noun && to <= at + 4 && !ORGANISATION.has(first.key) && !DIRECTION.test(first.raw))
  )
    return null;
  if (
    !opened &&
    !plain &&
    works === null &&
    noun &&
    /^(?:state|city|department|division|port|base|camp|bridge|prison|territory)$/.test(last.key)
  )
    return null;
  const end = plain || opened || works === null ? last.end : works;
  const name = text.slice(first.start, end);
  const place: SightedPlace = {
    sentence: index,
    start: first.start,
    end,
    name,
    key,
    places: [],
    kinds: noun ?? told,
    definite: false,
    part: false,
    embedded: false,
    dateline: false,
  };
  return { place, to: end === last.end ? to : to + 1 };
}

/** "the Varn tunnel": what is built at a place that no gazetteer has. */
const WORKS =
  /^(?:tunnel|bridge|dam|refinery|crossing|pass|ridge|heights|checkpoint|compound|junction|oilfield|airfield|airstrip|quarry|barracks|mine)$/u;

/** Where such a noun behind words [at, to) of a name ends; null for none, and for an adjective ("the Russian barracks"). */
function worksAfter({ text, words, sentence, tokenAt }: Line, at: number, to: number): number | null {
  const [before, noun] = [words[at - 1], words[to]];
  if (before?.key !== "the" || !noun || to > at + 3 || !WORKS.test(noun.raw) || !joined(text, words[to - 1]!, noun))
    return null;
  if (DIRECTION.test(words[at]!.raw) || PERSON_TITLE.has(words[at]!.key) || ORGANISATION.has(words[to - 1]!.key))
    return null;
  const after = words[to + 1];
  // "the Varn bridge commander"
  if (after && joined(text, noun, after) && /(?:er|or|ist|ant|guards?|crews?)$/u.test(after.raw)) return null;
  return words.slice(at, to).every(({ start }) => sentence.tokens[tokenAt(start) ?? -1]?.upos === "PROPN")
    ? noun.end
    : null;
}
