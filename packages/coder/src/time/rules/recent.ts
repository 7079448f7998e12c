import { type Day, monthDays, partsOf } from "../calendar.ts";
import { oneDay, type TimeRule } from "../time-rule.ts";
import { COUNT, countOf } from "../time-words.ts";

/** "in the past two weeks", "the last year", "in recent days", "in the coming weeks": from then to publication, or onwards. */
export const recent: TimeRule = {
  name: "recent",
  pattern: new RegExp(
    `\\b(?:(?:the |these )?recent (?:hours|days|weeks|months|years)|the (?<way>past|last|next|coming) (?:(?<count>${COUNT}) ?)?(?<unit>hour|day|week|month|year|decade)s?(?: (?:and|or) (?:day|week|month|year)s)?)\\b`,
    "gi",
  ),
  read({ groups }, { published }) {
    if (published === null) return "unresolved";
    const { way, count, unit } = groups!;
    if (way === undefined) return { from: null, to: published, precision: "range" };
    const plural = count === undefined ? 1 : countOf(count);
    const ahead = /next|coming/i.test(way);
    const bound = plural === null ? null : shift(published, unit!.toLowerCase(), ahead ? plural : -plural);
    if (bound === published) return oneDay(published);
    return ahead
      ? { from: published, to: bound, precision: "range" }
      : { from: bound, to: published, precision: "range" };
  },
};

/** So many units on or back; a month or year keeps the day of the month where there is one. */
function shift(day: Day, unit: string, count: number): Day {
  const { year, month, date } = partsOf(day);
  const months = unit === "month" ? count : unit === "year" ? count * 12 : unit === "decade" ? count * 120 : 0;
  if (months === 0) return day + count * (unit === "week" ? 7 : unit === "day" ? 1 : 0);
  const { from, to } = monthDays(year, month + months);
  return Math.min(from + date - 1, to);
}
