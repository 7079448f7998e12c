import { type Claim, type Event, type Span, wordsAt } from "@counterclaim/record";
import type { Draft } from "../draft.ts";
import { inSentence } from "../in-sentence.ts";
import { readIso } from "../time/calendar.ts";
import { shifted } from "../time/shifted.ts";
import { isoBound } from "../time/time-rule.ts";
import { countOf } from "../time/time-words.ts";
import { countedFrom } from "./counted-from.ts";
import { type Reach, reachOf } from "./governors.ts";
import { statedTime } from "./stated-time.ts";
import type { Support } from "./support.ts";
import { lastTold } from "./told.ts";
import { caseOf, childrenIn, isUnder, isVerb, relation, type Tree } from "./tree.ts";

type When = NonNullable<Event["time"]>;

/** When an event was, and whether the text says so; if not, it is taken from the day of saying or of the report. */
interface Dated {
  readonly time: Event["time"];
  readonly dated: boolean;
}

const BEFORE_MAIN = new Set(["following", "after", "since"]);

/**
 * When the event was, by what the text says: the time that governs the trigger most closely, else, where the text is
 * news, the story's day, open to the past for what "has" or "had" happened. Null where nothing tells.
 * @param earlier the events before this sentence: what "since", "since it took power" and "at the time" refer to
 * @param claimAt the source's claim in whose content a stretch of the text stands
 */
export function whenOf(
  draft: Draft,
  tree: Tree,
  head: number,
  support: Support | null,
  reach: Reach,
  claim: Claim | null,
  modality: Event["modality"],
  earlier: readonly Event[],
  claimAt: (span: Span) => Claim | null,
): Dated {
  const stated = (time: When): Dated => ({ time, dated: true });
  const inferred = (time: Event["time"]): Dated => ({ time, dated: false });
  const before = earlier.at(-1)?.time ?? null;
  const day = draft.input.published?.slice(0, 10) ?? null;
  const counted = countedFrom(tree, support?.verb ?? head, (governor, at) => {
    const { start, end } = tree.tokens[governor]!;
    const above = statedTime(draft, tree, governor, reachOf(tree, governor), claimAt({ start, end }), claimAt);
    return above?.when ?? timeBefore(draft, tree, at) ?? (at > head - 6 ? dayBefore(earlier) : null);
  });
  if (counted !== null) return stated(counted);
  const begun = day === null ? null : begunBefore(tree, support?.verb ?? head, day);
  if (begun !== null) return stated(begun);
  const own = statedTime(draft, tree, head, reach, claim, claimAt);
  // "a truce that both sides signed in 2019"
  const carrier = support !== null && tree.tokens[support.verb]!.head === head ? support.verb : null;
  const carried = carrier === null ? null : statedTime(draft, tree, carrier, new Map([[carrier, 0]]), claim, claimAt);
  const found = carried ?? own;
  const preceding = precedes(tree, support?.verb ?? head);
  if (found && !found.saying && isTopic(tree, head) && !underMention(draft, tree, head, found.when))
    return inferred({ from: null, to: found.when.to, precision: "range" });
  if (found && !found.saying) {
    if (preceding !== null && !underMention(draft, tree, head, found.when))
      return stated({ from: null, to: found.when.to, precision: "range" });
    return stated(found.when);
  }
  const adverbs = adverbsOf(tree, head, support);
  if (adverbs.has("since") && before?.from) return stated({ from: before.from, to: day, precision: "range" });
  if (before?.from && adverbs.has("at the time")) return stated({ from: before.from, to: null, precision: "range" });
  const since = sinceEvent(draft, tree, head, earlier);
  if (since !== null) return stated({ from: since, to: day, precision: "range" });
  if (found) {
    const { when } = found;
    // the day of saying: the first of what is still to come, the last of what is denied
    if (modality === "planned") return inferred({ from: when.from, to: null, precision: "range" });
    return inferred(claim?.stance === "denies" ? { from: null, to: when.to, precision: "range" } : when);
  }
  if (day === null) return inferred(null);
  if (modality === "planned") return inferred({ from: day, to: null, precision: "range" });
  if (modality === "hypothetical" || modality === "possible") return inferred(null);
  if (preceding !== null || adverbs.has("recently") || perfect(tree, support?.verb ?? head))
    return inferred({ from: null, to: day, precision: "range" });
  const background = claim === null || claim.source.kind === "publisher";
  if (background && pastTense(tree, support?.verb ?? head))
    return inferred({ from: null, to: day, precision: "range" });
  return inferred({ from: day, to: day, precision: "day" });
}

/** The day of what was told right before: "The bombing came two days after the MASSACRE". */
function dayBefore(earlier: readonly Event[]): When | null {
  const time = earlier.at(-1)?.time ?? null;
  return time?.precision === "day" ? time : null;
}

/** Verbs of what goes on from the day on which it begins. */
const HOLDING = /^(?:occupy|besiege|blockade|encircle|surround)$/;

