import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Added, decide, type Ledger, openLedger } from "@counterclaim/ledger";
import type { ReportInput } from "@counterclaim/record";
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from "fastify";
import { afterEach } from "vitest";
import { dispatch, type Sentence } from "../../ledger/test/report-builder.ts";
import { Accounts, Codings, createServer, type Project, type Role, type ServerOptions } from "../src/index.ts";

export const PASSWORD = "a long enough password";
export const LOCAL = { host: "127.0.0.1:4180" };

/** Undone after the test, the last first. */
const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), "server-"));
  undo.push(() => rmSync(directory, { recursive: true }));
  return directory;
}

/** One side takes Odrum, the other says it did not; shelling elsewhere that nobody else tells of. */
const SENTENCES: readonly Sentence[] = [
  { by: "north-army", type: "capture", agent: "north-army", target: "league", town: "Odrum", date: "2024-05-03" },
  {
    by: "league",
    type: "capture",
    agent: "north-army",
    target: "league",
    town: "Odrum",
    date: "2024-05-03",
    stance: "denies",
  },
  {
    by: "league",
    type: "shelling",
    agent: "north-army",
    target: "league",
    town: "Korl",
    date: "2024-05-02",
    killed: 4,
  },
];

/** A coder whose reports say what `SENTENCES` say; the text it is given is the opening. */
const codedFrom = ({ id, text, publisher, published }: ReportInput) =>
  dispatch({
    ...(id != null && { id }),
    publisher: publisher ?? "Coast Agency",
    published: published ?? "2024-05-04",
    opening: text,
    sentences: SENTENCES,
  });

/** A project over a ledger in a temporary file, with two reports of a disputed capture. */
export function project(name = "coast", reports = 2): Project & { readonly file: string } {
  const file = join(temporaryDirectory(), `${name}.db`);
  const ledger = openLedger(file);
  const codings = new Codings(":memory:");
  undo.push(
    () => ledger.close(),
    () => codings.close(),
  );
  if (reports > 0)
    ledger.add(Array.from({ length: reports }, (_, n) => codedFrom({ id: `r${n + 1}`, text: `Dispatch ${n + 1}` })));
  return {
    file,
    ledger,
    project: name,
    codings,
    writer: {
      add: async (given): Promise<readonly Added[]> => ledger.add(given.map(codedFrom)),
      decide: async (requests, who) => decide(ledger, requests, who),
    },
    party: (id) =>
      id === "league"
        ? { id, name: "the League", aliases: ["LG"], kind: "rebel-group", country: "XKA", side: "league" }
        : null,
    labels: () => [{ name: "Odrum", lat: 12.25, lon: 40.12, rank: 1 }],
    boundaries: { type: "FeatureCollection", features: [] },
  };
}

export async function served(options: Partial<ServerOptions> = {}): Promise<FastifyInstance> {
  const app = await createServer({
    projects: [project()],
    accounts: null,
    web: null,
    version: "1.0.0",
    ...options,
  });
  undo.push(() => app.close());
  return app;
}

/** Accounts of which each role has one, named for it. */
export async function accountsOf(roles: readonly Role[], now?: () => number): Promise<Accounts> {
  const accounts = new Accounts(":memory:", now);
  undo.push(() => accounts.close());
  for (const role of roles) await accounts.add(role, PASSWORD, role);
  return accounts;
}

export interface SignedIn {
  readonly cookie: string;
  readonly "x-csrf-token": string;
}

export async function signIn(app: FastifyInstance, user: string, below = ""): Promise<SignedIn> {
  const answer = await app.inject({
    method: "POST",
    url: `${below}/api/session`,
    payload: { user, password: PASSWORD },
  });
  const [cookie] = answer.cookies;
  return { cookie: `${cookie?.name}=${cookie?.value}`, "x-csrf-token": answer.json().csrf };
}

/** A request from this machine's own page. */
export const ask = (app: FastifyInstance, url: string, options: InjectOptions = {}): Promise<LightMyRequestResponse> =>
  app.inject({ url, ...options, headers: { ...LOCAL, ...options.headers } });

export const firstEpisode = (ledger: Ledger): string =>
  String(JSON.parse(ledger.db.sql<{ content: string }>("SELECT content FROM episode").get()!.content).id);
