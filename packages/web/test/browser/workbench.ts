import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));
const PROGRAM = join(ROOT, "packages/cli/bin/counterclaim.mjs");
export const SAMPLES = join(ROOT, "samples");
export const sampleFiles = (): readonly string[] =>
  readdirSync(SAMPLES)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => join(SAMPLES, file));

export interface Workbench {
  /** "http://127.0.0.1:PORT", without a slash at the end. */
  readonly url: string;
  /** Ends every session of the accounts, as twelve hours would. */
  readonly endSessions: () => void;
  /** Stops answering, as a broken line or a server that is started anew would; and answers again at the same address. */
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface WorkbenchOptions {
  /** Whether the samples are in the ledger from the start. */
  readonly samples: boolean;
  /** Reports by the names of their files that are, besides; published on 15 November 2023. */
  readonly texts?: Readonly<Record<string, string>>;
  /** Address of a style for the maps. */
  readonly mapStyle?: string;
  /** Name, password and role of accounts, and the only project where it holds; none: nobody signs in. */
  readonly accounts?: readonly (readonly [name: string, password: string, role: string, project?: string])[];
  /** Names of several projects, and which samples each holds; none: one ledger under the name of its file. */
  readonly projects?: Readonly<Record<string, RegExp>>;
}

/** `counterclaim serve` over a ledger of its own, on a free port. */
export async function openWorkbench({
  samples,
  texts = {},
  mapStyle,
  accounts = [],
  projects,
}: WorkbenchOptions): Promise<Workbench> {
  const folder = mkdtempSync(join(tmpdir(), "workbench-"));
  const pack = ["--pack", join(SAMPLES, "pack")];
  const ledgers = Object.entries(projects ?? { test: samples ? /./ : /(?!)/ });
  const fileOf = (name: string): string => join(folder, `${name}.db`);
  for (const [name, which] of ledgers) {
    const files = sampleFiles().filter((file) => which.test(file));
    if (files.length > 0) await counterclaim(["add", ...files, ...pack, "--ledger", fileOf(name)]);
  }
  for (const [name, text] of Object.entries(texts)) {
    const file = join(folder, `${name}.txt`);
    writeFileSync(file, text);
    await counterclaim(["add", file, "--published", "2023-11-15", ...pack, "--ledger", fileOf(ledgers[0]![0])]);
  }
  const accountsFile = join(folder, "accounts.db");
  for (const [name, password, role, project] of accounts) {
    const where = project === undefined ? [] : ["--project", project];
    await counterclaim(["user", "add", name, "--role", role, ...where, "--accounts", accountsFile], `${password}\n`);
  }
  const named = ledgers.flatMap(([name]) => ["--project", `${name}=${fileOf(name)}`]);
  const style = mapStyle === undefined ? [] : ["--map-style", mapStyle];
  const options = [...named, "--accounts", accountsFile, ...pack, ...style];
  const listen = (port: string): ChildProcess =>
    spawn(process.execPath, [PROGRAM, "serve", ...options, "--port", port]);
  let server = listen("0");
  const url = await urlOf(server);
  const stop = async (): Promise<void> => {
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGINT");
    await ended;
  };
  return {
    url,
    endSessions: () => {
      const db = new DatabaseSync(accountsFile, { timeout: 5000 });
      db.exec("UPDATE session SET until = 0");
      db.close();
    },
    stop,
    start: async () => {
      server = listen(new URL(url).port);
      await urlOf(server);
    },
    close: async () => {
      if (server.exitCode === null) await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs the program to its end. @throws Error with what it printed, unless it succeeded */
function counterclaim(args: readonly string[], input = ""): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, ...args]);
    let said = "";
    child.stdout.resume();
    child.stderr.on("data", (chunk) => {
      said += chunk;
    });
    child.once("exit", (status) =>
      status === 0 ? resolve() : reject(new Error(`counterclaim ${args.join(" ")} ended with ${status}: ${said}`)),
    );
    child.stdin.end(input);
  });
}

/** The address that a server prints once it listens. */
function urlOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (chunk: Buffer): void => {
      said += chunk;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (found) resolve(found[0]);
    };
    server.stdout?.on("data", hear);
    server.stderr?.on("data", hear);
    server.once("exit", (status) => reject(new Error(`the server ended with ${status}: ${said}`)));
  });
}
