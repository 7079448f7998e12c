import type { Evidence } from "../../evidence/evidence.ts";
import { fellows } from "../../evidence/sides.ts";
import { assertionOf } from "../assertion.ts";
import { type Rule, speaker } from "../clash.ts";

/**
 * What a party announced of itself against what was done. "it would withdraw by Sunday" / "had not withdrawn by Sunday";
 * "we are not going to the city" / "the convoy set off towards the city".
 */
export const intent: Rule = {
  name: "announced-against-done",
  aspect: "intent",
  acrossEpisodes: false,
  clash(a, b, alliances) {
    const [announced, done] = isAnnouncement(a) ? [a, b] : [b, a];
    if (!isAnnouncement(announced) || announced.type !== done.type) return null;
    const said = assertionOf(done);
    if (said === null || (announced.polarity === "positive") === (said === "affirms")) return null;
    if (fellows(announced.agents, done.agents, alliances) === "no") return null;
    return {
      strength: "tension",
      reason: `${speaker(announced, alliances)} announced ${announced.polarity === "positive" ? "it" : "the contrary"}; ${speaker(done, alliances)} says that it was ${said === "affirms" ? "done" : "not done"}.`,
      weight: 1,
    };
  },
};

const isAnnouncement = (e: Evidence): boolean =>
  e.modality === "planned" && e.source.speaksFor !== null && e.stance !== "denies" && e.stance !== "asks";
