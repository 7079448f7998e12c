import { effortOf, isFoiled } from "./effort.ts";
import { nounAfterComma, nounBefore, ownSubject } from "./own-subject.ts";
import { caseOf, childIn, childrenIn, isPredicate, isVerb, relation, type Tree } from "./tree.ts";
import { isHungPerfect, isMisread } from "./voice.ts";

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
      const object = forcedIn(tree, above) ?? childIn(tree, above, "obj", "iobj");
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

/** "ambushed the column and forced it to retreat": whom the verb before was done to. */
function forcedIn(tree: Tree, verb: number): number | null {
  const { deprel, head, lemma } = tree.tokens[verb]!;
  const object = childIn(tree, verb, "obj");
  if (object === null || !/^(?:it|them)$/i.test(tree.tokens[object]!.form)) return null;
  if (deprel !== "conj" || head < 0 || !/^(?:force|compel)$/.test(lemma)) return null;
  const before = childIn(tree, head, "obj");
  return before !== null && tree.tokens[before]!.upos === "NOUN" ? before : null;
}

const addresseesOf = (tree: Tree, verb: number): number[] =>
  childrenIn(tree, verb, "obl").filter((c) => /^(on|upon|to|with)$/.test(caseOf(tree, c) ?? ""));

/** Subject of the nearest predicate above `at`. */
function governorsSubjects(tree: Tree, at: number, depth: number): number[] {
  for (let here = at, steps = 0; here >= 0 && steps < 8; steps++) {
    if (isPredicate(tree, here) && here !== at) return inheritedSubjects(tree, here, depth + 1);
    here = tree.tokens[here]!.head;
  }
  return [];
}

/** Whose something is: "the coalition's efforts", "army plans". */
const ownersOf = (tree: Tree, noun: number): number[] => [
  ...childrenIn(tree, noun, "nmod:poss"),
  ...childrenIn(tree, noun, "nmod").filter((c) => caseOf(tree, c) === "by"),
  ...childrenIn(tree, noun, "compound", "amod").filter((c) => c < noun && tree.tokens[c]!.upos !== "VERB"),
];

const hasTo = (tree: Tree, verb: number): boolean =>
  childrenIn(tree, verb, "mark").some((m) => tree.tokens[m]!.form.toLowerCase() === "to");
