import type { FastifyInstance, InjectOptions } from "fastify";
import { describe, expect, it } from "vitest";
import { ROLES, ROUTES, type Role, type Route } from "../src/index.ts";
import { accountsOf, ask, firstEpisode, LOCAL, PASSWORD, project, served, signIn } from "./served.ts";

/** A call of each route that it answers with 200 (or 204) for whoever may call it; null: it is told apart below. */
function calls(episode: string): Readonly<Record<keyof typeof ROUTES, InjectOptions>> {
  const window = "window=-180,-90,180,90&zoom=4";
  const source = encodeURIComponent("league");
  return {
    readSession: { url: "/api/session" },
    signIn: { url: "/api/session", payload: { user: "nobody-here", password: PASSWORD } },
    signOut: { url: "/api/session" },
    listEpisodes: { url: "/api/episodes" },
    readEpisode: { url: `/api/episodes/${episode}` },
    listDisputes: { url: "/api/disputes" },
    readMap: { url: `/api/map?${window}` },
    readTimeline: { url: "/api/timeline" },
    listControl: { url: "/api/control" },
    listTracks: { url: "/api/tracks" },
    listReports: { url: "/api/reports" },
    readReport: { url: "/api/reports/r1" },
    addReports: { url: "/api/reports", payload: { reports: [{ text: "Another dispatch" }] } },
    decide: {
      url: "/api/decisions",
      payload: { requests: [{ kind: "accept", event: "r1#e1" }], reason: "seen on film" },
    },
    listDecisions: { url: "/api/decisions" },
    listReview: { url: "/api/review" },
    holdReview: { url: `/api/review/${episode}/hold` },
    listSources: { url: "/api/sources" },
    readSource: { url: `/api/sources/${source}` },
    listParties: { url: "/api/parties" },
    readLabels: { url: `/api/labels?${window}` },
    readBoundaries: { url: "/api/boundaries" },
    readBrief: { url: "/api/brief" },
    watchChanges: { url: "/api/changes" },
    readCoding: { url: "/api/reports/r1/codings" },
    handInCoding: { url: "/api/reports/r1/codings", payload: { codings: [] } },
    reconcileCoding: { url: "/api/reports/r1/codings/reconciled", payload: { codings: [] } },
  };
}

const routes = Object.entries(ROUTES) as [keyof typeof ROUTES, Route][];
/** Those that answer something else than 200 to whoever may call them. */
const OTHERWISE: Readonly<Partial<Record<keyof typeof ROUTES, number>>> = {
  signIn: 401,
  signOut: 204,
  reconcileCoding: 409,
};
const allowed = (name: keyof typeof ROUTES): number => OTHERWISE[name] ?? 200;
/** A stream has no end to wait for. */
const answered = routes.filter(([name]) => name !== "watchChanges");

async function statusOf(
  app: FastifyInstance,
  { method }: Route,
  call: InjectOptions,
  headers: Record<string, string>,
): Promise<number> {
  const answer = await app.inject({ ...call, method, headers });
  if (answer.statusCode >= 400) {
    expect(answer.headers["content-type"]).toMatch(/^application\/problem\+json/);
    expect(answer.json()).toMatchObject({ status: answer.statusCode, type: "about:blank" });
  }
  return answer.statusCode;
}

async function withAccounts(now?: () => number) {
  const room = project();
  const accounts = await accountsOf(ROLES, now);
  const app = await served({ projects: [room], accounts });
  return { app, room, accounts, call: calls(firstEpisode(room.ledger)) };
}

