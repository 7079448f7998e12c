import { antecedent } from "./own-subject.ts";
import { surfaceSubjects } from "./subjects.ts";
import { caseOf, childIn, childrenIn, isVerb, phraseHead, relation, type Tree } from "./tree.ts";
import { isMisread, isPassive, isReduced } from "./voice.ts";

/** Who does it: the subject, or a passive's by-phrase. */
export function deepSubjects(tree: Tree, verb: number): number[] {
  if (!isPassive(tree, verb)) return surfaceSubjects(tree, verb);
  // "was hunted down and killed by …": the by-phrase of one coordinated verb is that of all
  const { head, deprel } = tree.tokens[verb]!;
  const together = [verb, ...childrenIn(tree, verb, "conj"), ...(deprel === "conj" && head >= 0 ? [head] : [])];
  const by = [...together, ...childrenIn(tree, verb, "obj", "xcomp", "obl", "nmod")]
    .flatMap((at) => childrenIn(tree, at, "obl", "nmod"))
    .find((child) => caseOf(tree, child) === "by" && !TIME.test(tree.tokens[child]!.form));
  return by === undefined ? [] : [by];
}

/** "found by Tuesday", "by nightfall": when, and not by whom. */
const TIME =
  /^(?:.*day|.*night|.*noon|evening|morning|dawn|dusk|nightfall|week|weekend|month|year|deadline|then|now|January|February|March|April|May|June|July|August|September|October|November|December|\d+)$/i;

/** To whom it is done: the object, a passive's subject, or the noun that the participle or relative clause modifies. */
export function deepObjects(tree: Tree, verb: number): number[] {
  const token = tree.tokens[verb]!;
  if (isPassive(tree, verb)) {
    if (/^(acl|amod)$/.test(relation(token)) && childIn(tree, verb, "nsubj") === null) return [token.head];
    if (isReduced(tree, verb)) return [verb - 1];
    return surfaceSubjects(tree, verb);
  }
  const objects = childrenIn(tree, verb, "obj").map((object) => antecedent(tree, object));
  if (objects.length > 0) return objects;
  const bare = bareObject(tree, verb);
  if (bare !== null) return [bare];
  if (relation(token) === "amod" && isMisread(tree, verb)) return [token.head];
  if (token.deprel === "acl:relcl" && childIn(tree, verb, "nsubj") !== null) return [token.head];
  // "attacked and looted the base": the object stands with the last verb only
  const last = childrenIn(tree, verb, "conj").filter(
    (c) => isVerb(tree.tokens[c]!) && childIn(tree, c, "nsubj") === null,
  );
  const shared = last.flatMap((c) => childrenIn(tree, c, "obj"));
  if (shared.length > 0 && childIn(tree, verb, "obl", "xcomp", "ccomp") === null) return shared;
  return childrenIn(tree, verb, "xcomp").filter((c) => !isVerb(tree.tokens[c]!) && childIn(tree, c, "case") === null);
}

const MEASURE =
  /^(?:times?|hours?|minutes?|days?|weeks?|months?|years?|decades?|percent|%|kilomet(?:er|re)s?|km|miles?|met(?:er|re)s?|yards?|part|side|way|distance|home|north|south|east|west)$/i;

/** "soldiers killed civilians there": the noun right behind a verb, without preposition and no measure, taken for an adjunct. */
function bareObject(tree: Tree, verb: number): number | null {
  const { tokens } = tree;
  if (childIn(tree, verb, "nsubj") === null || childIn(tree, verb, "xcomp", "ccomp") !== null) return null;
  let noun = verb + 1;
  while (/^(?:DET|ADJ|NUM)$/.test(tokens[noun]?.upos ?? "")) noun++;
  const { upos, form, deprel, head } = tokens[noun] ?? tokens[verb]!;
  if (upos !== "NOUN" || deprel !== "obl:unmarked" || TIME.test(form) || MEASURE.test(form)) return null;
  // "civilians there": hung on the adverb
  return head === verb || tokens[head]?.upos === "ADV" ? noun : null;
}

/** Prepositions that open a place or a time more often than a party are taken near the trigger only. */
const REACH = 22;

/** Nouns governed by `preposition` that belong to the trigger, by the tree or, failing that, by their place in the clause. */
export function governedBy(tree: Tree, trigger: number, governor: number | null, preposition: string): number[] {
  const { tokens } = tree;
  const found: number[] = [];
  const roots = governor === null ? [trigger] : [trigger, governor];
  for (let i = 0; i < tokens.length && i < trigger + REACH; i++) {
    const token = tokens[i]!;
    if (token.upos === "PUNCT" && token.form === ";" && i > trigger) break;
    if (token.form.toLowerCase() !== preposition || (token.upos !== "ADP" && token.deprel !== "case")) continue;
    if (token.head < 0 || token.deprel !== "case") continue;
    const noun = phraseHead(tree, token.head);
    // right after the trigger it is the trigger's, whatever the tree says ("died in an ambush by …")
    if (i === trigger + 1) {
      found.push(noun);
      continue;
    }
    // "of" belongs to the noun before it, and to no other
    if (preposition === "of" && !roots.includes(tokens[noun]!.head)) continue;
    if (i < trigger ? roots.includes(tokens[noun]!.head) : withinClause(tree, noun, roots)) found.push(noun);
  }
  return found;
}

/** Does the noun hang on one of `roots` without another finite clause between? */
function withinClause(tree: Tree, noun: number, roots: readonly number[]): boolean {
  for (let here = tree.tokens[noun]!.head, steps = 0; here >= 0 && steps < 8; steps++) {
    if (roots.includes(here)) return true;
    const token = tree.tokens[here]!;
    if (
      isVerb(token) &&
      (childIn(tree, here, "nsubj") !== null || /^(acl:relcl|ccomp|parataxis|advcl)$/.test(token.deprel))
    )
      return false;
    here = token.head;
  }
  return false;
}
