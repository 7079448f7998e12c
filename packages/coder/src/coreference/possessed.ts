import { stateParty } from "@counterclaim/knowledge";
import type { ActorKind } from "@counterclaim/record";
import type { Sighting } from "../actor/sighting.ts";
import { antecedentOf, type Resolved } from "./antecedent.ts";
import { possessingGroup } from "./group-possessor.ts";
import { type Resolution, spanOf } from "./resolution.ts";
import { armyOf } from "./state-forces.ts";

/** The actor, kind and name that words with a possessor take from it: "its forces" are the party's. */
export function partyOf(
  owner: Resolved,
  sighting: Sighting,
  { knowledge }: Resolution,
): Pick<Resolved, "actor" | "name" | "kind"> {
  const country = knowledge.countries.list.find((one) => one.id === owner.actor) ?? null;
  if (country && sighting.institution) {
    const state = stateParty(country, sighting.institution, knowledge.roster, knowledge.descriptions);
    if (state) return { actor: state.id, name: state.name, kind: sighting.kind };
  }
  const army = armyOf(owner, sighting, knowledge);
  if (army) return { actor: army.id, name: army.name, kind: army.kind };
  const party = owner.actor === null ? undefined : knowledge.roster.actors.get(owner.actor);
  const ownName = sighting.noun?.class === "person" || owner.actor === null;
  const partyName = party?.name ?? (owner.kind === "person" ? sighting.name : owner.name);
  // a party that no list knows owns its men under the name that the report gives it
  const named = ownName && owner.actor === null && owner.sighting.specified && owner.kind !== "person";
  return {
    actor: owner.actor,
    name: ownName && !named ? sighting.name : partyName,
    kind: kindOf(party ? { ...owner, kind: party.kind } : owner, sighting),
  };
}

/** The kind of what is a party's own: its fighters are what it is, its aircraft are an army's. */
function kindOf(owner: Resolved, { kind, noun }: Sighting): ActorKind | null {
  if (noun?.class === "person" || owner.kind === "person") return kind;
  if (kind === null || kind === "other" || kind === "civilians") return owner.kind;
  return owner.kind === "rebel-group" || owner.kind === "militia" || owner.kind === "private-military"
    ? owner.kind
    : kind;
}

/** "its men" are a party's own, "its people" are a country's. */
export const isMen = ({ noun }: Sighting, { kind, actor }: Resolved): boolean =>
  /^(men|man|members)$/.test(noun?.words.at(-1) ?? "") && kind !== "civilians" && (kind !== "person" || actor !== null);

/** "The group's fighters", "the coalition's spokesman A B": of the party that "the group" stands for; null for others. */
export function ofGroup(own: Resolved, { draft, resolved, knowledge }: Resolution): Resolved | null {
  const { sighting } = own;
  const group = possessingGroup(sighting, draft.sentences[sighting.sentence]!, knowledge);
  const owner = group && antecedentOf(group, resolved, draft);
  if (!owner) return null;
  // a party that no list knows lends its men its name
  if (owner.actor === null && owner.sighting.ownName && own.kind !== "person" && own.sighting.noun?.class !== "people")
    return { ...own, name: owner.name, kind: kindOf(owner, sighting), coref: spanOf(owner) };
  if (owner.actor === null) return null;
  return { ...own, actor: owner.actor, coref: own.kind === "person" ? own.coref : spanOf(owner) };
}
