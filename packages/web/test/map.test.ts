import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openChromium } from "./browser/chromium.ts";
import { openPage } from "./browser/page.ts";
import { pictures } from "./browser/pictures.ts";
import { openWorkbench, type Workbench } from "./browser/workbench.ts";

const MINUTE = 60_000;
const WEST = `Gunmen attacked a convoy 40 km north of Kidal on 11 November, the army said.

Rebels shelled a base near Gao on 12 November, a spokesman said. Two traders were killed in the Mopti region on
13 November, officials said. Fighters seized Ber on 14 November. Residents were fleeing the town.

The junta arrested activists in Mali, a lawyer said.
`;
const GREEN = "#0a6a3a";

/** Without a graphics card, and with other work on the machine, it takes its time. */
const drawn = (page: Page) => page.locator('.map[aria-busy="false"]').waitFor({ timeout: 45_000 });
const listed = (page: Page, words: RegExp) => page.getByRole("row", { name: words }).first();

/** The colour in the middle of an element, as [red, green, blue]. */
async function colourIn(page: Page, selector: string): Promise<readonly number[]> {
  const picture = (await page.locator(selector).screenshot()).toString("base64");
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.width;
    canvas.height = image.height;
    const pen = canvas.getContext("2d")!;
    pen.drawImage(image, 0, 0);
    return [...pen.getImageData(Math.floor(image.width / 2), Math.floor(image.height / 4), 1, 1).data].slice(0, 3);
  }, picture);
}

/** A server of a map style with one green layer and tiles with nothing in them; `answers`: the status of the style. */
async function styleServer(answers: number) {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.setHeader("access-control-allow-origin", "*");
    if (request.url === "/style.json") {
      response.writeHead(answers, { "content-type": "application/json" });
      response.end(
        JSON.stringify({
          version: 8,
          sources: { ground: { type: "vector", tiles: ["tiles/{z}/{x}/{y}.pbf"], maxzoom: 3 } },
          layers: [
            { id: "points", type: "background", paint: { "background-color": GREEN } },
            { id: "land", type: "fill", source: "ground", "source-layer": "land" },
          ],
        }),
      );
    } else response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, asked, close: () => new Promise((resolve) => server.close(resolve)) };
}

