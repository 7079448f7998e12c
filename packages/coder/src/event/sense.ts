import type { Codebook } from "@counterclaim/knowledge";
import type { Draft } from "../draft.ts";
import { inSentence } from "../in-sentence.ts";
import { deepObjects, deepSubjects } from "./arguments.ts";
import type { TriggerMatch } from "./match.ts";
import type { Roles } from "./roles.ts";
import { surfaceSubjects } from "./subjects.ts";
import { caseOf, childrenIn, type Tree } from "./tree.ts";
import { isPassive } from "./voice.ts";

/** Some verbs name an event only with some objects: one takes a town, or a photograph. */
export function objectFits(draft: Draft, tree: Tree, match: TriggerMatch): boolean {
  const { trigger, head, last, governed, words } = match;
  const { object, unlessObject } = trigger;
  if (!subjectFits(tree, match) || !objectIfAnyFits(draft, tree, match)) return false;
  if (trigger.prepositions && !trigger.prepositions.has(caseOf(tree, head) ?? "")) return false;
  if (!object && !unlessObject) return true;
  const heads = [...(governed === null ? [] : [governed]), ...deepObjects(tree, head)].filter(
    (o) => !words.includes(o) || object,
  );
  const lost = heads.length === 0 && trigger.part === "verb" ? nounAfter(tree, last) : [];
  const lemmas = [...heads, ...lost].map((o) => tree.tokens[o]!);
  if (unlessObject && lemmas.some((t) => unlessObject.has(t.lemma.toLowerCase()))) return false;
  if (!object) return true;
  const place = (o: number) =>
    trigger.object?.has("town") &&
    inSentence(draft.places, tree.sentence).some(({ tree: t }) => t.first <= o && o <= t.last);
  if (trigger.part === "verb") heads.push(...nounAfter(tree, last));
  // "shot down 62 of the drones", "control 60 percent of the town"; "the town fell"
  const some = heads.filter((o) => tree.tokens[o]!.upos === "NUM" || SHARE.test(tree.tokens[o]!.lemma.toLowerCase()));
  heads.push(...some.flatMap((o) => childrenIn(tree, o, "nmod")));
  if (!trigger.frame.verb.agent.includes("subj") && !hasObject(tree, head)) {
    const subjects = surfaceSubjects(tree, head);
    // "four months after it fell to the rebels"
    if (trigger.phrase.steps.length > 1 && subjects.some((s) => /^it$/i.test(tree.tokens[s]!.form))) return true;
    heads.push(...subjects);
  }
  const pronouns = trigger.phrase.steps.length > 1 || trigger.type.name === "advance-stopped";
  if (pronouns && standsForObject(draft, tree, heads, object)) return true;
  // one captures a town as "it", and people as "them"
  if (
    /^(?:(?:re)?capture|territory-lost)$/.test(trigger.type.name) &&
    heads.some((o) => /^it$/i.test(tree.tokens[o]!.form))
  )
    return true;
  // "seized her": whom
  if (object.has("man") && heads.some((o) => /^(?:him|her|them|us|me)$/i.test(tree.tokens[o]!.form))) return true;
  return heads.some(
    (o) =>
      !isShareIn(tree, o) &&
      (object.has(tree.tokens[o]!.lemma.toLowerCase()) || object.has(tree.tokens[o]!.form.toLowerCase()) || place(o)),
  );
}

/** "took part in the operation": no part of a town. */
const isShareIn = (tree: Tree, at: number): boolean =>
  /^part$/i.test(tree.tokens[at]!.form) && tree.tokens[at + 1]?.form === "in";

/** "said on Monday that the town had fallen": the conjunction is often taken for an object. */
const hasObject = (tree: Tree, verb: number): boolean =>
  childrenIn(tree, verb, "obj").some(
    // "lost only four of their own": of whom is told by the subject
    (at) => !/^that$/i.test(tree.tokens[at]!.form) && tree.tokens[at]!.upos !== "NUM",
  );

/** How far back a pronoun's noun is looked for, in sentences. */
const PRONOUNS_REACH = 1;

/** "The plane went down … It was not shot down": a pronoun for what the trigger asks for. */
function standsForObject(
  { sentences }: Draft,
  tree: Tree,
  heads: readonly number[],
  object: ReadonlySet<string>,
): boolean {
  const pronoun = heads.find((o) => /^(?:it|they|them)$/i.test(tree.tokens[o]!.form));
  if (pronoun === undefined) return false;
  const before = [
    ...sentences.slice(Math.max(0, tree.sentence - PRONOUNS_REACH), tree.sentence).flatMap(({ tokens }) => tokens),
    ...tree.tokens.slice(0, pronoun),
  ];
  return before.some(({ lemma, upos }) => upos === "NOUN" && object.has(lemma.toLowerCase()));
}

const SHARE =
  /^(?:any|none|some|one|several|many|few|both|percent|%|cent|most|much|all|half|third|quarter|majority|bulk|rest|remainder|whole|swathe|swath)$/u;

