import { STATUS_ORDER } from "@counterclaim/ledger/view";
import type { EpisodeRow, Timeline } from "@counterclaim/server/contract";

export type LaneBy = "status" | "party";

/** First and last day shown, as milliseconds since 1970, the last one's end included. */
export interface Scale {
  readonly start: number;
  readonly end: number;
}

export interface Mark {
  readonly row: EpisodeRow;
  /** Shares of the width, 0 to 1. */
  readonly from: number;
  readonly to: number;
  /** Whether the day of an end is not known: it fades out. */
  readonly softStart: boolean;
  readonly softEnd: boolean;
  /** Line within its lane: marks of one time stand below each other, as far as there is room. */
  readonly line: number;
}

export interface Lane {
  readonly key: string;
  readonly marks: readonly Mark[];
  /** At least 1. */
  readonly lines: number;
}

const DAY = 86_400_000;
const MOST_LANES = 6;
const MOST_LINES = 4;
/** Precisions by which the day itself is said. */
const SHARP: ReadonlySet<string> = new Set(["hour", "day", "range"]);

/** What stretches cover together; null for none. */
export function scaleOf(bins: Timeline["bins"]): Scale | null {
  const [first, last] = [bins[0], bins.at(-1)];
  return first && last ? { start: Date.parse(first.from), end: Date.parse(last.to) + DAY } : null;
}

/** Episodes that fall into a scale, in lanes: by status in its order, or by the parties that act most often. */
export function lanesOf(rows: readonly EpisodeRow[], scale: Scale, by: LaneBy): readonly Lane[] {
  const marked = rows.flatMap((row) => markOf(row, scale) ?? []);
  const groups = Map.groupBy(marked, ({ row }) => (by === "status" ? row.status : (row.agents[0]?.name ?? "")));
  const lanes = [...groups].map(([key, marks]) => packed(key, marks));
  if (by === "status") return STATUS_ORDER.flatMap((status) => lanes.find(({ key }) => key === status) ?? []);
  const named = lanes.filter(({ key }) => key !== "").sort((a, b) => b.marks.length - a.marks.length);
  const rest = [...named.slice(MOST_LANES - 1), ...lanes.filter(({ key }) => key === "")].flatMap(({ marks }) => marks);
  return [...named.slice(0, MOST_LANES - 1), ...(rest.length > 0 ? [packed("", rest)] : [])];
}

/** Puts marks that overlap on lines of their own; beyond MOST_LINES they cover each other. */
function packed(key: string, marks: readonly Mark[]): Lane {
  const ends: number[] = [];
  const placed = [...marks]
    .sort((a, b) => a.from - b.from || a.row.id.localeCompare(b.row.id))
    .map((mark, at) => {
      const free = ends.findIndex((end) => end <= mark.from);
      const line = free >= 0 ? free : ends.length < MOST_LINES ? ends.length : at % MOST_LINES;
      ends[line] = Math.max(ends[line] ?? 0, mark.to);
      return { ...mark, line };
    });
  return { key, marks: placed, lines: Math.max(1, ends.length) };
}

/** Where an episode stands; null for one without a date or outside. An end that nobody named is the other end, faded. */
export function markOf(row: EpisodeRow, { start, end }: Scale): Mark | null {
  const [given, until] = [row.from ?? row.to, row.to ?? row.from];
  if (given === null || until === null) return null;
  const first = Date.parse(given.slice(0, 10));
  const last = Date.parse(until.slice(0, 10)) + DAY;
  if (Number.isNaN(first) || Number.isNaN(last) || last <= start || first >= end) return null;
  const share = (time: number): number => Math.max(0, Math.min(1, (time - start) / (end - start)));
  const vague = !SHARP.has(row.precision);
  return {
    row,
    from: share(first),
    to: share(last),
    softStart: row.from === null || vague || first < start,
    softEnd: row.to === null || vague || last > end,
    line: 0,
  };
}
