import type { Token } from "@counterclaim/language";
import type { Quantity } from "@counterclaim/record";
import { childrenIn, isVerb, phraseHead, relation, type Tree } from "../event/tree.ts";
import { isPassive } from "../event/voice.ts";
import { KIND_OF_NOUN, KIND_OF_VERB, type Kind } from "./kinds.ts";
import { type Amount, numeralAt } from "./numerals.ts";
import { scopeOf, tollAt } from "./tolls.ts";

/** A quantity in a sentence: what it counts, and the word that says what became of it. */
export interface Counted {
  readonly quantity: Omit<Quantity, "of">;
  /** Head of the phrase that is counted ("12 soldiers": soldiers). */
  readonly noun: number;
  /** The verb or noun that the kind was read from ("killed"); null when the counted noun says it itself. */
  readonly predicate: number | null;
}

// Nouns of which a number tells no quantity of an event.
const MEASURES = new Set(
  "year month week day hour minute second kilometer kilometre mile km meter metre percent time century degree dollar euro pound p.m. a.m. age % $ € o'clock decade".split(
    " ",
  ),
);

/** Quantities of people and things in a sentence, with their range, in text order; `timed`: tokens that tell a time. */
export function countedIn(text: string, tree: Tree, timed: ReadonlySet<number> = new Set()): Counted[] {
  const { tokens } = tree;
  const found: Counted[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const none = noneAt(tree, at);
    if (none) {
      found.push(none);
      continue;
    }
    // "the 444 Brigade": a number in a name
    if (/^\d+$/.test(tokens[at]!.form) && UNIT_NAME.test(tokens[at + 1]?.form ?? "")) continue;
    const numeral = numeralAt(tokens, at);
    if (numeral === null || timed.has(numeral.first) || isClock(tree, numeral.last)) continue;
    // a year ("a 2008 raid")
    if (/^(19|20)\d\d$/.test(tokens[at]!.form) && tokens[at + 1]?.xpos !== "NNS" && tokens[at + 1]?.upos !== "ADJ")
      continue;
    const { first, last } = widen(tree, numeral.first, numeral.last);
    const noun = countedNoun(tree, numeral.first, numeral.last);
    at = numeral.last;
    if (noun === null) continue;
    const kind = kindOf(tree, noun, first, numeral.last);
    if (kind === null) continue;
    const start = tokens[first]!.start;
    const end = tokens[last]!.end;
    const either = isEither(tree, Math.max(noun, numeral.last), kind.predicate);
    const amount = bounds(text.slice(start, end).toLowerCase(), numeral);
    found.push({
      quantity: {
        kind: either ? "other" : kind.kind,
        ...amount,
        scope: scopeOf(tree, noun, first),
        span: { start, end },
      },
      noun,
      predicate: kind.predicate,
    });
  }
  return found;
}

const UNIT_NAME = /^(?:Brigade|Battalion|Division|Regiment|Corps|Army|Squadron|Unit|Front)$/;

const HARMED = /^(?:killed|dead|died|wounded|injured|hurt|missing|captured)$/i;

/** "more than 60 killed or wounded", "killed or wounded 60 soldiers": no count of the dead. `counted`: last token of it. */
function isEither({ tokens }: Tree, counted: number, predicate: number | null): boolean {
  const pairAt = (at: number): boolean => {
    if (!HARMED.test(tokens[at]?.form ?? "") || !HARMED.test(tokens[at + 2]?.form ?? "")) return false;
    const join = tokens[at + 1]!.form.toLowerCase();
    return join === "or" || (join === "and" && at > counted && numeralAt(tokens, at + 3) === null);
  };
  const near = [counted, counted + 1, counted + 2, ...(predicate === null ? [] : [predicate, predicate - 2])];
  return near.some((at) => at >= 0 && pairAt(at));
}

