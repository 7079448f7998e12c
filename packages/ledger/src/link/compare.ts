import type { Alliances } from "../evidence/alliances.ts";
import type { Evidence, EvidenceParty } from "../evidence/evidence.ts";
import { fellows, fellowship } from "../evidence/sides.ts";
import { comparable } from "./blocking.ts";
import type { Comparison } from "./comparison.ts";
import { familyOf, kinship } from "./family.ts";
import { THRESHOLDS } from "./thresholds.ts";
import { whenOf } from "./when.ts";
import { distanceKm, foldPlace, isNamesake, type Point, pointsMeet, pointsOf, sharedName, whereOf } from "./where.ts";

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

function compareTypes(a: Evidence, b: Evidence): Part | null {
  const score = kinship(a.type, b.type);
  if (score === null) return null;
  if (a.type === b.type) return { score, reason: `both are ${a.type}` };
  return { score, reason: `${[a.type, b.type].sort().join(" and ")} may be one engagement` };
}

function comparePlaces(a: Evidence, b: Evidence): Part | null {
  const name = sharedName(a, b);
  if (name !== null) return { score: 1, reason: `at ${nameIn(a, name) ?? nameIn(b, name) ?? name}` };
  const [whereA, whereB] = [whereOf(a), whereOf(b)];
  if (whereA.level === "point" && whereB.level === "point") {
    const pairs = whereA.points.flatMap((p) => whereB.points.map((q) => ({ p, q, km: distanceKm(p, q) })));
    const nearest = pairs.reduce((best, pair) => (pair.km < best.km ? pair : best));
    const km = Math.round(nearest.km);
    if (km <= 5) return { score: 1, reason: `at ${nearest.p.place.name}` };
    // More likely one of the two reports was read wrong than that two towns of one name saw the same with the same parties.
    if (isNamesake(a, b)) return { score: 0.6, reason: `at places called ${nearest.p.place.name}` };
    // Two towns named as such are two, however near; "near" and "south of" leave it open, and a fight that moves.
    const moves = a.type !== b.type && familyOf(a.type) === familyOf(b.type);
    return moves || pairs.some(({ p, q }) => !isExact(p) || !isExact(q))
      ? { score: 0.7, reason: `places ${km} km apart` }
      : null;
  }
  if (whereA.level === "none" || whereB.level === "none") {
    const points = pointsOf(whereA);
    if (points.length > 0 && pointsMeet(points, pointsOf(whereB)))
      return { score: 0.6, reason: `told among what happened at ${points[0]!.place.name}` };
    return { score: 0.3, reason: "a place is not said" };
  }
  return { score: 0.4, reason: "in the same country" };
}

const nameIn = (e: Evidence, name: string): string | null =>
  e.places.find((place) => foldPlace(place.name) === name)?.name ?? null;

/** The event was in this very town. */
const isExact = ({ place }: Point): boolean => place.role === "at" && place.precision === 1;

function compareTimes(a: Evidence, b: Evidence): Part | null {
  const [whenA, whenB] = [whenOf(a), whenOf(b)];
  if (whenA === null || whenB === null) return null;
  if (!whenA.stated || !whenB.stated) {
    const gap = Math.max(whenA.to, whenB.to) - Math.min(whenA.to, whenB.to);
    return { score: gap < THRESHOLDS.newsDays ? 0.5 : 0.4, reason: "a date is not said, but reported then" };
  }
  if (whenA.grain !== whenB.grain) return { score: 0.5, reason: "one time lies within the other" };
  if (whenA.grain !== "day") return { score: whenA.from === whenB.from ? 0.8 : 0.5, reason: "in the same period" };
  if (whenA.from <= whenB.to && whenB.from <= whenA.to) return { score: 1, reason: "on the same day" };
  return NIGHT.test(a.text) || NIGHT.test(b.text) ? { score: 0.5, reason: "a day apart, by night" } : null;
}

/** Late on Saturday for one reporter is early on Sunday for another; else two days that are said are two days. */
const NIGHT = /\b(?:late|early|(?:over|mid)?night|(?:pre-)?dawn|evening)\b/i;

