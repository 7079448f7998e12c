import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openChromium } from "./browser/chromium.ts";
import { openPage } from "./browser/page.ts";
import { openWorkbench, type Workbench } from "./browser/workbench.ts";

const PASSWORDS = { ines: "correct horse battery", tomas: "staple gun on tuesday", reader: "only here for reading" };
const MINUTE = 60_000;

describe("two analysts code one report, unseen by each other", () => {
  let browser: Browser;
  let workbench: Workbench;
  let ines: Page;
  let tomas: Page;

  const signIn = async (page: Page, name: keyof typeof PASSWORDS, password: string = PASSWORDS[name]) => {
    await page.getByLabel("Name").fill(name);
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
  };

  beforeAll(async () => {
    [browser, workbench] = await Promise.all([
      openChromium(),
      openWorkbench({
        samples: true,
        accounts: [
          ["ines", PASSWORDS.ines, "editor"],
          ["tomas", PASSWORDS.tomas, "analyst"],
          ["reader", PASSWORDS.reader, "reader"],
        ],
      }),
    ]);
    ines = (await openPage(browser, workbench.url)).page;
    tomas = (await openPage(browser, workbench.url)).page;
  }, 2 * MINUTE);

  afterAll(async () => {
    await browser?.close();
    await workbench?.close();
  });

  it("asks who one is, says no to a wrong password, and goes on where one wanted to go", {
    timeout: MINUTE,
  }, async () => {
    await ines.goto("/reports/sample-04/code");
    await signIn(ines, "ines", "a wrong password");
    await ines.getByRole("alert").waitFor();
    await signIn(ines, "ines");
    await ines.getByRole("heading", { name: "Double coding" }).waitFor();
    await tomas.goto("/reports/sample-04/code");
    await signIn(tomas, "tomas");
    await tomas.getByRole("heading", { name: "Double coding" }).waitFor();
  });

  it("keeps what was typed through a reload", { timeout: MINUTE }, async () => {
    const agent = ines.locator(".coding tbody tr").first().getByLabel("agent");
    await agent.fill("Calvessan army");
    await ines.reload();
    await expect.poll(() => agent.inputValue()).toBe("Calvessan army");
  });

  it("shows nobody the other's coding before both have handed in, then how far they agree", {
    timeout: MINUTE,
  }, async () => {
    const claimed = (page: Page) => page.locator(".coding tbody tr").first().getByLabel("Claimed?");
    await claimed(ines).selectOption("yes");
    await ines.getByRole("button", { name: "Hand in" }).click();
    await ines.getByText("It can be compared when a second analyst has coded this report.").waitFor();
    await tomas.reload();
    await claimed(tomas).waitFor();
    expect(await tomas.locator(".coding tbody tr").first().getByLabel("agent").inputValue()).toBe("");
    await claimed(tomas).selectOption("no");
    await tomas.getByRole("button", { name: "Hand in" }).click();
    await tomas.getByRole("heading", { name: "Agreement of ines and tomas" }).waitFor();
    const row = tomas.getByRole("row", { name: /^happened/ });
    expect(await row.innerText()).toMatch(/\d+ %/);
  });

  it("lets an editor settle what differs", { timeout: MINUTE }, async () => {
    await ines.reload();
    await ines.getByRole("heading", { name: "Settle the differences" }).waitFor();
    expect(await ines.locator("td.differs").count()).toBeGreaterThan(0);
    await ines.getByRole("button", { name: "Settle" }).click();
    await ines.getByText("Saved").waitFor();
    const coding = await ines.evaluate(async () => (await fetch("/api/reports/sample-04/codings")).json());
    expect(coding.reconciled[0]).toMatchObject({ happened: "yes", agent: "Calvessan army" });
  });

  it("offers a reader nothing to decide, and says so where only analysts may look", { timeout: MINUTE }, async () => {
    const { page } = await openPage(browser, workbench.url);
    await page.goto("/episodes/none");
    await signIn(page, "reader");
    await page.getByRole("button", { name: "Sign out" }).waitFor();
    await page.goto("/review");
    await page.getByText("You may not see this").waitFor();
    await page.goto("/");
    await page.locator(".episode-card").first().click();
    await page.locator(".claim").first().waitFor();
    expect(await page.getByRole("button", { name: "Accept" }).count()).toBe(0);
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
  });
});
