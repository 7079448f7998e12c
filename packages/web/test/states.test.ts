import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openChromium } from "./browser/chromium.ts";
import { openPage } from "./browser/page.ts";
import { pictures } from "./browser/pictures.ts";
import { openWorkbench, type Workbench } from "./browser/workbench.ts";

const MINUTE = 60_000;
const PASSWORDS = { ines: "correct horse battery", tomas: "staple gun on tuesday" };

const signIn = async (page: Page, name: keyof typeof PASSWORDS, password: string = PASSWORDS[name]) => {
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).last().click();
};
const dialog = (page: Page) => page.getByRole("dialog", { name: "Your session is over" });
const lastDecision = (page: Page) =>
  page.evaluate(async () => (await (await fetch("/api/decisions?limit=1")).json()).rows[0]);

describe("what happens to somebody's work when", () => {
  let browser: Browser;
  let workbench: Workbench;
  let page: Page;
  let faults: readonly string[];

  beforeAll(async () => {
    [browser, workbench] = await Promise.all([
      openChromium(),
      openWorkbench({
        samples: true,
        accounts: [
          ["ines", PASSWORDS.ines, "editor"],
          ["tomas", PASSWORDS.tomas, "analyst"],
        ],
      }),
    ]);
    ({ page, faults } = await openPage(browser, workbench.url));
    await page.goto("/");
    await page.screenshot({ path: pictures("sign-in") });
    await signIn(page, "ines");
    await page.locator(".episode-card").first().waitFor();
  }, 2 * MINUTE);

  afterAll(async () => {
    await browser?.close();
    await workbench?.close();
  });

  /** Signs in again in the dialog, which knows who one was. */
  const signInAgain = async () => {
    await dialog(page).waitFor();
    expect(await dialog(page).getByLabel("Name").inputValue()).toBe("ines");
    await dialog(page).getByLabel("Password").fill(PASSWORDS.ines);
    await page.keyboard.press("Enter");
    await dialog(page).waitFor({ state: "hidden" });
  };

  const countReports = () => page.evaluate(async () => (await (await fetch("/api/reports")).json()).rows.length);

  const openEdit = async () => {
    await page.goto("/reports/sample-04?claim=c3");
    await page.locator(".margin-claim.focused").getByRole("button", { name: /^Edit/ }).first().click();
    return page.locator(".event-edit");
  };

  it("the session ends while an event is mended: the words stay, and are saved after signing in", {
    timeout: MINUTE,
  }, async () => {
    const edit = await openEdit();
    await edit.getByLabel("Place").fill("Hennaford");
    await edit.getByLabel("Why").fill("the post names it");
    workbench.endSessions();
    await edit.getByRole("button", { name: "Save" }).click();
    await dialog(page).waitFor();
    await page.screenshot({ path: pictures("session-over") });
    expect(await edit.getByLabel("Place").inputValue()).toBe("Hennaford");
    await dialog(page).getByLabel("Password").fill("a wrong password");
    await page.keyboard.press("Enter");
    await dialog(page).getByText("Name or password is wrong.").waitFor();
    await signInAgain();
    await edit.waitFor({ state: "detached" });
    expect(await lastDecision(page)).toMatchObject({ kind: "edit", author: "ines", reason: "the post names it" });
  });

  it("the session ends while a note is written", { timeout: MINUTE }, async () => {
    await page.goto("/reports/sample-04");
    const text = page.locator(".report-text");
    await text.waitFor();
    await text.evaluate((element) => {
      const node = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode() as Text;
      const at = node.data.indexOf("seized the village");
      getSelection()?.setBaseAndExtent(node, at, node, at + "seized the village".length);
    });
    await text.dispatchEvent("mouseup");
    await page.getByRole("toolbar").getByRole("button", { name: "Add a note" }).click();
    const note = page.locator(".selection-note");
    await note.getByRole("textbox").last().fill("a village of one street");
    workbench.endSessions();
    await note.getByRole("button", { name: "Add the note" }).click();
    await signInAgain();
    await note.waitFor({ state: "detached" });
    expect(await lastDecision(page)).toMatchObject({ kind: "annotate", reason: "a village of one street" });
  });

  it("the session ends while a report is pasted", { timeout: MINUTE }, async () => {
    await page.goto("/add");
    await page
      .getByLabel("Or paste the text of a report")
      .fill("OSTMERE - The army said on Monday that it had taken Hennaford.");
    workbench.endSessions();
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await signInAgain();
    const found = page.getByRole("heading", { name: "What was found" }).locator("xpath=..");
    await found.getByRole("listitem").filter({ hasText: "claim" }).waitFor();
    // What is acknowledged is seen by whoever asks next: the samples, and this.
    expect(await countReports()).toBe(13);
    await expect.poll(() => page.getByLabel("Or paste the text of a report").inputValue()).toBe("");
  });

  it("the session ends during a double coding", { timeout: MINUTE }, async () => {
    await page.goto("/reports/sample-04/code");
    const row = page.locator(".coding tbody tr").first();
    await row.getByLabel("Claimed?").selectOption("yes");
    await row.getByLabel("agent").fill("Calvessan army");
    workbench.endSessions();
    await page.getByRole("button", { name: "Hand in" }).click();
    await signInAgain();
    await page.getByText("It can be compared when a second analyst has coded this report.").waitFor();
    const coding = await page.evaluate(async () => (await fetch("/api/reports/sample-04/codings")).json());
    expect(coding.own[0]).toMatchObject({ happened: "yes", agent: "Calvessan army" });
  });

  it("the session ends while somebody types: nothing opens under their hands, a line says so", {
    timeout: MINUTE,
  }, async () => {
    await page.goto("/add");
    const text = page.getByLabel("Or paste the text of a report");
    await text.fill("");
    workbench.endSessions();
    await text.pressSequentially("MARDLE - a first half");
    await page.evaluate(() => dispatchEvent(new Event("online")));
    await page.getByRole("status").getByText("Your session is over").waitFor();
    await page.screenshot({ path: pictures("session-over-typing") });
    await text.pressSequentially(", and a second");
    expect(await dialog(page).isVisible()).toBe(false);
    expect(await text.inputValue()).toBe("MARDLE - a first half, and a second");
    await page.getByRole("status").getByRole("button", { name: "Sign in" }).click();
    await signInAgain();
    await expect.poll(() => page.getByRole("status").getByText("Your session is over").count()).toBe(0);
    expect(await text.inputValue()).toBe("MARDLE - a first half, and a second");
  });

  it("they do not sign in now: the words stay and it says that they are not saved", { timeout: MINUTE }, async () => {
    await page.goto("/sources");
    await page.locator("tbody a").first().click();
    await page.getByLabel("Why").fill("right twice, wrong once");
    workbench.endSessions();
    await page.getByRole("button", { name: "Grade" }).click();
    await dialog(page).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("alert").getByText("Your session is over. What you typed is kept").waitFor();
    expect(await page.getByLabel("Why").inputValue()).toBe("right twice, wrong once");
    await page.getByRole("button", { name: "Grade" }).click();
    await signInAgain();
    await page.locator("li").getByText("right twice, wrong once").waitFor();
    expect(await page.getByLabel("Why").inputValue()).toBe("");
  });

  it("somebody else signs in instead: it is their page, without the words of the other, who finds them again", {
    timeout: MINUTE,
  }, async () => {
    await page.goto("/add");
    const text = page.getByLabel("Or paste the text of a report");
    await text.fill("MARDLE - what ines alone was told");
    workbench.endSessions();
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await dialog(page).waitFor();
    await dialog(page).getByLabel("Name").fill("tomas");
    await dialog(page).getByLabel("Password").fill(PASSWORDS.tomas);
    await page.keyboard.press("Enter");
    await page.getByText("tomas", { exact: true }).waitFor();
    await expect.poll(() => text.inputValue()).toBe("");
    // The samples and what was pasted before: nothing of hers went out under his name.
    expect(await countReports()).toBe(13);
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    await signIn(page, "ines");
    await expect.poll(() => text.inputValue()).toBe("MARDLE - what ines alone was told");
    await text.fill("");
  });

  it("the server stops answering: the page stays and says so, and is brought up to date when it is back", {
    timeout: 2 * MINUTE,
  }, async () => {
    const edit = await openEdit();
    await edit.getByLabel("Place").fill("Mardle");
    await edit.getByLabel("Why").fill("as the radio said");
    await workbench.stop();
    const line = page.getByRole("status").getByText("No connection to the server");
    await line.waitFor();
    await edit.getByRole("button", { name: "Save" }).click();
    await edit.getByRole("alert").getByText("The server cannot be reached. What you typed is kept").waitFor();
    await page.screenshot({ path: pictures("offline") });
    expect(await page.locator(".report-text").innerText()).toContain("seized the village");
    await workbench.start();
    await page.getByRole("button", { name: "Try again" }).click();
    await line.waitFor({ state: "detached" });
    expect(await edit.getByLabel("Place").inputValue()).toBe("Mardle");
    await edit.getByRole("button", { name: "Save" }).click();
    await edit.waitFor({ state: "detached" });
    expect(await lastDecision(page)).toMatchObject({ kind: "edit", reason: "as the radio said" });
  });

  it("the server comes back by itself: nobody has to press anything", { timeout: 2 * MINUTE }, async () => {
    await page.goto("/reports");
    await page.locator("tbody tr").first().waitFor();
    await workbench.stop();
    const line = page.getByRole("status").getByText("No connection to the server");
    await line.waitFor();
    await workbench.start();
    await line.waitFor({ state: "detached" });
  });

  it("the page is loaded anew: reasons half written, and what they are for, stand as they stood", {
    timeout: MINUTE,
  }, async () => {
    await page.goto("/");
    await page.locator(".episode-card").first().click();
    await page
      .getByRole("button", { name: /^Reject/ })
      .first()
      .click();
    await page.getByLabel("Why it is rejected").fill("read jointly: no such");
    await page.getByRole("button", { name: "Merge …" }).click();
    await page.getByLabel("Why they are the same").fill("one road, told twice");
    await page.reload();
    await expect.poll(() => page.getByLabel("Why it is rejected").inputValue()).toBe("read jointly: no such");
    expect(await page.getByLabel("Why they are the same").inputValue()).toBe("one road, told twice");
    await page.goto("/review");
    await page.locator(".queue-item.current").waitFor();
    await page.keyboard.press("r");
    await page.keyboard.type("half a reas");
    await page.reload();
    await page.locator(".queue-item.current").waitFor();
    await page.keyboard.press("r");
    await expect.poll(() => page.getByLabel("Why it is rejected").inputValue()).toBe("half a reas");
  });

  it("a pasted text that was not taken stays where it was typed", { timeout: MINUTE }, async () => {
    const line = { report: "r", sha256: "0".repeat(64), status: "failed", claims: 0, events: 0, copyOf: null };
    await page.route("**/api/reports", (route) =>
      route.request().method() === "POST"
        ? route.fulfill({ json: { lines: [{ ...line, error: "the id belongs to another text" }] } })
        : route.continue(),
    );
    await page.goto("/add");
    await page.getByLabel("Or paste the text of a report").fill("SAREN - Shells fell.");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.getByRole("progressbar").waitFor();
    await expect.poll(() => page.getByText(/another text/).count()).toBeGreaterThan(0);
    expect(await page.getByLabel("Or paste the text of a report").inputValue()).toBe("SAREN - Shells fell.");
    await page.unroute("**/api/reports");
  });

  it("there is no such thing", { timeout: MINUTE }, async () => {
    await page.goto("/episodes/ep-none");
    await page.getByText("There is no such thing in this ledger").waitFor();
    await page.screenshot({ path: pictures("not-found") });
  });

  it("the server fails: it says so, keeps the rest of the page, and tries again when asked", {
    timeout: MINUTE,
  }, async () => {
    await page.route("**/api/sources?*", (route) =>
      route.fulfill({
        status: 500,
        contentType: "application/problem+json",
        body: JSON.stringify({ type: "about:blank", title: "The server failed", status: 500 }),
      }),
    );
    await page.goto("/sources");
    await page.getByText("The server failed", { exact: true }).waitFor();
    await page.screenshot({ path: pictures("server-failed") });
    expect(await page.getByRole("navigation", { name: "Pages" }).isVisible()).toBe(true);
    await page.unroute("**/api/sources?*");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.locator("tbody tr").first().waitFor();
  });

  it("had no error of a script, no refusal of the policy, no request to elsewhere", () => {
    expect(faults.filter((fault) => !/ERR_CONNECTION|ERR_INCOMPLETE|event-stream/.test(fault))).toEqual([]);
  });
});
