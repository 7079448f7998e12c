import type { Alliances } from "../evidence/alliances.ts";
import type { Evidence, EvidenceParty } from "../evidence/evidence.ts";
import { fellows, fellowship } from "../evidence/sides.ts";
import { comparable } from "./blocking.ts";
import type { Comparison } from "./comparison.ts";
import { whenOf } from "./when.ts";
import { distanceKm, whereOf } from "./where.ts";

/**
 * Same happening? A quarter each for type, place, time and parties; a part that one side does not state counts for
 * little, one that disagrees ends it.
 */
export function compare(a: Evidence, b: Evidence, alliances: Alliances): Comparison | null {
  if (!comparable(a, b)) return null;
  const parts = [compareTypes(a, b), comparePlaces(a, b), compareTimes(a, b), compareParties(a, b, alliances)];
  if (parts.some((part) => part === null)) return null;
  const known = parts.filter((part) => part !== null);
  const score = known.reduce((sum, part) => sum + part.score, 0) / parts.length;
  return { score: Math.round(score * 1000) / 1000, reasons: known.map((part) => part.reason) };
}

interface Part {
  readonly score: number;
  readonly reason: string;
}

const compareTypes = (a: Evidence, b: Evidence): Part =>
  a.type === b.type
    ? { score: 1, reason: `both are ${a.type}` }
    : { score: 0.7, reason: `${[a.type, b.type].sort().join(" and ")} may be one engagement` };

function comparePlaces(a: Evidence, b: Evidence): Part {
  const [whereA, whereB] = [whereOf(a), whereOf(b)];
  if (whereA.level === "point" && whereB.level === "point") {
    const pairs = whereA.points.flatMap((p) => whereB.points.map((q) => ({ p, q, km: distanceKm(p, q) })));
    const nearest = pairs.reduce((best, pair) => (pair.km < best.km ? pair : best));
    const km = Math.round(nearest.km);
    return km <= 5
      ? { score: 1, reason: `at ${nearest.p.place.name}` }
      : { score: 0.7, reason: `places ${km} km apart` };
  }
  if (whereA.level === "none" || whereB.level === "none") return { score: 0.3, reason: "a place is not said" };
  return { score: 0.4, reason: "in the same country" };
}

function compareTimes(a: Evidence, b: Evidence): Part | null {
  const [whenA, whenB] = [whenOf(a), whenOf(b)];
  if (whenA === null || whenB === null) return null;
  if (!whenA.stated || !whenB.stated) return { score: 0.5, reason: "a date is not said, but reported then" };
  if (whenA.grain !== whenB.grain) return { score: 0.5, reason: "one time lies within the other" };
  if (whenA.grain !== "day") return { score: whenA.from === whenB.from ? 0.8 : 0.5, reason: "in the same period" };
  return whenA.from <= whenB.to && whenB.from <= whenA.to
    ? { score: 1, reason: "on the same day" }
    : { score: 0.5, reason: "a day apart" };
}

/** Agents and targets of both, taken together: who attacked whom is what accounts differ on. */
function compareParties(a: Evidence, b: Evidence, alliances: Alliances): Part | null {
  const partiesA = [...a.agents, ...a.targets];
  const partiesB = [...b.agents, ...b.targets];
  if (partiesA.length === 0 || partiesB.length === 0) return { score: 0.3, reason: "parties are not said" };
  const strangers = (own: readonly EvidenceParty[], others: readonly EvidenceParty[]): boolean =>
    own.some((p) => others.every((q) => fellowship(p, q, alliances) === "no"));
  const shared = partiesA.filter((p) => partiesB.some((q) => fellowship(p, q, alliances) === "yes"));
  // One force may fight several others on one day: with an own adversary each, they are two fights.
  const apart = strangers(partiesA, partiesB) && strangers(partiesB, partiesA);
  const [first] = shared;
  if (first && !apart) {
    const share = shared.length / Math.max(1, Math.min(partiesA.length, partiesB.length));
    return { score: 0.4 + 0.6 * Math.min(1, share), reason: `with ${first.name}` };
  }
  if (!apart && fellows(partiesA, partiesB, alliances) === "unknown")
    return { score: 0.3, reason: "parties may be the same" };
  if (gainAndLoss(a, b)) return { score: 0.3, reason: "the gain of one is the other's loss" };
  return oneAct(a, b, alliances) ? { score: 0, reason: "each names other parties" } : null;
}

/**
 * The same act at one place on one day: the accounts differ on who did it, or to whom. Where the doer of the one is the
 * victim of the other, they are two blows.
 */
const oneAct = (a: Evidence, b: Evidence, alliances: Alliances): boolean =>
  a.type === b.type &&
  comparePlaces(a, b).score === 1 &&
  compareTimes(a, b)?.score === 1 &&
  (fellows(a.agents, b.agents, alliances) !== "no" || fellows(a.targets, b.targets, alliances) !== "no") &&
  fellows(a.agents, b.targets, alliances) !== "yes" &&
  fellows(b.agents, a.targets, alliances) !== "yes";

const GAINS = new Set(["capture", "recapture", "advance", "breakthrough"]);
const LOSSES = new Set(["territory-lost", "retreat", "withdrawal"]);

/** One side took the place on the day on which the other lost it. */
const gainAndLoss = (a: Evidence, b: Evidence): boolean =>
  ((GAINS.has(a.type) && LOSSES.has(b.type)) || (LOSSES.has(a.type) && GAINS.has(b.type))) &&
  comparePlaces(a, b).score === 1 &&
  compareTimes(a, b)?.score === 1;
