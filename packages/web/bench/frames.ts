import { readdirSync, readFileSync } from "node:fs";
import type { Page } from "playwright-core";

/** Milliseconds of one tick of /proc/PID/stat: USER_HZ is 100 wherever Linux runs. */
const TICK_MS = 10;

export interface Panning {
  /** Pictures of the map drawn in a second. */
  readonly framesPerSecond: number;
  /** Between two pictures, of twenty the second longest, milliseconds. */
  readonly slowestTwentieth: number;
  /** Of all processes of the browser for one picture, milliseconds; null where there is no /proc. */
  readonly cpuPerFrame: number | null;
  /** Requests to the server while the button was held. */
  readonly requests: number;
}

interface Seen {
  drawn: number;
  last: number;
  gaps: number[];
}

/** Counts, from now on in every page opened, in which frames a map draws. To be called before the page is loaded. */
export const countFrames = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const seen: Seen = { drawn: 0, last: -1, gaps: [] };
    Object.assign(globalThis, { seen });
    const { prototype } = WebGL2RenderingContext;
    const own = prototype.drawElements;
    prototype.drawElements = function (...given) {
      const now = Number(document.timeline.currentTime);
      if (now !== seen.last) {
        if (seen.last >= 0) seen.gaps.push(now - seen.last);
        seen.last = now;
        seen.drawn++;
      }
      own.apply(this, given);
    };
  });

/** Drags the map about with the mouse for some seconds. */
export async function pan(page: Page, seconds: number): Promise<Panning> {
  const box = await page.locator(".map-canvas").boundingBox();
  if (!box) throw new Error("there is no map on the page");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  let requests = 0;
  const count = (): void => {
    requests++;
  };
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.evaluate(() =>
    Object.assign((globalThis as unknown as { seen: Seen }).seen, { drawn: 0, last: -1, gaps: [] }),
  );
  page.on("request", count);
  const [began, cpu] = [performance.now(), browserCpu()];
  const elapsed = (): number => (performance.now() - began) / 1000;
  while (elapsed() < seconds) {
    const at = elapsed();
    await page.mouse.move(x + box.width * 0.3 * Math.sin(1.7 * at), y + box.height * 0.25 * Math.sin(1.1 * at));
    await new Promise((resolve) => setTimeout(resolve, 8));
  }
  const [took, spent] = [elapsed(), browserCpu()];
  const { drawn, gaps } = await page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);
  page.off("request", count);
  await page.mouse.up();
  const sorted = [...gaps].sort((a, b) => a - b);
  return {
    framesPerSecond: drawn / took,
    slowestTwentieth: sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN,
    cpuPerFrame: cpu === null || spent === null ? null : (spent - cpu) / drawn,
    requests,
  };
}

/** Milliseconds that the processes below this one have used so far: of two readings the difference counts. */
function browserCpu(): number | null {
  try {
    const stats = readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .flatMap((pid) => statOf(pid) ?? []);
    const parents = new Map(stats.map(({ pid, parent }) => [pid, parent]));
    const mine = (pid: number): boolean => pid !== 0 && (pid === process.pid || mine(parents.get(pid) ?? 0));
    const others = stats.filter(({ pid, name }) => pid !== process.pid && /chrom/i.test(name) && mine(pid));
    return TICK_MS * others.reduce((sum, { ticks }) => sum + ticks, 0);
  } catch {
    return null;
  }
}

function statOf(pid: string) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    const end = text.lastIndexOf(")");
    const fields = text.slice(end + 2).split(" ");
    const name = text.slice(text.indexOf("(") + 1, end);
    return { pid: Number(pid), name, parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
  } catch {
    // It has ended meanwhile.
    return null;
  }
}
