import type { Claim } from "@counterclaim/record";
import { stateOf } from "./answered.ts";
import type { TriggerMatch } from "./match.ts";
import type { Parties } from "./parties.ts";
import type { Tree } from "./tree.ts";
import { isPassive } from "./voice.ts";

/** Nobody repels or stops his own side: "repelled an assault on its base" leaves open whose assault it was. */
export const adverse = ({ name }: TriggerMatch["trigger"]["type"], agents: readonly number[], { all }: Parties) => {
  const state = (index: number): string | null => (all[index]!.actor === null ? null : stateOf(all[index]!.actor!));
  const own = /^(?:repelled-attack|advance-stopped|capture|recapture)$/.test(name)
    ? agents.map(state).filter((known) => known !== null)
    : [];
  return (target: number): boolean => !own.includes(state(target) ?? "");
};

/** "The rebels admitted the loss of 12 fighters": whose fighters they were, where nothing else tells; else null. */
export function confessed(
  { name }: TriggerMatch["trigger"]["type"],
  agents: readonly number[],
  lost: readonly number[],
  source: Claim | null,
  parties: Parties,
): number[] | null {
  if (name !== "losses" || agents.length > 0 || lost.length === 0 || source?.stance !== "confirms") return null;
  if (lost.some((at) => isKnown(parties.all[at]!))) return null;
  const speaker = parties.inSpan(source.source.span);
  return speaker === null || parties.all[speaker]!.actor === null ? null : [speaker];
}

const isKnown = ({ actor, kind }: Parties["all"][number]): boolean =>
  actor !== null || kind === "civilians" || kind === "person";

const THROWN_BACK: ReadonlySet<string> = new Set(["repelled-attack", "advance-stopped"]);
const FORCES: ReadonlySet<string> = new Set([
  "state-forces",
  "rebel-group",
  "militia",
  "private-military",
  "government",
]);

/** "it is in our hands", "under their control": those of the speaker, where no party is known by the pronoun. */
export function speakersOwn(
  tree: Tree,
  { trigger, head }: TriggerMatch,
  source: Claim | null,
  parties: Parties,
): number[] {
  if (source === null) return [];
  // "The attack was repelled, the army said": by whom, where nobody else is named
  if (THROWN_BACK.has(trigger.type.name) && source.stance === "asserts" && isPassive(tree, head)) {
    const defender = parties.inSpan(source.source.span);
    const kind = defender === null ? null : parties.all[defender]!.kind;
    if (defender !== null && (FORCES.has(kind ?? "") || (kind === "person" && parties.all[defender]!.actor !== null)))
      return [defender];
  }
  // "The ministry confirmed that the island had been lost": it was its own
  if (trigger.type.name === "territory-lost" && source.stance === "confirms") {
    const loser = parties.inSpan(source.source.span);
    if (loser !== null && FORCES.has(parties.all[loser]!.kind ?? "")) return [loser];
  }
  if (trigger.prepositions === null) return [];
  const own = (tree.children[head] ?? []).some(
    (c) => tree.tokens[c]!.deprel === "nmod:poss" && /^(?:our|their|its)$/i.test(tree.tokens[c]!.form),
  );
  const speaker = own ? parties.inSpan(source.source.span) : null;
  return speaker === null ? [] : [speaker];
}
