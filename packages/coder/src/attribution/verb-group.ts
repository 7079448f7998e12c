import { isRelation, type Stretch, sentenceOf, type Words, wordAt } from "./words.ts";

const NEGATION = new Set(["not", "n't", "n’t", "never", "no", "neither", "nor", "hardly", "cannot"]);
/** Verbs that say no more of a reporting infinitive than an auxiliary would: "went on to say", "appeared to suggest". */
const LIGHT = new Set([
  "go",
  "appear",
  "seem",
  "continue",
  "begin",
  "start",
  "use",
  "try",
  "tend",
  "manage",
  "proceed",
  "decline",
  "refuse",
  "fail",
  "want",
  "have",
  "be",
  "get",
  "keep",
  "hasten",
  "attempt",
  "choose",
  "dare",
]);
const REFUSING = new Set(["decline", "refuse", "fail"]);

/** The reporting verb with its auxiliaries, negation, adverbs and particles. */
export interface VerbGroup extends Stretch {
  readonly negated: boolean;
  readonly passive: boolean;
  /** The verb whose subject is the group's: "went" in "went on to say". */
  readonly governor: number;
}

export function verbGroupOf(words: Words, verb: number, end: number): VerbGroup {
  const sentence = sentenceOf(words, verb);
  let first = verb;
  let governor = verb;
  let negated = false;
  let passive = false;
  let behind = verb;
  for (let at = verb - 1; at >= sentence.first; at--) {
    const { upos, lemma } = words.tokens[at]!;
    const form = wordAt(words, at);
    const adverb = upos === "ADV" || upos === "PART";
    if (
      upos === "AUX" ||
      (adverb && form !== "to" && isAttached(words, at, verb, governor) && !isClauseAdverb(words, at))
    ) {
      if (NEGATION.has(form) || NEGATION.has(lemma)) negated = true;
      if (upos === "AUX") {
        first = at;
        if (lemma === "be" && behind === verb) passive = true;
      } else if (first > at) first = at;
      if (upos === "AUX") behind = lemma === "be" ? behind : at;
      continue;
    }
    if (form === "to" && upos === "PART" && at === first - 1) {
      const above = catenativeBefore(words, at, sentence.first);
      if (above === null) {
        break;
      }
      if (REFUSING.has(words.tokens[above]!.lemma)) negated = true;
      governor = above;
      first = above;
      behind = above;
      at = above;
      continue;
    }
    break;
  }
  // an adverb at the very front belongs to the sentence, where a comma or the beginning stands before it
  let last = Math.max(end, verb);
  for (const child of words.children[verb]!) {
    if (child === last + 1 && isRelation(words, child, "compound:prt")) last = child;
  }
  const { xpos } = words.tokens[verb]!;
  return { first, last, negated, passive: passive && (xpos === "VBN" || xpos === "VBD"), governor };
}

const isAttached = ({ head }: Words, at: number, verb: number, governor: number): boolean =>
  head[at] === verb || head[at] === governor || head[at]! < 0 || head[head[at]!] === verb || head[at] === head[verb];

const isClauseAdverb = (words: Words, at: number): boolean =>
  /^(?:when|where|why|how|then|there|here|so|however)$/u.test(wordAt(words, at));

/** "went on" before the "to" of "went on to say": the verb's token, or null. */
function catenativeBefore(words: Words, to: number, first: number): number | null {
  for (let at = to - 1; at >= Math.max(first, to - 2); at--) {
    const { upos, lemma } = words.tokens[at]!;
    if (upos === "VERB" || upos === "AUX") return LIGHT.has(lemma) ? at : null;
    if (upos !== "ADV" && upos !== "ADP") return null;
  }
  return null;
}
