import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violationsOn } from "./browser/axe.ts";
import { openChromium } from "./browser/chromium.ts";
import { EVERY_PAGE, everyPage } from "./browser/every-page.ts";
import { openPage } from "./browser/page.ts";
import { pictures } from "./browser/pictures.ts";
import { openWorkbench, type Workbench } from "./browser/workbench.ts";

const MINUTE = 60_000;

/** WCAG 1.4.12: no content may be lost when a reader spaces text so. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

/** Texts that are cut off at a side, where nothing can be scrolled to them. */
const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("body *")]
      .filter((element) => {
        const { overflowX, clipPath, webkitLineClamp } = getComputedStyle(element);
        const hides = overflowX === "hidden" || overflowX === "clip";
        const meant =
          clipPath !== "none" || webkitLineClamp !== "none" || element.closest("canvas, .map, svg, select, input");
        return hides && !meant && element.scrollWidth > element.clientWidth + 1;
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Goes through a page with Tab, and says what had the focus while something else covered all of it (WCAG 2.4.11). */
async function hiddenFocus(page: Page, key: "Tab" | "Shift+Tab", steps: number): Promise<readonly string[]> {
  const hidden: string[] = [];
  for (let step = 0; step < steps; step++) {
    await page.keyboard.press(key);
    const covered = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body || element.tagName === "MAIN") return null;
      const { left, top, width, height } = element.getBoundingClientRect();
      const points = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [left + x * width, top + y * height]));
      const seen = points.some(([x, y]) => {
        const at = document.elementFromPoint(x!, y!);
        return at !== null && (element.contains(at) || at.contains(element));
      });
      return seen ? null : element.outerHTML.slice(0, 160);
    });
    if (covered !== null) hidden.push(covered);
  }
  return hidden;
}

