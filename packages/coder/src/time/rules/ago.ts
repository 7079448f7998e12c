import { shifted } from "../shifted.ts";
import { oneDay, type TimeRule } from "../time-rule.ts";
import { COUNT, countOf, UNIT } from "../time-words.ts";

/** "… before." ends the phrase; "two days before the vote" counts from the vote. */
const ENDS = String.raw`(?=\s*(?:[,.;:)"”’]|$)|\s+(?:and|but|in|at|near|on|to|when|while|that|had|has|was|were)\b)`;

/**
 * "two years ago", "a week ago": the year, month, week or day that lies so far back. "Three days later", "a year earlier"
 * and "the day before" count from the day that the text told last; unresolved where it told none.
 */
export const ago: TimeRule = {
  name: "ago",
  pattern: new RegExp(
    `\\b(?:(?:about|around|some|almost|nearly|more than|over|less than|just) )?(?<count>${COUNT}|the) ?(?:more )?(?<unit>${UNIT}) (?<way>ago|earlier|later|(?:before|after)${ENDS}|previously)\\b`,
    "gi",
  ),
  read({ groups }, { published, anchor, anchorYear }) {
    const the = groups!.count!.toLowerCase() === "the";
    const count = the ? 1 : countOf(groups!.count!);
    const way = groups!.way!.toLowerCase();
    const unit = groups!.unit!.toLowerCase().replace(/s$/, "");
    if (the && (/s$/i.test(groups!.unit!) || !/^(?:before|after)$/.test(way))) return null;
    if (published === null) return "unresolved";
    if (way !== "ago") {
      const from = unit === "year" ? (anchorYear ?? anchor) : anchor;
      if (from === null || count === null || /^(?:hour|minute)$/.test(unit)) return "unresolved";
      return shifted(from, unit, /^(?:later|after)$/.test(way) ? count : -count);
    }
    if (count === null) return { from: null, to: published, precision: "range" };
    if (unit === "hour" || unit === "minute")
      return unit === "minute" || count <= 24
        ? { from: published - 1, to: published, precision: "range" }
        : oneDay(published - Math.round(count / 24));
    return shifted(published, unit, -count);
  },
};
