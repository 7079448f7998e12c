import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { openLedger } from "@counterclaim/ledger";
import type { FastifyInstance } from "fastify";
import { describe, expect, it } from "vitest";
import { dispatch } from "../../ledger/test/report-builder.ts";
import { ask, firstEpisode, project, served, temporaryDirectory } from "./served.ts";

describe("answers", () => {
  it("carry a mark, and nothing more when what the caller has is still so", async () => {
    const room = project();
    const app = await served({ projects: [room] });
    for (const url of ["/api/episodes", `/api/episodes/${firstEpisode(room.ledger)}`, "/api/brief", "/api/timeline"]) {
      const first = await ask(app, url);
      const { etag } = first.headers;
      expect(etag).toMatch(/^"/);
      const again = await ask(app, url, { headers: { "if-none-match": String(etag) } });
      expect([url, again.statusCode, again.body]).toEqual([url, 304, ""]);
    }
    const before = (await ask(app, "/api/reports")).headers.etag;
    await ask(app, "/api/reports", { method: "POST", payload: { reports: [{ text: "Later" }] } });
    const after = await ask(app, "/api/reports", { headers: { "if-none-match": String(before) } });
    expect(after.statusCode).toBe(200);
  });

  it("are not kept by anybody without asking again", async () => {
    const app = await served();
    for (const url of ["/api/episodes", "/api/brief", "/api/nowhere"]) {
      const { headers } = await ask(app, url);
      expect([url, headers["cache-control"], headers["vary"]]).toEqual([url, "private, no-cache", "cookie"]);
    }
    expect((await ask(app, "/api/session")).headers["cache-control"]).toBe("no-store");
  });

  it("say what a browser may do with them: nothing from elsewhere, no script in the page, no frame", async () => {
    const web = temporaryDirectory();
    mkdirSync(join(web, "assets"));
    writeFileSync(join(web, "index.html"), "<!doctype html><title>Workbench</title>");
    writeFileSync(join(web, "assets/app-0a1b.js"), "export {};");
    const app = await served({ web });
    for (const url of ["/", "/episodes/ep-1", "/assets/app-0a1b.js", "/api/episodes", "/api/nowhere"]) {
      const { headers } = await ask(app, url);
      const policy = String(headers["content-security-policy"]);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/script-src[^;]*unsafe|https?:|\*/);
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
      });
      expect(headers).not.toHaveProperty("x-powered-by");
      expect(headers).not.toHaveProperty("access-control-allow-origin");
    }
    expect((await ask(app, "/")).headers["cache-control"]).toBe("no-cache");
    expect((await ask(app, "/reports/r1")).body).toContain("Workbench");
    expect((await ask(app, "/assets/app-0a1b.js")).headers["cache-control"]).toContain("immutable");
    expect((await ask(app, "/assets/../../../etc/passwd")).body).not.toContain("root:");
    expect((await ask(app, "/%2e%2e/%2e%2e/etc/passwd")).body).not.toContain("root:");
  });

  it("are problems without stack or path where something is wrong", async () => {
    const room = project();
    const add = async () => {
      throw new Error("cannot open /srv/secret/ledger.db");
    };
    const app = await served({ projects: [{ ...room, writer: { ...room.writer, add } }] });
    const missing = await ask(app, "/api/reports/nobody-sent-this");
    expect(missing.statusCode).toBe(404);
    expect(missing.json()).toEqual({
      type: "about:blank",
      title: "Not found",
      status: 404,
      detail: 'There is no report "nobody-sent-this".',
    });
    const failed = await ask(app, "/api/reports", { method: "POST", payload: { reports: [{ text: "x" }] } });
    expect(failed.headers["content-type"]).toMatch(/^application\/problem\+json/);
    expect(failed.json()).toEqual({ type: "about:blank", title: "The server failed", status: 500 });
  });
});

describe("what is asked", () => {
  it.each([
    "/api/episodes?status=perhaps",
    "/api/episodes?from=yesterday",
    "/api/episodes?to=2024-13-45",
    "/api/episodes?asOf=long%20ago",
    "/api/episodes?limit=0",
    "/api/episodes?limit=1000000",
    "/api/episodes?limit=ten",
    "/api/episodes?cursor=here",
    "/api/episodes?place=500,0,1,1",
    "/api/episodes?colour=red",
    "/api/episodes/ep-1?asOf=long%20ago",
    "/api/disputes?status=perhaps",
    "/api/disputes?cursor=here",
    "/api/map?window=1,2,3&zoom=2",
    "/api/map?window=-200,0,0,0&zoom=2",
    "/api/map?zoom=2",
    "/api/timeline?bins=0",
    "/api/control?from=never",
    "/api/tracks?to=never",
    "/api/reports?cursor=-x",
    "/api/decisions?cursor=-1",
    "/api/review?cursor=1.5",
    "/api/sources?cursor=x",
    "/api/parties?cursor=-3",
    "/api/brief?format=pdf",
    "/api/brief?lang=de",
    "/api/brief?from=never",
    "/api/labels?window=0,0,0,95&zoom=1",
  ])("is refused where it makes no sense: %s", async (url) => {
    const answer = await ask(await served(), url);
    expect([url, answer.statusCode]).toEqual([url, 400]);
    expect(answer.headers["content-type"]).toMatch(/^application\/problem\+json/);
    expect(answer.json().detail).toBeTruthy();
  });

  it("may be what the ledger held earlier", async () => {
    const room = project("coast", 0);
    const app = await served({ projects: [room] });
    const rows = async (asOf?: string) =>
      (await ask(app, `/api/episodes${asOf ? `?asOf=${encodeURIComponent(asOf)}` : ""}`)).json().rows.length;
    const before = new Date(Date.now() - 1000).toISOString();
    await ask(app, "/api/reports", { method: "POST", payload: { reports: [{ text: "First" }] } });
    expect(await rows()).toBeGreaterThan(0);
    expect(await rows(before)).toBe(0);
    expect(await rows(new Date(Date.now() + 1000).toISOString())).toBe(await rows());
    const episode = firstEpisode(room.ledger);
    expect((await ask(app, `/api/episodes/${episode}?asOf=${before}`)).statusCode).toBe(404);
    expect((await ask(app, `/api/episodes/${episode}`)).statusCode).toBe(200);
  });

  it("is refused where it is too large", async () => {
    const app = await served();
    const payload = JSON.stringify({ reports: [{ text: "x".repeat(21 * 1024 * 1024) }] });
    const headers = { "content-type": "application/json" };
    const answer = await ask(app, "/api/reports", { method: "POST", payload, headers });
    expect(answer.statusCode).toBe(413);
    expect(answer.json()).toMatchObject({ title: "Too large", status: 413 });
    const many = { reports: Array.from({ length: 201 }, () => ({ text: "x" })) };
    expect((await ask(app, "/api/reports", { method: "POST", payload: many })).statusCode).toBe(400);
  });
});

