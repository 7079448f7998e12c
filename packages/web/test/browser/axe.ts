import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** What axe finds against WCAG 2.2 AA, or against the given rules alone: rule, element, why. */
export async function violationsOn(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const scrolled = await unscrolled(page);
  const runOnly = rules ? { type: "rule", values: rules } : { type: "tag", values: RULES };
  const { violations, passes } = (await page.evaluate(`axe.run(document, ${JSON.stringify({ runOnly })})`)) as {
    readonly violations: readonly Violation[];
    readonly passes: readonly unknown[];
  };
  await scrolled.evaluate((back) => back());
  await scrolled.dispose();
  if (!rules) expect(passes.length).toBeGreaterThan(5);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`));
}

/** Everything at its top, since what is half scrolled under a bar is no small target; and the way back. */
const unscrolled = (page: Page) =>
  page.evaluateHandle(() => {
    const places = [...document.querySelectorAll("*")]
      .filter(({ scrollTop }) => scrollTop > 0)
      .map((element) => ({ element, top: element.scrollTop }));
    for (const { element } of places) element.scrollTo({ top: 0, behavior: "instant" });
    return () => {
      for (const { element, top } of places) element.scrollTo({ top, behavior: "instant" });
    };
  });
