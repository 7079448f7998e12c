/** A day as a whole number: days since 1 January 1970, in the proleptic Gregorian calendar. No zone, no clock. */
export type Day = number;

const MS = 86_400_000;

/** The day; null when there is none (31 February, month 13). `month` from 1. */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (!(year >= 1 && year <= 9999)) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? Math.round(date.getTime() / MS) : null;
}

/** Year, month (from 1) and day of the month. */
export function partsOf(day: Day): { readonly year: number; readonly month: number; readonly date: number } {
  const d = new Date(day * MS);
  return { year: d.getUTCFullYear(), month: d.getUTCMonth() + 1, date: d.getUTCDate() };
}

/** "2023-11-09". */
export const isoOf = (day: Day): string => new Date(day * MS).toISOString().slice(0, 10);

/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (day: Day): number => (((day + 4) % 7) + 7) % 7;

/** The day at the head of an ISO 8601 date or date-time; null when there is none. */
export function readIso(iso: string | null | undefined): Day | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? "");
  return parts ? dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
}

export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** First to last day of a month; months beyond 1-12 run into the years beside. */
export function monthDays(year: number, month: number): Days {
  const index = year * 12 + month - 1;
  const first = (i: number): Day => Math.round(Date.UTC(Math.floor(i / 12), ((i % 12) + 12) % 12, 1) / MS);
  return { from: first(index), to: first(index + 1) - 1 };
}

export const yearDays = (year: number): Days => ({ from: monthDays(year, 1).from, to: monthDays(year, 12).to });

/** The week from Monday to Sunday in which a day lies. */
export function weekDays(day: Day): Days {
  const from = day - ((weekdayOf(day) + 6) % 7);
  return { from, to: from + 6 };
}
