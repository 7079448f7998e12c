import type { Step, Trigger } from "@counterclaim/knowledge";
import type { Token } from "@counterclaim/language";
import { deepObjects } from "./arguments.ts";
import { childIn, phraseHead, relation, type Tree } from "./tree.ts";
import { isHungPerfect, isMisread } from "./voice.ts";

/** A trigger found in a sentence. */
export interface TriggerMatch {
  readonly trigger: Trigger;
  /** The word that governs the parties: the verb, the noun or the adjective. */
  readonly head: number;
  readonly first: number;
  readonly last: number;
  /** Every token of the trigger. */
  readonly words: readonly number[];
  /** Head of the phrase that the trigger's own last preposition governs ("on" in "call on"); null for none. */
  readonly governed: number | null;
}

const fits = ({ lemmas }: Step, { lemma, form }: Token): boolean =>
  lemmas.has(lemma.toLowerCase()) || lemmas.has(form.toLowerCase()) || lemmas.has(form.toLowerCase().replace(/s$/, ""));

/** How many tokens may stand between two words of a trigger ("took full control", "pulled its last troops out"). */
const GAP = 6;

/** Does `trigger` stand at token `at`? Words are looked for in the text's order, so that a wrong tree costs nothing. */
export function matchTrigger(tree: Tree, at: number, trigger: Trigger): TriggerMatch | null {
  const token = tree.tokens[at]!;
  if (!partFits(tree, at, trigger.part)) return null;
  const { steps, head } = trigger.phrase;
  if (trigger.part !== "verb") return matchNoun(tree, at, trigger);
  if (!fits(steps[head]!, token)) return null;
  const words = [at];
  let governed: number | null = null;
  let after = at;
  for (const [i, step] of steps.entries()) {
    if (i === 0) continue;
    const found = next(tree, at, after, step, steps[i + 1]) ?? (step.function ? null : asObject(tree, at, step, words));
    if (found === null) return null;
    words.push(found);
    if (found > after) after = found;
    if (step.function) governed = governedBy(tree, found, at);
  }
  return { trigger, head: at, first: Math.min(...words), last: Math.max(...words), words, governed };
}

function partFits(tree: Tree, at: number, part: Trigger["part"]): boolean {
  const { upos, xpos, deprel } = tree.tokens[at]!;
  if (part === "verb") {
    if (upos === "AUX") return deprel === "cop" || deprel === "root";
    // "armed groups", "the besieged town": what the noun is like, told in passing
    return (
      (upos === "VERB" && (deprel !== "amod" || isMisread(tree, at) || isHungPerfect(tree, at))) ||
      isMistaggedVerb(tree, at)
    );
  }
  if (part === "adjective") return (upos === "ADJ" || xpos === "VBN") && childIn(tree, at, "nsubj", "cop") !== null;
  return upos === "NOUN" || upos === "PROPN" || (upos === "ADJ" && standsAsNoun(tree, at));
}

/** "The rebels cut telephone lines", with "cut" read as an adjective: no adjective follows a noun and opens the next phrase. */
function isMistaggedVerb(tree: Tree, at: number): boolean {
  const { upos, lemma, form } = tree.tokens[at]!;
  const before = tree.tokens[at - 1];
  return upos === "ADJ" && lemma === form && /^(NOUN|PROPN)$/.test(before?.upos ?? "") && before?.deprel !== "compound";
}

/** "an offensive on the town", read as an adjective: it follows a determiner and no noun follows it. */
function standsAsNoun(tree: Tree, at: number): boolean {
  const [before, after] = [tree.tokens[at - 1], tree.tokens[at + 1]];
  return (
    /^(DET|ADJ|NOUN)$/.test(before?.upos ?? "") &&
    before?.deprel !== "nsubj" &&
    !/^(NOUN|PROPN|ADJ)$/.test(after?.upos ?? "")
  );
}

function matchNoun(tree: Tree, at: number, trigger: Trigger): TriggerMatch | null {
  const { tokens } = tree;
  const { steps, head } = trigger.phrase;
  const words: number[] = [];
  let here = at;
  for (let i = head; i >= 0; i--) {
    while (here >= 0 && here !== at && tokens[here]!.form === "-") here--;
    if (here < 0 || !fits(steps[i]!, tokens[here]!)) return null;
    words.unshift(here--);
  }
  // a noun that only modifies the next one names something else ("attack helicopters")
  if (relation(tokens[at]!) === "compound" && tokens[at]!.head > at && !tokens[at + 1]?.form.startsWith("-"))
    return null;
  let governed: number | null = null;
  here = at + 1;
  for (const step of steps.slice(head + 1)) {
    while (here < tokens.length && here < at + 4 && !fits(step, tokens[here]!)) {
      const { upos } = tokens[here]!;
      if (upos !== "DET" && upos !== "ADJ" && upos !== "NOUN" && upos !== "PRON") return null;
      here++;
    }
    if (here >= tokens.length || !fits(step, tokens[here]!)) return null;
    words.push(here);
    if (step.function) governed = governedBy(tree, here, at);
    here++;
  }
  return { trigger, head: at, first: words[0]!, last: words.at(-1)!, words, governed };
}

/** The next word of a trigger to the right, over the words that may stand between. */
function next(tree: Tree, verb: number, after: number, step: Step, following: Step | undefined): number | null {
  const { tokens } = tree;
  for (let i = after + 1; i < tokens.length && i <= after + GAP + 1; i++) {
    const token = tokens[i]!;
    if (fits(step, token) && (step.function || !modifiesNext(tree, i, following))) {
      if (!step.function || i === after + 1 || belongsTo(tree, i, verb)) return i;
    }
    const { upos, form } = token;
    if (
      (upos === "SCONJ" && form.toLowerCase() !== "that") ||
      upos === "CCONJ" ||
      (upos === "PUNCT" && !/^["“”'‘’()-]$/.test(form))
    )
      return null;
    if (upos === "VERB" && !/^VB[GN]$/.test(token.xpos)) return null;
    if (upos === "ADP" && form.toLowerCase() !== "of" && !step.function) return null;
  }
  return null;
}

/** "the convoy's advance", "a control tower": the word belongs to the next noun. */
function modifiesNext({ tokens }: Tree, at: number, following: Step | undefined): boolean {
  const after = tokens[at + 1];
  if (!after || (following && fits(following, after))) return false;
  return after.xpos === "POS" || (relation(tokens[at]!) === "compound" && after.upos === "NOUN");
}

/** A particle away from its verb must be the verb's, or its object's, by the tree. */
function belongsTo(tree: Tree, particle: number, verb: number): boolean {
  // "is now in command of": the noun is the predicate, and the verb hangs on it
  const { deprel, head: predicate } = tree.tokens[verb]!;
  if (deprel === "cop" && tree.tokens[particle]!.head === predicate) return true;
  for (let at = tree.tokens[particle]!.head, steps = 0; at >= 0 && steps < 3; at = tree.tokens[at]!.head, steps++) {
    if (at === verb) return true;
    if (tree.tokens[at]!.upos === "VERB") return false;
  }
  return false;
}

/** The trigger's noun before its verb: "control was taken", "the line set up". */
function asObject(tree: Tree, verb: number, step: Step, taken: readonly number[]): number | null {
  return deepObjects(tree, verb).find((object) => !taken.includes(object) && fits(step, tree.tokens[object]!)) ?? null;
}

function governedBy(tree: Tree, preposition: number, verb: number): number | null {
  const { head, deprel } = tree.tokens[preposition]!;
  return deprel === "case" && head > preposition && head !== verb ? phraseHead(tree, head) : null;
}
