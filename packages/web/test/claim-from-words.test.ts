import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violationsOn } from "./browser/axe.ts";
import { openChromium } from "./browser/chromium.ts";
import { openPage } from "./browser/page.ts";
import { pictures } from "./browser/pictures.ts";
import { openWorkbench, type Workbench } from "./browser/workbench.ts";

const MINUTE = 60_000;
const ACCOUNT = ["ines", "a long enough password", "analyst"] as const;

/** Drags the mouse over words of the report. */
async function chooseByMouse(page: Page, words: string): Promise<void> {
  const ends = await page.locator(".report-text").evaluate((element, wanted) => {
    const at = element.textContent.indexOf(wanted);
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const points: { node: Text; offset: number }[] = [];
    let passed = 0;
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      for (const end of [at, at + wanted.length])
        if (end >= passed && end < passed + node.length) points.push({ node, offset: end - passed });
      passed += node.length;
    }
    const [from, to] = points;
    const range = document.createRange();
    range.setStart(from!.node, from!.offset);
    range.setEnd(to!.node, to!.offset);
    from!.node.parentElement?.scrollIntoView({ block: "nearest" });
    const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
    if (lines[0]!.top < 80 || lines.at(-1)!.bottom > innerHeight - 80) scrollBy(0, lines[0]!.top - 300);
    const [first, last] = [range.getClientRects()[0]!, [...range.getClientRects()].at(-1)!];
    return { x1: first.left + 1, y1: first.top + 8, x2: last.right - 1, y2: last.top + 8 };
  }, words);
  await page.mouse.move(ends.x1, ends.y1);
  await page.mouse.down();
  await page.mouse.move(ends.x2, ends.y2, { steps: 6 });
  await page.mouse.up();
}

const tool = (page: Page, name: string) => page.getByRole("toolbar").getByRole("button", { name, exact: true });
const form = (page: Page) => page.locator(".claim-form");
const decisions = (page: Page) =>
  page.evaluate(async () => (await (await fetch("/api/decisions?limit=5")).json()).rows as { kind: string }[]);

