import { NO_DAY } from "../store/episode-rows.ts";
import type { Ledger } from "../store/ledger.ts";
import type { Filters } from "../view/index.ts";
import { selectEpisodes } from "./select-episodes.ts";

/** Episodes over time, by the day on which they begin: `bins` stretches of equal length, at least a day each. */
export interface EpisodeTimeline {
  readonly bins: readonly {
    readonly from: string;
    readonly to: string;
    readonly count: number;
    readonly disputed: number;
  }[];
  readonly undated: number;
  readonly total: number;
}

/** The filters' own stretch where they name one, else from the first episode to the last. @throws LedgerError QUERY_INVALID */
export function readTimeline(ledger: Ledger, filters: Filters = {}, bins = 96): EpisodeTimeline {
  const days = daysOf(ledger, filters);
  const dated = days.filter(({ day }) => day !== NO_DAY);
  const undated = days.filter(({ day }) => day === NO_DAY).reduce((sum, { count }) => sum + count, 0);
  const total = days.reduce((sum, { count }) => sum + count, 0);
  const [first, last] = [dated[0]?.day, dated.at(-1)?.day];
  if (first === undefined || last === undefined) return { bins: [], undated, total };
  const length = Math.max(1, Math.ceil((last - first + 1) / bins));
  const made = Array.from({ length: Math.ceil((last - first + 1) / length) }, (_, at) => ({
    from: isoDay(first + at * length),
    to: isoDay(first + (at + 1) * length - 1),
    count: 0,
    disputed: 0,
  }));
  for (const { day, count, disputed } of dated) {
    const bin = made[Math.floor((day - first) / length)]!;
    bin.count += count;
    bin.disputed += disputed;
  }
  return { bins: made, undated, total };
}

interface Day {
  readonly day: number;
  readonly count: number;
  readonly disputed: number;
}

function daysOf({ db }: Ledger, filters: Filters): readonly Day[] {
  const { limit: _, cursor: __, ...rest } = filters;
  if (Object.keys(rest).length === 0)
    return db
      .sql<Day>(
        `SELECT first_day AS day, count(*) AS count, sum(status = 'disputed') AS disputed FROM episode
         WHERE ceased IS NULL GROUP BY first_day ORDER BY first_day`,
      )
      .all();
  const days = new Map<number, { day: number; count: number; disputed: number }>();
  for (const { first_day: day, status } of selectEpisodes(db, rest, null, Number.MAX_SAFE_INTEGER)) {
    const at = days.get(day) ?? { day, count: 0, disputed: 0 };
    at.count++;
    if (status === "disputed") at.disputed++;
    days.set(day, at);
  }
  return [...days.values()];
}

const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
