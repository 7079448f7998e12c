import type { Alliances } from "../../evidence/alliances.ts";
import type { Evidence } from "../../evidence/evidence.ts";
import { fellows, fightersOf } from "../../evidence/sides.ts";
import { assertionOf } from "../assertion.ts";
import { type Rule, speaker } from "../clash.ts";
import { independent } from "../origin.ts";
import { senseOf } from "../sense.ts";

/** One act, two doers. "Rebels shelled the quarter, the army said" / "the army shelled it, the rebels said". */
export const blame: Rule = {
  name: "different-agents",
  aspect: "blame",
  acrossEpisodes: false,
  clash(a, b, alliances) {
    if (assertionOf(a) !== "affirms" || assertionOf(b) !== "affirms") return null;
    if (a.agents.length === 0 || b.agents.length === 0) return null;
    if (!senseOf(a.type).blamed || !senseOf(b.type).blamed || !independent(a, b, alliances)) return null;
    const doers = fellows(a.agents, b.agents, alliances);
    if (doers === "yes" || (doers === "unknown" && !passesOn(a, b, alliances) && !passesOn(b, a, alliances)))
      return null;
    if (!oneAct(a, b, alliances)) return null;
    return {
      strength: "contradiction",
      reason: `${speaker(a, alliances)} says that ${a.agents[0]?.name} did it; ${speaker(b, alliances)} says that ${b.agents[0]?.name} did.`,
      weight: a.type === b.type ? 2 : 1,
    };
  },
};

/** Whom the one names names somebody else: nobody accuses himself, however vague the words for the other. */
const passesOn = (a: Evidence, b: Evidence, alliances: Alliances): boolean => {
  const { speaksFor } = b.source;
  return (
    speaksFor !== null &&
    fellows(a.agents, [speaksFor], alliances) === "yes" &&
    fellows(b.agents, [speaksFor], alliances) !== "yes"
  );
};

/**
 * Two blows of one fight are two acts: where each side is the other's victim, only acts that can have but one doer (a
 * truce broken, one shelling of one quarter) clash.
 */
function oneAct(a: Evidence, b: Evidence, alliances: Alliances): boolean {
  const mutual =
    fellows(a.agents, fightersOf(b.targets), alliances) === "yes" ||
    fellows(b.agents, fightersOf(a.targets), alliances) === "yes";
  if (a.type !== b.type) return !mutual && fellows(a.targets, b.targets, alliances) === "yes";
  if (a.type === "ceasefire-violation") return true;
  return !mutual && fellows(fightersOf(a.targets), fightersOf(b.targets), alliances) !== "no";
}
