import type { Codebook } from "@counterclaim/knowledge";
import { deepObjects, deepSubjects } from "./arguments.ts";
import { surfaceSubjects } from "./subjects.ts";
import { caseOf, childrenIn, isUnder, isVerb, relation, type Tree } from "./tree.ts";
import { isPassive } from "./voice.ts";

/** A noun's verb when the verb only carries it ("carried out an attack"), and who the verb's subject then is. */
export interface Support {
  readonly verb: number;
  readonly subject: "agent" | "target";
}

/** The verb that carries a nominal trigger; null when the noun stands for itself. */
export function supportOf(tree: Tree, noun: number, { words }: Codebook): Support | null {
  const { tokens } = tree;
  // "a ground offensive", with its head read as an adjective
  let at = tokens[noun]!.upos === "ADJ" && tokens[tokens[noun]!.head]?.upos === "NOUN" ? tokens[noun]!.head : noun;
  // "a series of attacks", "talks and negotiations": the verb carries the whole phrase
  for (let steps = 0; steps < 3; steps++) {
    const { deprel, head } = tokens[at]!;
    if (head < 0) return null;
    const dated = tokens[at]!.upos === "NUM" && !isVerb(tokens[head]!);
    const claimed =
      deprel === "nmod" && caseOf(tree, at) === "for" && /^(responsibility|blame|credit)$/.test(tokens[head]!.lemma);
    if (
      deprel === "conj" ||
      dated ||
      claimed ||
      (deprel === "nmod" && caseOf(tree, at) === "of" && tokens[head]!.upos === "NOUN")
    )
      at = head;
    else break;
  }
  const { head } = tokens[at]!;
  const verb = tokens[head];
  const involved = verb?.upos === "ADJ" && /^(involved|engaged|embroiled|locked)$/i.test(verb.form);
  if (!verb || (!isVerb(verb) && !involved) || !/^(obj|nsubj|obl|xcomp|ccomp)$/.test(relation(tokens[at]!)))
    return carried(tree, at, words);
  const lemma = verb.lemma.toLowerCase();
  // "has not claimed the attack", "nobody claimed it": so far it is nobody's
  if (lemma === "claim" && isUnclaimed(tree, head)) return null;
  // one calls a strike, and calls the strike a crime
  if (lemma === "call" && definite(tree, at)) return carried(tree, at, words);
  const subject = tokens[at]!.deprel === "nsubj";
  if (subject) return carried(tree, at, words);
  // "fell into an ambush", "was caught in an ambush"
  if (/^(?:fall|fell|drive|walk|run|catch|stumble)$/.test(lemma))
    return /^(?:ambush|trap|crossfire)$/.test(tokens[noun]!.lemma)
      ? { verb: head, subject: "target" }
      : carried(tree, at, words);
  if (isBackground(tree, at)) return carried(tree, at, words) ?? carried(tree, noun, words);
  // one comes under attack, and comes to power in a coup
  if (lemma === "come" && caseOf(tree, at) !== "under") return null;
  // "gave no figures for the attack": of it
  if (/^(?:give|provide|offer|issue|express)$/.test(lemma) && /^(?:for|about|on|over)$/.test(caseOf(tree, at) ?? ""))
    return carried(tree, at, words);
  if (words.get("supportTarget")?.has(lemma)) return { verb: head, subject: "target" };
  if (involved || words.get("supportAgent")?.has(lemma)) return { verb: head, subject: "agent" };
  // "after the breakdown of a ceasefire signed by …": the participle stands with the noun itself
  return carried(tree, at, words) ?? (at === noun ? null : carried(tree, noun, words));
}

function isUnclaimed(tree: Tree, verb: number): boolean {
  const word = (at: number): string => tree.tokens[at]!.form.toLowerCase();
  const none = (at: number): boolean => /^(?:no|nobody|none|neither)$/.test(word(at));
  return (tree.children[verb] ?? []).some(
    (c) => /^(?:not|n['’]t|never)$/.test(word(c)) || none(c) || childrenIn(tree, c, "det").some(none),
  );
}

/** "entered the town after the attack", "held talks despite the raid": what the verb's subject did not do by it. */
function isBackground(tree: Tree, noun: number): boolean {
  const { deprel, head } = tree.tokens[noun]!;
  const preposition = caseOf(tree, noun) ?? "";
  if (!deprel.startsWith("obl")) return false;
  return AROUND.test(preposition) || (preposition === "on" && SPEAKING.test(tree.tokens[head]!.lemma));
}
const SPEAKING = /^(?:make|give|issue|offer|provide|report)$/;
const AROUND = /^(?:after|before|since|during|amid|amidst|following|despite|until|over|because|due|about)$/;

const definite = (tree: Tree, noun: number): boolean =>
  childrenIn(tree, noun, "det").some((d) => /^(?:the|this|that|these|those)$/i.test(tree.tokens[d]!.form));

/** "an attack carried out by rebels", "atrocities that the group has committed": the verb stands after its noun. */
function carried(tree: Tree, noun: number, words: Codebook["words"]): Support | null {
  const verb = childrenIn(tree, noun, "acl").find(
    (c) =>
      words.get("supportAgent")?.has(tree.tokens[c]!.lemma.toLowerCase()) &&
      (isPassive(tree, c) || (tree.tokens[c]!.deprel === "acl:relcl" && deepObjects(tree, c).includes(noun))),
  );
  return verb === undefined ? null : { verb, subject: "agent" };
}

const HELP = /^(support|help|aid|assistance|backing|solidarity)$/;
const HELPING = /^(support|help|assist|back|aid|join)$/;

/** "supported the army in its fight against …", "support for Iraq in the fight": who is helped fights. */
export function helped(tree: Tree, noun: number): number[] {
  const { tokens } = tree;
  if (caseOf(tree, noun) !== "in") return [];
  for (let at = tokens[noun]!.head, steps = 0; at >= 0 && steps < 4; at = tokens[at]!.head, steps++) {
    const verb = isVerb(tokens[at]!);
    const heads = verb ? deepObjects(tree, at) : [at];
    const helps = heads.filter((o) => HELP.test(tokens[o]!.lemma));
    if (helps.length > 0)
      return helps
        .flatMap((o) => childrenIn(tree, o, "nmod"))
        .filter((c) => c !== noun && /^(for|of|to)$/.test(caseOf(tree, c) ?? ""));
    if (verb) return HELPING.test(tokens[at]!.lemma) ? heads : [];
  }
  return [];
}

/** Who does what the noun names: the verb's deep subject, or whoever is "involved in" it. */
export function supportSubjects(tree: Tree, { verb }: Support, noun: number): number[] {
  const deep = deepSubjects(tree, verb);
  if (deep.length > 0 || !isPassive(tree, verb)) return deep;
  return surfaceSubjects(tree, verb).filter((subject) => !isUnder(tree, noun, subject));
}
