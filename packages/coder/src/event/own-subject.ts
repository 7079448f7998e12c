import { childrenIn, phraseHead, type Tree } from "./tree.ts";
import { isMisread } from "./voice.ts";

const NOMINATIVE = /^(i|we|he|she|it|they)$/i;

/** The verb's own subject: a pronoun right before it whatever the tree says, else the nearest that the tree has. */
export function ownSubject(tree: Tree, verb: number): number | null {
  const { tokens } = tree;
  for (let i = verb - 1; i >= 0; i--) {
    const { upos, form } = tokens[i]!;
    // "how many had died": nobody who is named
    // "forced it to retreat": the object of the verb before, and nobody yet
    if (/^it$/i.test(form) && tokens[i]!.deprel === "obj" && tokens[i + 1]?.form === "to") break;
    if (NOMINATIVE.test(form) || (/^(?:many|much)$/i.test(form) && /^how$/i.test(tokens[i - 1]?.form ?? ""))) return i;
    if (upos !== "AUX" && upos !== "ADV" && upos !== "PART" && upos !== "PUNCT") break;
    if (upos === "PUNCT" && !/^["“”'‘’]$/.test(form)) break;
  }
  const all = childrenIn(tree, verb, "nsubj");
  const subjects = all.filter((s) => !isDay(tree, s));
  const before = subjects.filter((s) => s < verb);
  const nearest = before.at(-1) ?? subjects[0];
  if (nearest !== undefined) return antecedent(tree, nearest);
  return all.length > 0 ? beforeDay(tree, all[0]!) : overRelativeClause(tree, verb);
}

/** "an assault on the town the previous day had been repulsed", with the day read as the subject: the subject before it. */
function beforeDay(tree: Tree, day: number): number | null {
  const subject = tree.tokens.findLastIndex((token, at) => at < day && token.deprel.startsWith("nsubj"));
  const verbs = subject < 0 ? [] : tree.tokens.slice(subject, day).filter(({ xpos }) => /^(?:VB[DPZ]|MD)$/.test(xpos));
  return subject < 0 || verbs.length > 0 ? null : subject;
}

/** "fighters, which the junta called in, were present": the noun before a relative clause in commas. */
function overRelativeClause(tree: Tree, predicate: number): number | null {
  const { tokens } = tree;
  let at = predicate - 1;
  while (at >= 0 && /^(AUX|ADV)$/.test(tokens[at]!.upos)) at--;
  if (at < 0 || tokens[at]!.form !== ",") return null;
  for (let i = at - 1; i > 0; i--) {
    if (!/^(which|who|whom|that|where)$/i.test(tokens[i]!.form) || tokens[i - 1]!.form !== ",") continue;
    const noun = i - 2;
    return noun >= 0 && /^(NOUN|PROPN)$/.test(tokens[noun]!.upos) ? phraseHead(tree, noun) : null;
  }
  return null;
}

const DAY =
  /^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(yesterday|today|tomorrow|day|night|morning|evening|week|month)$/;

/** "on Monday left the city", "an assault the previous day had been repulsed": when it was is no subject. */
const isDay = (tree: Tree, at: number): boolean => DAY.test(tree.tokens[at]!.form);

/** "After launching a rebellion, the groups signed …", where the parser made the participle the main verb. */
export function nounAfterComma(tree: Tree, verb: number): number[] {
  const { tokens } = tree;
  const comma = tokens.findIndex((t, i) => i > verb && t.form === ",");
  if (comma < 0) return [];
  const noun = tokens.findIndex((t, i) => i > comma && /^(NOUN|PROPN|PRON)$/.test(t.upos));
  return noun < 0 ? [] : [phraseHead(tree, noun)];
}

/** The noun that stands right before the verb: its subject where the tree has none. */
export function nounBefore(tree: Tree, verb: number): number[] {
  const { tokens } = tree;
  if (tokens[verb]!.xpos !== "VBD" && tokens[verb]!.upos !== "ADJ" && !isMisread(tree, verb)) return [];
  for (let i = verb - 1; i >= 0 && i > verb - 4; i--) {
    const { upos, head, deprel } = tokens[i]!;
    if (upos === "NOUN" || upos === "PROPN" || upos === "PRON")
      return /^(conj|nmod)$/.test(deprel) && head >= 0 ? [phraseHead(tree, i), head] : [phraseHead(tree, i)];
    if (upos !== "ADV" && upos !== "AUX") break;
  }
  return [];
}

/** A relative pronoun stands for the noun that its clause modifies. */
export function antecedent(tree: Tree, at: number): number {
  const { tokens } = tree;
  if (!RELATIVE.has(tokens[at]!.form.toLowerCase())) return at;
  for (let here = tokens[at]!.head, steps = 0; here >= 0 && steps < 4; steps++) {
    const token = tokens[here]!;
    if (token.deprel === "acl:relcl" || token.deprel === "acl") return token.head;
    here = token.head;
  }
  // the parser lost the clause: the noun right before the pronoun, over a comma
  const before = tokens[at - 1]?.form === "," ? at - 2 : at - 1;
  if (/^(NOUN|PROPN)$/.test(tokens[before]?.upos ?? "") && !isDay(tree, before)) return phraseHead(tree, before);
  return at;
}

const RELATIVE = new Set(["who", "which", "that", "whom"]);
