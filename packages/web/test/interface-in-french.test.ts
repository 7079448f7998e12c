import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openChromium } from "./browser/chromium.ts";
import { openPage } from "./browser/page.ts";
import { pictures } from "./browser/pictures.ts";
import { openWorkbench, type Workbench } from "./browser/workbench.ts";

describe("the workbench of somebody whose browser speaks French", () => {
  let browser: Browser;
  let workbench: Workbench;

  beforeAll(async () => {
    [browser, workbench] = await Promise.all([openChromium(), openWorkbench({ samples: true })]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await workbench?.close();
  });

  it("speaks French, and English once that is chosen, also after a reload", { timeout: 60_000 }, async () => {
    const { page, faults } = await openPage(browser, workbench.url, { locale: "fr-FR" });
    await page.goto("/");
    await page.locator(".episode-card").first().waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("fr");
    expect(await page.getByRole("navigation").innerText()).toContain("Revue");
    const first = await page.locator(".episode-card").first().innerText();
    expect(first).toMatch(/\d+ affirmation/);
    expect(first).toMatch(/mai 2031/);
    await page.getByLabel("Langue de l’interface").selectOption("en");
    await page.getByRole("link", { name: "Review" }).waitFor();
    await page.reload();
    await page.getByRole("link", { name: "Review" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
    expect(faults).toEqual([]);
  });

  it("says titles and reasons in French, and leaves names as reports write them", { timeout: 60_000 }, async () => {
    const { page } = await openPage(browser, workbench.url, { locale: "fr-FR" });
    await page.goto("/?status=disputed");
    const title = page.locator(".episode-title").first();
    await title.waitFor();
    const english: readonly { readonly title: string; readonly id: string }[] = await page.evaluate(
      async () => (await (await fetch("/api/episodes?status=disputed&order=disputed")).json()).rows,
    );
    const [episode] = english;
    expect(await title.innerText()).not.toBe(episode!.title);
    expect((await title.innerText()).split(", ").slice(1)).toEqual(episode!.title.split(", ").slice(1));
    await page.goto(`/episodes/${encodeURIComponent(episode!.id)}`);
    const reason = page.locator(".dispute > p").last();
    await reason.waitFor();
    expect(await reason.innerText()).toMatch(/^Selon |: /);
    const shown = await page.locator("main").innerText();
    expect(shown).not.toMatch(/says that|denies it|confirms (?:that|its|what|a)|independent origins|party's word/);
    await page.screenshot({ path: pictures("episode-french") });
    await page.goto("/review");
    await page.locator(".queue-title").first().waitFor();
    const queue: readonly { readonly title: string }[] = await page.evaluate(
      async () => (await (await fetch("/api/review?limit=5")).json()).rows,
    );
    const titles = await page.locator(".queue-title").allInnerTexts();
    for (const [at, item] of queue.entries()) {
      expect(titles[at]).not.toBe(item.title);
      expect(titles[at]!.split(", ").slice(1)).toEqual(item.title.split(", ").slice(1));
    }
    await page.screenshot({ path: pictures("review-french") });
    await page.context().close();
  });

  it("writes the brief in French, and in English once that is chosen", { timeout: 60_000 }, async () => {
    const { page } = await openPage(browser, workbench.url, { locale: "fr-FR" });
    await page.goto("/brief");
    await page.getByRole("heading", { name: "Contesté", exact: true }).waitFor();
    const words = await page.locator(".brief .citation").allInnerTexts();
    expect(words.length).toBeGreaterThan(5);
    const save = page.getByRole("link", { name: "Enregistrer en HTML" });
    expect(await save.getAttribute("href")).toMatch(/lang=fr/);
    await page.getByLabel("Langue de l’interface").selectOption("en");
    await page.getByRole("heading", { name: "Disputed", exact: true }).waitFor();
    const quoted = (citation: string) => /“.*”/su.exec(citation)?.[0];
    expect((await page.locator(".brief .citation").allInnerTexts()).map(quoted)).toEqual(words.map(quoted));
    await page.context().close();
  });

  it("stands in mirror image where the page runs from right to left", { timeout: 60_000 }, async () => {
    const { page } = await openPage(browser, workbench.url);
    await page.goto("/");
    await page.locator(".lane-mark").first().waitFor();
    const left = () => page.locator(".situation-list").evaluate((element) => element.getBoundingClientRect().left);
    expect(await left()).toBe(0);
    await page.evaluate(() => {
      document.documentElement.dir = "rtl";
    });
    expect(await left()).toBeGreaterThan(300);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });

  it("blurs the words of reports when asked, and remembers", { timeout: 60_000 }, async () => {
    const { page } = await openPage(browser, workbench.url);
    await page.goto("/reports/sample-04");
    const filter = () => page.locator(".report-text").evaluate((element) => getComputedStyle(element).filter);
    await page.locator(".report-text").waitFor();
    expect(await filter()).toBe("none");
    await page.getByRole("button", { name: "Blur words" }).click();
    expect(await filter()).toContain("blur");
    await page.reload();
    await page.locator(".report-text").waitFor();
    expect(await filter()).toContain("blur");
  });

  it("says that the connection is lost, keeps what is shown, and comes back", { timeout: 60_000 }, async () => {
    const { page } = await openPage(browser, workbench.url);
    await page.goto("/");
    await page.locator(".episode-card").first().waitFor();
    await page.goto("/add");
    await page.getByLabel("Or paste the text of a report").fill("MARDLE - typed before the line broke");
    await page.context().setOffline(true);
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.getByRole("alert").waitFor();
    expect(await page.getByLabel("Or paste the text of a report").inputValue()).toContain(
      "typed before the line broke",
    );
    await page.context().setOffline(false);
    await page.reload();
    expect(await page.getByLabel("Or paste the text of a report").inputValue()).toContain(
      "typed before the line broke",
    );
  });

  it("shows the list, and says why there is no map, without WebGL", { timeout: 60_000 }, async () => {
    const { page } = await openPage(browser, workbench.url);
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await page.goto("/");
    await page.locator(".episode-card").first().waitFor();
    await page.getByText("No map can be drawn here").waitFor();
  });
});
