import type { Alliances } from "../../evidence/alliances.ts";
import type { Evidence } from "../../evidence/evidence.ts";
import { fellows } from "../../evidence/sides.ts";
import { assertionOf } from "../assertion.ts";
import { type Rule, speaker } from "../clash.ts";
import { endsBefore } from "../interval.ts";
import { independent } from "../origin.ts";
import { senseOf } from "../sense.ts";

/**
 * Opposite ends of one engagement: a side that moves forward by one account, and by another is stopped, repelled or in
 * retreat. "broke the defensive line" / "the convoy retreated".
 */
export const outcome: Rule = {
  name: "opposite-outcomes",
  aspect: "outcome",
  acrossEpisodes: false,
  clash(a, b, alliances) {
    if (assertionOf(a) !== "affirms" || assertionOf(b) !== "affirms" || !independent(a, b, alliances)) return null;
    const [gain, setback] = senseOf(a.type).ground === "forward" ? [a, b] : [b, a];
    if (senseOf(gain.type).ground !== "forward" || !contrary(gain, setback, alliances)) return null;
    const inSequence =
      endsBefore(setback, gain) || (senseOf(setback.type).ground === "held-off" && !samePlace(gain, setback));
    const goes = senseOf(setback.type).ground === "back" ? "was thrown back" : "was stopped";
    return {
      strength: inSequence ? "tension" : "contradiction",
      reason: `${speaker(gain, alliances)} says that ${subject(gain)} went forward; ${speaker(setback, alliances)} says that it ${goes}${inSequence ? ", which may have come before" : ""}.`,
      weight:
        (inSequence ? 0 : 2) + (gain.source.speaksFor !== null ? 1 : 0) + (setback.source.speaksFor !== null ? 1 : 0),
    };
  },
};

/** The setback is that of the side which gains by the other account. */
function contrary(gain: Evidence, setback: Evidence, alliances: Alliances): boolean {
  const { ground } = senseOf(setback.type);
  if (ground === "back") return fellows(gain.agents, setback.agents, alliances) === "yes";
  if (ground !== "held-off") return false;
  const [attacked, holders] = [setback.targets, setback.agents];
  if (attacked.length > 0) return fellows(gain.agents, attacked, alliances) === "yes";
  return fellows(gain.agents, holders, alliances) === "no";
}

const samePlace = (a: Evidence, b: Evidence): boolean =>
  a.places.length === 0 ||
  b.places.length === 0 ||
  a.places.some((p) => b.places.some((q) => (p.id !== null ? p.id === q.id : p.name === q.name)));

const subject = (e: Evidence): string => e.unit?.name ?? e.agents[0]?.name ?? "the attacker";
