import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openChromium } from "./browser/chromium.ts";
import { openPage } from "./browser/page.ts";
import { openWorkbench, type Workbench } from "./browser/workbench.ts";

const HUGE = "a".repeat(20_000);
const OVERRIDE = "\u202E";
const TITLE = `<img src=x onerror="window.caught='title'">`;
const PUBLISHER = `"><svg onload="window.caught='publisher'">`;
/** What somebody might write who knows that analysts will open it in a browser. */
const TEXT = [
  `MARDLE - The army said on Monday that <script>window.caught="script"</script> its troops had captured Tolbin.`,
  `"<img src=x onerror=window.caught='image'> We repelled the attack on Tolbin", the Highland Liberation Union said.`,
  `<a href="javascript:window.caught='link'">The rebels said</a> that they had shot down an aircraft near Mardle.`,
  `The army denied that ${OVERRIDE}dellik erew srebel${OVERRIDE} any soldiers had been killed in ${HUGE} on Tuesday.`,
  `<style>*{display:none}</style><iframe src="javascript:parent.caught='frame'"></iframe>`,
].join("\n\n");

describe("a report written to attack whoever reads it", () => {
  let browser: Browser;
  let workbench: Workbench;
  let page: Page;
  let faults: readonly string[];
  let id: string;

  beforeAll(async () => {
    [browser, workbench] = await Promise.all([openChromium(), openWorkbench({ samples: false })]);
    ({ page, faults } = await openPage(browser, workbench.url));
    await page.addInitScript(() => {
      const refused: string[] = [];
      Object.assign(window, { refused });
      document.addEventListener("securitypolicyviolation", (event) => refused.push(event.violatedDirective));
    });
    await page.goto("/add");
    const added = await page.evaluate(
      async (report) => {
        const csrf = (await (await fetch("/api/session")).json()).csrf as string | null;
        const response = await fetch("/api/reports", {
          method: "POST",
          headers: { "content-type": "application/json", ...(csrf !== null && { "x-csrf-token": csrf }) },
          body: JSON.stringify({ reports: [report] }),
        });
        return response.json();
      },
      { text: TEXT, title: TITLE, publisher: PUBLISHER, published: "2031-05-20" },
    );
    id = added.lines[0].report;
    expect(added.lines[0].status).toBe("added");
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await workbench?.close();
  });

  const harmless = async (): Promise<void> => {
    expect(await page.evaluate(() => (window as never as { caught?: string }).caught ?? null)).toBeNull();
    expect(await page.evaluate(() => (window as never as { refused: string[] }).refused)).toEqual([]);
    expect(await page.locator("#root script, #root iframe, #root svg[onload], #root img").count()).toBe(0);
    expect(await page.locator('a[href^="javascript" i]').count()).toBe(0);
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1]!);
    expect(faults).toEqual([]);
  };

  it("shows as its own characters, every one, on the report's page", { timeout: 60_000 }, async () => {
    await page.goto(`/reports/${encodeURIComponent(id)}`);
    const text = page.locator(".report-text");
    await text.waitFor();
    expect(await text.evaluate((element) => element.textContent)).toBe(TEXT);
    expect(await text.evaluate((element) => getComputedStyle(element).unicodeBidi)).toBe("isolate");
    await harmless();
  });

  it.each(["/", "/review", "/reports", "/sources", "/parties", "/brief"])(
    "does nothing on %s",
    { timeout: 60_000 },
    async (path) => {
      await page.goto(path);
      await page.locator(".episode-card, .queue-item, tbody tr, .brief h2").first().waitFor();
      await page.waitForTimeout(300);
      await harmless();
    },
  );

  it("does nothing on its episodes' pages", { timeout: 60_000 }, async () => {
    const { rows } = await (await fetch(`${workbench.url}/api/episodes?limit=20`)).json();
    expect(rows.length).toBeGreaterThan(0);
    for (const episode of rows.slice(0, 4) as { id: string }[]) {
      await page.goto(`/episodes/${encodeURIComponent(episode.id)}`);
      await page.locator("h1").waitFor();
      await harmless();
    }
  });

  it("stands behind a policy that runs no script but the server's own files", async () => {
    const policy = (await fetch(workbench.url)).headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self'(;|$)/);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  });
});
