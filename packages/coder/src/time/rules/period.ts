import { type Day, type Days, monthDays, partsOf, weekDays, yearDays } from "../calendar.ts";
import { reading, type TimeReading, type TimeRule, thirdOf, thirdOfYear } from "../time-rule.ts";
import { THIRD } from "../time-words.ts";

/** "last week", "this month", "the end of last year", "this weekend", "next year": whole weeks (from Monday), months, years. */
export const period: TimeRule = {
  name: "period",
  pattern: new RegExp(
    `\\b(?:(?<third>${THIRD}) |(?:earlier|later) )?(?<which>last|this|next|the previous|the same|the following|that|the coming|the) (?<unit>weekend|week|month|year)\\b(?!-)`,
    "gi",
  ),
  read({ groups }, { published, ahead }) {
    const { third, unit } = groups!;
    const which = groups!.which!.toLowerCase();
    if (which === "the" && unit!.toLowerCase() === "weekend" && !third) return weekendBefore(published, ahead);
    if (which === "the" && !third) return null;
    if (which === "that" || which === "the same" || which === "the following" || which === "the previous")
      return "unresolved";
    if (published === null) return "unresolved";
    const step = which === "last" ? -1 : which === "next" || which === "the coming" ? 1 : 0;
    const whole = stretch(unit!.toLowerCase(), published, step);
    const yearly = third && unit!.toLowerCase() === "year";
    const days = yearly ? thirdOfYear(partsOf(published).year + step, third) : thirdOf(whole, third);
    if (third || unit!.toLowerCase() === "weekend") return reading(days, "range");
    return reading(days, unit!.toLowerCase() as "week" | "month" | "year");
  },
};

/** "over the weekend", "the weekend strike": the last that had begun, or, of what is to come, the next. */
function weekendBefore(published: Day | null, ahead: boolean): TimeReading | "unresolved" {
  if (published === null) return "unresolved";
  const own = stretch("weekend", published, 0);
  return reading(own.from <= published || ahead ? own : stretch("weekend", published, -1), "range");
}

function stretch(unit: string, published: Day, step: number): Days {
  const { year, month } = partsOf(published);
  if (unit === "year") return yearDays(year + step);
  if (unit === "month") return monthDays(year, month + step);
  const week = weekDays(published + step * 7);
  return unit === "week" ? week : { from: week.from + 5, to: week.to };
}
