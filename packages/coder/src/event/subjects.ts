import { caseOf, childIn, childrenIn, isPredicate, isVerb, phraseHead, relation, type Tree } from "./tree.ts";

const RELATIVE = new Set(["who", "which", "that", "whom"]);

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

/** Is the verb passive: its surface subject undergoes what it names? */
export function isPassive(tree: Tree, verb: number): boolean {
  const token = tree.tokens[verb]!;
  if (childIn(tree, verb, "aux:pass") !== null) return true;
  if (token.xpos !== "VBN" || isHungPerfect(tree, verb)) return false;
  if (childrenIn(tree, verb, "aux").some((a) => /^(have|has|had|having|'ve|'d)$/i.test(tree.tokens[a]!.form)))
    return false;
  if (childIn(tree, verb, "nsubj:pass") !== null) return childIn(tree, verb, "obj") === null;
  // "said that 14 herders detained by soldiers were missing", with the participle read as the verb
  if (
    childrenIn(tree, verb, "obl").some((c) => tree.tokens[c]!.deprel === "obl:agent") &&
    childIn(tree, verb, "obj") === null
  )
    return true;
  if (token.deprel === "conj")
    return (
      childIn(tree, verb, "nsubj") === null && tree.tokens[token.head]!.xpos === "VBN" && isPassive(tree, token.head)
    );
  if (isMisread(tree, verb)) return false;
  if (isReduced(tree, verb)) return true;
  if (/^(acl|advcl|amod|parataxis)/.test(token.deprel))
    return childIn(tree, verb, "nsubj") === null && childIn(tree, verb, "obj") === null;
  return false;
}

/**
 * "Parents of girls seized from a school have begged": a participle right behind its noun, to which the tree gave the
 * subject of the sentence's verb.
 */
export function isReduced(tree: Tree, verb: number): boolean {
  const { xpos, deprel, head } = tree.tokens[verb]!;
  const bare = xpos === "VBN" && childIn(tree, verb, "aux", "aux:pass", "obj") === null;
  if (!bare || deprel !== "advcl" || head < verb || tree.tokens[verb - 1]?.upos !== "NOUN") return false;
  return childIn(tree, head, "nsubj") === null || childIn(tree, verb, "nsubj") === null;
}

/** "claim to have taken control", with the participle hung on its object. */
export const isHungPerfect = ({ tokens }: Tree, at: number): boolean =>
  tokens[at]!.deprel === "amod" &&
  tokens[at]!.xpos === "VBN" &&
  /^(?:have|has|had|having)$/i.test(tokens[at - 1]?.form ?? "");

/**
 * A past tense that the parser took for a participle, so that its sentence has no verb: "Troops remained on alert" read
 * as a noun and its modifier.
 */
export function isMisread(tree: Tree, verb: number): boolean {
  const { tokens } = tree;
  const rel = relation(tokens[verb]!);
  if (rel !== "acl" && rel !== "amod") return false;
  if (tokens.some((t) => /^VB[DZP]$/.test(t.xpos) || t.xpos === "MD")) return false;
  if (childrenIn(tree, verb, "obl").some((child) => caseOf(tree, child) === "by")) return false;
  const above = tokens[verb]!.head;
  // "The air force bombed rebel positions": a noun before it, and no determiner between
  if (rel === "amod") return above > verb && /^(NOUN|PROPN)$/.test(tokens[verb - 1]?.upos ?? "");
  let noun = above;
  while (noun >= 0 && tokens[noun]!.head >= 0 && /^(nmod|compound)$/.test(relation(tokens[noun]!)))
    noun = tokens[noun]!.head;
  return noun >= 0 && tokens[noun]!.head < 0 && /^(NOUN|PROPN)$/.test(tokens[noun]!.upos) && above < verb;
}

