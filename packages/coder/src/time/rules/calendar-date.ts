import * as chrono from "chrono-node/en";
import { dayOf, partsOf } from "../calendar.ts";
import { oneDay, type TimeRule } from "../time-rule.ts";
import { MONTH, WEEKDAY } from "../time-words.ts";

const DATE = "\\d{1,2}(?:st|nd|rd|th)?";

/** "9 November 2023", "Nov. 9", "Thursday, November 9th, 2023", "2023-11-09", "09/11/2023": read by chrono. */
export const calendarDate: TimeRule = {
  name: "calendar-date",
  pattern: new RegExp(
    `\\b(?:(?:${WEEKDAY}),? (?:the )?)?(?:${DATE} (?:of )?(?:${MONTH})(?:,? \\d{4}\\b)?|(?:${MONTH}) ${DATE}\\b(?!:)(?:,? \\d{4}\\b)?)|\\b\\d{4}-\\d{2}-\\d{2}\\b|(?<![\\d/])\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2})\\b(?!/)`,
    "g",
  ),
  read([words], { published, ahead }) {
    const { year, month, date } = published === null ? { year: 2000, month: 1, date: 1 } : partsOf(published);
    // Noon, in chrono's own idea of the zone: no zone shifts it into another day.
    const [result] = chrono.strict.parse(words, {
      instant: new Date(Date.UTC(year, month - 1, date, 12)),
      timezone: 0,
    });
    if (!result?.start.isCertain("day")) return "unresolved";
    const [m, d] = [result.start.get("month"), result.start.get("day")];
    if (m === null || d === null || !sameDate(words, m, d)) return "unresolved";
    if (result.start.isCertain("year")) {
      const day = dayOf(result.start.get("year") ?? 0, m, d);
      return day === null ? "unresolved" : oneDay(day);
    }
    if (published === null) return "unresolved";
    // chrono takes the nearest year; news tell of the past unless they say that something will be.
    const inYear = (y: number) => dayOf(y, m, d);
    const [before, here, after] = [inYear(year - 1), inYear(year), inYear(year + 1)];
    const day = ahead
      ? [here, after].find((x) => x !== null && x >= published)
      : [here, before].find((x) => x !== null && x <= published);
    return day == null ? "unresolved" : oneDay(day);
  },
};

/** chrono may move an impossible date into the next month; such a date is no date. */
const sameDate = (words: string, month: number, date: number): boolean =>
  [...words.matchAll(/\d+/g)].some(([n]) => Number(n) === date) && month >= 1 && month <= 12;
