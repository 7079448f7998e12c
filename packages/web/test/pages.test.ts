import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violationsOn } from "./browser/axe.ts";
import { openChromium } from "./browser/chromium.ts";
import { EVERY_PAGE, everyPage } from "./browser/every-page.ts";
import { openPage } from "./browser/page.ts";
import { pictures } from "./browser/pictures.ts";
import { openWorkbench, type Workbench } from "./browser/workbench.ts";

const MODES = {
  light: { colorScheme: "light", viewport: { width: 1366, height: 860 } },
  dark: { colorScheme: "dark", viewport: { width: 1366, height: 860 } },
  narrow: { colorScheme: "light", viewport: { width: 390, height: 844 } },
} as const;

describe("every page, in light, in dark and 390 pixels wide", () => {
  let browser: Browser;
  let workbench: Workbench;
  let pages: typeof EVERY_PAGE;

  beforeAll(async () => {
    [browser, workbench] = await Promise.all([openChromium(), openWorkbench({ samples: true })]);
    pages = await everyPage(workbench.url);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await workbench?.close();
  });

  for (const [mode, options] of Object.entries(MODES))
    for (const name of Object.keys(EVERY_PAGE))
      it(`${name}, ${mode}: nothing against WCAG 2.2 AA, no sideways scrolling`, { timeout: 60_000 }, async () => {
        const { page, faults } = await openPage(browser, workbench.url, { ...options, reducedMotion: "reduce" });
        const [path, ready] = pages[name]!;
        await page.goto(path);
        await page.locator(ready).first().waitFor();
        if (name === "situation") {
          await page.locator(".map-note").waitFor();
          // Without a graphics card, and with other work on the machine, it takes its time.
          await page.locator('.map[aria-busy="false"]').waitFor({ timeout: 45_000 });
        }
        await page.waitForTimeout(150);
        await page.screenshot({ path: pictures(`${name}-${mode}`), fullPage: mode === "narrow" });
        expect(await violationsOn(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        expect(faults).toEqual([]);
        await page.context().close();
      });
});
