import { boxesRound } from "../box.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { blockOf, kinship } from "./family.ts";
import { isHabitual, isRunningTotal } from "./habitual.ts";
import { hash30, hash52 } from "./hash.ts";
import { THRESHOLDS } from "./thresholds.ts";
import { type When, whenOf } from "./when.ts";
import {
  isNamesake,
  isSpecific,
  isToldAround,
  nameKey,
  type Point,
  pointsMeet,
  pointsOf,
  sharedName,
  type Where,
  whereOf,
} from "./where.ts";

/**
 * Under what a piece of evidence is filed. box: a degree or so round each of its points, or round its setting; name: a
 * place's name, on the map or on none; country: a point's country; area: the country of a place no closer known; party: each party of the
 * roster; placeless: the same, of an event of which no place on the map is said.
 */
export type KeyKind = "box" | "name" | "country" | "area" | "party" | "placeless";

export interface Key {
  readonly kind: KeyKind;
  readonly hash: number;
}

/** All that blocking needs to know of a piece of evidence. */
export interface Blocking {
  readonly filed: readonly Key[];
  readonly sought: readonly Key[];
  /** The same for evidence of the same parties. */
  readonly parties: number;
  /** Its place in the trie of a crowd. */
  readonly spread: number;
}

const PARTIES = 4;

/** Null for evidence that is compared with nothing: undated, told as a habit, or neither placed nor of any party of the roster. */
export function blockingOf(evidence: Evidence): Blocking | null {
  const when = whenOf(evidence);
  const where = whereOf(evidence);
  const parties = rosterParties(evidence);
  const nowhere = pointsOf(where).length + where.countries.length + where.names.length === 0 && where.around === null;
  if (when === null || (nowhere && parties.length === 0) || isHabitual(evidence)) return null;
  const block = blockOf(evidence.type);
  const filedAt = filedBucket(when);
  const soughtAt = soughtBuckets(when);
  const file = (kind: KeyKind, cell: string): Key => keyOf(kind, `${block}|${kind}|${cell}`, filedAt);
  const seek = (kind: KeyKind, cell: string): Key[] =>
    soughtAt.map((bucket) => keyOf(kind, `${block}|${kind}|${cell}`, bucket));
  return {
    filed: filedCells(where, parties).map(([kind, cell]) => file(kind, cell)),
    sought: soughtCells(where, parties).flatMap(([kind, cell]) => seek(kind, cell)),
    parties: hash52(partyNames(evidence).join("|")),
    spread: hash30(evidence.id),
  };
}

/**
 * 52 bits: 16 of the bucket's first day (from 1880 on), 36 of the rest. What is near in time is near in the index, so
 * that a day's reports touch few of its pages.
 */
function keyOf(kind: KeyKind, name: string, { grain, day }: Bucket): Key {
  const since = Math.max(0, Math.min(0xffff, day + 32_768));
  return { kind, hash: since * 2 ** 36 + (hash52(`${name}|${grain}|${day}`) % 2 ** 36) };
}

type Cell = readonly [KeyKind, string];

const by = (kind: KeyKind, cells: readonly string[]): readonly Cell[] => cells.map((cell): Cell => [kind, cell]);

function filedCells(where: Where, parties: readonly string[]): readonly Cell[] {
  const placed = [...by("box", boxesOf(where)), ...by("name", namesIn(where))];
  if (where.level === "none") return [...placed, ...by("placeless", parties)];
  return [...placed, ...by(where.level === "wide" ? "area" : "country", where.countries), ...by("party", parties)];
}

function soughtCells(where: Where, parties: readonly string[]): readonly Cell[] {
  const placed = [...by("box", boxesOf(where)), ...by("name", namesIn(where))];
  const placeless = by("placeless", parties);
  if (where.level === "none") return [...placed, ...placeless, ...by("party", parties)];
  const areas = by("area", where.countries);
  if (where.level === "wide") return [...placed, ...areas, ...by("country", where.countries), ...placeless];
  return [...placed, ...areas, ...placeless];
}

const namesIn = ({ names, called, around }: Where): readonly string[] => {
  const other = called === null ? around : nameKey(called);
  return other === null || names.includes(other) ? names : [...names, other];
};

/**
 * Under which kinds two pieces of evidence find each other, by the kind under which the one found the other: whoever
 * shares a box or a name is filed under it as well.
 */