describe("a list", () => {
  it.each([
    "/api/episodes",
    "/api/disputes",
    "/api/reports",
    "/api/decisions",
    "/api/review",
    "/api/sources",
    "/api/parties",
    "/api/control",
    "/api/tracks",
  ])("is read to its end page by page, nothing twice and nothing left out: %s", async (url) => {
    const room = project("coast", 12);
    const towns = ["Tarrel", "Odrum", "Vessa", "Korl"];
    room.ledger.add(
      Array.from({ length: 40 }, (_, n) =>
        dispatch({
          id: `more-${n}`,
          publisher: `Outlet ${n % 5}`,
          opening: `Number ${n}`,
          sentences: [
            {
              by: n % 3 === 0 ? "guard" : "league",
              type: n % 2 ? "capture" : "attack",
              agent: "guard",
              target: "league",
              town: towns[n % 4]!,
              date: `2024-0${1 + (n % 9)}-1${n % 7}`,
            },
          ],
        }),
      ),
    );
    const app = await served({ projects: [room] });
    for (let n = 0; n < 9; n++) {
      const payload = { requests: [{ kind: "annotate", claim: `more-${n}#c1`, note: "looked at" }], reason: "note" };
      expect((await ask(app, "/api/decisions", { method: "POST", payload })).statusCode).toBe(200);
    }
    const whole = (await ask(app, `${url}?limit=${url === "/api/review" ? 200 : 500}`)).json();
    expect(whole.cursor).toBeNull();
    // No report of these has a unit that moves: there is nothing to page.
    expect(whole.rows.length > 0).toBe(url !== "/api/tracks");
    const rows: unknown[] = [];
    let cursor: string | null = null;
    do {
      const at: string = cursor === null ? "" : `&cursor=${encodeURIComponent(cursor)}`;
      const page = (await ask(app, `${url}?limit=3${at}`)).json();
      expect(page.rows.length).toBeLessThanOrEqual(3);
      rows.push(...page.rows);
      ({ cursor } = page);
      expect(rows.length).toBeLessThan(400);
    } while (cursor !== null);
    expect(rows).toEqual(whole.rows);
    expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(rows.length);
  });

  it("is in the table above", async () => {
    const { paths } = (await ask(await served(), "/api/openapi.json")).json();
    const paged = Object.entries(paths as Record<string, { get?: { parameters: { name: string }[] } }>)
      .filter(([, { get }]) => get?.parameters.some(({ name }) => name === "cursor"))
      .map(([path]) => path);
    expect(paged.sort()).toEqual(
      ["control", "decisions", "disputes", "episodes", "parties", "reports", "review", "sources", "tracks"].map(
        (name) => `/api/${name}`,
      ),
    );
  });
});

/** Chunks of the stream of changes as they come, from a server that listens. */
async function watch(app: FastifyInstance) {
  await app.listen({ host: "127.0.0.1", port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const sent = request({ host: "127.0.0.1", port, path: "/api/changes", headers: { host: `127.0.0.1:${port}` } });
  sent.end();
  const [answer] = await once(sent, "response");
  return { answer, chunk: async () => String((await once(answer, "data"))[0]) };
}

describe("changes", () => {
  it("are told to open pages, whoever wrote: here another connection to the same file", async () => {
    const room = project("coast", 1);
    const app = await served({ projects: [room] });
    const { answer, chunk } = await watch(app);
    expect(answer.headers).toMatchObject({ "content-type": "text/event-stream", "cache-control": "no-store" });
    expect(await chunk()).toMatch(/^:/);
    const told = chunk();
    const other = openLedger(room.file);
    other.add([dispatch({ id: "elsewhere", opening: "From elsewhere", sentences: [] })]);
    other.close();
    expect(await told).toMatch(/^id: \d+\ndata: changed\n\n$/);
  });

  it("end when the server closes", async () => {
    const app = await served();
    const { answer, chunk } = await watch(app);
    await chunk();
    const ended = once(answer, "close");
    await app.close();
    expect(await ended).toBeDefined();
  });
});
