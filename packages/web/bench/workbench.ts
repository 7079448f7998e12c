import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openLedger } from "@counterclaim/ledger";
import { load } from "../../ledger/bench/load.ts";
import { openChromium } from "../test/browser/chromium.ts";
import { countFrames, pan } from "./frames.ts";
import { interact, timeInteractions } from "./interactions.ts";

const PROGRAM = fileURLToPath(new URL("../../cli/bin/counterclaim.mjs", import.meta.url));
/** Events of the load that make some 100,000 episodes. */
const EVENTS = 242_000;
const BATCH = 500;
const SECONDS = 5;
const ROUNDS = 3;

/**
 * The workbench in a real browser, without a graphics card: until the list stands, until the map is drawn, and how many
 * pictures a second it draws while it is dragged, and how soon what somebody does is seen. Over the ledger that COUNTERCLAIM_BENCH_LEDGER names, else over one of
 * COUNTERCLAIM_EVENTS generated events.
 */
export async function benchWorkbench(print: (line: string) => void = console.log): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "workbench-bench-"));
  const file = process.env["COUNTERCLAIM_BENCH_LEDGER"] ?? join(folder, "bench.db");
  if (!existsSync(file)) fill(file, Number(process.env["COUNTERCLAIM_EVENTS"] ?? EVENTS));
  const { url, close } = await serve(file);
  const browser = await openChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 860 }, locale: "en-GB" });
    await countFrames(page);
    await timeInteractions(page);
    const began = performance.now();
    await page.goto(url);
    await page.locator(".episode-card").first().waitFor({ timeout: 60_000 });
    const painted = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime);
    print(`first content: ${Math.round(painted ?? Number.NaN)} ms`);
    print(`first episodes of the list: ${Math.round(performance.now() - began)} ms`);
    await page.locator(".map-note").waitFor({ timeout: 60_000 });
    print(`${await page.locator(".map-note [role=status]").innerText()}: ${Math.round(performance.now() - began)} ms`);
    await page.locator('.map[aria-busy="false"]').waitFor({ timeout: 120_000 });
    print(`the map drawn, with nothing more to come: ${Math.round(performance.now() - began)} ms`);
    for (let round = 0; round < ROUNDS; round++) {
      const load = loadavg()[0]! / cpus().length;
      const { framesPerSecond, slowestTwentieth, cpuPerFrame, requests } = await pan(page, SECONDS);
      print(
        `panning: ${framesPerSecond.toFixed(1)} pictures a second, a twentieth of them after more than ${Math.round(slowestTwentieth)} ms; ` +
          `${cpuPerFrame === null ? "-" : Math.round(cpuPerFrame)} ms of processor time each; ${requests} requests; load ${load.toFixed(1)} a core`,
      );
      await page.locator('.map[aria-busy="false"]').waitFor({ timeout: 120_000 });
    }
    print(`from input to the next paint; load ${(loadavg()[0]! / cpus().length).toFixed(1)} a core`);
    for (const { what, ms } of await interact(page)) print(`  ${what}: ${ms === null ? "under 16" : ms} ms`);
  } finally {
    await browser.close();
    await close();
    rmSync(folder, { recursive: true });
  }
}

function fill(file: string, events: number): void {
  const ledger = openLedger(file);
  let batch = [];
  for (const report of load({ seed: 7, events })) {
    batch.push(report);
    if (batch.length < BATCH) continue;
    ledger.add(batch);
    batch = [];
  }
  ledger.add(batch);
  ledger.close();
}

async function serve(file: string): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = spawn(process.execPath, [PROGRAM, "serve", "--ledger", file, "--port", "0"]);
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    server.stdout.on("data", (chunk) => {
      const found = /http:\/\/[^\s]+/.exec(String(chunk));
      if (found) resolve(found[0]);
    });
    server.once("exit", (status) => reject(new Error(`the server ended with ${status}`)));
  });
  return {
    url,
    close: async () => {
      server.kill("SIGINT");
      await ended;
    },
  };
}
