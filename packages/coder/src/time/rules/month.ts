import { monthDays, partsOf } from "../calendar.ts";
import { reading, type TimeRule, thirdOf } from "../time-rule.ts";
import { MONTH, monthNumber, THIRD } from "../time-words.ts";

/** "in August", "early October", "mid-January 2016", "last July", "July last year": the latest such month, the one of publication included. */
export const month: TimeRule = {
  name: "month",
  pattern: new RegExp(
    `\\b(?:(?<third>${THIRD})[ -])?(?:(?<which>[Ll]ast|[Tt]his|[Nn]ext|[Tt]his past|[Tt]his coming) )?(?<month>${MONTH})(?:,?(?: of)? (?<year>\\d{4})\\b|(?: of)? (?<of>last|this|next|the previous|the following) year\\b|(?! ?\\d))`,
    "g",
  ),
  read(match, { published, ahead }) {
    const { third, which, month: name, year, of } = match.groups!;
    const number = monthNumber(name!);
    // "May" opens questions and wishes, "March" is an order: a word before or a year behind makes them months.
    const before = match.input.slice(Math.max(0, match.index - 12), match.index);
    const cued =
      /\b(?:in|since|of|by|until|till|from|to|and|during|before|after|between|for|through|late|early|mid)[ -]$/i.test(
        before,
      );
    if (/^(?:May|March)$/.test(name!) && !year && !of && !third && !which && !cued) return null;
    const precision = third ? "range" : "month";
    if (year) return reading(thirdOf(monthDays(Number(year), number), third), precision);
    if (published === null) return "unresolved";
    const now = partsOf(published);
    let inYear = now.year;
    if (of !== undefined) {
      inYear += /next|following/.test(of) ? 1 : /this/.test(of) ? 0 : -1;
      return reading(thirdOf(monthDays(inYear, number), third), precision);
    }
    if (/next|coming/i.test(which ?? "") || ahead) inYear += number < now.month ? 1 : 0;
    else if (number > now.month || (number === now.month && /last/i.test(which ?? ""))) inYear -= 1;
    return reading(thirdOf(monthDays(inYear, number), third), precision);
  },
};
