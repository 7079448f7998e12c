import { type CodedReport, contains, type Event, type PlaceMention, type Span } from "@counterclaim/record";

/** Sentences before an event's, and after it, in which its place is looked for. */
const BACK = 3;
const AHEAD = 1;

/** What the report around an event says of it where the event's own words say nothing. */
export interface Context {
  /** false: the event's time is not said, but taken from the day of the report. */
  readonly stated: boolean;
  /** Index of the place where the report is when it tells of the event; null where it names several or none. */
  readonly setting: number | null;
}

/** The context of a report's events, by event id. A report without sentences has none: all is as it is coded. */
export function contextOf(coded: CodedReport, text = ""): ReadonlyMap<string, Context> {
  const placed = coded.events.flatMap((event) => {
    const place = event.places.find(({ place: at, role }) => isClose(coded.places[at]) && isScene(event, role))?.place;
    return place === undefined ? [] : [{ event, place, sentence: sentenceOf(coded, event.trigger) }];
  });
  const single = new Set(placed.map(({ place }) => nameOf(coded.places[place]!))).size === 1;
  const named = namedIn(coded);
  return new Map(
    coded.events.map((event) => {
      const sentence = sentenceOf(coded, event.trigger);
      const before = placed.filter((p) => p.sentence <= sentence && sentence - p.sentence <= BACK);
      const after = placed.find((p) => p.sentence > sentence && p.sentence - sentence <= AHEAD);
      const near = before.at(-1) ?? after ?? named(sentence) ?? (single ? placed[0] : undefined);
      const setting = sentence < 0 || event.places.length > 0 ? null : (near?.place ?? null);
      return [event.id, { stated: isStated(coded, event, sentence, text), setting }] as const;
    }),
  );
}

/**
 * Where a sentence is when it tells of no placed event: the place that it names, or that one before it names ("a rescue
 * worker in Osta"), the last of them. A dateline is nobody's words, and says where the report was written.
 */
function namedIn(coded: CodedReport): (sentence: number) => { readonly place: number } | undefined {
  const said = coded.claims.flatMap(({ content, source }) =>
    // "a rescue worker in Osta" was there; the governor of the Osta region sits there
    source.span !== null && source.actor === null ? [...content, source.span] : content,
  );
  const mentioned = coded.places.flatMap((mention, place) =>
    isClose(mention) && said.some((span) => contains(span, mention.span))
      ? [{ place, sentence: sentenceOf(coded, mention.span) }]
      : [],
  );
  return (sentence) => mentioned.findLast((m) => m.sentence <= sentence && sentence - m.sentence <= BACK);
}

/**
 * Whether what is claimed says when it was. The day on which it was said ("denied on Wednesday that …"), and the day of the
 * report, are but the last on which it may have been.
 */
function isStated(coded: CodedReport, { time, claim }: Event, sentence: number, text: string): boolean {
  const words = coded.sentences[sentence];
  const content = coded.claims.find(({ id }) => id === claim)?.content ?? [];
  // "said on Wednesday that they had taken the hill that day"
  if (content.some(({ start, end }) => THAT_DAY.test(text.slice(start, end)))) return true;
  if (time?.inferred) return false;
  if (time === null || words === undefined) return true;
  const { from, to } = time;
  const said = coded.times.filter(
    (t) => contains(words, t.span) && (t.to === to || (t.from === from && from !== null)),
  );
  if (said.length > 0) return said.some(({ span }) => content.some((piece) => contains(piece, span)));
  const day = coded.published?.slice(0, 10);
  return !((from === day && (to === day || to === null)) || (from === null && to === day));
}

/** A town on the map, or a name that is on none. */
/** "pulled back towards Fada": what else is told was not where they went. */
const isScene = ({ type }: Event, role: Event["places"][number]["role"]): boolean =>
  role !== "toward" || !/^(?:retreat|withdrawal|displacement|evacuation|release)$/.test(type);

const THAT_DAY = /\b(?:(?:that|the same) (?:day|morning|afternoon|evening|night)|earlier (?:in the day|that day))\b/i;

const isClose = (place: PlaceMention | undefined): boolean =>
  place !== undefined &&
  place.use === "literal" &&
  (place.lat === null ? place.place === null && place.precision === null : (place.precision ?? 7) <= 4);

const nameOf = ({ place, name }: PlaceMention): string => place ?? name;

const sentenceOf = ({ sentences }: CodedReport, span: Span): number =>
  sentences.findIndex((sentence) => contains(sentence, span));
