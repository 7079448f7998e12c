import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openChromium } from "./browser/chromium.ts";
import { openPage } from "./browser/page.ts";
import { openWorkbench, type Workbench } from "./browser/workbench.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PICTURES = fileURLToPath(new URL("../../../out/screenshots/", import.meta.url));
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Addresses, and what has to be there before a page is looked at. */
const PAGES: Readonly<Record<string, readonly [path: string, ready: string]>> = {
  situation: ["/", ".lane-mark"],
  control: ["/?view=control", ".control-panel table"],
  nothing: ["/?text=xylophone", ".notice-empty"],
  review: ["/review", ".queue-item"],
  reports: ["/reports", "tbody tr"],
  report: ["/reports/sample-04?claim=c3", "mark"],
  editing: ["/reports/sample-04?claim=c3&edit=e3", ".event-edit"],
  coding: ["/reports/sample-04/code", ".coding"],
  sources: ["/sources", "tbody tr"],
  source: ["SOURCE", ".facts"],
  parties: ["/parties", "tbody tr"],
  add: ["/add", ".drop"],
  brief: ["/brief", ".brief h2"],
  episode: ["EPISODE", ".dispute"],
  missing: ["/no/such/page", ".notice-empty"],
};

const MODES = {
  light: { colorScheme: "light", viewport: { width: 1366, height: 860 } },
  dark: { colorScheme: "dark", viewport: { width: 1366, height: 860 } },
  narrow: { colorScheme: "light", viewport: { width: 390, height: 844 } },
} as const;

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** What axe finds against WCAG 2.2 AA: rule, element, why. */
async function violationsOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations, passes } = (await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(RULES)} })`)) as {
    readonly violations: readonly Violation[];
    readonly passes: readonly unknown[];
  };
  expect(passes.length).toBeGreaterThan(5);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`));
}

describe("every page, in light, in dark and 390 pixels wide", () => {
  let browser: Browser;
  let workbench: Workbench;
  let episode: string;
  let speaker: string;

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    [browser, workbench] = await Promise.all([openChromium(), openWorkbench({ samples: true })]);
    const rowsOf = async (path: string) => (await (await fetch(workbench.url + path)).json()).rows;
    const disputed: { id: string; type: string }[] = await rowsOf("/api/episodes?status=disputed");
    episode = (disputed.find(({ type }) => type === "capture") ?? disputed[0])!.id;
    speaker = (await rowsOf("/api/sources"))[0].origin;
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await workbench?.close();
  });

  for (const [mode, options] of Object.entries(MODES))
    for (const [name, [path, ready]] of Object.entries(PAGES))
      it(`${name}, ${mode}: nothing against WCAG 2.2 AA, no sideways scrolling`, { timeout: 60_000 }, async () => {
        const { page, faults } = await openPage(browser, workbench.url, { ...options, reducedMotion: "reduce" });
        const address = path
          .replace("EPISODE", `/episodes/${encodeURIComponent(episode)}`)
          .replace("SOURCE", `/sources/${encodeURIComponent(speaker)}`);
        await page.goto(address);
        await page.locator(ready).first().waitFor();
        if (name === "situation") await page.locator(".map-note").waitFor();
        await page.waitForTimeout(name === "situation" ? 4000 : 150);
        await page.screenshot({ path: `${PICTURES}${name}-${mode}.png`, fullPage: mode === "narrow" });
        expect(await violationsOn(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        expect(faults).toEqual([]);
        await page.context().close();
      });
});
