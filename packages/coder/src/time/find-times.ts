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
  /\b(?:will|would|shall|to be|is to|are to|due|scheduled|expected|planned|plans?|set to|going to|upcoming|ahead of|deadline)\b[^.!?]{0,100}$/i;
const TOLD = /\b(?:said|told|announced|reported|added|claimed|confirmed|has|have|had)\b[^.!?]{0,40}$/i;

/** How far back, in UTF-16 code units, the day may stand from which "a day earlier" counts: two sentences or so. */
const ANCHOR_REACH = 300;

/** The last single day that was told before an offset. */
function anchorOf(found: readonly FoundTime[], start: number): TimeContext["anchor"] {
  let last: FoundTime | null = null;
  for (const time of found) {
    if (time.end > start || start - time.end > ANCHOR_REACH || (last !== null && time.start < last.start)) continue;
    if (time.reading !== "unresolved" && time.reading.precision === "day" && time.reading.from === time.reading.to)
      last = time;
  }
  return last === null || last.reading === "unresolved" ? null : last.reading.from;
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
      const answer = read(match as RegExpExecArray, { published, ahead, anchor: anchorOf(found, match.index) });
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
