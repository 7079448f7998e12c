import type { TimeRule } from "../time-rule.ts";
import { COUNT } from "../time-words.ts";

/** A length of time that no calendar places: "for several days", "12 months", "four more days". */
export const length: TimeRule = {
  name: "length",
  pattern: new RegExp(
    `\\b(?:(?:for|after|within|in|during) )?(?:(?:about|around|some|almost|nearly|more than|over|at least|less than) )?(?:${COUNT}) ?(?:more |straight |consecutive )?(?:hours|days|weeks|months|years|day|week|month|year)\\b(?!-| old|['’]| (?:of age|in (?:prison|jail)))`,
    "gi",
  ),
  read([words]) {
    // "a day", "an hour": rates ("twice a day") far more often than lengths.
    if (/\ban? (?:hour|day|week|month|year)$/i.test(words) && !/^(?:for|within|during|after)\b/i.test(words))
      return null;
    return { from: null, to: null, precision: "range", length: true };
  },
};
