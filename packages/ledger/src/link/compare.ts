import type { Alliances } from "../evidence/alliances.ts";
import type { Evidence, EvidencePlace } from "../evidence/evidence.ts";
import { answersOther } from "./answers.ts";
import { comparable } from "./blocking.ts";
import { compareParties, gainAndLoss } from "./compare-parties.ts";
import type { Comparison, Part } from "./comparison.ts";
import { familyOf, kinship } from "./family.ts";
import { otherObjects } from "./objects.ts";
import { isRefuge } from "./refuge.ts";
import { isAnswerTo } from "./reprisal.ts";
import { isSequel } from "./sequel.ts";
import { THRESHOLDS } from "./thresholds.ts";
import { whenOf } from "./when.ts";
import {
  distanceKm,
  isNamesake,
  isSpecific,
  isToldAround,
  nameKey,
  type Point,
  pointsOf,
  sharedName,
  type Where,
  whereOf,
} from "./where.ts";

/**
 * Same happening? A quarter each for type, place, time and parties; a part that one side does not state counts for
 * little, one that disagrees ends it.
 */
export function compare(a: Evidence, b: Evidence, alliances: Alliances): Comparison | null {
  if (!comparable(a, b) || otherObjects(a, b) || answersOther(a, b) || isSequel(a, b, alliances)) return null;
  if (isAnswerTo(a, b, alliances) || isRefuge(a, b)) return null;
  const [type, place, time] = [compareTypes(a, b), comparePlaces(a, b), compareTimes(a, b)];
  if (type === null || place === null || time === null) return null;
  if (place.score < NAMED && isHeld(a) !== isHeld(b)) return null;
  // A night's difference at one place is a reporter's; somewhere in one country it is two nights.
  if (time.reason === BY_NIGHT && place.score < AMONG) return null;
  const there = place.score === NAMED || (a.report === b.report && place.score >= TOLD_ON);
  const parties = compareParties(a, b, there && time.score >= 0.4, alliances) ?? mirrored(a, b, place, time);
  if (parties === null) return null;
  const parts = [type, place, time, parties];
  const score = parts.reduce((sum, part) => sum + part.score, 0) / parts.length + (a.report === b.report ? BESIDE : 0);
  return { score: Math.min(1, Math.round(score * 1000) / 1000), reasons: parts.map((part) => part.reason) };
}

/** On one day, and told among what happened there, the gain of one may be what the other says it held off. */
const mirrored = (a: Evidence, b: Evidence, place: Part, time: Part): Part | null =>
  place.score >= AMONG && time.score === 1 && gainAndLoss(a, b) && !isNamesake(a, b)
    ? { score: 0.3, reason: "the gain of one is the other's loss" }
    : null;

/** Who holds "much of the highlands" holds them whoever took or left one of their towns: holding and taking need one place. */
const isHeld = ({ type }: Evidence): boolean => type === "territory-held";
const NAMED = 1;
/** What places score at least that are one or near each other. */
const AMONG = 0.7;
const BY_NIGHT = "a day apart, by night";
/** Of two happenings that fit as well, the one of the same report is meant. */
const BESIDE = 0.02;
/** Of one report, what is told where it tells of the place goes on with what was told before. */
const TOLD_ON = 0.9;

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
    const [first] = pointsOf(whereA);
    const among = a.report === b.report ? TOLD_ON : AMONG;
    if (isToldAround(a, b)) return { score: among, reason: "told among what happened there" };
    if (first && pointsOf(whereA).some((p) => pointsOf(whereB).some((q) => isAround(p, q))))
      return { score: among, reason: `told among what happened at ${first.place.name}` };
    const nowhere = a.report === b.report && !isSpecific(whereA) && !isSpecific(whereB);
    return { score: nowhere ? 0.5 : 0.3, reason: "a place is not said" };
  }
  const region = regionRound(a, whereB) ?? regionRound(b, whereA);
  if (region !== null) return { score: 0.6, reason: `in ${region.name}` };
  return { score: 0.4, reason: "in the same country" };
}

/** "a market in North Darfur" / "in Kabkabiya": the region of the one, in which the other's place lies. */
const regionRound = ({ places }: Evidence, { points }: Where): EvidencePlace | null =>
  places.find(({ lat, lon, radiusKm, precision }) => {
    if (lat === null || lon === null || radiusKm === null || (precision ?? 7) >= 6) return false;
    return points.some((point) => distanceKm(point, { lat, lon }) <= radiusKm);
  }) ?? null;

const nameIn = (e: Evidence, name: string): string | null =>
  e.places.find((place) => nameKey(place.name) === name)?.name ?? null;

/** Where a report is when it tells of something is that place itself, unless it is but "near" one or an area. */
const isAround = (a: Point, b: Point): boolean => distanceKm(a, b) <= Math.max(a.radiusKm, b.radiusKm, AROUND_KM);
const AROUND_KM = 10;

/** The event was in this very town. */
const isExact = ({ place }: Point): boolean => place.role === "at" && place.precision === 1;

function compareTimes(a: Evidence, b: Evidence): Part | null {
  const [whenA, whenB] = [whenOf(a), whenOf(b)];
  if (whenA === null || whenB === null) return null;
  if (!whenA.stated || !whenB.stated) {
    const gap = Math.max(whenA.to, whenB.to) - Math.min(whenA.to, whenB.to);
    const goesOn = a.report === b.report ? 0.6 : 0.5;
    return { score: gap < THRESHOLDS.newsDays ? goesOn : 0.4, reason: "a date is not said, but reported then" };
  }
  if (whenA.grain !== whenB.grain) return { score: 0.5, reason: "one time lies within the other" };
  if (whenA.grain !== "day") return { score: whenA.from === whenB.from ? 0.8 : 0.5, reason: "in the same period" };
  if (whenA.from <= whenB.to && whenB.from <= whenA.to) return { score: 1, reason: "on the same day" };
  return NIGHT.test(a.text) || NIGHT.test(b.text) ? { score: 0.5, reason: BY_NIGHT } : null;
}

/** Late on Saturday for one reporter is early on Sunday for another; else two days that are said are two days. */
const NIGHT = /\b(?:late|early|(?:over|mid)?night|(?:pre-)?dawn|evening)\b/i;
