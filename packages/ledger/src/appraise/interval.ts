import type { Evidence } from "../evidence/evidence.ts";
import { whenOf } from "../link/when.ts";

/** Days between two events by the closest reading of both; 0 where they may coincide; null when one is undated. */
export function daysApart(a: Evidence, b: Evidence): number | null {
  const [x, y] = [whenOf(a), whenOf(b)];
  if (x === null || y === null) return null;
  return Math.max(0, x.from - y.to, y.from - x.to);
}

/** Whether the event of `a` lies wholly before that of `b` as their times are given, to the hour where hours are. */
export function endsBefore(a: Evidence, b: Evidence): boolean {
  const [end, begin] = [a.time?.to ?? null, b.time?.from ?? null];
  // The day of a report is no more than the last on which it may have been.
  if (end === null || begin === null || a.time?.stated === false || b.time?.stated === false) return false;
  const length = Math.min(end.length, begin.length);
  return end.slice(0, length) < begin.slice(0, length);
}
