import { modified } from "./modifiers.ts";
import { timeRules } from "./rules/index.ts";
import type { TimeContext, TimeReading } from "./time-rule.ts";

/** A time in a text: half-open offsets, and what it says; `unresolved` where that cannot be told. */
export interface FoundTime {
  readonly start: number;
  readonly end: number;
  readonly reading: TimeReading | "unresolved";
}

const AHEAD =
  /\b(?:will|would|shall|(?<!(?:believed|thought|said|known|reported|understood|suspected|presumed|alleged|feared|considered|appear\w*|seem\w*) )to be|is to|are to|due|scheduled|expected|planned|plans?|set to|going to|upcoming|ahead of|deadline)\b[^.!?]{0,100}$/i;
const TOLD = /\b(?:said|told|announced|reported|added|claimed|confirmed|has|have|had)\b[^.!?]{0,40}$/i;

/** How far back, in UTF-16 code units, the day may stand from which "a day earlier" counts: two sentences or so. */
const ANCHOR_REACH = 300;

/** Words behind which stands the day of saying: "the network said on Saturday". */
const SAID =
  /\b(?:said|says|told [^.!?]{1,40}|announced|reported|added|stated|confirmed|denied|statement)(?: late| early)?(?: on)? $/iu;

/** The last single day that was told before an offset; one on which something was said only where there is no other. */
function anchorOf(text: string, found: readonly FoundTime[], start: number): TimeContext["anchor"] {
  let last: FoundTime | null = null;
  let said = true;
  for (const time of found) {
    if (time.end > start || start - time.end > ANCHOR_REACH) continue;
    const { reading } = time;
    if (reading === "unresolved" || reading.precision !== "day" || reading.from !== reading.to) continue;
    const saying = SAID.test(text.slice(Math.max(0, time.start - 60), time.start));
    if (last !== null && (saying === said ? time.start < last.start : saying)) continue;
    [last, said] = [time, saying];
  }
  return last === null || last.reading === "unresolved" ? null : last.reading.from;
}

/** The first day of the year that was told last before an offset, where no day was told after it. */
function yearBefore(found: readonly FoundTime[], start: number): TimeContext["anchorYear"] {
  const last = found
    .filter(({ end, reading }) => end <= start && start - end <= ANCHOR_REACH && reading !== "unresolved")
    .reduce<FoundTime | null>((a, b) => (a === null || b.start > a.start ? b : a), null);
  return last === null || last.reading === "unresolved" || last.reading.precision !== "year" ? null : last.reading.from;
}

/** Finds every time of a text, left to right, none overlapping another. */
export function findTimes(text: string, published: TimeContext["published"]): readonly FoundTime[] {
  const found: FoundTime[] = [];
  const free = (start: number, end: number) => found.every((f) => f.end <= start || f.start >= end);
  for (const { pattern, read } of timeRules) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (!free(match.index, end)) continue;
      const before = text.slice(Math.max(0, match.index - 130), match.index);
      const ahead = AHEAD.test(before) && !TOLD.test(before);
      const answer = read(match as RegExpExecArray, {
        published,
        ahead,
        anchor: anchorOf(text, found, match.index),
        anchorYear: yearBefore(found, match.index),
      });
      if (answer === null) continue;
      if (answer === "unresolved") {
        found.push({ start: match.index, end, reading: answer });
        continue;
      }
      const { reading, length } = modified(before, answer);
      const start = match.index - length;
      found.push({ start: free(start, end) ? start : match.index, end, reading });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
