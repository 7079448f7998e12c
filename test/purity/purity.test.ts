import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { code } from "@counterclaim/coder";
import { BASE_PACK, languageModelBytes, loadKnowledge, worldGazetteerBytes } from "@counterclaim/resources";
import { rolldown } from "rolldown";
import { describe, expect, it } from "vitest";
import { receiveFile } from "../../packages/cli/src/intake/receive.ts";
import { openChromium } from "../../packages/web/test/browser/chromium.ts";
import type { Delivery, PackTexts } from "./coder-in-a-browser.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const PURE = ["record", "language", "knowledge", "coder"];

const filesUnder = (directory: string): readonly string[] =>
  readdirSync(directory, { recursive: true, encoding: "utf8" })
    .map((file) => join(directory, file))
    .filter((file) => statSync(file).isFile());

describe("record, language, knowledge and coder", () => {
  it.each(PURE)("%s asks neither Node nor clock nor chance", (room) => {
    const forbidden =
      /from "node:|require\(|\bprocess\.|\bBuffer\b|Date\.now|new Date\(\)|performance\.now|Math\.random/;
    const impure = filesUnder(join(root, "packages", room, "src"))
      .filter((file) => forbidden.test(readFileSync(file, "utf8").replace(/^\s*(\/?\*|\/\/).*$/gm, "")))
      .map((file) => relative(root, file));
    expect(impure).toEqual([]);
  });

  it("code a report in a browser, to the same bytes as in Node", async () => {
    const pack = join(root, "samples/pack");
    const receipt = receiveFile(join(root, "samples/08-rebels-concede-tolbin.txt"), {});
    if ("refusal" in receipt) throw new Error(receipt.refusal.message);
    const knowledge = loadKnowledge({ packs: [pack] });
    const inNode = JSON.stringify(code(receipt.report, knowledge));

    const packs = [BASE_PACK, pack].map(textsOf);
    const delivery: Delivery = { report: receipt.report, packs, digest: knowledge.digest };
    const inBrowser = await runInBrowser(await bundle(), delivery);
    expect(inBrowser).toBe(inNode);
    expect(JSON.parse(inBrowser).claims.length).toBeGreaterThan(0);
  }, 120_000);
});

const textsOf = (directory: string): PackTexts =>
  Object.fromEntries(filesUnder(directory).map((file) => [relative(directory, file), readFileSync(file, "utf8")]));

/** The rooms as one script for a browser; anything that a browser does not have is an error. */
async function bundle(): Promise<string> {
  const build = await rolldown({
    input: join(root, "test/purity/coder-in-a-browser.ts"),
    platform: "browser",
    external: () => false,
    onLog(_, log) {
      throw new Error(`the bundle is not pure: ${log.message}`);
    },
  });
  const { output } = await build.generate({ format: "iife", name: "counterclaim" });
  await build.close();
  const [chunk] = output;
  expect(output).toHaveLength(1);
  expect(chunk.imports).toEqual([]);
  return chunk.code;
}

async function runInBrowser(script: string, delivery: Delivery): Promise<string> {
  const browser = await openChromium();
  try {
    const page = await browser.newPage();
    const served: Readonly<Record<string, Uint8Array>> = {
      "/model": languageModelBytes(),
      "/gazetteer": worldGazetteerBytes(),
    };
    await page.route("http://counterclaim.test/**", (route) => {
      const body = served[new URL(route.request().url()).pathname];
      return route.fulfill(body ? { body: Buffer.from(body) } : { contentType: "text/html", body: "<!doctype html>" });
    });
    await page.goto("http://counterclaim.test/");
    await page.addScriptTag({ content: script });
    return await page.evaluate(
      (given) => (globalThis as unknown as { codeInBrowser(d: Delivery): Promise<string> }).codeInBrowser(given),
      delivery,
    );
  } finally {
    await browser.close();
  }
}
