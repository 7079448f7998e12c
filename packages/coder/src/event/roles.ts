import type { ActorKind } from "@counterclaim/record";
import { accusedOf } from "./accused.ts";
import { deepObjects, deepSubjects, governedBy } from "./arguments.ts";
import { effortOf } from "./effort.ts";
import type { TriggerMatch } from "./match.ts";
import type { Parties, Wanted } from "./parties.ts";
import { surfaceSubjects } from "./subjects.ts";
import { helped, type Support, supportSubjects } from "./support.ts";
import { caseOf, childIn, childrenIn, isVerb, phraseHead, relation, subtree, type Tree } from "./tree.ts";

/** Who fills the roles: indexes into the actor mentions. */
export interface Roles {
  readonly agents: readonly number[];
  readonly targets: readonly number[];
}

/** Fills agents and targets of a trigger from the tree, by the slots of its frame. */
export function rolesOf(
  tree: Tree,
  match: TriggerMatch,
  support: Support | null,
  parties: Parties,
  kinds: { readonly agents: ReadonlySet<ActorKind>; readonly targets: ReadonlySet<ActorKind> },
): Roles {
  const { trigger, head } = match;
  const slots = trigger.part !== "noun" ? trigger.frame.verb : trigger.frame.noun;
  const country = trigger.type.country;
  const agentWanted: Wanted = { kinds: kinds.agents, country: false, objects: false };
  const objects = trigger.type.codes.plover?.[0] === "ASSAULT";
  const targetWanted: Wanted = { kinds: kinds.targets, country, objects };
  const { reciprocal } = trigger.frame;

  if (reciprocal) {
    const pair = between(tree, head, support, parties, agentWanted);
    if (pair.length > 1) return { agents: pair.slice(0, 1), targets: pair.slice(1) };
  }
  const agents = [...first(accusedOf(tree, head), parties, tree, agentWanted)];
  const effort = trigger.part === "verb" ? effortOf(tree, head) : head;
  if (agents.length === 0 && (trigger.part === "noun" || effort !== null))
    agents.push(...first(helped(tree, effort ?? head), parties, tree, agentWanted));
  // "halted the rebels' march": whose it is goes before who carries it on or ends it
  if (agents.length === 0 && support?.subject === "agent" && slots.agent.includes("poss"))
    agents.push(...first(candidates(tree, match, support, "poss", "agent"), parties, tree, agentWanted));
  // "held off an attack by gunmen": whose it is goes before who carried, met or ended it
  if (agents.length === 0 && support?.subject === "agent" && trigger.part === "noun" && slots.agent.includes("by"))
    agents.push(...first(ofItself(tree, head), parties, tree, agentWanted));
  if (agents.length === 0 && support?.subject === "agent")
    agents.push(...first(supportSubjects(tree, support, head), parties, tree, agentWanted));
  for (const slot of slots.agent) {
    if (agents.length > 0) break;
    agents.push(...first(candidates(tree, match, support, slot, "agent"), parties, tree, agentWanted));
  }
  const targets: number[] = [];
  if (support?.subject === "target")
    targets.push(...first(surfaceSubjects(tree, support.verb), parties, tree, targetWanted));
  for (const slot of slots.target) {
    if (targets.length > 0) break;
    // "repelled an attack on the garrison": who was attacked is not who was thrown back
    if (slot !== "obj" && THROWN_BACK.has(trigger.type.name)) continue;
    const heads = candidates(tree, match, support, slot, "target");
    if (slot === "content") targets.push(...content(tree, match, parties, targetWanted, agents));
    else targets.push(...first(heads, parties, tree, targetWanted, agents));
  }
  // "held off an attack by gunmen", with "by gunmen" hung on the verb
  if (targets.length === 0 && THROWN_BACK.has(trigger.type.name))
    for (const thrown of [...deepObjects(tree, head), ...(match.governed === null ? [] : [match.governed])])
      targets.push(...first(ofItself(tree, thrown), parties, tree, targetWanted, agents));
  // "captured 25 army posts": whose they were
  if (targets.length === 0 && CAPTURING.has(trigger.type.name) && trigger.part === "verb")
    for (const ground of deepObjects(tree, head))
      targets.push(...first(ownersBefore(tree, ground), parties, tree, { ...targetWanted, objects: false }, agents));
  // "used its veto on the bill of the union": a party in the trigger's own noun phrase, when no slot has one
  if (targets.length === 0 && slots.target.includes("obj"))
    for (const own of deepObjects(tree, head).filter((o) => match.words.includes(o)))
      targets.push(
        ...parties
          .within(tree, own, targetWanted)
          .filter(
            (p) =>
              !agents.includes(p) && !(THROWN_BACK.has(trigger.type.name) && isHit(tree, parties.all[p]!.tree.head)),
          ),
      );
  const found = targets.length > 0 || agents.length === 0 || THROWN_BACK.has(trigger.type.name);
  if (!found && slots.target.length > 0 && trigger.type.needs !== "target")
    targets.push(...following(tree, match, parties, targetWanted, agents));
  if (reciprocal && trigger.part === "noun" && agents.length + targets.length === 0) {
    const main = clauseOfOutbreak(tree, head);
    if (main !== null) {
      agents.push(...first(deepSubjects(tree, main), parties, tree, agentWanted));
      targets.push(...first(deepObjects(tree, main), parties, tree, targetWanted, agents));
    }
  }
  if (reciprocal && targets.length === 0 && agents.length > 1)
    return { agents: agents.slice(0, 1), targets: agents.slice(1) };
  if (reciprocal && targets.length === 0 && agents.length > 0 && trigger.type.codes.acled?.[1] === "Agreement")
    targets.push(...parties.adversary(tree, head, targetWanted, agents));
  return { agents, targets: targets.filter((t) => !agents.includes(t)) };
}