/** "shells hit a market", "the convoy left": the noun that the trigger asks for, in whatever voice. */
function subjectFits(tree: Tree, { trigger: { subject }, head }: TriggerMatch): boolean {
  if (!subject) return true;
  const heads = isPassive(tree, head) ? deepSubjects(tree, head) : surfaceSubjects(tree, head).slice(0, 1);
  // "one of its aircraft struck civilians"
  const some = heads.filter((at) => tree.tokens[at]!.upos === "NUM" || SHARE.test(tree.tokens[at]!.lemma));
  heads.push(...some.flatMap((at) => childrenIn(tree, at, "nmod")));
  return heads.some((at) => subject.has(tree.tokens[at]!.lemma.toLowerCase()));
}

/** "left", "left the town", but not "left nine dead". */
function objectIfAnyFits(draft: Draft, tree: Tree, { trigger: { objectIfAny }, head }: TriggerMatch): boolean {
  if (!objectIfAny) return true;
  const objects = deepObjects(tree, head);
  const named = (o: number) =>
    inSentence(draft.places, tree.sentence).some(({ tree: t }) => t.first <= o && o <= t.last);
  return objects.every((o) => objectIfAny.has(tree.tokens[o]!.lemma.toLowerCase()) || named(o));
}

/**
 * Another sense of the verb shows in who does it, or to what: "the film bombed", "the frost killed the crop". A stated
 * subject that is no party must at least be a means of force or an event itself ("the blast wounded three").
 */
export function plausible(
  draft: Draft,
  tree: Tree,
  match: TriggerMatch,
  roles: Roles,
  { words, triggers }: Codebook,
): boolean {
  const { trigger, head } = match;
  if (bare(roles) && abstract(tree, head, words)) return false;
  if (trigger.part === "noun") return !figurative(tree, head, words);
  const standsFor = (at: number, known: readonly number[]) => {
    const token = tree.tokens[at]!;
    if (token.upos !== "NOUN" || match.words.includes(at)) return true;
    const lemma = token.lemma.toLowerCase();
    if (known.length > 0 || words.get("means")?.has(lemma)) return true;
    if (triggers.get(lemma)?.some((t) => t.part === "noun")) return true;
    return inSentence(draft.places, tree.sentence).some(({ tree: t }) => t.first <= at && at <= t.last);
  };
  const { agent, target } = trigger.frame.verb;
  const stated = [...agent, ...target].includes("subj") ? surfaceSubjects(tree, head)[0] : undefined;
  if (!isPassive(tree, head)) {
    if (stated === undefined || (trigger.part === "adjective" && isThing(tree, stated, words))) return true;
    return standsFor(stated, agent.includes("subj") ? roles.agents : roles.targets);
  }
  const by = deepSubjects(tree, head)[0];
  if (by !== undefined) return standsFor(by, roles.agents);
  if (stated === undefined || trigger.object !== null) return true;
  return isThing(tree, stated, words) || standsFor(stated, [...roles.targets, ...roles.agents]);
}

/** "46 houses were burnt": what force is used on, without a party that owns it. */
const isThing = (tree: Tree, at: number, words: Codebook["words"]): boolean =>
  ["property", "civilianObjects"].some((set) => words.get(set)?.has(tree.tokens[at]!.lemma.toLowerCase()) ?? false);

const bare = ({ agents, targets }: Roles): boolean => agents.length + targets.length === 0;

/** "a hotbed of insurrection", "the start of fighting": not an event that was, but a kind that something belongs to. */
function abstract(tree: Tree, head: number, words: Codebook["words"]): boolean {
  const { deprel, head: above } = tree.tokens[head]!;
  const governor = tree.tokens[above];
  if (governor?.upos !== "NOUN" || !/^(nmod|acl)$/.test(deprel)) return false;
  // "the accounts of a massacre", "reports of shelling": said to have been
  if (TOLD.test(governor.lemma)) return false;
  const of = caseOf(tree, head) === "of" || childrenIn(tree, head, "mark").some((m) => tree.tokens[m]!.form === "of");
  return of && !(words.get("counts")?.has(governor.lemma.toLowerCase()) ?? false);
}

const TOLD = /^(?:report|account|claim|allegation|accusation|charge|news|word|denial)$/;

/** "a heart attack", "a war of words": what modifies the noun says that no force was used. */
function figurative(tree: Tree, head: number, words: Codebook["words"]): boolean {
  const set = words.get("figurative");
  if (childrenIn(tree, head, "amod", "compound", "nmod").some((c) => set?.has(tree.tokens[c]!.lemma.toLowerCase())))
    return true;
  // "spoke of the battle against poverty", with the noun hung on the verb
  const [preposition, noun] = [tree.tokens[head + 1], tree.tokens[head + 2]];
  return /^(?:against|on|with)$/.test(preposition?.form ?? "") && (set?.has(noun?.lemma.toLowerCase() ?? "") ?? false);
}

/** Nouns of the first phrase to the right: the object where the tree lost it. */
function nounAfter({ tokens }: Tree, last: number): number[] {
  const nouns: number[] = [];
  for (let at = last + 1; at < tokens.length && at < last + 6; at++) {
    const { upos, form } = tokens[at]!;
    if (upos === "NOUN" || upos === "PROPN") nouns.push(at);
    else if (nouns.length > 0 || !(form === "of" || /^(DET|ADJ|NUM|PRON|PART|ADV)$/.test(upos))) break;
  }
  return nouns;
}