/** Agents and targets of both, taken together: who attacked whom is what accounts differ on. */
function compareParties(a: Evidence, b: Evidence, alliances: Alliances): Part | null {
  const partiesA = [...a.agents, ...a.targets];
  const partiesB = [...b.agents, ...b.targets];
  if (partiesA.length === 0 || partiesB.length === 0)
    return a.claim !== b.claim && familyOf(a.type) !== familyOf(b.type)
      ? null
      : { score: 0.3, reason: "parties are not said" };
  const shared = partiesA.filter((p) => partiesB.some((q) => fellowship(p, q, alliances) === "yes"));
  // One force may fight several others on one day: with an own adversary each, they are two fights.
  const apart = hasStranger(a, b, alliances) && hasStranger(b, a, alliances);
  const [first] = shared;
  if (first && !apart) {
    const share = shared.length / Math.max(1, Math.min(partiesA.length, partiesB.length));
    return { score: 0.4 + 0.6 * Math.min(1, share), reason: `with ${first.name}` };
  }
  if (isNamesake(a, b)) return null;
  if (!apart && a.claim === b.claim) return { score: 0.5, reason: "told in one breath" };
  // Words for one blow or another, and nobody in common: they need more to be one.
  if (familyOf(a.type) !== familyOf(b.type)) return null;
  if (!apart) return { score: 0.3, reason: "parties may be the same" };
  if (gainAndLoss(a, b)) return { score: 0.3, reason: "the gain of one is the other's loss" };
  return oneAct(a, b, alliances) ? { score: 0, reason: "each names other parties" } : null;
}

/** Whether somebody takes part in `a` who is nobody of `b`, though `b` says who took that part. */
function hasStranger(a: Evidence, b: Evidence, alliances: Alliances): boolean {
  const missing = (party: EvidenceParty, inPart: readonly EvidenceParty[], others: readonly EvidenceParty[]): boolean =>
    inPart.length > 0 &&
    inPart.every((other) => fellowship(party, other, alliances) === "no") &&
    others.every((other) => fellowship(party, other, alliances) !== "yes");
  return (
    a.agents.some((party) => missing(party, b.agents, b.targets)) ||
    a.targets.some((party) => missing(party, b.targets, b.agents))
  );
}

/**
 * The same act at one place on one day: the accounts differ on who did it, or to whom. Where the doer of the one is the
 * victim of the other, they are two blows.
 */
const oneAct = (a: Evidence, b: Evidence, alliances: Alliances): boolean =>
  a.type === b.type &&
  comparePlaces(a, b)?.score === 1 &&
  (compareTimes(a, b)?.score ?? 0) >= 0.4 &&
  (fellows(a.agents, b.agents, alliances) !== "no" || mayBeOne(a.targets, b.targets, alliances)) &&
  fellows(a.agents, b.targets, alliances) !== "yes" &&
  fellows(b.agents, a.targets, alliances) !== "yes";

/** Nobody is named, or somebody is of one side: "the market" and "a market", not "the dockers" and "a bus station". */
const mayBeOne = (as: readonly EvidenceParty[], bs: readonly EvidenceParty[], alliances: Alliances): boolean =>
  as.length === 0 || bs.length === 0 || fellows(as, bs, alliances) === "yes";

const FORWARD: ReadonlySet<string> = new Set([
  "capture",
  "recapture",
  "advance",
  "breakthrough",
  "attack",
  "offensive",
  "invasion",
  "clash",
  "siege",
]);
const BACK: ReadonlySet<string> = new Set([
  "territory-lost",
  "retreat",
  "withdrawal",
  "repelled-attack",
  "advance-stopped",
]);

/** One side came on or took the place on the day on which the other lost it or held it off: each tells of itself. */
const gainAndLoss = (a: Evidence, b: Evidence): boolean =>
  ((FORWARD.has(a.type) && BACK.has(b.type)) || (BACK.has(a.type) && FORWARD.has(b.type))) &&
  comparePlaces(a, b)?.score === 1 &&
  (compareTimes(a, b)?.score ?? 0) >= 0.4;