describe("a claim from words chosen in a report", () => {
  let browser: Browser;
  let workbench: Workbench;
  let page: Page;
  let faults: readonly string[];

  beforeAll(async () => {
    [browser, workbench] = await Promise.all([openChromium(), openWorkbench({ samples: true })]);
    ({ page, faults } = await openPage(browser, workbench.url, { reducedMotion: "reduce" }));
  }, 2 * MINUTE);
  afterAll(async () => {
    await browser?.close();
    await workbench?.close();
  });

  it("is added with the mouse, its source and reporting word from the text, and can be undone", {
    timeout: MINUTE,
  }, async () => {
    await page.goto("/reports/sample-04");
    await page.locator(".report-text").waitFor();
    const before = await page.locator(".margin-claim").count();
    await chooseByMouse(page, "still at the bridge");
    await tool(page, "Add a claim").waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.screenshot({ path: pictures("report-words-light") });
    await tool(page, "Add a claim").click();
    await chooseByMouse(page, "Another");
    await tool(page, "As its source").click();
    await form(page).getByLabel("Type").fill("presence");
    await form(page).getByLabel("Who did it").fill("Calvessa army");
    await form(page).getByLabel("Place").fill("Tolbin");
    await form(page).getByLabel("Why").fill("the second councillor");
    expect(await violationsOn(page)).toEqual([]);
    await page.screenshot({ path: pictures("report-claim-form-light") });
    await form(page).getByRole("button", { name: "Add the claim" }).click();
    await page.getByText("The claim is added.").waitFor();
    const added = page.locator(".margin-claim.focused");
    await added.getByText("still at the bridge").waitFor();
    expect(await page.locator(".margin-claim").count()).toBe(before + 1);
    expect(await added.innerText()).toMatch(/Another[\s\S]*added by[\s\S]*presence[\s\S]*Tolbin/);
    expect(await page.locator("mark#focused-claim").innerText()).toContain("still at the bridge");
    expect(await page.locator(".analyst-mark").count()).toBe(1);
    await added.getByRole("link", { name: "episode" }).click();
    await page.locator(".claim", { hasText: "still at the bridge" }).getByText("added by").waitFor();
    await page.goBack();
    await page.locator(".margin-claim.focused").getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => page.locator(".margin-claim").count()).toBe(before);
    expect((await decisions(page)).map(({ kind }) => kind).slice(0, 2)).toEqual(["undo", "add-claim"]);
  });

  it("keeps what is typed over a reload, and says where a name is not known", { timeout: MINUTE }, async () => {
    await page.goto("/reports/sample-04");
    await page.locator(".report-text").waitFor();
    await chooseByMouse(page, "still at the bridge");
    await tool(page, "Add a claim").click();
    await form(page).getByLabel("Type").fill("presence");
    await form(page).getByLabel("Place").fill("Nowhereville");
    await form(page).getByLabel("Why").fill("typed before the reload");
    await page.reload();
    expect(await form(page).getByLabel("Why").inputValue()).toBe("typed before the reload");
    await form(page).getByText("still at the bridge").waitFor();
    await form(page).getByRole("button", { name: "Add the claim" }).click();
    expect(await form(page).getByRole("alert").innerText()).toContain("Nowhereville");
    expect(await form(page).getByLabel("Place").inputValue()).toBe("Nowhereville");
    await form(page).getByRole("button", { name: "Discard" }).click();
    await form(page).waitFor({ state: "detached" });
    await page.reload();
    await page.locator(".report-text").waitFor();
    expect(await form(page).count()).toBe(0);
  });

  it("is added, mended and undone by keyboard alone", { timeout: MINUTE }, async () => {
    await page.goto("/reports/sample-04");
    const text = page.getByRole("region", { name: "Text of the report" });
    await text.waitFor();
    await text.focus();
    const chosen = () => page.evaluate(() => getSelection()?.toString());
    await page.keyboard.press("End");
    for (let n = 0; (await chosen()) !== "Attacks" && n < 5; n++) await page.keyboard.press("ArrowUp");
    expect(await chosen()).toBe("Attacks");
    for (let n = 0; n < 3; n++) await page.keyboard.press("Shift+ArrowRight");
    expect(await chosen()).toBe("Attacks on army posts");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Add a claim");
    await page.keyboard.press("Escape");
    expect(await text.evaluate((element) => element === document.activeElement)).toBe(true);
    for (const key of ["Enter", "Enter"]) await page.keyboard.press(key);
    await form(page).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest(".claim-form") !== null)).toBe(true);
    const fieldOf = () =>
      page.evaluate(() => document.activeElement?.closest("label")?.querySelector("span")?.textContent ?? "");
    for (const [field, words] of [
      ["Type", "attack"],
      ["Place", "Tolbin"],
      ["Why", "by keyboard"],
    ] as const) {
      for (let n = 0; (await fieldOf()) !== field && n < 30; n++) await page.keyboard.press("Tab");
      await page.keyboard.type(words);
    }
    await page.keyboard.press("Enter");
    await page.getByText("The claim is added.").waitFor();
    const added = page.locator(".margin-claim.focused");
    await added.getByText("Attacks on army posts").waitFor();
    // Back in the text, where it begins at the focused claim.
    expect(await text.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("Escape");
    for (const key of ["ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight", "Enter", "ArrowRight"])
      await page.keyboard.press(key);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Make this the claim's words");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "These become the claim's words" }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.type("the posts are another's");
    await page.keyboard.press("Enter");
    await page.getByText("The claim is mended.").waitFor();
    await added.getByText("mended by").waitFor();
    expect(await added.locator(".margin-words").innerText()).toBe("Attacks on army");
    const undo = page.locator(".done").getByRole("button", { name: "Undo" });
    await undo.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => added.locator(".margin-words").innerText()).toBe("Attacks on army posts");
  });

  it("can be added on a narrow screen, in the dark, without scrolling sideways", { timeout: MINUTE }, async () => {
    const narrow = await openPage(browser, workbench.url, {
      colorScheme: "dark",
      viewport: { width: 390, height: 844 },
      reducedMotion: "reduce",
    });
    await narrow.page.goto("/reports/sample-08");
    await narrow.page.locator(".report-text").waitFor();
    await chooseByMouse(narrow.page, "accompanying the soldiers");
    await tool(narrow.page, "Add a claim").waitFor();
    expect(await violationsOn(narrow.page)).toEqual([]);
    const wide = () => narrow.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await wide()).toBeLessThanOrEqual(0);
    await narrow.page.screenshot({ path: pictures("report-words-narrow") });
    await tool(narrow.page, "Add a claim").click();
    await form(narrow.page).waitFor();
    expect(await violationsOn(narrow.page)).toEqual([]);
    expect(await wide()).toBeLessThanOrEqual(0);
    expect(await form(narrow.page).evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    const inside = await form(narrow.page).evaluate((element) => {
      const edge = element.getBoundingClientRect().right;
      return [...element.querySelectorAll("input, select")].every(
        (field) => field.getBoundingClientRect().right < edge,
      );
    });
    expect(inside).toBe(true);
    await narrow.page.screenshot({ path: pictures("report-claim-form-narrow"), fullPage: true });
    expect(narrow.faults).toEqual([]);
    await narrow.page.context().close();
  });

  it("had no error of a script, no refusal of the policy, no request to elsewhere", () => {
    expect(faults).toEqual([]);
  });
});