describe("a server with accounts", () => {
  it("answers nobody without a session, but who one is and the way in", async () => {
    const { app, call } = await withAccounts();
    for (const [name, route] of routes)
      expect([name, await statusOf(app, route, call[name], {})]).toEqual([
        name,
        route.role === null ? allowed(name) : 401,
      ]);
    expect((await app.inject("/api/session")).json()).toMatchObject({
      user: null,
      role: null,
      csrf: null,
      projects: [],
    });
  });

  it.each(ROLES)("lets a role do its own and what those before it may, no more: %s", async (role: Role) => {
    const { app, call } = await withAccounts();
    const headers = await signIn(app, role);
    for (const [name, route] of answered.filter(([one]) => one !== "signOut")) {
      const may = route.role === null || ROLES.indexOf(route.role) <= ROLES.indexOf(role);
      expect([name, await statusOf(app, route, call[name], { ...headers })]).toEqual([name, may ? allowed(name) : 403]);
    }
  });

  it("changes nothing without the session's token", async () => {
    const { app, call } = await withAccounts();
    const { cookie } = await signIn(app, "admin");
    for (const [name, route] of routes.filter(([name, { method }]) => method !== "GET" && name !== "signIn")) {
      expect([name, await statusOf(app, route, call[name], { cookie })]).toEqual([name, 403]);
      expect([name, await statusOf(app, route, call[name], { cookie, "x-csrf-token": "x".repeat(43) })]).toEqual([
        name,
        403,
      ]);
    }
  });

  it("refuses a token of another session", async () => {
    const { app, call } = await withAccounts();
    const editor = await signIn(app, "editor");
    const admin = await signIn(app, "admin");
    const headers = { cookie: admin.cookie, "x-csrf-token": editor["x-csrf-token"] };
    expect(await statusOf(app, ROUTES.decide, call.decide, headers)).toBe(403);
  });

  it("keeps the session in a cookie that scripts do not see and other sites do not send, secure behind https", async () => {
    const { app } = await withAccounts();
    const payload = { user: "reader", password: PASSWORD };
    const plain = await app.inject({ method: "POST", url: "/api/session", payload });
    expect(plain.cookies[0]).toMatchObject({ httpOnly: true, sameSite: "Strict", path: "/" });
    expect(plain.cookies[0]).not.toHaveProperty("secure");
    expect(plain.headers["cache-control"]).toBe("no-store");
    const headers = { "x-forwarded-proto": "https" };
    const proxied = await app.inject({ method: "POST", url: "/api/session", payload, headers });
    expect(proxied.cookies[0]).toMatchObject({ secure: true });
    const elsewhere = { method: "POST", url: "/api/session", payload, headers, remoteAddress: "203.0.113.9" } as const;
    expect((await app.inject(elsewhere)).cookies[0]).not.toHaveProperty("secure");
  });

  it("ends a session after twelve hours, and at once when one signs out or is removed", async () => {
    let now = Date.now();
    const { app, accounts } = await withAccounts(() => now);
    const status = async (headers: Readonly<Record<string, string>>) =>
      (await app.inject({ url: "/api/episodes", headers })).statusCode;
    const long = await signIn(app, "reader");
    now += 12 * 3_600_000 - 1000;
    expect(await status({ ...long })).toBe(200);
    now += 2000;
    expect(await status({ ...long })).toBe(401);
    const brief = await signIn(app, "reader");
    const left = await app.inject({ method: "DELETE", url: "/api/session", headers: { ...brief } });
    expect(left.statusCode).toBe(204);
    expect(left.cookies[0]).toMatchObject({ name: "counterclaim", value: "" });
    expect(await status({ ...brief })).toBe(401);
    const removed = await signIn(app, "reader");
    accounts.remove("reader");
    expect(await status({ ...removed })).toBe(401);
  });

  it("counts attempts to sign in by address, and refuses the eleventh in a minute", async () => {
    const { app } = await withAccounts();
    const attempt = async (password: string, remoteAddress: string) =>
      (await app.inject({ method: "POST", url: "/api/session", payload: { user: "reader", password }, remoteAddress }))
        .statusCode;
    for (let n = 0; n < 10; n++) expect(await attempt("not the password", "198.51.100.7")).toBe(401);
    expect(await attempt(PASSWORD, "198.51.100.7")).toBe(429);
    expect(await attempt(PASSWORD, "198.51.100.8")).toBe(200);
  });

  it("takes as long for a name that does not exist as for a wrong password", async () => {
    const accounts = await accountsOf(["reader"]);
    await accounts.signIn("nobody", "wrong password");
    const spent = async (name: string): Promise<number> => {
      const began = process.hrtime.bigint();
      expect(await accounts.signIn(name, "wrong password")).toBeNull();
      return Number(process.hrtime.bigint() - began);
    };
    // The quickest of each: whatever else the machine does only ever makes one slower, so more rounds bring them together,
    // and without the decoy a wrong name would take less than a hundredth however many there are.
    let [known, unknown] = [Infinity, Infinity];
    const alike = (): boolean => unknown / known > 0.5 && unknown / known < 2;
    for (let n = 0; n < 60 && (n < 5 || !alike()); n++) {
      known = Math.min(known, await spent("reader"));
      unknown = Math.min(unknown, await spent("nobody"));
    }
    expect([unknown / known, alike()]).toEqual([expect.any(Number), true]);
  });

  it("keeps neither password nor session secret as they are", async () => {
    const accounts = await accountsOf(["reader"]);
    await expect(accounts.add("reader", PASSWORD, "reader")).rejects.toMatchObject({ code: "ACCOUNT_EXISTS" });
    await expect(accounts.add("x", "short", "reader")).rejects.toMatchObject({ code: "PASSWORD_WEAK" });
    await expect(accounts.add("a b", PASSWORD, "reader")).rejects.toMatchObject({ code: "NAME_INVALID" });
    expect(() => accounts.remove("nobody")).toThrow(expect.objectContaining({ code: "ACCOUNT_UNKNOWN" }));
  });
});

describe("a server without accounts", () => {
  it("answers this machine's own pages everything", async () => {
    const room = project();
    const app = await served({ projects: [room] });
    const call = calls(firstEpisode(room.ledger));
    for (const [name, route] of answered)
      expect([name, await statusOf(app, route, call[name], LOCAL)]).toEqual([
        name,
        name === "signIn" ? 400 : allowed(name),
      ]);
  });

  it.each([
    ["another name of this address (DNS rebinding)", { host: "rebound.example:4180" }],
    ["an address that only begins like ours", { host: "127.0.0.1.rebound.example" }],
    ["a page of another site", { ...LOCAL, origin: "https://elsewhere.example" }],
    ["a page that will not say whose it is", { ...LOCAL, origin: "null" }],
  ])("refuses all but its own pages: %s", async (_, headers) => {
    const room = project();
    const app = await served({ projects: [room] });
    const call = calls(firstEpisode(room.ledger));
    for (const [name, route] of routes)
      expect([name, await statusOf(app, route, call[name], headers)]).toEqual([name, 403]);
  });

  it.each(["cross-site", "same-site"])("refuses what a page elsewhere makes a browser send: %s", async (site) => {
    const room = project();
    const app = await served({ projects: [room] });
    const call = calls(firstEpisode(room.ledger));
    for (const [name, route] of routes.filter(([, { method }]) => method !== "GET"))
      expect([name, await statusOf(app, route, call[name], { ...LOCAL, "sec-fetch-site": site })]).toEqual([name, 403]);
    expect((await ask(app, "/api/decisions")).json().rows).toEqual([]);
  });

  it("takes no form, which any page may send: JSON only", async () => {
    const app = await served();
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"]) {
      const answer = await ask(app, "/api/decisions", {
        method: "POST",
        payload: '{"requests":[{"kind":"accept","event":"r1#e1"}],"reason":"x"}',
        headers: { "content-type": type },
      });
      expect([type, answer.statusCode]).toEqual([type, 415]);
    }
  });
});
