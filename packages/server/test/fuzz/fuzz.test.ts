import { Validator } from "@seriousme/openapi-schema-validator";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seeded } from "../../../ledger/bench/seeded.ts";
import { createServer, type Project, ROUTES, type Route } from "../../src/index.ts";
import { LOCAL } from "../served.ts";
import { type Document, requestsFrom } from "./requests.ts";
import { samplesProject } from "./samples.ts";
import type { Known } from "./values.ts";

/** 20,000 where time allows: COUNTERCLAIM_THOROUGH=1. */
const REQUESTS = process.env["COUNTERCLAIM_THOROUGH"] === "1" ? 20_000 : 2_000;
const SEED = Number(process.env["COUNTERCLAIM_SEED"] ?? 20_260_507);

let project: Project;
let app: FastifyInstance;
let document: Document;

beforeAll(async () => {
  project = samplesProject();
  app = await createServer({ projects: [project], accounts: null, web: null, version: "1.0.0" });
  document = (await app.inject({ url: "/api/openapi.json", headers: LOCAL })).json();
}, 120_000);
afterAll(async () => {
  await app.close();
  project.codings.close();
  project.ledger.close();
});

/** What a request must name to be about something. */
async function known(): Promise<Known> {
  const rows = async (url: string): Promise<{ [key: string]: string }[]> =>
    (await app.inject({ url, headers: LOCAL })).json().rows;
  const episodes = await rows("/api/episodes");
  const reports = await rows("/api/reports");
  const sources = await rows("/api/sources");
  const ids = [...episodes, ...reports].map(({ id }) => id!);
  const events = reports.slice(0, 6).flatMap(({ id }) => [`${id}#e1`, `${id}#e2`]);
  return {
    id: [...ids, ...sources.map(({ origin }) => origin!)],
    episode: episodes.map(({ id }) => id!),
    episodes: episodes.map(({ id }) => id!),
    to: [...episodes.slice(0, 4).map(({ id }) => id!), "2024", "2024-03", "2024-03-05"],
    from: ["2024", "2024-03", "2024-03-05", "0001-01-01", "9999-12-31"],
    asOf: ["2024-03-05", "2099-01-01", "2024-03-05T10:00:00Z"],
    event: events,
    events,
    report: reports.slice(0, 6).map(({ id }) => id!),
    quote: ["Tolbin", "army", "said", "The"],
    claim: events.map((name) => name.replace("#e", "#c")),
    source: sources.map(({ origin }) => origin!),
    party: sources.map(({ origin }) => origin!),
    type: [...new Set(episodes.map(({ type }) => type!))],
    place: ["Tolbin", "Mardle", "-180,-90,180,90", "10,10,-10,-10"],
    window: ["-180,-85,180,85", "0,0,10,10", "170,-10,-170,10"],
    cursor: ["0", "5", "19000.abc", "2147483647.1"],
    text: [
      "army",
      '"took control"',
      "army OR rebels",
      "The army said its forces had taken Tolbin on 5 March. The rebels denied it.",
      "« Nous avons repris la ville », a déclaré le porte-parole.",
    ],
  };
}

describe("the OpenAPI document", () => {
  it("is one, of version 3.1", async () => {
    const { valid, errors } = await new Validator().validate({ ...document });
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
    expect(document).toMatchObject({ openapi: expect.stringMatching(/^3\.1/) });
  });

  it("has every route, with what it takes, what it answers and what it refuses", () => {
    for (const [name, route] of Object.entries(ROUTES) as [string, Route][]) {
      const operation = document.paths[route.path]?.[route.method.toLowerCase()];
      expect(operation).toMatchObject({ operationId: name, summary: route.summary });
      expect(operation).toHaveProperty("responses.default");
      expect(operation).toHaveProperty(route.response || route.media ? "responses.200" : "responses.204");
      expect(operation?.requestBody !== undefined).toBe(route.body !== undefined);
      const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, part]) => part);
      expect(operation?.parameters.filter((one) => one.in === "path").map((one) => one.name)).toEqual(inPath);
    }
  });
});

/** What is wrong with an answer; null: nothing. */
function failureOf({ statusCode, headers, body }: LightMyRequestResponse): string | null {
  if (statusCode < 400) return null;
  if (statusCode >= 500) return "the server failed";
  if (!String(headers["content-type"]).startsWith("application/problem+json")) return "no problem";
  const problem = JSON.parse(body);
  if (problem.type !== "about:blank" || problem.status !== statusCode || typeof problem.title !== "string")
    return "no problem of RFC 9457";
  if (Object.keys(problem).some((key) => !["type", "title", "status", "detail"].includes(key))) return "tells too much";
  return /node_modules|\.ts:\d|\bat \w+ \(|SQLITE|\/(?:home|root|usr|tmp)\//.test(String(problem.detail))
    ? "tells a path or a stack"
    : null;
}

describe("whatever is sent", () => {
  it(`is answered or refused, never failed at: ${REQUESTS} requests made from the document`, {
    timeout: 600_000,
  }, async () => {
    const requests = requestsFrom(document, seeded(SEED), await known());
    const seen: Record<string, number> = {};
    const failures: string[] = [];
    for (let n = 0; n < REQUESTS; n++) {
      const request = requests.next().value!;
      const answer = await app.inject(request);
      seen[answer.statusCode] = (seen[answer.statusCode] ?? 0) + 1;
      const failure = failureOf(answer);
      const { method, url, payload = "" } = request;
      if (failure !== null)
        failures.push(
          `${n}: ${failure}: ${method} ${String(url).slice(0, 200)} ${String(payload).slice(0, 300)} -> ${answer.statusCode} ${answer.body.slice(0, 200)}`,
        );
    }
    expect(failures.slice(0, 20)).toEqual([]);
    // Enough of them went in, and enough were refused, for this to say something.
    expect(seen[200]).toBeGreaterThan(REQUESTS / 10);
    expect(seen[400]).toBeGreaterThan(REQUESTS / 10);
    if (process.env["COUNTERCLAIM_THOROUGH"] === "1") console.log(seen);
  });
});