describe("the map of the situation", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  }, MINUTE);
  afterAll(() => browser?.close());

  describe("of a report that says where by other places", () => {
    let workbench: Workbench;
    let page: Page;
    let faults: readonly string[];
    beforeAll(async () => {
      workbench = await openWorkbench({ samples: false, texts: { west: WEST } });
      ({ page, faults } = await openPage(browser, workbench.url));
      await page.goto("/");
      await page.locator(".map-note").waitFor();
    }, 2 * MINUTE);
    afterAll(() => workbench?.close());

    it("says that it is being drawn until it is", { timeout: MINUTE }, async () => {
      await drawn(page);
      expect(await page.locator(".map-loading").count()).toBe(0);
      await page.screenshot({ path: pictures("map-relations") });
    });

    it("counts what no more than a country is known of as not mappable", { timeout: MINUTE }, async () => {
      expect(await page.locator(".map-note").innerText()).toMatch(/1 not mappable/);
      expect(await listed(page, /detention/i).innerText()).toContain("not mappable");
    });

    it("says where in the report's words when it is pointed at in the list", { timeout: MINUTE }, async () => {
      for (const [row, words] of [
        [/attack.*Kidal/i, "36–44 km north of Kidal"],
        [/shelling.*Gao/i, "within 25 km of Gao"],
        [/killing.*Mopti/i, "Mopti"],
        [/displacement.*Ber/i, "Ber ± 2 km · inferred"],
      ] as const) {
        // A list that was scrolled for it may move on under the pointer: then it is pointed at again.
        const pointedAt = async () => {
          await listed(page, row).hover();
          return page
            .locator(".map-pointed .faint")
            .innerText({ timeout: 2000 })
            .catch(() => "");
        };
        await expect.poll(pointedAt, { timeout: 30_000 }).toContain(words);
      }
    });

    it("shows an episode alone in the middle, and names it under the pointer", { timeout: MINUTE }, async () => {
      await page.goto("/?type=attack");
      await page.locator(".map-note").getByText("1 episode on the map").waitFor();
      await page.evaluate(() => sessionStorage.clear());
      await page.reload();
      await page.locator(".map-note").waitFor();
      await drawn(page);
      await page.locator(".map-canvas").hover();
      await page.locator(".map-pointed").getByText("36–44 km north of Kidal").waitFor();
      await page.screenshot({ path: pictures("map-sector") });
      await page.locator(".episode-item.pointed").waitFor();
    });

    it("explains its signs", { timeout: MINUTE }, async () => {
      await page.locator(".map-legend summary").click();
      await page.getByText("Somewhere in a region: no boundary").waitFor();
      expect(await page.locator(".map-legend li svg").count()).toBe(9);
      expect(faults).toEqual([]);
    });

    it("goes where the filters lead, when all lies elsewhere", { timeout: MINUTE }, async () => {
      await page.evaluate(() => sessionStorage.setItem("counterclaim.map", "[96,22,6]"));
      await page.goto("/?type=shelling");
      await expect
        .poll(() => page.evaluate(() => sessionStorage.getItem("counterclaim.map")), { timeout: 20_000 })
        .toMatch(/^\[-0\.0/);
    });

    it("is done at once where there is nothing to draw", { timeout: MINUTE }, async () => {
      await page.goto("/?text=xylophone");
      await page.locator(".map-note").getByText("0 episodes on the map").waitFor();
      await drawn(page);
      expect(await page.locator(".map-loading").count()).toBe(0);
    });

    it("keeps its scale and its sources apart", { timeout: MINUTE }, async () => {
      await page.goto("/");
      await page.locator(".map-note").waitFor();
      const [scale, sources] = await Promise.all(
        [".maplibregl-ctrl-scale", ".maplibregl-ctrl-attrib"].map((name) => page.locator(name).boundingBox()),
      );
      expect(scale!.y + scale!.height).toBeLessThanOrEqual(sources!.y);
    });

    it("leaves the list and the rest where there is no WebGL", { timeout: MINUTE }, async () => {
      const { page: plain } = await openPage(browser, workbench.url);
      await plain.addInitScript(() => {
        const own = HTMLCanvasElement.prototype.getContext;
        HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
          return kind.startsWith("webgl") ? null : Reflect.apply(own, this, [kind, ...rest]);
        } as typeof own;
      });
      await plain.goto("/");
      await plain.getByText("No map can be drawn here").waitFor();
      await listed(plain, /attack/i).waitFor();
      await plain.context().close();
    });
  });

  describe("on a style of one's own", () => {
    it("is drawn on it, asks its server and no other, and lets nothing else through", {
      timeout: 2 * MINUTE,
    }, async () => {
      const tiles = await styleServer(200);
      const workbench = await openWorkbench({
        samples: false,
        texts: { west: WEST },
        mapStyle: `${tiles.url}/style.json`,
      });
      try {
        const { page, faults } = await openPage(browser, workbench.url);
        await page.goto("/");
        await page.locator(".map-note").waitFor();
        await drawn(page);
        expect(await colourIn(page, ".map-canvas")).toEqual([0x0a, 0x6a, 0x3a]);
        expect(await page.locator(".map-fault").count()).toBe(0);
        expect(tiles.asked.some((path) => /^\/tiles\/\d+\/\d+\/\d+\.pbf$/.test(path))).toBe(true);
        expect(faults.filter((fault) => !fault.startsWith(`asks the network: ${tiles.url}/`))).toEqual([]);
        const refused = await page.evaluate(() => fetch("http://127.0.0.1:9/").catch((error) => String(error)));
        expect(refused).toMatch(/Failed to fetch/);
        await page.screenshot({ path: pictures("map-own-style") });
      } finally {
        await workbench.close();
        await tiles.close();
      }
    });

    it("says so and shows plain borders where the style cannot be read", { timeout: 2 * MINUTE }, async () => {
      const tiles = await styleServer(503);
      const workbench = await openWorkbench({
        samples: false,
        texts: { west: WEST },
        mapStyle: `${tiles.url}/style.json`,
      });
      try {
        const { page } = await openPage(browser, workbench.url);
        await page.goto("/");
        await page.getByText("The map style of this server could not be read").waitFor();
        await page.locator(".map-note").waitFor();
        await drawn(page);
        expect(await page.locator(".map .maplibregl-ctrl-attrib").innerText()).toContain("Natural Earth");
      } finally {
        await workbench.close();
        await tiles.close();
      }
    });
  });
});
