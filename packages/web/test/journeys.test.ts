import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openChromium } from "./browser/chromium.ts";
import { openPage } from "./browser/page.ts";
import { openWorkbench, sampleFiles, type Workbench } from "./browser/workbench.ts";

const MINUTE = 60_000;
/** As long as a busy machine may take to answer. */
const PATIENTLY = { timeout: 20_000 };

describe("an analyst's day, from an empty ledger", () => {
  let browser: Browser;
  let workbench: Workbench;
  let page: Page;
  let faults: readonly string[];

  beforeAll(async () => {
    [browser, workbench] = await Promise.all([openChromium(), openWorkbench({ samples: false })]);
    ({ page, faults } = await openPage(browser, workbench.url));
  }, 2 * MINUTE);

  afterAll(async () => {
    await browser?.close();
    await workbench?.close();
  });

  it("is led from an empty ledger to adding the samples, and sees what was found in each", {
    timeout: MINUTE,
  }, async () => {
    await page.goto("/");
    await page.getByText("This ledger is empty").first().waitFor();
    await page.getByRole("link", { name: "Add the first reports" }).click();
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Choose files" }).click();
    await (await chooser).setFiles([...sampleFiles()]);
    await page.getByText("12 of 12").waitFor();
    const found = page.getByRole("heading", { name: "What was found" }).locator("xpath=..");
    expect(await found.getByRole("listitem").count()).toBe(12);
    expect(await found.getByRole("alert").count()).toBe(0);
    expect(await found.getByText("a copy of sample-04").count()).toBe(1);
  });

  /** The army's words and the rebels', whatever else is disputed there. */
  const disputeOverTolbin = () =>
    page.locator(".dispute").filter({ hasText: "full control" }).filter({ hasText: "repelled" });

  it("sees what is disputed or denied first, and keeps another order in the address", { timeout: MINUTE }, async () => {
    await page.goto("/");
    const statuses = () => page.locator(".episode-card .status").allInnerTexts();
    await expect.poll(statuses, PATIENTLY).not.toEqual([]);
    const ranks = (await statuses()).map((status) => (/disputed/i.test(status) ? 0 : /denied/i.test(status) ? 1 : 2));
    expect(ranks[0]).toBe(0);
    expect(ranks).toEqual([...ranks].sort());
    const days = () => page.locator(".episode-when").allInnerTexts();
    const before = await days();
    await page.getByRole("combobox", { name: "Order" }).selectOption("latest");
    await page.waitForURL(/order=latest/);
    await expect.poll(days, PATIENTLY).not.toEqual(before);
    await page.getByRole("combobox", { name: "Order" }).selectOption("disputed");
    await expect.poll(() => page.url(), PATIENTLY).not.toContain("order=");
  });

  it("finds the dispute over Tolbin: both sides' words beside each other", { timeout: MINUTE }, async () => {
    await page.goto("/");
    await page.getByRole("button", { name: /disputed/ }).click();
    await page.waitForURL(/status=disputed/);
    await page.getByRole("row", { name: /capture.*Tolbin/i }).click();
    await page.waitForURL(/\/episodes\//);
    const dispute = disputeOverTolbin();
    await dispute.getByText("full control").waitFor();
    await dispute.getByText("repelled").waitFor();
    expect(await dispute.locator("blockquote").count()).toBe(2);
    for (const name of [/Calvess/, /Highland/])
      expect(await page.getByRole("heading", { level: 2, name }).count()).toBeGreaterThan(0);
  });

  it("goes from a claim to its words in the report", { timeout: MINUTE }, async () => {
    await disputeOverTolbin().locator("figcaption a").first().click();
    await page.waitForURL(/\/reports\/.*claim=/);
    await page.locator("mark#focused-claim").waitFor();
    expect(await page.locator("mark").first().innerText()).toContain("full control");
    expect(await page.locator(".margin-claim.focused").count()).toBe(1);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(6);
  });

  it("accepts, rejects with a reason and undoes in the review, by keyboard alone", { timeout: MINUTE }, async () => {
    await page.goto("/review");
    const current = page.locator(".queue-item.current");
    await current.waitFor();
    const title = () => current.locator(".queue-title").innerText();
    const first = await title();
    await page.keyboard.press("j");
    await expect.poll(title).not.toBe(first);
    await page.keyboard.press("k");
    await expect.poll(title).toBe(first);
    // An episode waits until every claim of it is decided on: what is accepted gives way to the next, or to another's.
    const proposal = page.locator(".queue-item .quote").first();
    const words = await proposal.innerText();
    await page.keyboard.press("a");
    await page.getByText("Saved").waitFor();
    await expect.poll(() => proposal.innerText(), PATIENTLY).not.toBe(words);
    await page.keyboard.press("u");
    await expect.poll(() => proposal.innerText(), PATIENTLY).toBe(words);
    await page.keyboard.press("r");
    await page.keyboard.type("read jointly: no such event");
    expect(await proposal.innerText()).toBe(words);
    await page.keyboard.press("Enter");
    await expect.poll(() => proposal.innerText(), PATIENTLY).not.toBe(words);
  });

  it("shows what many decisions will do before it does them", { timeout: MINUTE }, async () => {
    await page.goto("/review");
    await page.locator(".queue-item.current").waitFor();
    for (const key of ["s", "j", "s"]) await page.keyboard.press(key);
    await page.getByText("2 chosen").waitFor();
    await page.keyboard.press("a");
    await page.getByText("These 2 proposals are accepted:").waitFor();
    await page.keyboard.press("Enter");
    await page.getByText("Saved").waitFor();
    const { rows } = await page.evaluate(async () => (await fetch("/api/decisions?limit=3")).json());
    expect(rows.map(({ kind }: { kind: string }) => kind)).toEqual(["accept", "accept", "reject"]);
  });

  it("merges two episodes and undoes it", { timeout: MINUTE }, async () => {
    const count = () => page.evaluate(async () => (await (await fetch("/api/timeline")).json()).total as number);
    const before = await count();
    const [first, second] = await page.evaluate(async () => {
      const { rows } = await (await fetch("/api/episodes?limit=500")).json();
      const ofOneType = Object.groupBy(rows as { id: string; type: string }[], ({ type }) => type);
      return Object.values(ofOneType)
        .find((episodes = []) => episodes.length > 1)!
        .map(({ id }) => id);
    });
    await page.goto(`/episodes/${encodeURIComponent(first!)}`);
    await page.getByRole("button", { name: "Merge …" }).click();
    await page
      .getByLabel("The other episode: its address or id")
      .fill(`${workbench.url}/episodes/${encodeURIComponent(second!)}`);
    await page.getByLabel("Why they are the same").fill("one toll, told twice");
    await page.getByRole("button", { name: "Merge", exact: true }).click();
    await page.getByText("Saved").waitFor();
    expect(await count()).toBe(before - 1);
    await page.locator(".episode-tools").getByRole("button", { name: "Undo" }).click();
    await expect.poll(count, PATIENTLY).toBe(before);
  });

  it("mends what was read of an event, and finds the typed words again after a reload", {
    timeout: MINUTE,
  }, async () => {
    await page.goto("/reports/sample-04?claim=c3");
    await page.locator(".margin-claim.focused").getByRole("button", { name: /^Edit/ }).first().click();
    const place = page.locator(".event-edit").getByLabel("Place");
    expect(await place.inputValue()).toBe("Tolbin");
    await place.fill("Hennaford");
    await page.reload();
    await page.locator(".margin-claim.focused").getByRole("button", { name: /^Edit/ }).first().click();
    expect(await place.inputValue()).toBe("Hennaford");
    await page.locator(".event-edit").getByLabel("Why").fill("the post names it");
    await page.locator(".event-edit").getByRole("button", { name: "Save" }).click();
    await page.locator(".event-edit").waitFor({ state: "detached" });
    const decisions = await page.evaluate(async () => (await (await fetch("/api/decisions?limit=1")).json()).rows);
    expect(decisions[0]).toMatchObject({ kind: "edit", reason: "the post names it" });
  });

  it("adds a note to a claim from the words selected", { timeout: MINUTE }, async () => {
    await page.goto("/reports/sample-04");
    const text = page.locator(".report-text");
    await text.waitFor();
    await text.evaluate((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const node = walker.nextNode() as Text;
      const at = node.data.indexOf("seized the village");
      getSelection()?.setBaseAndExtent(node, at, node, at + "seized the village".length);
    });
    await text.dispatchEvent("mouseup");
    await page.getByRole("toolbar").getByRole("button", { name: "Add a note" }).click();
    const note = page.locator(".selection-note");
    await note.getByText("seized the village", { exact: true }).waitFor();
    await note.getByRole("textbox").fill("a village of one street");
    await note.getByRole("button", { name: "Add the note" }).click();
    await note.waitFor({ state: "detached" });
    const decisions = await page.evaluate(async () => (await (await fetch("/api/decisions?limit=1")).json()).rows);
    expect(decisions[0]).toMatchObject({ kind: "annotate", reason: "a village of one street" });
  });

  it("grades a source, with its history", { timeout: MINUTE }, async () => {
    await page.goto("/sources");
    await page.locator("tbody a").first().click();
    await page.waitForURL(/\/sources\/./);
    await page.locator("select[name=reliability]").selectOption("C");
    await page.getByLabel("Why").fill("right twice, wrong once");
    await page.getByRole("button", { name: "Grade" }).click();
    await page.getByText("right twice, wrong once").waitFor();
    expect(await page.getByRole("heading", { name: /Reliability/ }).innerText()).toContain("C");
  });

  it("sees what was known before there was anything, and comes back", { timeout: MINUTE }, async () => {
    await page.goto("/?asOf=2000-01-01");
    await page.getByText("No episode passes these filters").waitFor();
    await page.getByRole("button", { name: "Clear filters" }).click();
    await page.locator(".episode-card").first().waitFor();
  });

  it("filters by a stretch of the timeline, chosen with arrow keys", { timeout: MINUTE }, async () => {
    await page.goto("/");
    const slider = page.getByRole("slider", { name: /Stretch of time/ });
    await page.locator(".lane-mark").first().waitFor();
    await slider.focus();
    for (const key of ["ArrowRight", "ArrowRight", "Shift+ArrowRight"]) await page.keyboard.press(key);
    const stretch = /^(\d+ \w+ \d{4}) – (\d+ \w+ \d{4})$/.exec((await slider.getAttribute("aria-valuetext")) ?? "");
    await page.keyboard.press("Enter");
    await page.waitForURL(/from=.*&to=/);
    const chosen = new URL(page.url()).searchParams;
    const days = stretch?.slice(1).map((day) => new Date(`${day} UTC`).toISOString().slice(0, 10));
    expect([chosen.get("from"), chosen.get("to")]).toEqual(days);
    await page.getByRole("button", { name: "All dates" }).click();
    await expect.poll(() => page.url(), PATIENTLY).not.toContain("from=");
  });

  it("filters by a stretch of the timeline that is brushed with the mouse", { timeout: MINUTE }, async () => {
    await page.goto("/");
    await page.locator(".lane-mark").first().waitFor();
    const columns = page.locator(".timeline-bin");
    const [first, last] = await Promise.all([2, 5].map((at) => columns.nth(at).boundingBox()));
    // Beside the bars, which would open their episodes.
    await page.mouse.move(first!.x + first!.width / 2, first!.y + 1);
    await page.mouse.down();
    await page.mouse.move(last!.x + last!.width / 2, last!.y + 1, { steps: 8 });
    await expect.poll(() => page.locator(".timeline-bin.chosen").count(), PATIENTLY).toBe(4);
    const words = await page.getByRole("slider", { name: /Stretch of time/ }).getAttribute("aria-valuetext");
    await page.mouse.up();
    await page.waitForURL(/from=.*&to=/);
    const chosen = new URL(page.url()).searchParams;
    const days = words!.split(" – ").map((day) => new Date(`${day} UTC`).toISOString().slice(0, 10));
    expect([chosen.get("from"), chosen.get("to")]).toEqual(days);
  });

  it("reads the brief with links to what it cites, and saves it", { timeout: MINUTE }, async () => {
    await page.goto("/brief");
    await page.getByRole("heading", { name: "Disputed" }).waitFor();
    expect(await page.locator(".brief a.citation").first().getAttribute("href")).toMatch(/^\/reports\/sample-\d\d$/);
    for (const [name, start] of [
      ["Save as Markdown", "# Situation"],
      ["Save as HTML", "<!doctype html>"],
    ] as const) {
      const saved = page.waitForEvent("download");
      await page.getByRole("link", { name }).click();
      const stream = await (await saved).createReadStream();
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk as Buffer);
      expect(Buffer.concat(chunks).toString("utf8").toLowerCase().startsWith(start.toLowerCase())).toBe(true);
    }
  });

  it("had no error of a script, no refusal of the policy, no request to elsewhere", () => {
    expect(faults).toEqual([]);
  });
});
