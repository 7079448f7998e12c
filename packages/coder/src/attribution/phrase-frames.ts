import { skipAdjuncts } from "./adjuncts.ts";
import type { Attribution } from "./attribution.ts";
import { attributionOf, type Context, type FrameRule, type Reporting } from "./context.ts";
import { contentEnd, lastWordOf, objectEnd, stretchOf } from "./extent.ts";
import { isMedium } from "./medium.ts";
import { isPunctuation, isRelation, isTimeWord, sentenceOf, type Words, wordAt } from "./words.ts";

/** The loose frames trust a verb only where it asserts: not "needs to confirm it", "by rejecting it", "could offer help". */
function asserts(words: Words, { candidate, group }: Reporting): boolean {
  const { token } = candidate;
  const before = wordAt(words, group.first - 1);
  const { xpos } = words.tokens[token]!;
  if (group.governor === token && xpos === "VB" && (before === "to" || group.first === token)) return false;
  if (
    xpos === "VBG" &&
    group.first === token &&
    !isPunctuation(words, group.first - 1) &&
    words.tokens[group.first - 1]?.upos !== "NOUN"
  )
    return false;
  for (let at = group.first; at < token; at++) if (MODAL.test(wordAt(words, at))) return false;
  return true;
}

const MODAL = /^(?:could|would|may|might|should|must|can|ca|'d)$/u;

/** "claimed to have stopped the convoy", "vowed to fight on". */
export const infinitive: FrameRule = (context, reporting) => {
  const { words } = context;
  const { candidate, group, subject } = reporting;
  if (!candidate.cue.frames.has("infinitive") || group.passive || !subject) return null;
  const at = skipTime(words, group.last + 1);
  if (wordAt(words, at) !== "to" || words.tokens[at]!.upos !== "PART") {
    if (!(wordAt(words, at) === "not" && wordAt(words, at + 1) === "to")) return null;
  }
  const content = stretchOf(at, contentEnd(context, at, candidate.token));
  // "declined to comment" claims nothing
  if (content && content.last - content.first <= 1 && context.candidates.has(content.last)) return null;
  return content && attributionOf("infinitive", reporting, [content]);
};

/** "denied attacking the base". */
export const gerund: FrameRule = (context, reporting) => {
  const { words } = context;
  const { candidate, group, subject } = reporting;
  if (!candidate.cue.frames.has("gerund") || group.passive || !subject) return null;
  const at = skipTime(words, group.last + 1);
  if (words.tokens[at]?.xpos !== "VBG" || words.tokens[at]!.upos === "NOUN") return null;
  const content = stretchOf(at, contentEnd(context, at, candidate.token));
  return content && attributionOf("gerund", reporting, [content]);
};

/** "spoke on Saturday of fighting near the camp". */
export const prepositional: FrameRule = (context, reporting) => {
  const { words } = context;
  const { candidate, group, subject } = reporting;
  if (candidate.cue.with.size === 0 || group.passive || !subject || !asserts(words, reporting)) return null;
  let at = skipTime(words, group.last + 1);
  while (words.tokens[at]?.upos === "ADV" && at < group.last + 3) at++;
  if (candidate.cue.addressee && !candidate.cue.with.has(wordAt(words, at))) {
    at = skipAdjuncts(words, at, candidate.token, true);
  }
  // "spoke to reporters about": who is told stands before
  if ((wordAt(words, at) === "to" || wordAt(words, at) === "with") && !candidate.cue.with.has(wordAt(words, at))) {
    const told = words.head[at]!;
    if (told > at && words.right[told]! + 1 < words.tokens.length)
      at = Math.min(words.right[told]! + 1, nextWith(words, at, candidate.cue.with));
  }
  if (!candidate.cue.with.has(wordAt(words, at))) return null;
  const first = at + 1;
  if (wordAt(words, at) === "on" && isMedium(words, first)) return null;
  if (
    /^(?:condition|behalf|anonymity|background)$/u.test(
      wordAt(words, wordAt(words, first) === "the" ? first + 1 : first),
    )
  )
    return null;
  if (first >= words.tokens.length || (isPunctuation(words, first) && words.quotation[first]! < 0)) return null;
  const last = contentEnd(context, first, candidate.token);
  const content = stretchOf(first, last);
  return (
    content &&
    attributionOf(
      "prepositional",
      { ...reporting, group: { ...group, last: at === group.last + 1 ? at : group.last } },
      [content],
    )
  );
};

const nextWith = (words: Words, from: number, prepositions: ReadonlySet<string>): number => {
  for (let at = from + 1; at < Math.min(words.tokens.length, from + 8); at++)
    if (prepositions.has(wordAt(words, at))) return at;
  return from;
};

/** "called the raid a massacre", "labelled it \"a show\"": the object and its name, to where the report's voice resumes. */
export const naming: FrameRule = (context, reporting) => {
  const { words } = context;
  const { candidate, group, subject } = reporting;
  if (!candidate.cue.frames.has("naming") || group.passive || !subject || !asserts(words, reporting)) return null;
  // "in what he called a trick": the report's own words are what is named
  if (/^what(?:ever)?$/u.test(wordAt(words, subject.stretch.first - 1))) return null;
  const first = skipTime(words, group.last + 1);
  const { upos } = words.tokens[first] ?? { upos: "PUNCT" };
  if (upos === "PUNCT" || upos === "ADP" || upos === "SCONJ" || upos === "CCONJ" || upos === "PART") return null;
  const last = contentEnd(context, first, candidate.token);
  const content = stretchOf(first, last);
  return content && content.last > first ? attributionOf("naming", reporting, [content]) : null;
};

/** Nouns that stand for a number, mostly of the harm done. */
const COUNTED =
  /^(?:toll|loss|number|figure|count|casualty|dead|death|estimate|cost|damage|total|strength|share|rate|chance|odds)$/u;

/** "put the toll at forty", "gave a figure of six dead": what is counted and how many, not "put the bridge at risk". */
export const counting: FrameRule = (context, reporting) => {
  const { words } = context;
  const { candidate, group, subject } = reporting;
  if (!candidate.cue.frames.has("count") || group.passive || !subject) return null;
  // "the blast raised the toll": no one's word
  if (
    /^(?:attack|strike|blast|explosion|death|clash|incident|bombing|shelling|killing|violence)$/u.test(
      words.tokens[subject.head]!.lemma,
    )
  )
    return null;
  // "put" is often taken for an infinitive: only "to" tells
  if (wordAt(words, group.first - 1) === "to") return null;
  const first = group.last + 1;
  const last = lastWordOf(words, candidate.token);
  const turned = revisedTo(context, reporting, first, last);
  if (turned !== null) return turned;
  let counted = false;
  for (let at = first; at <= Math.min(last, first + 10); at++) {
    if (isPunctuation(words, at)) return null;
    if (COUNTED.test(words.tokens[at]!.lemma) || COUNTED.test(wordAt(words, at))) counted = true;
    if (!counted || !candidate.cue.object.has(wordAt(words, at)) || !hasNumber(words, at + 1)) continue;
    const content = stretchOf(first, objectEnd(context, at, candidate.token));
    return content && attributionOf("count", reporting, [content]);
  }
  return null;
};

/** "revised down to five the toll from the attack": the number stands before what is counted. */
function revisedTo(context: Context, reporting: Reporting, first: number, last: number): Attribution | null {
  const { words } = context;
  const { candidate } = reporting;
  if (!/^(?:raise|lower|revise)$/u.test(words.tokens[candidate.token]!.lemma)) return null;
  let at = first;
  while (/^(?:up|down|upwards?|downwards?)$/u.test(wordAt(words, at))) at++;
  if (wordAt(words, at) !== "to" || !hasNumber(words, at + 1)) return null;
  const noun = words.tokens.findIndex(({ lemma }, i) => i > at && i <= Math.min(last, at + 8) && COUNTED.test(lemma));
  const content = noun < 0 ? null : stretchOf(first, contentEnd(context, first, candidate.token));
  return content && attributionOf("count", reporting, [content]);
}

/** A number at the token or a few words behind it: "at least 40", "between six and ten", "dozens". */
function hasNumber(words: Words, from: number): boolean {
  for (let at = from; at < Math.min(words.tokens.length, from + 4); at++) {
    // "more than 60"
    if (at > from && words.tokens[at]!.upos === "ADP" && wordAt(words, at) !== "than") return false;
    if (words.tokens[at]!.upos === "NUM" || /^(?:dozens|scores|hundreds|thousands|zero|nil)$/u.test(wordAt(words, at)))
      return true;
  }
  return false;
}

/** "reported the clashes", "rejected the offer as a trick", "accused the rebels of shelling the town". */
export const object: FrameRule = (context, reporting) => {
  const { words } = context;
  const { candidate, group, subject } = reporting;
  const { cue, token } = candidate;
  if (cue.frames.has("count") || (!cue.frames.has("object") && cue.object.size === 0)) return null;
  if (group.passive || !subject || !asserts(words, reporting)) return null;
  const judged = behindJudgement(words, reporting);
  if (judged !== null) {
    const content = stretchOf(judged, contentEnd(context, judged, token));
    return content && attributionOf("object", reporting, [content]);
  }
  // "held the rebels responsible": the object stands between the cue's own words
  const split = cue.words.length > 1 && wordAt(words, group.last) === "responsible";
  const found = words.children[token]!.find(
    (child) =>
      child > group.last &&
      // "told his men to leave": who is told is part of what is asked
      (isRelation(words, child, "obj") || (cue.addressee && isRelation(words, child, "iobj"))) &&
      !(isTimeWord(words, child) && words.right[child] === child),
  );
  if (split) {
    const content = stretchOf(skipTime(words, token + 1), contentEnd(context, group.last, token));
    return content && attributionOf("object", { ...reporting, group: { ...group, last: token } }, [content]);
  }
  const first = found === undefined ? null : words.left[found]!;
  if (found === undefined || first === null || first <= group.last || first - group.last > 6) return null;
  const last = lastWordOf(words, token);
  const complement = found && complementBehind(words, token, found, cue.object);
  if (!cue.frames.has("object") && complement === null) return null;
  const end = objectEnd(context, complement ?? first, token);
  const content = stretchOf(first, Math.min(end, Math.max(last, first)));
  return content && attributionOf("object", reporting, [content]);
};

/** "dismissed as lies A REPORT that …", "rejected as baseless ACCUSATIONS that …": what it is called stands before it. */
function behindJudgement(words: Words, { candidate: { cue, token }, group }: Reporting): number | null {
  const as = skipTime(words, group.last + 1);
  if (!cue.object.has("as") || wordAt(words, as) !== "as") return null;
  const { last } = sentenceOf(words, token);
  for (let at = as + 2; at < Math.min(last, as + 7); at++) {
    if (words.tokens[at]!.upos === "DET" && wordAt(words, at - 1) !== "and") return at;
    const { lemma } = words.tokens[at]!;
    if (/^(?:report|claim|allegation|accusation|charge|rumour|rumor|suggestion|statement|assertion)$/u.test(lemma)) {
      let first = at;
      while (first - 1 > as + 1 && /^(?:DET|ADJ|PROPN|PART)$/u.test(words.tokens[first - 1]!.upos)) first--;
      return first;
    }
  }
  return null;
}

/** The preposition that goes on with the claim behind its object: its token, or null. */
function complementBehind(
  words: Words,
  verb: number,
  object: number,
  prepositions: ReadonlySet<string>,
): number | null {
  for (const child of [...words.children[verb]!, ...words.children[object]!]) {
    if (child <= object) continue;
    const at = words.left[child]!;
    if (at > object && prepositions.has(wordAt(words, at)) && at - object < 15) return at;
  }
  // "accused militias allied to the government of shelling": the tree hangs it on the nearest noun
  const { last } = sentenceOf(words, verb);
  for (let at = object + 1; at < Math.min(last, object + 15) && !isPunctuation(words, at); at++)
    if (wordAt(words, at) === "of" && prepositions.has("of") && words.tokens[at + 1]!.xpos === "VBG") return at;
  return null;
}

const skipTime = (words: Words, from: number): number => {
  let at = from;
  while (
    at < words.tokens.length &&
    (isTimeWord(words, at) || (words.tokens[at]!.upos === "ADP" && isTimeWord(words, at + 1)))
  )
    at++;
  return at;
};
