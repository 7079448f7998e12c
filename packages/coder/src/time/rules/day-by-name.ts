import { oneDay, type TimeRule } from "../time-rule.ts";
import { PART_OF_DAY } from "../time-words.ts";

const PARTS = `(?: (?:${PART_OF_DAY}))?`;

/** "today", "yesterday evening", "early this morning", "last night", "tonight", "overnight". */
export const dayByName: TimeRule = {
  name: "day-by-name",
  pattern: new RegExp(
    `\\b(?:(?:earlier|early|late|later) )?(?:(?<yesterday>the day before yesterday|yesterday)${PARTS}|(?<tomorrow>the day after tomorrow|tomorrow)${PARTS}|(?<lastnight>last (?:night|evening))|(?<overnight>overnight)|(?<today>today${PARTS}|tonight|this (?:${PART_OF_DAY})))\\b(?!['’]s (?:world|society))`,
    "gi",
  ),
  read({ groups }, { published }) {
    if (published === null) return "unresolved";
    const { yesterday, tomorrow, lastnight, overnight } = groups!;
    if (yesterday) return oneDay(published - (/before/i.test(yesterday) ? 2 : 1));
    if (tomorrow) return oneDay(published + (/after/i.test(tomorrow) ? 2 : 1));
    if (lastnight) return oneDay(published - 1);
    // The night that ends on the day of publication.
    if (overnight) return { from: published - 1, to: published, precision: "range" };
    return oneDay(published);
  },
};