describe("a claim from words, where people sign in", () => {
  let browser: Browser;
  let workbench: Workbench;

  beforeAll(async () => {
    [browser, workbench] = await Promise.all([
      openChromium(),
      openWorkbench({ samples: true, accounts: [ACCOUNT, ["ron", ACCOUNT[1], "reader"]] }),
    ]);
  }, 2 * MINUTE);
  afterAll(async () => {
    await browser?.close();
    await workbench?.close();
  });

  const signedIn = async (user: string, locale = "en-GB"): Promise<Page> => {
    const { page } = await openPage(browser, workbench.url, { locale });
    await page.goto("/reports/sample-04");
    await page.locator("input[name=user]").fill(user);
    await page.locator("input[name=password]").fill(ACCOUNT[1]);
    await page.locator("input[name=password]").press("Enter");
    await page.locator(".report-text").waitFor();
    return page;
  };

  it("nothing typed is lost when the session is over: it is saved after signing in again, in French", {
    timeout: MINUTE,
  }, async () => {
    const page = await signedIn("ines", "fr-FR");
    await chooseByMouse(page, "still at the bridge");
    await tool(page, "Ajouter une affirmation").click();
    await form(page).getByLabel("Type").fill("presence");
    await form(page).getByLabel("Pourquoi").fill("encore au pont");
    await page.context().clearCookies();
    await form(page).getByRole("button", { name: "Ajouter l’affirmation" }).click();
    const again = page.locator("dialog.sign-in-again");
    await again.waitFor();
    await again.locator("input[name=password]").fill(ACCOUNT[1]);
    await again.locator("input[name=password]").press("Enter");
    await page.getByText("L’affirmation est ajoutée.").waitFor();
    await page.locator(".margin-claim.focused").getByText("ajoutée par ines").waitFor();
    await page.context().close();
  });

  it("a reader is offered nothing", { timeout: MINUTE }, async () => {
    const page = await signedIn("ron");
    await chooseByMouse(page, "still at the bridge");
    await page.waitForTimeout(300);
    expect(await page.getByRole("toolbar").count()).toBe(0);
    await page.context().close();
  });
});
