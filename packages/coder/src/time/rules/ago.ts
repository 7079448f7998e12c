import { monthDays, partsOf, weekDays, yearDays } from "../calendar.ts";
import { oneDay, reading, type TimeRule } from "../time-rule.ts";
import { COUNT, countOf, UNIT } from "../time-words.ts";

/**
 * "two years ago", "a week ago": the year, month, week or day that lies so far back. "Three days later" and "a year
 * earlier" count from a time that the story tells: unresolved.
 */
export const ago: TimeRule = {
  name: "ago",
  pattern: new RegExp(
    `\\b(?:(?:about|around|some|almost|nearly|more than|over|less than|just) )?(?<count>${COUNT}) ?(?:more )?(?<unit>${UNIT}) (?<way>ago|earlier|later|before(?= [,.]|[,.])|previously)\\b`,
    "gi",
  ),
  read({ groups }, { published }) {
    const count = countOf(groups!.count!);
    const way = groups!.way!.toLowerCase();
    if (published === null || way !== "ago") return "unresolved";
    if (count === null) return { from: null, to: published, precision: "range" };
    const { year, month } = partsOf(published);
    switch (groups!.unit!.toLowerCase().replace(/s$/, "")) {
      case "decade":
        return reading({ from: yearDays(year - count * 10 - 1).from, to: yearDays(year - count * 10 + 1).to }, "range");
      case "year":
        return reading(yearDays(year - count), "year");
      case "month":
        return reading(monthDays(year, month - count), "month");
      case "week":
      case "weekend":
        return reading(weekDays(published - count * 7), "week");
      case "day":
        return oneDay(published - count);
      default:
        return count <= 24
          ? { from: published - 1, to: published, precision: "range" }
          : oneDay(published - Math.round(count / 24));
    }
  },
};
