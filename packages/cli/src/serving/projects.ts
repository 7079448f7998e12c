import { mkdirSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Knowledge } from "@counterclaim/coder";
import { openLedger, type RosterFacts } from "@counterclaim/ledger";
import { Codings, type Project } from "@counterclaim/server";
import { UsageError } from "../command.ts";
import { knownToLedger } from "../ledger/pack-names.ts";
import { readInWorkers } from "./read-in-workers.ts";
import { openRoom } from "./room.ts";
import { writeHere } from "./write-here.ts";
import { writeInWorker } from "./write-in-worker.ts";

/** A ledger that is served under a name. */
export interface NamedLedger {
  readonly name: string;
  readonly file: string;
}

const NAME = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u;
/** What the server keeps of its own beside a ledger. */
const OWN = /\.(?:accounts|codings)\.db$/;

/** The projects that `--project NAME=FILE`, or a directory of ledgers, names. @throws UsageError */
export function projectsNamed(given: readonly string[]): readonly NamedLedger[] {
  const named = given.flatMap((text) => {
    const [, name, file] = /^([^=/]+)=(.+)$/.exec(text) ?? [];
    if (name !== undefined && file !== undefined) return [{ name, file }];
    if (statSync(text, { throwIfNoEntry: false })?.isDirectory()) return ledgersIn(text);
    throw new UsageError(`--project: "${text}" is neither NAME=FILE nor a directory`);
  });
  for (const [at, { name }] of named.entries()) {
    if (!NAME.test(name))
      throw new UsageError(`--project: "${name}" is no name: letters, digits, dots, dashes, at most 64`);
    if (named.findIndex((other) => other.name === name) !== at)
      throw new UsageError(`--project: there are two of the name "${name}"`);
  }
  return named;
}

const ledgersIn = (directory: string): readonly NamedLedger[] => {
  const files = readdirSync(directory).filter((name) => name.endsWith(".db") && !OWN.test(name));
  if (files.length === 0) throw new UsageError(`--project: there is no ledger (*.db) in "${directory}"`);
  return files.sort().map((name) => ({ name: projectOf(name), file: join(directory, name) }));
};

/** The name of a ledger that was given none. */
export const projectOf = (file: string): string => basename(file).replace(/\.db$/, "");

/** A file of the server's own beside a ledger; in memory beside one in memory. */
export const beside = (file: string, what: string): string =>
  file === ":memory:" ? ":memory:" : `${file.replace(/\.db$/, "")}.${what}.db`;

/** Opens a ledger as a project, and makes it where there is none. */
export function openProject(
  { name, file }: NamedLedger,
  knowledge: Knowledge,
  packs: readonly string[],
): { readonly project: Project; close(): Promise<void> } {
  const inMemory = file === ":memory:";
  if (!inMemory) mkdirSync(dirname(file), { recursive: true });
  const ledger = openLedger(file, knownToLedger(knowledge));
  const codings = new Codings(beside(file, "codings"));
  // A ledger in memory is seen by its own connection alone.
  const worker = inMemory ? null : writeInWorker({ file, packs });
  const reader = inMemory ? null : readInWorkers({ file, facts: factsOf(knowledge) });
  const room = openRoom(name, ledger, worker ?? writeHere(ledger, knowledge), knowledge, packs);
  return {
    project: { ...room, codings, ...(reader && { reader }) },
    async close() {
      await Promise.all([worker?.close(), reader?.close()]);
      codings.close();
      ledger.close();
    },
  };
}

/** What a thread needs to know of the packs to tell who stands on whose side, as plain data. */
const factsOf = ({ roster, countries, descriptions }: Knowledge): RosterFacts => ({
  roster: { actors: roster.actors },
  countries: { list: countries.list },
  descriptions: { institutions: descriptions.institutions },
});