/** "rebels who had occupied the town for four months": it began that long before; null for anything else. */
function begunBefore(tree: Tree, verb: number, day: string): When | null {
  const { tokens } = tree;
  if (!HOLDING.test(tokens[verb]!.lemma) || !perfect(tree, verb)) return null;
  const until = readIso(day);
  for (let at = verb + 1; at < tokens.length - 2 && at < verb + 8; at++) {
    if (tokens[at]!.form !== "for") continue;
    const unit = /^(day|week|month|year)s?$/i.exec(tokens[at + 2]!.form)?.[1]?.toLowerCase();
    const count = countOf(tokens[at + 1]!.form);
    if (unit === undefined || count === null || until === null) return null;
    const { from, to, precision } = shifted(until, unit, -count);
    return { from: isoBound(from), to: isoBound(to), precision };
  }
  return null;
}

/** The time that ends right before a token, but for a comma. */
function timeBefore({ times }: Draft, { sentence }: Tree, at: number): When | null {
  const found = inSentence(times, sentence).findLast(({ tree: t }) => t.last < at && at - t.last <= 2);
  return found === undefined ? null : { from: found.from, to: found.to, precision: found.precision };
}

/** "since the army took power": when that was told to be; null where no such words stand or nothing was told. */
function sinceEvent(draft: Draft, { tokens }: Tree, head: number, earlier: readonly Event[]): string | null {
  const since = tokens.findIndex(({ form }) => form.toLowerCase() === "since");
  if (since < 0 || since < head) return null;
  const clause = tokens.slice(since + 1, since + 9);
  if (!clause.some(({ xpos }) => xpos === "VBD")) return null;
  const words = clause.filter(({ upos }) => upos === "NOUN").map(({ form }) => form.toLowerCase());
  const told = lastTold(earlier, ({ trigger, time }) => {
    const text = wordsAt(draft.text, trigger).toLowerCase();
    return time?.from != null && words.some((word) => text.includes(word));
  });
  return told?.time?.from ?? null;
}

/** Does the stated time hang on the trigger or on its words, rather than on its governor? */
function underMention(draft: Draft, tree: Tree, head: number, when: When): boolean {
  return inSentence(draft.times, tree.sentence).some(
    ({ from, to, tree: t }) => (from === when.from || to === when.to) && isUnder(tree, t.head, head),
  );
}

/** "opposite accounts on Sunday of a battle", wherever the tree hangs the battle. */
const ofAccounts = ({ tokens }: Tree, head: number): boolean => {
  const of = tokens.findLastIndex(({ form }, at) => at < head && form === "of");
  return tokens.slice(Math.max(0, of - 4), of).some(({ lemma }) => /^(?:account|version|narrative)$/.test(lemma));
};

/** "broke its silence on Thursday on the attack", "questions on Monday about the raid": the day is that of the words. */
function isTopic(tree: Tree, head: number): boolean {
  const { upos, head: above } = tree.tokens[head]!;
  const preposition = caseOf(tree, head) ?? "";
  if (upos !== "NOUN" || above < 0) return false;
  if (/^(?:about|regarding|concerning)$/.test(preposition)) return true;
  // "gave opposite accounts on Sunday of a battle"
  if (preposition === "of" && ofAccounts(tree, head)) return true;
  return (
    preposition === "on" &&
    /^(?:speak|comment|break|brief|react|respond|silence|statement|question)$/.test(tree.tokens[above]!.lemma)
  );
}

/** "following several days of airstrikes": the preposition that puts the noun before its clause; null for none. */
function precedes(tree: Tree, head: number): string | null {
  for (let at = head, steps = 0; steps < 4; steps++) {
    const token = tree.tokens[at]!;
    if (isVerb(token)) return null;
    const preposition = caseOf(tree, at);
    if (preposition !== null && BEFORE_MAIN.has(preposition)) return preposition;
    if (token.head < 0 || !/^(nmod|obl|conj)$/.test(relation(token))) return null;
    at = token.head;
  }
  return null;
}

/** Adverbs beside the trigger or its verb, and the phrase "at the time". */
function adverbsOf(tree: Tree, head: number, support: Support | null): ReadonlySet<string> {
  const found = new Set<string>();
  const line = [head, support?.verb ?? head, tree.tokens[head]!.head].filter((at) => at >= 0);
  for (const at of line)
    for (const child of childrenIn(tree, at, "advmod")) found.add(tree.tokens[child]!.form.toLowerCase());
  const text = tree.tokens.map((t) => t.form.toLowerCase());
  // "has since come under attack"
  if (/^(has|have|had|'s|'ve)$/.test(text[text.indexOf("since") - 1] ?? "")) found.add("since");
  if (text.some((word, i) => word === "at" && text[i + 1] === "the" && text[i + 2] === "time" && text[i + 3] !== "of"))
    found.add("at the time");
  return found;
}

const perfect = (tree: Tree, at: number): boolean =>
  childrenIn(tree, at, "aux").some((a) => /^(has|have|had|'ve|having)$/i.test(tree.tokens[a]!.form));

const pastTense = (tree: Tree, at: number): boolean => {
  const { xpos } = tree.tokens[at]!;
  return xpos === "VBD" || childrenIn(tree, at, "aux", "cop").some((a) => tree.tokens[a]!.xpos === "VBD");
};