/** The noun that stands right before the verb: its subject where the tree has none. */
function nounBefore(tree: Tree, verb: number): number[] {
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

/**
 * The words that may be the verb's subject as it stands, the likeliest first: its own, or the one that it shares with
 * its governor by coordination, control, raising, or as a participle.
 */
export function surfaceSubjects(tree: Tree, verb: number): number[] {
  const found = inheritedSubjects(tree, verb, 0);
  return found.length > 0 ? found : nounBefore(tree, verb);
}

function inheritedSubjects(tree: Tree, verb: number, depth: number): number[] {
  const { tokens } = tree;
  const token = tokens[verb];
  if (!token || depth > 6) return [];
  if (isHungPerfect(tree, verb)) return inheritedSubjects(tree, verb - 1, depth + 1);
  if (relation(token) === "amod" && (token.upos === "ADJ" || isMisread(tree, verb))) return [];
  const effort = effortOf(tree, verb);
  if (effort !== null) {
    const owners = ownersOf(tree, effort);
    // "thwarted an attempt to seize the bridge": whoever tried, it was not who thwarted it
    if (owners.length > 0 || isFoiled(tree, effort)) return owners;
  }
  const own = ownSubject(tree, verb);
  const participle = token.xpos === "VBG" && childIn(tree, verb, "aux") === null;
  if (own !== null && !participle) return [own];
  // "there was fighting", "spoke of fighting": nobody in the sentence is said to do it
  if (childIn(tree, verb, "expl") !== null || token.deprel.startsWith("csubj")) return [];
  if (
    participle &&
    childrenIn(tree, verb, "mark", "case").some((m) => /^(of|about)$/i.test(tokens[m]!.form)) &&
    own === null
  )
    return [];
  const above = token.head;
  const first = own === null ? [] : [own];
  if (above < 0) return [...first, ...(participle ? nounAfterComma(tree, verb) : [])];
  const shared = () => (isPredicate(tree, above) ? inheritedSubjects(tree, above, depth + 1) : []);
  switch (relation(token)) {
    case "conj":
      return isPredicate(tree, above) || isVerb(tokens[above]!)
        ? inheritedSubjects(tree, above, depth + 1)
        : governorsSubjects(tree, above, depth);
    case "xcomp": {
      const object = childIn(tree, above, "obj", "iobj");
      const subjects = shared();
      return object !== null && object < verb ? [object, ...subjects] : subjects;
    }
    case "acl":
    case "amod": {
      // A participle after a noun: the noun's, or, where the noun cannot do it, the clause's subject
      // ("drove closer to the town, clashing with …").
      if (/^VB[GND]$/.test(token.xpos) && !(relation(token) === "acl" && hasTo(tree, verb)))
        return [...first, above, ...governorsSubjects(tree, above, depth)];
      if (token.deprel === "acl:relcl") return [above];
      // "forced the militia to retreat", with the infinitive hung on its subject
      const governor = tokens[tokens[above]!.head];
      const controlled = tokens[above]!.deprel === "obj" && CONTROL.test(governor?.lemma ?? "") ? [above] : [];
      return [...controlled, ...ownersOf(tree, above), ...governorsSubjects(tree, above, depth)];
    }
    case "advcl": {
      // "called on both sides to stop"
      const addressee =
        hasTo(tree, verb) && /^(call|appeal|plead)$/.test(tokens[above]!.lemma) ? addresseesOf(tree, above) : [];
      if (addressee.length > 0) return addressee;
      // "led the coalition to defeat …", with the infinitive hung on the verb as its purpose
      const object = hasTo(tree, verb) && CONTROL.test(tokens[above]!.lemma) ? childIn(tree, above, "obj") : null;
      if (object !== null && object < verb) return [object, ...shared()];
      return [...first, ...(shared().length > 0 ? shared() : governorsSubjects(tree, above, depth))];
    }
    case "ccomp":
    case "parataxis":
    case "dep":
    case "appos":
      return [...first, ...(shared().length > 0 ? shared() : governorsSubjects(tree, above, depth))];
    default:
      return [...first, ...(isPredicate(tree, above) && isVerb(token) ? shared() : [])];
  }
}

const CONTROL =
  /^(force|urge|order|ask|allow|compel|persuade|tell|press|push|lead|cause|help|invite|warn|encourage|instruct|command|permit|enable|oblige|authorise|authorize|beg|want|expect|call)$/;

const addresseesOf = (tree: Tree, verb: number): number[] =>
  childrenIn(tree, verb, "obl").filter((c) => /^(on|upon|to|with)$/.test(caseOf(tree, c) ?? ""));

const NOMINATIVE = /^(i|we|he|she|it|they)$/i;

/** The verb's own subject: a pronoun right before it whatever the tree says, else the nearest that the tree has. */
function ownSubject(tree: Tree, verb: number): number | null {
  const { tokens } = tree;
  for (let i = verb - 1; i >= 0; i--) {
    const { upos, form } = tokens[i]!;
    // "how many had died": nobody who is named
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
function nounAfterComma(tree: Tree, verb: number): number[] {
  const { tokens } = tree;
  const comma = tokens.findIndex((t, i) => i > verb && t.form === ",");
  if (comma < 0) return [];
  const noun = tokens.findIndex((t, i) => i > comma && /^(NOUN|PROPN|PRON)$/.test(t.upos));
  return noun < 0 ? [] : [phraseHead(tree, noun)];
}

/**
 * "efforts to defeat …", "an attempt by the rebels to take …": the noun whose clause the infinitive is, right before "to" or
 * with whose it is between; null for any other verb.
 */
export function effortOf(tree: Tree, verb: number): number | null {
  const { tokens } = tree;
  const to = childrenIn(tree, verb, "mark").find((m) => tokens[m]!.form.toLowerCase() === "to");
  if (to === undefined) return null;
  const { deprel, head } = tokens[verb]!;
  const tried = deprel === "acl" && head < to - 1 && head > to - 9 && tokens[head + 1]?.form === "by" ? head : to - 1;
  return tokens[tried]?.upos === "NOUN" && EFFORT.test(tokens[tried]!.lemma) ? tried : null;
}

const EFFORT =
  /^(effort|campaign|strategy|plan|determination|bid|attempt|operation|mission|fight|struggle|move|push|drive|decision|resolve|pledge|promise|readiness|threat|refusal|vow|intention|offer|failure|ability|order|call|offensive)$/;

/** Is the effort one that somebody thwarted, so that nothing came of it? */
export function isFoiled({ tokens }: Tree, effort: number): boolean {
  const { deprel, head } = tokens[effort]!;
  return /^(?:obj|nsubj:pass|nsubj)$/.test(deprel) && FOILING.test(tokens[head]?.lemma ?? "");
}

const FOILING =
  /^(?:foil|thwart|frustrate|prevent|block|repel|repulse|defeat|stop|halt|abort|disrupt|fail|collapse|crush|resist)$/;

/** Whose something is: "the coalition's efforts", "army plans". */
const ownersOf = (tree: Tree, noun: number): number[] => [
  ...childrenIn(tree, noun, "nmod:poss"),
  ...childrenIn(tree, noun, "nmod").filter((c) => caseOf(tree, c) === "by"),
  ...childrenIn(tree, noun, "compound", "amod").filter((c) => c < noun && tree.tokens[c]!.upos !== "VERB"),
];

const hasTo = (tree: Tree, verb: number): boolean =>
  childrenIn(tree, verb, "mark").some((m) => tree.tokens[m]!.form.toLowerCase() === "to");

/** Subject of the nearest predicate above `at`. */
function governorsSubjects(tree: Tree, at: number, depth: number): number[] {
  for (let here = at, steps = 0; here >= 0 && steps < 8; steps++) {
    if (isPredicate(tree, here) && here !== at) return inheritedSubjects(tree, here, depth + 1);
    here = tree.tokens[here]!.head;
  }
  return [];
}
