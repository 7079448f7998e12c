import { type Day, monthDays, partsOf, weekDays, yearDays } from "./calendar.ts";
import { oneDay, reading, type TimeReading } from "./time-rule.ts";

/** The day, week, month or year that lies `count` units after a day; before it where negative. */
export function shifted(day: Day, unit: string, count: number): TimeReading {
  const { year, month } = partsOf(day);
  switch (unit) {
    case "decade":
      return reading({ from: yearDays(year + count * 10 - 1).from, to: yearDays(year + count * 10 + 1).to }, "range");
    case "year":
      return reading(yearDays(year + count), "year");
    case "month":
      return reading(monthDays(year, month + count), "month");
    case "week":
    case "weekend":
      return reading(weekDays(day + count * 7), "week");
    default:
      return oneDay(day + count);
  }
}
