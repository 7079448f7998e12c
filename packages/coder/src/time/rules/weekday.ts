import { weekdayOf } from "../calendar.ts";
import { oneDay, type TimeRule } from "../time-rule.ts";
import { PART_OF_DAY, WEEKDAY, WEEKDAYS } from "../time-words.ts";

/** "Tuesday's Israeli strike", "Sunday's RSF attack": whose it was; no newspaper's name. */
const PEOPLES = String.raw`(?:[A-Z]\w+(?:ian|ean|an|i|ish|ese|ch)|[A-Z]{2,}\d*) [a-z]`;

/**
 * "Monday", "Thursday evening", "early on Friday", "the early hours of Sunday", "next Tuesday". In news a weekday is
 * the latest one, the day of publication included; the coming one where the clause speaks of what will be.
 */
export const weekday: TimeRule = {
  name: "weekday",
  pattern: new RegExp(
    `\\b(?:(?:the )?(?:early|late|first) hours of |(?:the )?(?:${PART_OF_DAY}) of (?:last )?)?(?:(?:[Ee]arlier|[Ee]arly|[Ll]ater?)(?: on)? )?(?:(?<which>[Ll]ast|[Tt]his|[Nn]ext|[Tt]his past|[Tt]his coming) )?(?<day>${WEEKDAY})(?:(?: (?:late|early))?(?: (?:${PART_OF_DAY}))?)\\b(?!['’]s (?!${PEOPLES})[A-Z])`,
    "g",
  ),
  read({ groups }, { published, ahead }) {
    if (published === null) return "unresolved";
    const wanted = WEEKDAYS.indexOf(groups!.day!.toLowerCase() as (typeof WEEKDAYS)[number]);
    const back = (weekdayOf(published) - wanted + 7) % 7;
    const which = groups!.which?.toLowerCase() ?? "";
    if (which === "next" || which === "this coming" || (ahead && which !== "last"))
      return oneDay(published + (back === 0 && which === "" ? 0 : 7 - back));
    return oneDay(published - (back === 0 && which === "last" ? 7 : back));
  },
};
