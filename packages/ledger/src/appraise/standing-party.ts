import type { Evidence, EvidenceParty } from "../evidence/evidence.ts";
import { senseOf } from "./sense.ts";

/**
 * Who gains by what is claimed: the agents; where the words leave them unknown ("units of the western group", "we"), the
 * party that says it, for a party announces what it has gained itself. What it concedes names the adversary.
 */
export function gainersOf(e: Evidence): readonly EvidenceParty[] {
  const { ground, hold } = senseOf(e.type);
  const speaker = e.source.speaksFor;
  const ofState = speaker?.kind === "government" || speaker?.kind === "state-forces";
  const known = e.agents.some(
    ({ actor, kind, name }) =>
      actor !== null || kind === "rebel-group" || kind === "state-forces" || (ofState && IRREGULARS.test(name)),
  );
  const gains = ground === "forward" || ground === "held-off" || hold === "takes" || hold === "holds";
  return known || !gains || speaker === null || e.stance !== "asserts" ? e.agents : [speaker];
}

/** Whom a state does not call its own. */
const IRREGULARS =
  /\b(?:fighters|gunm[ae]n|militants|militiamen|rebels|insurgents|attackers|assailants|terrorists|jihadists|bandits|enemy)\b/i;

/** Those to whom it was done that are parties, as far as anybody can tell: an unknown name may be a place. */
export const adversariesIn = ({ targets }: Evidence): readonly EvidenceParty[] =>
  targets.filter(({ actor, kind }) => actor !== null || (kind !== null && kind !== "civilians" && kind !== "other"));