/** "Troops were pursuing rebels when the gunbattle broke out": the verb whose subject and object fought; null for none. */
function clauseOfOutbreak(tree: Tree, noun: number): number | null {
  const { deprel, head: verb } = tree.tokens[noun]!;
  const outbreak = tree.tokens[verb];
  if (!deprel.startsWith("nsubj") || !outbreak || !/^(?:break|erupt|ensue|start|begin|follow)$/.test(outbreak.lemma))
    return null;
  const opened = childrenIn(tree, verb, "advmod", "mark").some((at) => /^when$/i.test(tree.tokens[at]!.form));
  return outbreak.deprel === "advcl" && opened ? outbreak.head : null;
}

/** Right behind the noun, "by" tells whose it is, whatever the tree hangs it on. */
const ofItself = (tree: Tree, noun: number): readonly number[] => {
  const { form, deprel, head } = tree.tokens[noun + 1] ?? { form: "", deprel: "", head: -1 };
  return form === "by" && deprel === "case" && head > noun ? [phraseHead(tree, head)] : [];
};

const CAPTURING: ReadonlySet<string> = new Set(["capture", "recapture"]);

/** "an army base", "the rebels' stronghold": the words before a noun that may say whose it is. */
const ownersBefore = (tree: Tree, noun: number): readonly number[] =>
  childrenIn(tree, noun, "nmod:poss", "compound", "amod")
    .filter((c) => c < noun && (tree.tokens[c]!.upos === "NOUN" || tree.tokens[c]!.upos === "PROPN"))
    .reverse();

const isHit = (tree: Tree, head: number): boolean => /^(?:on|against|at|upon)$/.test(caseOf(tree, head) ?? "");

const THROWN_BACK: ReadonlySet<string> = new Set(["repelled-attack", "advance-stopped"]);

