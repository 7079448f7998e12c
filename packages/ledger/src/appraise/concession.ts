import type { Alliances } from "../evidence/alliances.ts";
import type { Evidence, EvidenceParty } from "../evidence/evidence.ts";
import { fellows } from "../evidence/sides.ts";
import type { Concession } from "../view/index.ts";
import { assertionOf, isLive } from "./assertion.ts";
import { independent } from "./origin.ts";
import { isPlace, placeHeld } from "./rules/control.ts";
import { type Role, senseOf } from "./sense.ts";

/**
 * A party's claim against its own interest: its retreat, its loss, the adversary's gain, or an act for which it is blamed.
 * What goes against it is told from what it complains of: being attacked is no concession. A claim that merely asserts
 * concedes only the ground; losses and acts must be confirmed ("acknowledged", "admitted").
 */
export function concededBy(e: Evidence, alliances: Alliances): string | null {
  const party = e.source.speaksFor;
  if (party === null || !isLive(e) || assertionOf(e) !== "affirms") return null;
  const confirmed = e.stance === "confirms";
  const sense = senseOf(e.type);
  const own = (role: Role): boolean => ownSide(e[role], party, alliances);
  const others = (role: Role): boolean => adverse(e[role], party, alliances);
  const { name } = party;
  if (sense.ground === "back" && own("agents")) return `${name} says that its own side fell back`;
  if (sense.ground === "held-off" && others("agents") && own("targets"))
    return `${name} says that its own side was stopped`;
  if (sense.ground === "forward" && others("agents") && (sense.hold === "takes" || confirmed))
    return `${name} says that its adversary gained ground`;
  if (sense.hold === "holds" && others("agents")) return `${name} says that its adversary holds the place`;
  if (sense.hold === "there" && others("agents") && confirmed) return `${name} confirms that its adversary is there`;
  if (confirmed && sense.loses !== null && own(sense.loses)) return `${name} confirms its own side's loss`;
  if (confirmed && sense.blamed && own("agents") && !own("targets")) return `${name} confirms what its own side did`;
  if (confirmed && sense.blamed && own("targets") && others("agents"))
    return `${name} confirms a blow against its own side`;
  return null;
}

/** The concessions within an episode: whole where an adversary, or anybody else, says no more than is conceded. */
export function concessionsIn(evidence: readonly Evidence[], alliances: Alliances): readonly Concession[] {
  return evidence.flatMap((e) => {
    const reason = concededBy(e, alliances);
    if (reason === null || e.source.speaksFor === null) return [];
    const claimed = evidence.filter((other) => isLive(other) && independent(e, other, alliances));
    const covers = claimed.every((other) => coversClaim(e, other)) ? "whole" : "part";
    return [{ claim: e.claim, party: partyName(e.source.speaksFor), covers, reason } as const];
  });
}

/**
 * What a claim that the adversary is in a place concedes of another episode, in which the adversary says that it took
 * the place: presence, not control. Null where it concedes nothing.
 */
export function concedesPresence(there: Evidence, taken: Evidence, alliances: Alliances): Concession | null {
  if (senseOf(there.type).hold !== "there" || senseOf(taken.type).hold !== "takes") return null;
  const party = there.source.speaksFor;
  if (party === null || !isLive(there) || assertionOf(there) !== "affirms" || assertionOf(taken) !== "affirms")
    return null;
  if (!adverse(there.agents, party, alliances) || fellows(there.agents, taken.agents, alliances) !== "yes") return null;
  if (!independent(there, taken, alliances) || !isPlace(there.places[0] ?? null, placeHeld(taken))) return null;
  return {
    claim: there.claim,
    party: partyName(party),
    covers: "part",
    reason: `${party.name} says that its adversary is in the place, not that it holds it`,
  };
}

/** The same act or end, and no smaller count of the dead. */
function coversClaim(concession: Evidence, claim: Evidence): boolean {
  if (assertionOf(claim) !== "affirms") return true;
  if (concession.type !== claim.type && senseOf(claim.type).ground !== null) return false;
  return claim.quantities.every(({ kind, low, best }) => {
    const own = concession.quantities.find((q) => q.kind === kind);
    return own === undefined ? concession.quantities.length === 0 : (own.high ?? Infinity) >= (low ?? best ?? 0);
  });
}

/** As a concession names a party: its roster id, else as the report calls it. */
const partyName = ({ actor, name }: EvidenceParty): string => actor ?? name;

const ownSide = (parties: readonly EvidenceParty[], party: EvidenceParty, alliances: Alliances): boolean =>
  fellows(parties, [party], alliances) === "yes";

/** Known to be of another side, all of them. */
const adverse = (parties: readonly EvidenceParty[], party: EvidenceParty, alliances: Alliances): boolean =>
  fellows(parties, [party], alliances) === "no";
