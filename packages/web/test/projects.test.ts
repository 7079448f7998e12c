import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openChromium } from "./browser/chromium.ts";
import { openPage } from "./browser/page.ts";
import { pictures } from "./browser/pictures.ts";
import { openWorkbench, type Workbench } from "./browser/workbench.ts";

const MINUTE = 60_000;
const PASSWORD = "two projects, one password";

const signIn = async (page: Page, name: string) => {
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
};
const choice = (page: Page, name: string) => page.getByRole("button", { name: `Project: ${name}` });

describe("two projects on one server", () => {
  let browser: Browser;
  let workbench: Workbench;
  let page: Page;
  let faults: readonly string[];
  let asked: string[];

  beforeAll(async () => {
    [browser, workbench] = await Promise.all([
      openChromium(),
      openWorkbench({
        samples: true,
        // Reports 01 to 06 and 07 to 12: no report is in both.
        projects: { north: /\/0[1-6]-/, south: /\/(?:0[789]|1\d)-/ },
        accounts: [
          ["ines", PASSWORD, "analyst"],
          ["tom", PASSWORD, "reader", "south"],
        ],
      }),
    ]);
    ({ page, faults } = await openPage(browser, workbench.url));
    asked = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  }, 2 * MINUTE);

  afterAll(async () => {
    await browser?.close();
    await workbench?.close();
  });

  const titles = async (): Promise<readonly string[]> => {
    await page.locator("tbody tr").first().waitFor();
    return page.locator("tbody th a").allInnerTexts();
  };

  it("names the project in the address as soon as there are two, and shows which it is", {
    timeout: MINUTE,
  }, async () => {
    await page.goto("/reports");
    await signIn(page, "ines");
    await page.waitForURL(/\/projects\/north\/reports$/);
    await choice(page, "north").waitFor();
    expect(await page.title()).toBe("Reports – north – Counterclaim");
  });

  it("keeps to the project wherever one goes: links, filters, what is copied", { timeout: MINUTE }, async () => {
    await page.locator("tbody th a").first().click();
    await page.waitForURL(/\/projects\/north\/reports\/./);
    await page.getByRole("link", { name: "Situation" }).click();
    await page.waitForURL(/\/projects\/north\/?$/);
    await page.getByLabel("Words").fill("Tolbin");
    const filtered = page.waitForResponse(/\/api\/.*episodes\?.*text=Tolbin/);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/projects\/north\/\?text=Tolbin/);
    // a click on a card of the list of before is lost when the filtered list takes its place
    await filtered;
    await page.waitForTimeout(300);
    await page.locator(".episode-card").first().click();
    await page.waitForURL(/\/projects\/north\/episodes\/./);
    await page.getByRole("button", { name: "Copy the link to this view" }).click();
    await page.getByText("Copied").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/projects\/north\/episodes\/./);
    const hrefs = await page.locator("a[href^='/']").evaluateAll((links) => links.map((a) => a.getAttribute("href")));
    expect(hrefs.length).toBeGreaterThan(8);
    expect(hrefs.filter((href) => !href?.startsWith("/projects/north"))).toEqual([]);
  });

  it("is switched with the keyboard alone, to the same page, with nothing of the first left", {
    timeout: MINUTE,
  }, async () => {
    await page.getByRole("link", { name: "Reports" }).click();
    const north = await titles();
    asked.length = 0;
    await choice(page, "north").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menuitemradio", { name: "north", checked: true }).waitFor();
    await page.screenshot({ path: pictures("projects") });
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/projects\/south\/reports$/);
    await choice(page, "south").waitFor();
    const south = await titles();
    expect(south.length).toBeGreaterThan(0);
    expect(south.filter((title) => north.includes(title))).toEqual([]);
    expect(asked.filter((path) => path.includes("/api/") && !path.startsWith("/projects/south/api/"))).toEqual([]);
    expect(asked).toContain("/projects/south/api/changes");
  });

  it("closes the list with Escape, and gives the focus back", { timeout: MINUTE }, async () => {
    await choice(page, "south").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menu").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("menu").waitFor({ state: "detached" });
    expect(await choice(page, "south").evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it("keeps what is typed in one out of the other", { timeout: MINUTE }, async () => {
    await page.goto("/projects/north/add");
    const text = page.getByLabel("Or paste the text of a report");
    await text.fill("HENNAFORD - of the north only");
    await page.goto("/projects/south/add");
    await text.waitFor();
    expect(await text.inputValue()).toBe("");
    await page.goto("/projects/north/add");
    await expect.poll(() => text.inputValue()).toContain("of the north only");
  });

  it("writes and hears of changes in its own project alone", { timeout: MINUTE }, async () => {
    await page.goto("/projects/south/add");
    await page
      .getByLabel("Or paste the text of a report")
      .fill("OSTMERE - The army said on Monday that it had taken Hennaford.");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.getByRole("heading", { name: "What was found" }).waitFor();
    const counts = await page.evaluate(async () =>
      Promise.all(
        ["north", "south"].map(async (name) => {
          const { rows } = await (await fetch(`/projects/${name}/api/reports`)).json();
          return rows.length as number;
        }),
      ),
    );
    expect(counts).toEqual([6, 7]);
  });

  it("says that there is no such project", { timeout: MINUTE }, async () => {
    await page.goto("/projects/west/review");
    await page.getByText("There is no such project here").waitFor();
    await page.screenshot({ path: pictures("no-such-project") });
    await page.getByRole("link", { name: "To the first project" }).click();
    await page.waitForURL(/\/projects\/north/);
  });

  it("leads somebody who has a role in the second alone there, shows no choice, and no page beyond the role", {
    timeout: MINUTE,
  }, async () => {
    const { page: toms } = await openPage(browser, workbench.url);
    await toms.goto("/");
    await signIn(toms, "tom");
    await toms.waitForURL(/\/projects\/south/);
    await toms.locator(".episode-card").first().waitFor();
    expect(await toms.getByRole("button", { name: /^Project:/ }).count()).toBe(0);
    const pages = await toms.getByRole("navigation", { name: "Pages" }).getByRole("link").allInnerTexts();
    expect(pages).toEqual(["Situation", "Reports", "Sources", "Parties", "Brief"]);
    await toms.goto("/projects/south/add");
    await toms.getByText("This page needs the role “analyst”; in this project you are “reader”.").waitFor();
    await toms.screenshot({ path: pictures("no-permission") });
    await toms.goto("/projects/north/");
    await toms.getByText("You have no role in the project “north”").waitFor();
    await toms.screenshot({ path: pictures("no-role") });
    await toms.getByRole("link", { name: "south" }).click();
    await toms.locator(".episode-card").first().waitFor();
    await toms.context().close();
  });

  it("had no error of a script, no refusal of the policy, no request to elsewhere", () => {
    expect(faults).toEqual([]);
  });
});