/** The next party in the trigger's own clause, where no slot has one: the tree may have hung it anywhere. */
function following(
  tree: Tree,
  { head, last, trigger }: TriggerMatch,
  parties: Parties,
  wanted: Wanted,
  taken: readonly number[],
): number[] {
  if (trigger.part === "noun") return [];
  const objects = deepObjects(tree, head);
  for (let at = last + 1; at < tree.tokens.length && at < last + 16; at++) {
    const token = tree.tokens[at]!;
    if (token.upos === "SCONJ" || /^(which|who|after|before|when|while|;|:|["“”])$/.test(token.form)) break;
    if (
      isVerb(token) &&
      (childIn(tree, at, "nsubj") !== null ||
        /^(conj|ccomp|parataxis|acl:relcl)/.test(token.deprel) ||
        isPurpose(tree, at))
    )
      break;
    if (!/^(NOUN|PROPN|PRON)$/.test(token.upos) || objects.includes(at) || objects.includes(phraseHead(tree, at)))
      continue;
    if (/^(with|by|after|before|since|during|amid)$/.test(caseOf(tree, at) ?? "")) continue;
    const found = parties
      .at(tree, at, { ...wanted, objects: false })
      .filter((p) => !taken.some((t) => parties.sameParty(t, p)));
    if (found.length > 0) return found;
  }
  return [];
}

/** "withdrew to spare the inhabitants": what it was for. */
const isPurpose = (tree: Tree, verb: number): boolean =>
  tree.tokens[verb]!.deprel === "advcl" &&
  childrenIn(tree, verb, "mark").some((m) => tree.tokens[m]!.form.toLowerCase() === "to");

/** The first candidate that is a party and not already taken. */
function first(
  heads: readonly number[],
  parties: Parties,
  tree: Tree,
  wanted: Wanted,
  taken: readonly number[] = [],
): number[] {
  for (const head of heads) {
    const found = parties.at(tree, head, wanted).filter((p) => !taken.includes(p));
    if (found.length > 0) return found;
  }
  return [];
}

function between(tree: Tree, head: number, support: Support | null, parties: Parties, wanted: Wanted): number[] {
  for (const preposition of ["between", "among"]) {
    for (const noun of governedBy(tree, head, support?.verb ?? governorOf(tree, head), preposition)) {
      const found = parties.at(tree, noun, wanted);
      if (found.length > 1) return found;
    }
  }
  return [];
}

/** The verb of which a noun is the subject ("talks resumed between A and B"). */
const governorOf = (tree: Tree, noun: number): number | null =>
  relation(tree.tokens[noun]!) === "nsubj" ? tree.tokens[noun]!.head : null;

/** Prepositions whose phrase may stand behind the verb of which the noun is the subject ("talks resumed with …"). */
const FAR = /^(with|against|between|among|on)$/;

/** Heads of the phrases that stand in a slot, the likeliest first. */
function candidates(
  tree: Tree,
  match: TriggerMatch,
  support: Support | null,
  slot: string,
  role: "agent" | "target",
): readonly number[] {
  const { head, governed, words, trigger } = match;
  switch (slot) {
    case "subj":
      if (trigger.part === "adjective") return surfaceSubjects(tree, head);
      return role === "target" && trigger.frame.verb.agent.length === 0
        ? surfaceSubjects(tree, head)
        : deepSubjects(tree, head);
    case "obj": {
      const objects = deepObjects(tree, head).filter((o) => !words.includes(o));
      return [...objects, ...(governed === null ? [] : [governed])];
    }
    case "iobj":
      return childrenIn(tree, support?.verb ?? head, "iobj");
    case "poss":
      return childrenIn(tree, head, "nmod:poss").filter((c) => !words.includes(c));
    case "mod":
      return childrenIn(tree, head, "compound", "amod", "nmod")
        .filter((c) => c < head && !words.includes(c) && tree.tokens[c]!.deprel !== "nmod:poss")
        .reverse();
    case "content":
      return [];
    default:
      return governedBy(tree, head, support?.verb ?? (FAR.test(slot) ? governorOf(tree, head) : null), slot);
  }
}

/** The first party inside the trigger's complement clause: "agreed to lift the ban on Egyptian goods". */
function content(
  tree: Tree,
  match: TriggerMatch,
  parties: Parties,
  wanted: Wanted,
  taken: readonly number[],
): number[] {
  const { head } = match;
  const clauses = childrenIn(tree, head, "xcomp", "ccomp", "advcl", "acl");
  for (const clause of clauses) {
    if (clause < head) continue;
    for (const at of subtree(tree, clause)) {
      if (at < head) continue;
      const token = tree.tokens[at]!;
      if (!/^(nsubj|obj|iobj|obl|nmod|amod|compound|conj|flat|nsubj:pass|obl:agent|nmod:poss)$/.test(token.deprel))
        continue;
      if (!/^(NOUN|PROPN|ADJ|PRON)$/.test(token.upos) || (token.upos === "ADJ" && token.deprel !== "amod")) continue;
      const found = parties.at(tree, at, { ...wanted, country: true }).filter((p) => !taken.includes(p));
      const fresh = found.filter((p) => !taken.some((t) => parties.sameParty(t, p)));
      if (fresh.length > 0) return fresh;
    }
  }
  return [];
}
