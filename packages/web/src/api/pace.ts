/** When a page looked again, in milliseconds of one clock. */
export interface Look {
  readonly began: number;
  readonly ended: number;
}

const QUIET_MS = 400;
const REST = 4;
const LONGEST_MS = 30_000;

/**
 * How long a page waits before it looks again by itself, in milliseconds: a moment, as changes come in crowds; and where
 * the last look took long, four times as long as that, so that open pages leave a server most of its time.
 */
export function waitBefore(last: Look | null, now: number): number {
  if (last === null) return QUIET_MS;
  const rest = Math.min(LONGEST_MS, REST * (last.ended - last.began));
  return Math.max(QUIET_MS, last.ended + rest - now);
}
