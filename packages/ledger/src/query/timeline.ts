import { NO_DAY } from "../store/episode-rows.ts";
import type { Ledger } from "../store/ledger.ts";
import type { Filters, Status } from "../view/index.ts";
import { summarize } from "./select-episodes.ts";

/** Episodes that begin in a stretch of days, `from` and `to` included. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly disputed: number;
}

/** Episodes over time, by the day on which they begin: `bins` stretches of equal length, at least a day each. */
export interface EpisodeTimeline {
  readonly bins: readonly (Stretch & { readonly statuses: Readonly<Partial<Record<Status, number>>> })[];
  /** What lies far before and after the rest and would leave it no room; null for none. */
  readonly earlier: Stretch | null;
  readonly later: Stretch | null;
  readonly undated: number;
  readonly total: number;
}

/** Stretches at the ends that hold this share of the episodes or less are folded away where they take more room than the rest. */
const TAIL = 0.1;

/** The filters' own stretch where they name one, else from the first episode to the last. @throws LedgerError QUERY_INVALID */
export function readTimeline(ledger: Ledger, filters: Filters = {}, bins = 96): EpisodeTimeline {
  const days = daysOf(ledger, filters);
  const dated = days.filter(({ day }) => day !== NO_DAY);
  const total = countOf(days);
  const undated = total - countOf(dated);
  const [from, to] = denseRange(dated);
  const dense = dated.slice(from, to);
  const [first, last] = [dense[0]?.day, dense.at(-1)?.day];
  if (first === undefined || last === undefined) return { bins: [], earlier: null, later: null, undated, total };
  const length = Math.max(1, Math.ceil((last - first + 1) / bins));
  const made = Array.from({ length: Math.ceil((last - first + 1) / length) }, (_, at) => {
    const start = first + at * length;
    const within = dense.filter(({ day }) => day >= start && day < start + length);
    const statuses: Partial<Record<Status, number>> = {};
    for (const { status, count } of within) statuses[status] = (statuses[status] ?? 0) + count;
    return { ...stretch(start, start + length - 1, within), statuses };
  });
  return { bins: made, earlier: folded(dated.slice(0, from)), later: folded(dated.slice(to)), undated, total };
}

/** Positions of the part that is shown: an end is cut off where it is thin and longer than all the rest. */
function denseRange(days: readonly Day[]): readonly [number, number] {
  const most = countOf(days) * TAIL;
  let [from, to] = [0, days.length];
  const span = (a: number, b: number): number => (days[b - 1]?.day ?? 0) - (days[a]?.day ?? 0) + 1;
  for (let at = 1, seen = 0; at < days.length; at++) {
    seen += days[at - 1]!.count;
    if (seen > most) break;
    if (days[at]!.day - days[from]!.day > span(at, days.length)) from = at;
  }
  for (let at = days.length - 1, seen = 0; at > from; at--) {
    seen += days[at]!.count;
    if (seen > most) break;
    if (days[to - 1]!.day - days[at - 1]!.day > span(from, at)) to = at;
  }
  return [from, to];
}

const countOf = (days: readonly Day[]): number => days.reduce((sum, { count }) => sum + count, 0);

const folded = (days: readonly Day[]): Stretch | null =>
  days.length === 0 ? null : stretch(days[0]!.day, days.at(-1)!.day, days);

const stretch = (from: number, to: number, days: readonly Day[]): Stretch => ({
  from: isoDay(from),
  to: isoDay(to),
  count: countOf(days),
  disputed: countOf(days.filter(({ status }) => status === "disputed")),
});

/** Episodes of one status that begin on a day. */
interface Day {
  readonly day: number;
  readonly status: Status;
  readonly count: number;
}

function daysOf({ db }: Ledger, filters: Filters): readonly Day[] {
  const { limit: _, cursor: __, order: ___, ...rest } = filters;
  const select = "SELECT first_day AS day, status, count(*) AS count";
  return db.read(() => summarize<Day>(db, rest, select, { by: "GROUP BY first_day, status ORDER BY first_day" }));
}

const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
