import { dayOf, partsOf } from "../calendar.ts";
import type { TimeRule } from "../time-rule.ts";
import { MONTH, monthNumber } from "../time-words.ts";

/** Several days of one month: "5-6 April 2016", "November 16 to 17". */
export const dateRange: TimeRule = {
  name: "date-range",
  pattern: new RegExp(
    `\\b(?:(?<d1>\\d{1,2}) ?(?:-|–|to|and) ?(?<d2>\\d{1,2}) (?<m1>${MONTH})|(?<m2>${MONTH}) (?<d3>\\d{1,2}) ?(?:-|–|to|and) ?(?<d4>\\d{1,2})\\b(?!:))(?:,? (?<y>\\d{4})\\b)?`,
    "g",
  ),
  read({ groups }, { published }) {
    const { d1, d2, d3, d4, m1, m2, y } = groups!;
    const month = monthNumber((m1 ?? m2)!);
    const year = y ? Number(y) : published === null ? null : partsOf(published).year;
    if (year === null) return "unresolved";
    const days = (inYear: number) => [dayOf(inYear, month, Number(d1 ?? d3)), dayOf(inYear, month, Number(d2 ?? d4))];
    let [from, to] = days(year);
    if (!y && from != null && from > published!) [from, to] = days(year - 1);
    return from == null || to == null || to < from ? "unresolved" : { from, to, precision: "range" };
  },
};
