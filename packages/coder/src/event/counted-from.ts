import type { Event } from "@counterclaim/record";
import { readIso } from "../time/calendar.ts";
import { shifted } from "../time/shifted.ts";
import { isoBound } from "../time/time-rule.ts";
import { countOf } from "../time/time-words.ts";
import { childrenIn, isVerb, type Tree } from "./tree.ts";

type When = NonNullable<Event["time"]>;

/**
 * "mourned on Tuesday, two days after shells HIT the market": so far back from the time of the clause above. Null where
 * no such words stand before the event's clause, or that time is not known to the day.
 * @param above time of the word that governs the clause, or, where the tree lost it, of the words before a token
 */
export function countedFrom(
  tree: Tree,
  head: number,
  above: (governor: number, before: number) => When | null,
): When | null {
  const { tokens } = tree;
  for (let at = head, steps = 0; at >= 0 && steps < 3; at = tokens[at]!.head, steps++) {
    const mark = childrenIn(tree, at, "mark", "advmod").find(
      (m) => m < at && /^(?:after|before)$/iu.test(tokens[m]!.form),
    );
    if (mark === undefined) {
      if (steps > 0 && isVerb(tokens[at]!)) return null;
      continue;
    }
    const unit = /^(day|week|month|year)s?$/iu.exec(tokens[mark - 1]?.form ?? "")?.[1]?.toLowerCase();
    const count = countOf(tokens[mark - 2]?.form ?? "");
    if (unit === undefined || count === null || tokens[at]!.head < 0) return null;
    const anchor = above(tokens[at]!.head, mark - 2);
    const day = anchor?.precision === "day" ? readIso(anchor.from) : null;
    if (day === null) return null;
    const { from, to, precision } = shifted(day, unit, tokens[mark]!.form.toLowerCase() === "after" ? -count : count);
    return { from: isoBound(from), to: isoBound(to), precision };
  }
  return null;
}
