import type { WriteStream } from "node:tty";

/** Shows how far a run is; says nothing where nobody watches. */
export interface Progress {
  advance(reports: number, share: number | null): void;
  /** Takes the bar off the screen, so that other lines can be written. */
  clear(): void;
}

const WIDTH = 24;
const EVERY_MS = 100;

const silent: Progress = { advance: () => undefined, clear: () => undefined };

/** A bar with rate and time left on `terminal`; nothing when it is a pipe or a file. `now` in milliseconds. */
export function showProgress(terminal: WriteStream, now: () => number = Date.now): Progress {
  if (!terminal.isTTY) return silent;
  const began = now();
  let drawn = 0;
  let done = 0;
  return {
    advance(reports, share) {
      done += reports;
      const at = now();
      if (at - drawn < EVERY_MS) return;
      drawn = at;
      terminal.write(`\r\x1b[K${progressLine(done, share, (at - began) / 1000)}`);
    },
    clear() {
      if (drawn > 0) terminal.write("\r\x1b[K");
      drawn = 0;
    },
  };
}

/** One line: "████░░░░ 40 % · 1,200 reports · 85/s · 21 s left"; `share` (0-1) is null where the end is unknown. */
function progressLine(reports: number, share: number | null, seconds: number): string {
  const rate = reports / Math.max(seconds, 0.001);
  const counted = `${reports.toLocaleString("en")} ${reports === 1 ? "report" : "reports"} · ${rate.toFixed(rate < 10 ? 1 : 0)}/s`;
  if (share === null || share <= 0) return counted;
  const filled = Math.round(Math.min(share, 1) * WIDTH);
  const left = Math.ceil((seconds / share) * (1 - Math.min(share, 1)));
  const bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
  return `${bar} ${Math.floor(share * 100)} % · ${counted} · ${duration(left)} left`;
}

function duration(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${seconds % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