describe("the workbench adapts", () => {
  let browser: Browser;
  let workbench: Workbench;
  let pages: typeof EVERY_PAGE;

  beforeAll(async () => {
    [browser, workbench] = await Promise.all([openChromium(), openWorkbench({ samples: true })]);
    pages = await everyPage(workbench.url);
  }, 2 * MINUTE);
  afterAll(async () => {
    await browser?.close();
    await workbench?.close();
  });

  const open = async (name: string, options: Parameters<typeof openPage>[2]): Promise<Page> => {
    const { page } = await openPage(browser, workbench.url, { reducedMotion: "reduce", ...options });
    const [path, ready] = pages[name]!;
    await page.goto(path);
    await page.locator(ready).first().waitFor();
    await page.waitForTimeout(150);
    return page;
  };

  for (const name of Object.keys(EVERY_PAGE)) {
    it(`${name}, magnified to 200 % and 400 %: all of it in one column, nothing cut off`, {
      timeout: MINUTE,
    }, async () => {
      const page = await open(name, { viewport: { width: 683, height: 430 } });
      expect(await sideways(page), "200 %").toBeLessThanOrEqual(0);
      expect(await cutOff(page), "200 %").toEqual([]);
      if (name === "situation" || name === "episode") await page.screenshot({ path: pictures(`${name}-zoom-200`) });
      await page.setViewportSize({ width: 320, height: 256 });
      await page.waitForTimeout(150);
      expect(await sideways(page), "400 %").toBeLessThanOrEqual(0);
      expect(await cutOff(page), "400 %").toEqual([]);
      if (["situation", "episode", "report", "review"].includes(name))
        await page.screenshot({ path: pictures(`${name}-zoom-400`), fullPage: true });
      await page.context().close();
    });

    it(`${name}, with spaced text: nothing cut off; every target can be hit`, { timeout: MINUTE }, async () => {
      const page = await open(name, {});
      // targets smaller than 24 by 24 pixels and too near to others (WCAG 2.5.8)
      expect(await violationsOn(page, ["target-size"])).toEqual([]);
      await page.addStyleTag({ content: SPACED });
      await page.waitForTimeout(100);
      expect(await cutOff(page)).toEqual([]);
      expect(await sideways(page)).toBeLessThanOrEqual(0);
      if (name === "episode") await page.screenshot({ path: pictures("episode-spaced") });
      await page.context().close();
    });
  }

  for (const name of ["situation", "episode", "report", "review", "coding"])
    it(`${name}: what has the focus is never behind something else, forwards and back`, {
      timeout: 2 * MINUTE,
    }, async () => {
      const page = await open(name, { viewport: { width: 1280, height: 600 } });
      expect(await hiddenFocus(page, "Tab", 45)).toEqual([]);
      expect(await hiddenFocus(page, "Shift+Tab", 30)).toEqual([]);
      await page.context().close();
    });

  it("moves nothing for whoever wants no motion", { timeout: MINUTE }, async () => {
    const page = await open("situation", {});
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll("*")].filter((element) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
          return /[1-9]/.test(transitionDuration) || animationName !== "none" || scrollBehavior === "smooth";
        }).length,
    );
    expect(moving).toBe(0);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await page.context().close();
  });

  it("tells in colours of one's own choice what is chosen, and where one is", { timeout: MINUTE }, async () => {
    for (const name of ["situation", "episode", "report"]) {
      const page = await open(name, { forcedColors: "active", colorScheme: "dark" });
      await page.waitForTimeout(name === "situation" ? 2500 : 150);
      await page.screenshot({ path: pictures(`${name}-forced-colours`) });
      if (name === "situation")
        for (const chosen of ["nav [aria-current=page]", ".chips [aria-pressed=true]"])
          expect(
            await page
              .locator(chosen)
              .first()
              .evaluate((element) => getComputedStyle(element).outlineStyle),
          ).toBe("solid");
      await page.context().close();
    }
  });

  it("stands in mirror image where a page runs from right to left", { timeout: MINUTE }, async () => {
    for (const name of ["situation", "episode", "report", "review"]) {
      const page = await open(name, {});
      await page.evaluate(() => {
        document.documentElement.dir = "rtl";
      });
      await page.waitForTimeout(300);
      expect(await sideways(page), name).toBeLessThanOrEqual(0);
      const brand = await page.locator(".brand").evaluate((element) => element.getBoundingClientRect().left);
      expect(brand, name).toBeGreaterThan(1000);
      await page.screenshot({ path: pictures(`${name}-right-to-left`) });
      await page.context().close();
    }
  });

  for (const name of ["episode", "brief", "report"])
    it(`${name}, printed: white, without the bar, with addresses, a claim never on two sheets`, {
      timeout: MINUTE,
    }, async () => {
      const page = await open(name, { colorScheme: "dark", viewport: { width: 718, height: 1047 } });
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      const told = await page.evaluate(() => {
        const link = document.querySelector<HTMLAnchorElement>("main a[href^='/']:not(.button):not([download])");
        const whole = document.querySelector(".claim, .margin-claim, .brief li");
        return {
          bar: getComputedStyle(document.querySelector(".shell-bar")!).display,
          paper: getComputedStyle(document.documentElement).backgroundColor,
          address: link && getComputedStyle(link, "::after").content,
          href: link?.getAttribute("href"),
          breaks: whole && getComputedStyle(whole).breakInside,
          buttons: [...document.querySelectorAll("button, input, select, textarea")].filter(
            (element) => (element as HTMLElement).offsetParent !== null && !element.closest(".margin-claim"),
          ).length,
          head: document.querySelector<HTMLElement>(".printed")?.innerText,
        };
      });
      expect(told).toMatchObject({ bar: "none", paper: "rgb(255, 255, 255)", breaks: "avoid", buttons: 0 });
      expect(told.address).toContain(told.href!);
      expect(told.head).toContain(workbench.url);
      await page.screenshot({ path: pictures(`${name}-printed`), fullPage: true });
      const sheets = await page.pdf({ path: pictures(`${name}-printed`).replace(/png$/, "pdf"), format: "A4" });
      expect(sheets.subarray(0, 5).toString()).toBe("%PDF-");
      await page.context().close();
    });
});
