import { monthDays, partsOf } from "../calendar.ts";
import { reading, type TimeRule, thirdOf } from "../time-rule.ts";
import { THIRD } from "../time-words.ts";

/** First month of each season, in the northern half of the world. */
const FIRST_MONTH: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };

/** "last summer", "the spring of 2022", "winter 2014": three months; the latest such season where no year stands. */
export const season: TimeRule = {
  name: "season",
  pattern: new RegExp(
    `\\b(?:(?<third>${THIRD}) )?(?:(?<which>last|this|next|the|in|since|by) )(?<name>spring|summer|autumn|winter|(?<=(?:last|this|next) )fall)(?: (?:of )?(?<year>\\d{4}))?\\b(?! (?:camp|school|games|olympics|time))`,
    "gi",
  ),
  read({ groups }, { published }) {
    const { third, which, name, year } = groups!;
    const month = FIRST_MONTH[name!.toLowerCase()]!;
    const days = (y: number) => thirdOf({ from: monthDays(y, month).from, to: monthDays(y, month + 2).to }, third);
    if (year) return reading(days(Number(year)), "range");
    if (/^the$/i.test(which!)) return null;
    if (published === null) return "unresolved";
    const now = partsOf(published).year;
    if (/next/i.test(which!)) return reading(days(days(now).from > published ? now : now + 1), "range");
    return reading(days(days(now).from <= published ? now : now - 1), "range");
  },
};
