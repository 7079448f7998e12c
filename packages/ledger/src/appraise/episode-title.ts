import type { EpisodePlace, PartyRef } from "../view/index.ts";

/** Names that a title gives for a side; the others it counts. */
const NAMED = 2;

/**
 * A line for people: what, who to whom, where. A side's listed parties stand for it where it has any; whoever stands on
 * both sides is named on the first; of more than two, the others are counted ("+3").
 */
export function titleOf(
  type: string,
  agents: readonly PartyRef[],
  targets: readonly PartyRef[],
  place: Pick<EpisodePlace, "name"> | null,
): string {
  const doers = speakingFor(agents);
  const others = speakingFor(targets).filter((target) => !doers.some((doer) => isSame(doer, target)));
  const sides = [namesOf(doers), namesOf(others)].filter((side) => side !== "").join(" – ");
  return [type.replaceAll("-", " "), sides, place?.name].filter(Boolean).join(", ");
}

function speakingFor(parties: readonly PartyRef[]): readonly PartyRef[] {
  const listed = parties.filter(({ actor }) => actor !== null);
  return listed.length > 0 ? listed : parties;
}

const isSame = (a: PartyRef, b: PartyRef): boolean =>
  a.actor === null ? b.actor === null && a.name.toLowerCase() === b.name.toLowerCase() : a.actor === b.actor;

function namesOf(parties: readonly PartyRef[]): string {
  const names = parties
    .slice(0, NAMED)
    .map(({ name }) => name)
    .join(", ");
  return parties.length > NAMED ? `${names} +${parties.length - NAMED}` : names;
}