export function kindsOf(found: KeyKind, level: Where["level"], other: Where["level"]): readonly [KeyKind, KeyKind] {
  if (found === "box" || found === "name") return [found, found];
  const filed = (own: Where["level"], beside: Where["level"]): KeyKind => {
    if (own === "none") return "placeless";
    if (beside === "none") return "party";
    if (own === "wide") return "area";
    return beside === "wide" ? "country" : "box";
  };
  return [filed(level, other), filed(other, level)];
}

/** Whether two pieces of evidence are compared at all. Symmetric. */
export function comparable(a: Evidence, b: Evidence): boolean {
  if (a.id === b.id || kinship(a.type, b.type) === null || isRunningTotal(a) !== isRunningTotal(b)) return false;
  const [whenA, whenB] = [whenOf(a), whenOf(b)];
  return whenA !== null && whenB !== null && timesMeet(whenA, whenB) && placesMeet(a, b);
}

/** Two places that are said must be one; where the one is not, a party in common or the report's setting will do. */
function placesMeet(a: Evidence, b: Evidence): boolean {
  if (sharedName(a, b) !== null || isNamesake(a, b) || isToldAround(a, b)) return true;
  const [whereA, whereB] = [whereOf(a), whereOf(b)];
  if (isSpecific(whereA) && isSpecific(whereB)) return pointsMeet(whereA.points, whereB.points);
  if (whereA.level === "none" || whereB.level === "none")
    return pointsMeet(pointsOf(whereA), pointsOf(whereB)) || shareParty(a, b);
  return whereA.countries.some((country) => whereB.countries.includes(country));
}

function shareParty(a: Evidence, b: Evidence): boolean {
  const parties = rosterParties(b);
  return rosterParties(a).some((party) => parties.includes(party));
}

/** A day is never compared with a year: it would be lost among them. */
export function timesMeet(a: When, b: When): boolean {
  if ((a.grain === "year" && b.grain === "day") || (a.grain === "day" && b.grain === "year")) return false;
  const tolerance = a.grain === "day" && b.grain === "day" ? THRESHOLDS.toleranceDays : 0;
  return a.from <= b.to + tolerance && b.from <= a.to + tolerance;
}

/** The parties of the roster that take part, in order, at most PARTIES. */
function rosterParties({ agents, targets, unit }: Evidence): readonly string[] {
  const ids = [...agents, ...targets, ...(unit ? [unit] : [])].map((party) => party.actor).filter((id) => id !== null);
  return [...new Set(ids)].sort().slice(0, PARTIES);
}

const partyNames = ({ agents, targets }: Evidence): readonly string[] =>
  [...new Set([...agents, ...targets].map((party) => party.actor ?? party.name.toLowerCase()))].sort();

// --- Time: each grain has buckets of its own width, and looks back by the widest interval that is filed there. ---

const BUCKETS = {
  day: { width: 4, longest: 4 },
  month: { width: 32, longest: 35 },
  year: { width: 366, longest: 366 },
} as const;

const MEETS: Readonly<Record<When["grain"], readonly When["grain"][]>> = {
  day: ["day", "month"],
  month: ["day", "month", "year"],
  year: ["month", "year"],
};

interface Bucket {
  readonly grain: When["grain"];
  /** Its first. */
  readonly day: number;
}

const bucketOf = (grain: When["grain"], index: number): Bucket => ({ grain, day: index * BUCKETS[grain].width });

const filedBucket = ({ grain, from }: When): Bucket => bucketOf(grain, Math.floor(from / BUCKETS[grain].width));

function soughtBuckets({ from, to, grain: own }: When): readonly Bucket[] {
  return MEETS[own].flatMap((grain) => {
    const { width, longest } = BUCKETS[grain];
    const tolerance = own === "day" && grain === "day" ? THRESHOLDS.toleranceDays : 0;
    const first = Math.floor((from - tolerance - longest + 1) / width);
    const last = Math.floor((to + tolerance) / width);
    return Array.from({ length: last - first + 1 }, (_, i) => bucketOf(grain, first + i));
  });
}

// --- Space ---

/** Boxes of 1.4 degrees. */
const ZOOM = 8;

/** The boxes that points touch, half the tolerance included: points that are compared share one of them. */
const boxesOf = (where: Where): readonly string[] => [...new Set(pointsOf(where).flatMap(boxesAt))];

const boxesAt = ({ lat, lon, radiusKm }: Point): readonly string[] =>
  boxesRound(ZOOM, lat, lon, radiusKm + THRESHOLDS.toleranceKm / 2).map(({ x, y }) => `${x},${y}`);
