import type { TimeMention } from "@counterclaim/record";
import { type Day, type Days, isoOf, monthDays } from "./calendar.ts";

/** When a report was published, and what the words before an expression say of its direction. */
export interface TimeContext {
  /** Day of publication; null when it is not known. */
  readonly published: Day | null;
  /** Whether the clause speaks of what is to come: "will meet on Monday". */
  readonly ahead: boolean;
  /** The last day that the text told shortly before, from which "a day earlier" counts; null for none. */
  readonly anchor: Day | null;
  /** The first day of the last year that it told shortly before: "in 2030 … signed the year before"; null for none. */
  readonly anchorYear: Day | null;
}

/** What an expression says: days, either side open (null), and how precise it is. */
export interface TimeReading {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly precision: TimeMention["precision"];
  /** Whether it names a time at all that could be resolved: a bare length ("for two days") does not. */
  readonly length?: boolean;
}

/** One way of writing a time. A rule is a pattern and what a match of it says; null for no time after all. */
export interface TimeRule {
  readonly name: string;
  readonly pattern: RegExp;
  read(match: RegExpExecArray, context: TimeContext): TimeReading | "unresolved" | null;
}

export const reading = ({ from, to }: Days, precision: TimeReading["precision"]): TimeReading => ({
  from,
  to,
  precision,
});

export const oneDay = (day: Day): TimeReading => ({ from: day, to: day, precision: "day" });

export const isoBound = (day: Day | null): string | null => (day === null ? null : isoOf(day));

/** Early, mid or late third of a stretch of days; the whole for any other word. */
export function thirdOf({ from, to }: Days, word: string | undefined): Days {
  const length = to - from + 1;
  const third = Math.round(length / 3);
  if (word === undefined) return { from, to };
  if (/^(?:early|the (?:beginning|start))/i.test(word)) return { from, to: from + third - 1 };
  if (/^(?:mid|the middle)/i.test(word)) return { from: from + third, to: from + 2 * third - 1 };
  if (/^(?:late|end|the end)/i.test(word)) return { from: from + 2 * third, to };
  return { from, to };
}

/** Early (January to April), mid or late (September to December) in a year. */
export function thirdOfYear(year: number, word: string): Days {
  const first = /^(?:early|beginning|the (?:beginning|start))/i.test(word) ? 1 : /mid/i.test(word) ? 5 : 9;
  return { from: monthDays(year, first).from, to: monthDays(year, first + 3).to };
}
