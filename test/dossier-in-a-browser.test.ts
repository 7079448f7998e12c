import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadKnowledge } from "@counterclaim/resources";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeFiles } from "../packages/cli/src/coding/code-files.ts";
import { mapDrawer } from "../packages/cli/src/dossier/map/index.ts";
import { dossierPage } from "../packages/cli/src/dossier/page.ts";
import { openChromium } from "../packages/web/test/browser/chromium.ts";

const samples = fileURLToPath(new URL("../samples", import.meta.url));
const pack = join(samples, "pack");

describe("the dossier of the samples, in a browser", () => {
  let folder: string;
  let browser: Browser;
  let page: Page;
  let faults: string[];

  beforeAll(async () => {
    const files = readdirSync(samples)
      .filter((file) => file.endsWith(".txt"))
      .sort();
    const { coded } = codeFiles(
      files.map((file) => join(samples, file)),
      loadKnowledge({ packs: [pack] }),
      {},
    );
    folder = mkdtempSync(join(tmpdir(), "dossier-"));
    writeFileSync(join(folder, "dossier.html"), dossierPage(coded, mapDrawer([pack])));
    browser = await openChromium();
    page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
    faults = [];
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith("file:") && !url.startsWith("data:")) faults.push(`asks the network: ${url}`);
    });
    await page.goto(`file://${join(folder, "dossier.html")}`);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
    expect(faults).toEqual([]);
  });

  it("has an article for each report, and no two elements of one id", async () => {
    expect(await page.locator("article").count()).toBe(12);
    const ids = await page.locator("[id]").evaluateAll((elements) => elements.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("shows each report's text exactly as it was received", async () => {
    const text = await page
      .locator("article")
      .nth(7)
      .locator(".text")
      .evaluate((element) => {
        const copy = element.cloneNode(true) as HTMLElement;
        for (const reference of copy.querySelectorAll(".ref")) reference.remove();
        return copy.textContent;
      });
    expect(text).toContain('"Yes, the army is in Tolbin. It is one village", Teo Arrand, spokesman');
    expect(text?.startsWith("MARDLE, Calvessa (OPA) - Highland rebels acknowledged on Saturday")).toBe(true);
  });

  it("leads from every number to its claim, and back", async () => {
    const broken = await page
      .locator('a[href^="#"]')
      .evaluateAll((links) =>
        links.map((link) => link.getAttribute("href") ?? "").filter((href) => !document.getElementById(href.slice(1))),
      );
    expect(broken).toEqual([]);
    expect(await page.locator(".ref").count()).toBeGreaterThan(40);
  });

  it("is stepped through with j and k, and lights up the words of the claim in focus", async () => {
    await page.locator("body").press("j");
    await page.keyboard.press("j");
    const second = await page.evaluate(() => document.activeElement?.id);
    expect(second).toMatch(/^r1-c\d+$/);
    expect(await page.locator(".text .lit").count()).toBeGreaterThan(0);
    await page.keyboard.press("k");
    expect(await page.evaluate(() => document.activeElement?.id)).not.toBe(second);
  });

  it("takes the keyboard from a number in the text to the claim's card", async () => {
    const reference = page.locator("article").nth(3).locator(".text .ref").first();
    const target = (await reference.getAttribute("href"))?.slice(1);
    await reference.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(target);
  });

  it.each([
    ["light", 1200],
    ["dark", 1200],
    ["light", 360],
  ] as const)("%s, %d wide: is readable, and nothing sticks out", async (colorScheme, width) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const worst = await page.evaluate(() => {
      const channels = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
      const light = ([r = 0, g = 0, b = 0]: number[]): number => {
        const [x, y, z] = [r, g, b].map((c) =>
          c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4,
        );
        return 0.2126 * (x ?? 0) + 0.7152 * (y ?? 0) + 0.0722 * (z ?? 0);
      };
      const ground = (element: Element | null): number[] => {
        for (let at = element; at; at = at.parentElement) {
          const colour = channels(getComputedStyle(at).backgroundColor);
          if (colour.length === 3 || (colour[3] ?? 0) > 0.9) return colour;
        }
        return [255, 255, 255];
      };
      return Math.min(
        ...[...document.querySelectorAll(".mark, .card p, .facts, h2, h3, small, a, figcaption")].map((element) => {
          const [a, b] = [light(channels(getComputedStyle(element).color)), light(ground(element))];
          return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        }),
      );
    });
    // WCAG 2.2 AA for text of this size
    expect(worst).toBeGreaterThanOrEqual(4.5);
  });

  it("prints with every claim on the paper, and cuts no card, note or map between two pages", async () => {
    await page.emulateMedia({ media: "print" });
    const printed = await page.evaluate(() => {
      dispatchEvent(new Event("beforeprint"));
      const cards = [...document.querySelectorAll(".card")];
      return {
        hidden: cards.filter((card) => (card as HTMLElement).offsetHeight === 0).length,
        breakable: [...cards, ...document.querySelectorAll(".notes, figure")].filter(
          (element) => getComputedStyle(element).breakInside !== "avoid",
        ).length,
        clipped: [...document.querySelectorAll("article *")].filter((element) => {
          const { overflow, position } = getComputedStyle(element);
          return (
            !(element instanceof SVGElement) && (overflow === "hidden" || position === "fixed" || position === "sticky")
          );
        }).length,
      };
    });
    expect(printed).toEqual({ hidden: 0, breakable: 0, clipped: 0 });
    const pdf = await page.pdf({ format: "A4" });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    await page.emulateMedia({ media: "screen" });
  });
});
