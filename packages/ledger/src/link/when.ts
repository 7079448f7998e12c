import type { Evidence } from "../evidence/evidence.ts";
import { THRESHOLDS } from "./thresholds.ts";

/** The days between which an event lies, both included, counted from 1970-01-01. */
export interface When {
  readonly from: number;
  readonly to: number;
  /** How wide: up to 4 days, up to 35, or more. */
  readonly grain: "day" | "month" | "year";
  /** false: not said, but taken from the date of publication. */
  readonly stated: boolean;
}

type Timed = Pick<Evidence, "time" | "published" | "modality" | "stance" | "polarity">;

const DAY = 86_400_000;
const WIDEST = { day: 4, month: 35, year: 366 } as const;

/** When the event is said to have been; for undated news, the days before publication; null when neither is known. */
export function whenOf(evidence: Timed): When | null {
  let when = known.get(evidence);
  if (when === undefined) {
    when = readWhen(evidence);
    known.set(evidence, when);
  }
  return when;
}

/** Linking asks for the same evidence's time again and again. */
const known = new WeakMap<Timed, When | null>();

function readWhen({ time, published, modality, stance, polarity }: Timed): When | null {
  const from = dayOf(time?.from ?? null, "first");
  const to = dayOf(time?.to ?? null, "last");
  const begin = from ?? to;
  if (begin !== null && time?.stated === false) {
    // What "has" happened by the day of the report, or happened on no day that is said: the days before it.
    return modality === "planned" ? awaited(begin, polarity) : newsUpTo(begin, stance);
  }
  if (begin !== null && modality === "planned" && from === null) return awaited(begin, polarity);
  if (begin !== null) {
    // An open end ("since early October") is compared by its beginning; so is a span of many years.
    const end = Math.max(begin, Math.min(to ?? begin, begin + WIDEST.year - 1));
    return { from: begin, to: end, grain: grainOf(end - begin + 1), stated: true };
  }
  const news = dayOf(published, "last");
  if (news === null || (modality !== "actual" && modality !== "ongoing")) return null;
  return newsUpTo(news, stance);
}

/** What is announced for no day, or for a last one, is looked for in the days after it; what is not to be, for longer. */
function awaited(from: number, polarity: Evidence["polarity"]): When {
  const to = from + (polarity === "negative" ? THRESHOLDS.renouncedDays : THRESHOLDS.awaitedDays);
  return { from, to, grain: grainOf(to - from + 1), stated: false };
}

/** A denial answers what was said weeks ago. */
function newsUpTo(day: number, stance: Evidence["stance"]): When {
  const days = stance === "denies" ? THRESHOLDS.answerDays : THRESHOLDS.newsDays;
  return { from: day - days + 1, to: day, grain: grainOf(days), stated: false };
}

const grainOf = (days: number): When["grain"] => (days <= WIDEST.day ? "day" : days <= WIDEST.month ? "month" : "year");

/** Day number of an ISO 8601 date or date-time; of "2012" or "2012-08" its first or last day; null when unreadable. */
export function dayOf(iso: string | null, edge: "first" | "last"): number | null {
  const match = iso === null ? null : /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso);
  if (!match) return null;
  const [, year, month, day] = match;
  const at =
    day !== undefined
      ? Date.UTC(Number(year), Number(month) - 1, Number(day))
      : edge === "first"
        ? Date.UTC(Number(year), Number(month ?? 1) - 1, 1)
        : Date.UTC(Number(year), Number(month ?? 12), 0);
  return Number.isNaN(at) ? null : Math.floor(at / DAY);
}
