import { describe, expect, it } from "vitest";
import { accountsOf, ask, PASSWORD, project, served, signIn } from "./served.ts";

async function twoProjects() {
  const accounts = await accountsOf(["admin"]);
  await accounts.add("tom", PASSWORD, "analyst", ["north"]);
  await accounts.add("aye", PASSWORD, "reader");
  accounts.permit("aye", "editor", "south");
  const north = project("north", 1);
  const south = project("south", 2);
  return { accounts, north, south, app: await served({ projects: [north, south], accounts }) };
}

describe("several projects on one server", () => {
  it("answers each below its own path, the first at the root besides", async () => {
    const app = await served({ projects: [project("north", 1), project("south", 2)] });
    const reports = async (below: string) =>
      (await ask(app, `${below}/api/reports`)).json().rows.map(({ id }: { id: string }) => id);
    expect(await reports("/projects/north")).toEqual(["r1"]);
    expect(await reports("/projects/south")).toEqual(["r2", "r1"]);
    expect(await reports("")).toEqual(["r1"]);
    expect((await ask(app, "/projects/west/api/reports")).statusCode).toBe(404);
    expect((await ask(app, "/projects/south/api/session")).json()).toMatchObject({
      project: "south",
      projects: [
        { name: "north", role: "admin", path: "/projects/north" },
        { name: "south", role: "admin", path: "/projects/south" },
      ],
    });
  });

  it("lets an account into the projects in which it has a role, no others", async () => {
    const { app } = await twoProjects();
    const headers = { ...(await signIn(app, "tom")) };
    const status = async (url: string) => (await app.inject({ url, headers })).statusCode;
    expect(await status("/projects/north/api/review")).toBe(200);
    expect(await status("/projects/south/api/episodes")).toBe(403);
    expect(await status("/projects/south/api/changes")).toBe(403);
    expect((await app.inject({ url: "/projects/south/api/session", headers })).json()).toMatchObject({
      user: "tom",
      role: null,
      projects: [{ name: "north", role: "analyst" }],
    });
  });

  it("lets one sign in where one has no role, and says where one has", async () => {
    const { app } = await twoProjects();
    const payload = { user: "tom", password: PASSWORD };
    const answer = await app.inject({ method: "POST", url: "/projects/south/api/session", payload });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ role: null, projects: [{ name: "north", path: "/projects/north" }] });
  });

  it("has the role of a single project count before that for all", async () => {
    const { app } = await twoProjects();
    const { projects } = (await app.inject({ url: "/api/session", headers: { ...(await signIn(app, "aye")) } })).json();
    expect(projects).toMatchObject([
      { name: "north", role: "reader" },
      { name: "south", role: "editor" },
    ]);
  });

  it("keeps decisions, codings and who is on what apart", async () => {
    const { app, north, south } = await twoProjects();
    const headers = { ...(await signIn(app, "admin")) };
    const post = (url: string, payload?: object) =>
      app.inject({ method: "POST", url, headers, ...(payload && { payload }) });
    const decision = { requests: [{ kind: "reject", event: "r1#e1" }], reason: "not so" };
    expect((await post("/projects/south/api/decisions", decision)).statusCode).toBe(200);
    await post("/projects/south/api/reports/r1/codings", { codings: [] });
    expect(north.ledger.allDecisions()).toHaveLength(0);
    expect(south.ledger.allDecisions()).toHaveLength(1);
    expect((await app.inject({ url: "/projects/north/api/reports/r1/codings", headers })).json().coders).toEqual([]);
    const queue = async (below: string) => (await app.inject({ url: `${below}/api/review`, headers })).json().rows;
    const [{ episode }] = await queue("/projects/south");
    await post(`/projects/south/api/review/${episode}/hold`);
    expect((await queue("/projects/south"))[0].holder).toBe("admin");
    for (const { holder } of await queue("/projects/north")) expect(holder).toBeNull();
  });

  it("counts attempts to sign in over all projects together", async () => {
    const { app } = await twoProjects();
    const payload = { user: "tom", password: "not the password" };
    const statuses = [];
    for (let n = 0; n < 11; n++) {
      const url = n % 2 === 0 ? "/projects/south/api/session" : "/api/session";
      statuses.push((await app.inject({ method: "POST", url, payload })).statusCode);
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
  });
});
