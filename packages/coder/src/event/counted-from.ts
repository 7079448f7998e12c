import type { Event } from "@counterclaim/record";
import { isoOf, readIso } from "../time/calendar.ts";
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
    const mark = childrenIn(tree, at, "mark", "advmod", "case").find(
      (m) => m < at && /^(?:after|before)$/iu.test(tokens[m]!.form),
    );
    if (mark === undefined) {
      if (steps > 0 && isVerb(tokens[at]!)) break;
      continue;
    }
    const unit = /^(day|week|month|year)s?$/iu.exec(tokens[mark - 1]?.form ?? "")?.[1]?.toLowerCase();
    const count = countOf(tokens[mark - 2]?.form ?? "");
    if (unit === undefined || count === null || tokens[at]!.head < 0) break;
    const anchor = above(tokens[at]!.head, mark - 2);
    const day = anchor?.precision === "day" ? readIso(anchor.from) : null;
    if (day === null) break;
    const { from, to, precision } = shifted(day, unit, tokens[mark]!.form.toLowerCase() === "after" ? -count : count);
    return { from: isoBound(from), to: isoBound(to), precision };
  }
  return countedByWords(tree, head, above);
}

/**
 * "restored on Friday, three days after a STRIKE on the plant", "hours after the rebels left": the same where a noun tells it or
 * the tree lost the clause, by the words' order.
 */
function countedByWords(
  tree: Tree,
  head: number,
  above: (governor: number, before: number) => When | null,
): When | null {
  const { tokens } = tree;
  let mark = head - 1;
  for (; mark > head - 14; mark--) {
    const word = tokens[mark];
    if (word === undefined || /^(?:,|;|who|which|that|when|and|but|while)$/iu.test(word.form)) return null;
    if (/^(?:after|before)$/iu.test(word.form)) break;
    // a verb of its own between: the words count from that
    if (/^VB[DPZ]$|^MD$/u.test(word.xpos) && tokens[head]!.upos !== "NOUN") return null;
  }
  const unit = /^(hour|day|week|month|year)s?$/iu.exec(tokens[mark - 1]?.form ?? "")?.[1]?.toLowerCase();
  if (mark <= head - 14 || unit === undefined) return null;
  const count = countOf(tokens[mark - 2]?.form ?? "") ?? (/^the$/iu.test(tokens[mark - 2]?.form ?? "") ? 1 : null);
  if (count === null && unit !== "hour") return null;
  const first = unit === "hour" && count === null ? mark - 1 : mark - 2;
  // "entered the town on Monday, residents said, two days after …": the nearest verb that has a day
  let day: number | null = null;
  for (let verb = first - 1; verb >= 0 && day === null; verb--) {
    if (!/^VB[DPZN]$/u.test(tokens[verb]!.xpos)) continue;
    const anchor = above(verb, first);
    day = anchor?.precision === "day" ? readIso(anchor.from) : null;
  }
  if (day === null) return null;
  const back = tokens[mark]!.form.toLowerCase() === "after";
  if (unit === "hour") {
    const other = back ? day - 1 : day + 1;
    return { from: isoOf(Math.min(day, other)), to: isoOf(Math.max(day, other)), precision: "range" };
  }
  const { from, to, precision } = shifted(day, unit, back ? -count! : count!);
  return { from: isoBound(from), to: isoBound(to), precision };
}
