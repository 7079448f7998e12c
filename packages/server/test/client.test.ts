import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { CallError, createClient, ROUTES } from "../src/contract/index.ts";
import { accountsOf, firstEpisode, PASSWORD, project, served } from "./served.ts";

async function listening(options: Parameters<typeof served>[0] = {}) {
  const app = await served(options);
  await app.listen({ host: "127.0.0.1", port: 0 });
  return { app, base: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}` };
}

const refused = (error: unknown): CallError["problem"] => {
  expect(error).toBeInstanceOf(CallError);
  return (error as CallError).problem;
};

describe("the typed client", () => {
  it("fills in paths and queries, and gives what the route answers", async () => {
    const room = project();
    const { base } = await listening({ projects: [room] });
    const call = createClient(ROUTES, { base });
    const id = firstEpisode(room.ledger);
    expect((await call("readEpisode", { params: { id }, query: {} })).episode.id).toBe(id);
    const { rows } = await call("listEpisodes", { query: { type: "capture", limit: 1, text: "" } });
    expect(rows.map(({ type }) => type)).toEqual(["capture"]);
    expect(await call("readBrief", { query: {} })).toContain("Odrum");
    expect(await call("signOut", {})).toBeUndefined();
    // A name that an address would take for something else.
    const name = "a/b?c#d e&f";
    await call("addReports", { body: { reports: [{ id: name, text: "Elsewhere" }] } });
    expect((await call("readReport", { params: { id: name } })).id).toBe(name);
  });

  it("throws the server's problem where it refuses", async () => {
    const { base } = await listening();
    const call = createClient(ROUTES, { base });
    const missing = await call("readReport", { params: { id: "none" } }).catch(refused);
    expect(missing).toMatchObject({ status: 404, title: "Not found", detail: 'There is no report "none".' });
    const wrong = await call("listEpisodes", { query: { from: "yesterday" } }).catch(refused);
    expect(wrong).toMatchObject({ status: 400, detail: expect.stringContaining("from") });
  });

  it("throws a problem where something before the server refuses in its own way", async () => {
    const send = async () => new Response("<h1>Bad gateway</h1>", { status: 502, statusText: "Bad Gateway" });
    const problem = await createClient(ROUTES, { fetch: send })("readSession", {}).catch(refused);
    expect(problem).toEqual({ type: "about:blank", title: "Bad Gateway", status: 502 });
  });

  it("says status 0 where the server cannot be reached", async () => {
    const { app, base } = await listening();
    await app.close();
    const problem = await createClient(ROUTES, { base })("readSession", {}).catch(refused);
    expect(problem).toMatchObject({ status: 0 });
  });

  it("gives up when told to, and does not call that offline", async () => {
    const { base } = await listening();
    const giveUp = new AbortController();
    const asked = createClient(ROUTES, { base })("listEpisodes", { query: {} }, giveUp.signal);
    giveUp.abort();
    await expect(asked).rejects.toMatchObject({ name: "AbortError" });
  });

  it("sends the session's token with what changes something, and only with that", async () => {
    const accounts = await accountsOf(["analyst"]);
    const { base } = await listening({ accounts });
    let cookie = "";
    let token: string | null = null;
    const tokens: (string | null)[] = [];
    const send: typeof fetch = async (url, init) => {
      const headers = new Headers(init?.headers);
      tokens.push(headers.get("x-csrf-token"));
      headers.set("cookie", cookie);
      const answer = await fetch(url, { ...init, headers });
      cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? cookie;
      return answer;
    };
    const call = createClient(ROUTES, { base, fetch: send, csrf: () => token });
    ({ csrf: token } = await call("signIn", { body: { user: "analyst", password: PASSWORD } }));
    await call("listReview", { query: {} });
    await call("decide", { body: { requests: [{ kind: "accept", event: "r1#e1" }], reason: "seen" } });
    expect(tokens).toEqual([null, null, token]);
  });
});
