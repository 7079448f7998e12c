import { boxesRound } from "../box.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { familyOf } from "./family.ts";
import { hash30, hash52 } from "./hash.ts";
import { THRESHOLDS } from "./thresholds.ts";
import { type When, whenOf } from "./when.ts";
import { gapKm, type Point, type Where, whereOf } from "./where.ts";

/**
 * Under what a piece of evidence is filed. box: a degree or so round each of its points; country: a point's country;
 * area: the country of a place no closer known; party: each party of the roster; placeless: the same, of an event
 * without any place.
 */
export type KeyKind = "box" | "country" | "area" | "party" | "placeless";

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

/** Null for evidence that is compared with nothing: undated, or neither placed nor of any party of the roster. */
export function blockingOf(evidence: Evidence): Blocking | null {
  const when = whenOf(evidence);
  const where = whereOf(evidence);
  const parties = rosterParties(evidence);
  if (when === null || (where.level === "none" && parties.length === 0)) return null;
  const family = familyOf(evidence.type);
  const filedAt = filedBucket(when);
  const soughtAt = soughtBuckets(when);
  const file = (kind: KeyKind, cell: string): Key => keyOf(kind, `${family}|${kind}|${cell}`, filedAt);
  const seek = (kind: KeyKind, cell: string): Key[] =>
    soughtAt.map((bucket) => keyOf(kind, `${family}|${kind}|${cell}`, bucket));
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

function filedCells(where: Where, parties: readonly string[]): readonly Cell[] {
  if (where.level === "none") return parties.map((party) => ["placeless", party]);
  const byParty = parties.map((party): Cell => ["party", party]);
  if (where.level === "wide") return [...where.countries.map((c): Cell => ["area", c]), ...byParty];
  const boxes = [...new Set(where.points.flatMap(boxesOf))];
  return [...boxes.map((box): Cell => ["box", box]), ...where.countries.map((c): Cell => ["country", c]), ...byParty];
}

function soughtCells(where: Where, parties: readonly string[]): readonly Cell[] {
  const placeless = parties.map((party): Cell => ["placeless", party]);
  if (where.level === "none") return [...placeless, ...parties.map((party): Cell => ["party", party])];
  const areas = where.countries.map((c): Cell => ["area", c]);
  if (where.level === "wide") return [...areas, ...where.countries.map((c): Cell => ["country", c]), ...placeless];
  const boxes = [...new Set(where.points.flatMap(boxesOf))];
  return [...boxes.map((box): Cell => ["box", box]), ...areas, ...placeless];
}

/** Under which kind `other` is filed when it is compared with evidence of `level`, and the reverse. */
export function kindsOf(level: Where["level"], other: Where["level"]): readonly [KeyKind, KeyKind] {
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
  if (a.id === b.id || familyOf(a.type) !== familyOf(b.type)) return false;
  const [whenA, whenB] = [whenOf(a), whenOf(b)];
  if (whenA === null || whenB === null || !timesMeet(whenA, whenB)) return false;
  const [whereA, whereB] = [whereOf(a), whereOf(b)];
  if (whereA.level === "none" || whereB.level === "none") {
    const parties = rosterParties(b);
    return rosterParties(a).some((party) => parties.includes(party));
  }
  if (whereA.level === "point" && whereB.level === "point")
    return whereA.points.some((p) => whereB.points.some((q) => gapKm(p, q) === 0));
  return whereA.countries.some((country) => whereB.countries.includes(country));
}

/** A day is never compared with a year: it would be lost among them. */
export function timesMeet(a: When, b: When): boolean {
  if ((a.grain === "year" && b.grain === "day") || (a.grain === "day" && b.grain === "year")) return false;
  const tolerance = a.grain === "day" && b.grain === "day" ? THRESHOLDS.toleranceDays : 0;
  return a.from <= b.to + tolerance && b.from <= a.to + tolerance;
}

/** The parties of the roster that take part, in order, at most PARTIES. */
export function rosterParties({ agents, targets, unit }: Evidence): readonly string[] {
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

/** The boxes that a point touches, half the tolerance included: points that are compared share one of them. */
const boxesOf = ({ lat, lon, radiusKm }: Point): readonly string[] =>
  boxesRound(ZOOM, lat, lon, radiusKm + THRESHOLDS.toleranceKm / 2).map(({ x, y }) => `${x},${y}`);
