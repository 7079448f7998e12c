import type { Page } from "playwright-core";

/** Events shorter than this are not told of by the browser, milliseconds. */
const SHORTEST = 16;
/** What follows upon an event has come by then, milliseconds. */
const SETTLED = 1500;

interface Told {
  readonly name: string;
  readonly ms: number;
}

/** Lets every page opened from now on keep how long its events take until the next paint. To be called before it is loaded. */
export const timeInteractions = (page: Page): Promise<unknown> =>
  page.addInitScript((durationThreshold) => {
    const told: Told[] = [];
    Object.assign(globalThis, { told });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[])
        if (entry.interactionId) told.push({ name: entry.name, ms: entry.duration });
    }).observe({ type: "event", durationThreshold } as PerformanceObserverInit);
  }, SHORTEST);

/** What somebody does all day, each with how to do it on the page that the one before leaves. */
const DONE: readonly (readonly [what: string, how: (page: Page) => Promise<unknown>])[] = [
  [
    "words typed into a filter",
    async (page) => {
      await page.getByLabel("Words").click();
      await page.keyboard.type("front", { delay: 60 });
    },
  ],
  ["the filter set", (page) => page.keyboard.press("Enter")],
  ["filters cleared", (page) => page.getByRole("button", { name: "Clear filters" }).click()],
  ["a status chosen", (page) => page.locator(".chips button").nth(1).click()],
  ["all chosen again", (page) => page.locator(".chips button").first().click()],
  ["the timeline brushed", brush],
  ["an episode chosen", (page) => page.locator(".episode-item").nth(1).click()],
  [
    "j and k in the review",
    async (page) => {
      await page.getByRole("link", { name: "Review" }).click();
      await page.locator(".queue-item.current").waitFor({ timeout: 60_000 });
      await settledOf(page);
      for (const key of ["j", "j", "k"]) await page.keyboard.press(key, { delay: 40 });
    },
  ],
  ["a in the review", (page) => page.keyboard.press("a")],
  ["u in the review", (page) => page.keyboard.press("u")],
];

export interface Interaction {
  readonly what: string;
  /** From the input to the next paint, the longest, milliseconds; null: less than the browser tells of. */
  readonly ms: number | null;
}

/** Does these on the situation, and says how long each took to be seen. */
export async function interact(page: Page): Promise<readonly Interaction[]> {
  const all: Interaction[] = [];
  for (const [what, how] of DONE) {
    await settledOf(page);
    await how(page);
    const told = await settledOf(page);
    all.push({ what, ms: told.length === 0 ? null : Math.max(...told.map(({ ms }) => ms)) });
  }
  return all;
}

/** Waits until nothing follows any more; what has been told of until then is taken. */
async function settledOf(page: Page): Promise<readonly Told[]> {
  await page.waitForTimeout(SETTLED);
  return page.evaluate(() => (globalThis as unknown as { told: Told[] }).told.splice(0));
}

async function brush(page: Page): Promise<void> {
  const box = await page.locator(".timeline-bins").boundingBox();
  if (!box) throw new Error("there is no timeline on the page");
  const y = box.y + 4;
  await page.mouse.move(box.x + box.width * 0.3, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, y, { steps: 12 });
  await page.mouse.up();
}
