import type { Evidence } from "../../evidence/evidence.ts";
import { fellows } from "../../evidence/sides.ts";
import { familyOf } from "../../link/family.ts";
import { assertionOf } from "../assertion.ts";
import { isNarrated, type Rule, speaker } from "../clash.ts";
import { independent } from "../origin.ts";
import { isSpeech, senseOf } from "../sense.ts";
import { isNone } from "./toll.ts";

/**
 * One source says that it happened, another that it did not.
 * "An air strike hit the market" / "denied that its aircraft had bombed the market".
 */
export const occurrence: Rule = {
  name: "denied",
  aspect: "occurrence",
  acrossEpisodes: false,
  concerns: (e) => !isSpeech(e.type),
  clash(a, b, alliances) {
    const [affirming, rejecting] = assertionOf(a) === "affirms" ? [a, b] : [b, a];
    const doubted = rejecting.stance === "doubts" && rejecting.withheld !== true;
    if (assertionOf(affirming) !== "affirms" || !(doubted || assertionOf(rejecting) === "rejects")) return null;
    // "no casualties" / "40 casualties": two counts
    if (!independent(a, b, alliances) || (isNone(rejecting) && affirming.quantities.length > 0)) return null;
    if (isNarrated(a, b) && (rejecting.source.kind === "publisher" || !senseOf(affirming.type).blamed)) return null;
    // "Shells hit a camp. The rebels denied any role": not that it was hit.
    if (isNarrated(a, b) && affirming.agents.length === 0 && rejecting.agents.length > 0) return null;
    // "It is not known who was behind the attack": nobody is said to have done what is denied.
    if (affirming.agents.length === 0 && rejecting.agents.length > 0 && WHOSE.test(affirming.text)) return null;
    if (doubted && ASKING.test(rejecting.text)) return null;
    // "hired for the departure": that something moved, without a word of who, is no claim that it did.
    if (!senseOf(affirming.type).blamed && affirming.agents.length === 0 && affirming.source.kind === "publisher")
      return null;
    // That people died there is not what is denied by who did not fire.
    if (isBareDeath(affirming) && affirming.type !== rejecting.type && !isDeath(rejecting)) return null;
    // "is hiding its losses": none that could be denied one by one
    if (affirming.type === "losses" && affirming.quantities.length === 0 && affirming.agents.length === 0) return null;
    const doers = fellows(a.agents, b.agents, alliances);
    if (takenAndLost(a, b) ? doers === "yes" : !comparableTypes(a, b) || doers === "no") return null;
    return {
      strength: doubted ? "tension" : "contradiction",
      reason: `${speaker(affirming, alliances)} says that it happened; ${speaker(rejecting, alliances)} ${doubted ? "doubts" : "denies"} it.`,
      weight: (rejecting.stance === "denies" ? 2 : 1) + (affirming.source.speaksFor !== null ? 0.5 : 0),
    };
  },
};

/** "unable to determine who was behind the attack". */
const WHOSE = /\b(?:determine|establish|know|known|say|clear|unclear|identify|ascertain)\b[^.;]{0,20}\bwho\b/i;

/** "did not say who was behind it": that it happened is not what is open. */
const ASKING = /^\W*(?:who|whom|whose|what|which|how|why|where|when)\b/i;

const isDeath = ({ type }: Evidence): boolean => familyOf(type) === "killing";
const isBareDeath = (e: Evidence): boolean => isDeath(e) && e.agents.length === 0;

/** What is denied is what is asserted: one type, or two that are both acts of violence. */
const comparableTypes = (a: Evidence, b: Evidence): boolean =>
  a.type === b.type || (senseOf(a.type).blamed && senseOf(b.type).blamed) || groundAlike(a, b);

const groundAlike = (a: Evidence, b: Evidence): boolean => {
  const [x, y] = [senseOf(a.type), senseOf(b.type)];
  return x.ground !== null && x.ground === y.ground;
};

/** The capture of a place by one side and its loss by the other are one thing: who denies the loss denies the capture. */
const takenAndLost = (a: Evidence, b: Evidence): boolean => {
  const [x, y] = [senseOf(a.type), senseOf(b.type)];
  return (x.hold === "takes" && y.hold === "leaves") || (x.hold === "leaves" && y.hold === "takes");
};
