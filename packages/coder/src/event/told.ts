import type { Event } from "@counterclaim/record";

interface Told {
  count: number;
  /** For each type the times, "from|to", that its events were told with. */
  readonly times: Map<string, Set<string>>;
}

const known = new WeakMap<readonly Event[], Told>();

/** Types and times of the events told so far; the list may grow at its end between two questions. */
export function timesTold(events: readonly Event[]): ReadonlyMap<string, ReadonlySet<string>> {
  let told = known.get(events);
  if (!told || told.count > events.length) {
    told = { count: 0, times: new Map() };
    known.set(events, told);
  }
  for (; told.count < events.length; told.count++) {
    const { type, time } = events[told.count]!;
    const times = told.times.get(type) ?? new Set();
    if (time) times.add(timeKey(time));
    told.times.set(type, times);
  }
  return told.times;
}

export const timeKey = ({ from, to }: NonNullable<Event["time"]>): string => `${from}|${to}`;

/** How far back, in events, words point to one told before: a book's first pages are not meant by its last. */
const REACH = 500;

/** The last event that fits, of as many as words point back to. */
export function lastTold(events: readonly Event[], fits: (event: Event) => boolean): Event | undefined {
  for (let at = events.length - 1; at >= Math.max(0, events.length - REACH); at--)
    if (fits(events[at]!)) return events[at];
  return undefined;
}