/** "0900 GMT", "6 a.m.", "Battalion 275". */
const isClock = ({ tokens }: Tree, at: number): boolean =>
  /^(?:gmt|utc|hrs|hours|a\.?m\.?|p\.?m\.?|o'clock|local)$/i.test(tokens[at + 1]?.form ?? "") ||
  /^(?:battalion|brigade|division|regiment|no\.|number|camp|resolution|article)$/i.test(tokens[at - 1]?.form ?? "");

const BEFORE =
  /^(at|least|most|no|not|more|than|over|about|around|some|nearly|almost|roughly|approximately|up|to|as|many|fewer|less|under|between|only|just|exactly|another|other|a|few)$/i;

/** Takes in the words before a number that change its range: "at least", "more than", "up to", "a few". */
const RISING = /^(?:go|rise|climb|jump|shoot|move|creep|push)$/;

function widen({ tokens }: Tree, from: number, to: number): { readonly first: number; readonly last: number } {
  let first = from;
  while (first > 0 && BEFORE.test(tokens[first - 1]!.form) && from - first < 4) first--;
  while (first < from && /^(to|at|as|than|another|other|a)$/i.test(tokens[first]!.form)) {
    const next = tokens[first + 1]!.form.toLowerCase();
    if (/^(least|most)$/.test(next)) break;
    if (tokens[first]!.form.toLowerCase() === "as" && next === "many") break;
    if (tokens[first]!.form.toLowerCase() === "a" && next === "few") break;
    first++;
  }
  // "has gone up to seven": so many, and no bound
  if (/^up$/i.test(tokens[first]!.form) && RISING.test(tokens[first - 1]?.lemma ?? "")) first = from;
  return { first, last: to };
}

function bounds(words: string, { low, best, high }: Amount): Amount {
  if (/\b(?:at least|no (?:fewer|less) than|not (?:fewer|less) than)\b/.test(words))
    return { low, best: null, high: null };
  if (/\b(more than|over)\b/.test(words))
    return { low: low === null || low >= 1000 ? low : low + 1, best: null, high: null };
  if (/\b(up to|at most|as many as)\b/.test(words)) return { low: null, best: null, high };
  if (/\b(fewer than|less than|under)\b/.test(words))
    return { low: null, best: null, high: high === null ? null : high - 1 };
  if (/\b(nearly|almost)\b/.test(words)) return { low: null, best, high };
  if (/\b(about|around|some|roughly|approximately)\b/.test(words) && best !== null)
    return { low: null, best, high: null };
  return { low, best, high };
}

/** Head of what the number counts: its noun, the noun after "of", or the number itself ("killed twelve"). */
function countedNoun(tree: Tree, first: number, last: number): number | null {
  const { tokens } = tree;
  const after = tokens[last + 1]?.form.toLowerCase();
  if (after === "of") {
    const noun = tokens.findIndex((t, i) => i > last + 1 && (t.upos === "NOUN" || t.upos === "PROPN"));
    if (noun > 0 && noun <= last + 6 && !ownAt(tree, last)) return measured(tree, phraseHead(tree, noun));
    return ownAt(tree, last) ? last : null;
  }
  // "between 10 and 15 men": the second number hangs on the first
  const joined = last > first && tokens[last]!.head >= first && tokens[last]!.head < last;
  for (const at of joined ? [first, last] : [last, first]) {
    const { head, deprel } = tokens[at]!;
    // "wounding 29, the governor said", with the number hung on the next phrase
    if (head > at && tokens.slice(last + 1, head).some(({ form }) => form === ",")) return at;
    // "eight people died", with the number hung on the verb
    const beside = tokens[last + 1];
    if (
      deprel === "nummod" &&
      head > last + 1 &&
      isVerb(tokens[head]!) &&
      beside?.upos === "NOUN" &&
      beside.head === head
    )
      return measured(tree, last + 1);
    if (/^(nummod|compound|amod|det)/.test(deprel) && head > at) {
      const noun = phraseHead(tree, head);
      // "more than 100 militia fighters", with "militia" hung on "more"
      const strayed = tokens[noun]!.head >= 0 && tokens[noun]!.head < first && noun === last + 1;
      return measured(tree, strayed && tokens[noun + 1]?.upos === "NOUN" ? noun + 1 : noun);
    }
    if (/^(nsubj|obj|obl|root|conj|nmod|dep|xcomp|iobj|appos|parataxis)/.test(deprel)) return at;
  }
  return null;
}

/** "four of their own", "four of them". */
const ownAt = ({ tokens }: Tree, number: number): boolean =>
  /^of (?:(?:their|its|his|our|her|my) own$|them\b|us\b|whom\b)/i.test(
    tokens
      .slice(number + 1, number + 4)
      .map(({ form }) => form)
      .join(" "),
  );

const measured = ({ tokens }: Tree, noun: number): number | null =>
  MEASURES.has(tokens[noun]!.lemma.toLowerCase()) || MEASURES.has(tokens[noun]!.form.toLowerCase()) ? null : noun;

/** What became of those counted, by the nearest word that says it. */
function kindOf(
  tree: Tree,
  noun: number,
  first: number,
  last: number,
): { readonly kind: Kind; readonly predicate: number | null } | null {
  const { tokens } = tree;
  const lemma = tokens[noun]!.lemma.toLowerCase();
  const form = tokens[noun]!.form.toLowerCase();
  const own = KIND_OF_NOUN.get(lemma) ?? KIND_OF_NOUN.get(form);
  // "21 hostages had been killed": captives whom worse befell
  const worse =
    own === "captured" || own === "detained" || own === "displaced" ? tokens[tokens[noun]!.head] : undefined;
  const befell = worse && /^(?:nsubj|obj)$/.test(relation(tokens[noun]!)) ? KIND_OF_VERB.get(worse.lemma) : undefined;
  if (befell === "killed" || befell === "wounded") return { kind: befell, predicate: tokens[noun]!.head };
  if (own !== undefined && own !== "forces") return { kind: own, predicate: null };
  // "12 soldiers dead", "30 wounded": right beside it
  const beside = tokens[Math.max(noun, last) + 1];
  const word = beside && (KIND_OF_NOUN.get(beside.form.toLowerCase()) ?? KIND_OF_VERB.get(beside.lemma.toLowerCase()));
  if (
    beside &&
    word &&
    /^(dead|wounded|injured|missing|killed|displaced|detained|arrested|captured)$/i.test(beside.form) &&
    !isDoer(tree, noun, Math.max(noun, last) + 1)
  )
    return { kind: word, predicate: Math.max(noun, last) + 1 };
  const toll = tokens[noun]!.upos === "NUM" ? tollAt(tree, noun, first) : null;
  if (toll !== null) return toll;
  // "wounded dozens": the verb right before the number
  const left = tokens[first - 1];
  const just = left?.upos === "VERB" ? kindOfVerb(tree, first - 1, tokens[noun]!) : undefined;
  if (just !== undefined) return { kind: just, predicate: first - 1 };
  for (let at = noun, steps = 0; steps < 4; steps++) {
    const token = tokens[at]!;
    const above = token.head;
    if (above < 0) break;
    const verb = tokens[above]!;
    // "the bodies of 23 people", "the loss of five soldiers"
    if (relation(token) === "nmod" && KIND_OF_NOUN.get(verb.lemma.toLowerCase()) === "killed")
      return { kind: "killed", predicate: null };
    if (relation(token) === "nmod" && verb.lemma === "loss" && FALLEN.test(tokens[noun]!.lemma.toLowerCase()))
      return { kind: "killed", predicate: above };
    const kind = kindOfVerb(tree, above, token.upos === "NUM" ? tokens[noun]! : token) ?? kindOfState(tree, above);
    // "three gunmen killed 12 people": of these, and not of those
    if (kind !== undefined && isDoer(tree, at, above)) return null;
    if (kind !== undefined && /^(nsubj|obj|acl|conj|appos|nmod|obl)$/.test(relation(token)))
      return { kind, predicate: above };
    if (!/^(conj|nmod|appos|compound|nummod)$/.test(relation(token))) break;
    at = above;
  }
  const participle = childrenIn(tree, noun, "acl", "amod").find((c) =>
    KIND_OF_VERB.has(tokens[c]!.lemma.toLowerCase()),
  );
  if (participle !== undefined)
    return { kind: KIND_OF_VERB.get(tokens[participle]!.lemma.toLowerCase())!, predicate: participle };
  return own === undefined ? null : { kind: own, predicate: null };
}

/** "12 soldiers were dead", "30 were wounded". */
const kindOfState = (tree: Tree, at: number): Kind | undefined =>
  /^(?:dead|wounded|injured|missing|displaced)$/i.test(tree.tokens[at]!.form) && childrenIn(tree, at, "cop").length > 0
    ? KIND_OF_NOUN.get(tree.tokens[at]!.form.toLowerCase())
    : undefined;

/** Who does it to somebody, in the active voice. */
function isDoer(tree: Tree, at: number, verb: number): boolean {
  const { lemma } = tree.tokens[verb]!;
  if (tree.tokens[at]!.deprel !== "nsubj" || !DOING.test(lemma) || isPassive(tree, verb)) return false;
  return childrenIn(tree, verb, "obj").length > 0;
}

const DOING =
  /^(?:kill|murder|slay|massacre|behead|execute|slaughter|shoot|assassinate|wound|injure|maim|capture|seize|take|hold|detain|arrest|abduct|kidnap|hurt)$/;

/** One loses people to death, and holds towns without arresting them. */
function kindOfVerb({ tokens }: Tree, verb: number, noun: Token): Kind | undefined {
  const { lemma, form } = tokens[verb]!;
  const word = lemma.toLowerCase();
  const counted = noun.lemma.toLowerCase();
  if (/^(?:claim|take|cost)$/.test(word) && /^(?:life|live)$/.test(counted)) return "killed";
  if (word === "lose") return FALLEN.test(counted) || noun.upos === "NUM" ? "killed" : undefined;
  if (/^f[ae]ll$/.test(word)) return FALLEN.test(counted) ? "killed" : undefined;
  // "held off some 60 gunmen"
  if (/^(?:hold|take)$/.test(word) && /^(?:off|back|out|on|over)$/i.test(tokens[verb + 1]?.form ?? ""))
    return undefined;
  if (word === "capture" && GROUND.test(counted)) return undefined;
  if (/^(?:hold|take|seize)$/.test(word) && (GROUND.test(counted) || noun.upos === "NUM")) return undefined;
  return KIND_OF_VERB.get(word) ?? KIND_OF_VERB.get(form.toLowerCase().replace(/ed$/, ""));
}

const FALLEN =
  /^(?:man|men|people|person|soldier|troop|troops|fighter|member|officer|policeman|comrade|commander|militiaman|serviceman|rebel|militant|colleague|civilian|life|lives)$/;
const GROUND =
  /^(?:town|township|village|city|district|base|post|position|hill|region|province|state|territory|settlement|checkpoint|area|outpost|county)$/;

/** "no casualties", "no one was killed", "none was hurt". */
function noneAt(tree: Tree, at: number): Counted | null {
  const { tokens } = tree;
  const word = tokens[at]!.form.toLowerCase();
  const nobody =
    word === "nobody" ||
    (word === "none" && tokens[at + 1]?.form.toLowerCase() !== "of") ||
    (word === "no" && tokens[at + 1]?.form.toLowerCase() === "one");
  // "no fewer than 30", "no less than 12": a number, and not none
  if ((word !== "no" && !nobody) || /^(?:fewer|less)$/i.test(tokens[at + 1]?.form ?? "")) return null;
  const noun = nobody ? (word === "no" ? at + 1 : at) : tokens[at]!.head;
  if (noun < at || (!nobody && tokens[at]!.deprel !== "det")) return null;
  if (/^(toll|figure|number|report)$/.test(tokens[noun]!.lemma)) return null;
  const kind = /^(casualt|loss)/.test(tokens[noun]!.lemma)
    ? { kind: "killed" as const, predicate: null }
    : kindOf(tree, noun, at, noun);
  if (kind === null || kind.kind === "vehicles" || kind.kind === "forces") return null;
  const span = { start: tokens[at]!.start, end: tokens[noun]!.end };
  return {
    quantity: { kind: kind.kind, low: 0, best: 0, high: 0, scope: "event", span },
    noun,
    predicate: kind.predicate,
  };
}
