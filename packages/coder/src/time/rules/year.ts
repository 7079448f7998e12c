import { yearDays } from "../calendar.ts";
import { reading, type TimeRule, thirdOf, thirdOfYear } from "../time-rule.ts";
import { THIRD } from "../time-words.ts";

const CENTURY = "(?:1[6-9]|20)";
const YEAR = `${CENTURY}\\d{2}`;
// What a number of four figures counts, and what it numbers, instead of a year.
const COUNTED =
  "(?! ?(?:%|percent|per cent|people|persons|troops|soldiers|fighters|men|women|children|civilians|others|km|kilomet|miles|met(?:re|er)s|feet|dollars|euros|pounds|tons|tonnes|homes|houses|families|refugees|cases|deaths|GMT|UTC|hrs|hours|MHz|kg|list|local time))";

/** "2012", "early 2015", "the end of 1999", "1977-1979", "1980-88", "the 1990s". */
export const year: TimeRule = {
  name: "year",
  pattern: new RegExp(
    `(?<![\\d$€£#.,/:-])(?<!\\b(?:[Nn]o|[Nn]umber|[Rr]esolution|[Ss]ection|[Cc]hapter|[Rr]oom|[Hh]ighway|[Rr]oute|[Uu]p to|[Aa]bout|[Cc]ommittee)\\.? )\\b(?:(?<third>${THIRD}|mid)[ -])?(?:(?<from>${YEAR}) ?[-–/] ?(?<to>${YEAR}|\\d{2})|(?<decade>${CENTURY}\\d0)s|(?<one>${YEAR}))\\b(?![,.]?\\d)(?![-/]\\d)${COUNTED}`,
    "g",
  ),
  read({ groups }) {
    const { third, from, to, decade, one } = groups!;
    if (one) return third ? reading(thirdOfYear(Number(one), third), "range") : reading(yearDays(Number(one)), "year");
    if (decade)
      return reading(
        thirdOf({ from: yearDays(Number(decade)).from, to: yearDays(Number(decade) + 9).to }, third),
        "range",
      );
    const end = to!.length === 2 ? Number(from!.slice(0, 2) + to) : Number(to);
    if (end < Number(from)) return null;
    return reading({ from: yearDays(Number(from)).from, to: yearDays(end).to }, "range");
  },
};
