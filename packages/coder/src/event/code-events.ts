import type { Trigger } from "@counterclaim/knowledge";
import type { Event } from "@counterclaim/record";
import type { Draft, Stage } from "../draft.ts";
import type { Knowledge } from "../knowledge.ts";
import { deepObjects } from "./arguments.ts";
import { Carriers } from "./carrier.ts";
import { codesOf } from "./codes.ts";
import { reachOf } from "./governors.ts";
import { matchTrigger, type TriggerMatch } from "./match.ts";
import { forceOf } from "./modality.ts";
import { Parties } from "./parties.ts";
import { type Roles, rolesOf, type Support, supportOf } from "./roles.ts";
import { type Tree, treeOf } from "./tree.ts";
import { whenOf } from "./when.ts";
import { placesOf } from "./where.ts";

/** What the text says happened: codebook patterns over the trees, each event in the claim that carries it. */
export const codeEvents: Stage = (draft, knowledge) => {
  const parties = new Parties(draft, knowledge);
  const carriers = new Carriers(draft);
  const events: Event[] = [];
  for (const [index, { tokens }] of draft.sentences.entries()) {
    let tree: Tree | null = null;
    const taken = new Set<number>();
    for (const [at, token] of tokens.entries()) {
      const triggers = triggersAt(token.lemma, token.form, knowledge);
      if (triggers.length === 0 || taken.has(at)) continue;
      tree ??= treeOf(index, tokens);
      for (const trigger of triggers) {
        const match = matchTrigger(tree, at, trigger);
        if (match === null || match.words.some((w) => taken.has(w))) continue;
        const event = codeEvent(draft, tree, match, parties, carriers, knowledge, events.at(-1)?.time ?? null);
        if (event === null) continue;
        for (const word of match.words) taken.add(word);
        events.push({ ...event, id: `e${events.length + 1}` });
        break;
      }
    }
  }
  const { claims, ids } = carriers.numbered();
  return {
    ...draft,
    actors: parties.all,
    claims,
    events: events.map((event) => ({ ...event, claim: ids.get(event.claim)! })),
    notes: draft.notes.map((note) => ({ ...note, claims: note.claims.map((id) => ids.get(id) ?? id) })),
  };
};

function triggersAt(lemma: string, form: string, { codebook: { triggers } }: Knowledge): readonly Trigger[] {
  const byLemma = triggers.get(lemma.toLowerCase()) ?? [];
  const word = form.toLowerCase();
  if (word === lemma.toLowerCase()) return byLemma;
  return [...byLemma, ...(triggers.get(word) ?? [])];
}

function codeEvent(
  draft: Draft,
  tree: Tree,
  match: TriggerMatch,
  parties: Parties,
  carriers: Carriers,
  knowledge: Knowledge,
  before: Event["time"],
): Event | null {
  const { type, part } = match.trigger;
  const { codebook } = knowledge;
  if (!objectFits(draft, tree, match)) return null;
  const trigger = { start: tree.tokens[match.first]!.start, end: tree.tokens[match.last]!.end };
  const support = part === "noun" ? supportOf(tree, match.head, codebook) : null;
  const source = carriers.sourceOf(trigger);
  const roles = rolesOf(tree, match, support, parties, source, {
    agents: codebook.kinds.get(type.agents)!,
    targets: codebook.kinds.get(type.targets)!,
  });
  const reach = reachOf(tree, match.head);
  const places = placesOf(draft, tree, match, reach);
  if (!complete(type.needs, roles, places.length)) return null;
  const { polarity, modality } = forceOf(tree, match.head, support);
  const kindsOf = (indexes: readonly number[]) => indexes.map((i) => parties.all[i]!.kind);
  return {
    id: "",
    claim: carriers.carrierOf(trigger, tree.sentence).id,
    type: type.name,
    trigger,
    agents: roles.agents,
    targets: roles.targets,
    unit: unitOf(roles, parties, tree, match, support, knowledge),
    places,
    time: whenOf(draft, tree, match.head, support, reach, source, modality, before),
    polarity,
    modality,
    quantities: [],
    codes: codesOf(type, { agents: kindsOf(roles.agents), targets: kindsOf(roles.targets), polarity, modality }),
  };
}

/** Some verbs name an event only with some objects: one takes a town, or a photograph. */
function objectFits(draft: Draft, tree: Tree, { trigger, head, governed, words }: TriggerMatch): boolean {
  const { object, unlessObject } = trigger;
  if (!object && !unlessObject) return true;
  const heads = [...(governed === null ? [] : [governed]), ...deepObjects(tree, head)].filter(
    (o) => !words.includes(o) || object,
  );
  const lemmas = heads.map((o) => tree.tokens[o]!);
  if (unlessObject && lemmas.some((t) => unlessObject.has(t.lemma.toLowerCase()))) return false;
  if (!object) return true;
  const place = (o: number) =>
    trigger.object?.has("town") &&
    draft.places.some(({ tree: t }) => t.sentence === tree.sentence && t.first <= o && o <= t.last);
  return heads.some(
    (o) =>
      object.has(tree.tokens[o]!.lemma.toLowerCase()) || object.has(tree.tokens[o]!.form.toLowerCase()) || place(o),
  );
}

function complete(
  needs: TriggerMatch["trigger"]["type"]["needs"],
  { agents, targets }: Roles,
  places: number,
): boolean {
  switch (needs) {
    case "agent":
      return agents.length > 0;
    case "target":
      return targets.length > 0;
    case "either":
      return agents.length + targets.length > 0;
    case "both":
      return agents.length > 0 && targets.length > 0;
    case "place":
      return places > 0;
    default:
      return true;
  }
}

/** The body that moves or stands ("the convoy"): among the parties, or the object that they move. */
function unitOf(
  { agents, targets }: Roles,
  parties: Parties,
  tree: Tree,
  { head }: TriggerMatch,
  support: Support | null,
  { descriptions }: Knowledge,
): number | null {
  const isUnit = (index: number) => {
    const { sentence, head: at } = parties.all[index]!.tree;
    const lemma = sentence === tree.sentence ? tree.tokens[at]?.lemma.toLowerCase() : undefined;
    return lemma !== undefined && (descriptions.nouns.get(lemma)?.some((noun) => noun.class === "unit") ?? false);
  };
  const moved = deepObjects(tree, support?.verb ?? head).flatMap((o) =>
    parties.all.flatMap((m, i) => (m.tree.sentence === tree.sentence && m.tree.head === o ? [i] : [])),
  );
  return [...agents, ...targets, ...moved].find(isUnit) ?? null;
}
