import { describe, expect, it } from "vitest";
import { ReportView } from "../src/contract/index.ts";
import { accountsOf, ask, project, served, signIn } from "./served.ts";

/** The reports begin "Dispatch 1 …", of which the coder makes nothing. */
const claim = {
  kind: "add-claim",
  report: "r1",
  content: [{ quote: "Dispatch" }],
  cue: { start: 9, end: 10, quote: "1" },
  event: {
    type: "presence",
    place: { name: "Odrum" },
    time: { from: "2024-05-03", to: "2024-05-03", precision: "day" },
  },
};
const post = (payload: object, headers: object = {}) => ({ method: "POST" as const, payload, headers: { ...headers } });
const decision = (requests: readonly object[], more: object = {}) => post({ requests, reason: "overlooked", ...more });

describe("a claim from selected words, over HTTP", () => {
  it("is added, seen in the report and its episode, mended and undone", async () => {
    const app = await served();
    const added = await ask(app, "/api/decisions", decision([claim], { seen: 0 }));
    expect(added.json()).toEqual({ decisions: [1] });
    const report = ReportView.parse((await ask(app, "/api/reports/r1")).json());
    expect(report.coded?.claims.map(({ id }) => id)).toContain("ac1");
    expect(report.decided).toMatchObject({ ac1: [{ decision: 1, kind: "add-claim", reason: "overlooked" }] });
    expect(report.decision).toBe(1);
    const episode = (await ask(app, `/api/episodes/${report.episodes["ae1"]}`)).json();
    expect(JSON.stringify(episode)).toContain('"analyst"');
    const rows = (await ask(app, "/api/decisions")).json().rows;
    expect(rows).toMatchObject([{ kind: "add-claim", about: ["r1#ac1", "r1#ae1"], undone: false }]);
    const mend = { kind: "mend-claim", claim: "r1#ac1", cue: null };
    expect((await ask(app, "/api/decisions", decision([mend], { seen: 1 }))).json()).toEqual({ decisions: [2] });
    await ask(app, "/api/decisions", decision([{ kind: "undo", decision: 1 }]));
    const after = ReportView.parse((await ask(app, "/api/reports/r1")).json());
    expect(after.coded?.claims.map(({ id }) => id)).not.toContain("ac1");
    expect(after.decided).toEqual({});
  });

  it.each([
    ["the same claim once more", [claim], {}, 409],
    ["words that somebody took since", [{ ...claim, cue: null }], { seen: 0 }, 409],
    ["words that do not stand there", [{ ...claim, cue: { start: 9, end: 10, quote: "2" } }], {}, 400],
    ["words that stand twice", [{ ...claim, content: [{ quote: "army" }] }], {}, 400],
    ["a report that is not there", [{ ...claim, report: "r9" }], {}, 404],
    ["a claim that is not there", [{ kind: "mend-claim", claim: "r1#c99", cue: null }], {}, 404],
    ["nothing to mend", [{ kind: "mend-claim", claim: "r1#c1" }], {}, 400],
  ])("refuses %s", async (_, requests, more, status) => {
    const app = await served();
    await ask(app, "/api/decisions", decision([claim]));
    const answer = await ask(app, "/api/decisions", decision(requests, more));
    expect(answer.json().status).toBe(status);
    expect((await ask(app, "/api/decisions")).json().rows).toHaveLength(1);
  });

  it("is for analysts, not for readers", async () => {
    const app = await served({ projects: [project()], accounts: await accountsOf(["reader", "analyst"]) });
    const [reader, analyst] = [await signIn(app, "reader"), await signIn(app, "analyst")];
    const as = (who: object) => app.inject({ url: "/api/decisions", ...decision([claim]), headers: { ...who } });
    expect((await as(reader)).statusCode).toBe(403);
    expect((await as(analyst)).json()).toEqual({ decisions: [1] });
  });

  it("stands in the OpenAPI document with all that it takes", async () => {
    const document = (await ask(await served(), "/api/openapi.json")).json();
    const body = JSON.stringify(document.paths["/api/decisions"].post.requestBody);
    for (const part of ["add-claim", "mend-claim", "quote", "cue", "stance", "trigger"]) expect(body).toContain(part);
    expect(document.paths["/api/decisions"].post["x-role"]).toBe("analyst");
  });
});
