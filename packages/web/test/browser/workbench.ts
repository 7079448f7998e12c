import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
  readonly close: () => Promise<void>;
}

export interface WorkbenchOptions {
  /** Whether the samples are in the ledger from the start. */
  readonly samples: boolean;
  /** Name, password and role of accounts; none: nobody signs in. */
  readonly accounts?: readonly (readonly [name: string, password: string, role: string])[];
}

/** `counterclaim serve` over a ledger of its own, on a free port. */
export async function openWorkbench({ samples, accounts = [] }: WorkbenchOptions): Promise<Workbench> {
  const folder = mkdtempSync(join(tmpdir(), "workbench-"));
  const ledger = join(folder, "test.db");
  const pack = ["--pack", join(SAMPLES, "pack")];
  if (samples) await counterclaim(["add", SAMPLES, ...pack, "--ledger", ledger]);
  for (const [name, password, role] of accounts)
    await counterclaim(["user", "add", name, "--role", role, "--ledger", ledger], `${password}\n`);
  const server = spawn(process.execPath, [PROGRAM, "serve", "--ledger", ledger, ...pack, "--port", "0"]);
  const url = await urlOf(server);
  return {
    url,
    close: async () => {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGINT");
      await ended;
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
