import { mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import type { Knowledge } from "@counterclaim/coder";
import { type Ledger, LedgerError, openLedger } from "@counterclaim/ledger";
import { type Call, type ExitStatus, textOption, UsageError } from "../command.ts";
import { knownToLedger } from "./pack-names.ts";

/** The lines that every command on a ledger has in its help. */
export const LEDGER_HELP = `  --ledger FILE       the ledger (default: COUNTERCLAIM_LEDGER, else counterclaim.db in the user's data directory)`;

export const ledgerOptions = { ledger: { type: "string" } } as const;

/** The ledger that a call names. @throws UsageError */
export function ledgerFile(call: Call, env: NodeJS.ProcessEnv = process.env): string {
  const named = textOption(call, "ledger") ?? env.COUNTERCLAIM_LEDGER;
  if (named !== undefined && /^postgres(ql)?:/.test(named))
    throw new UsageError("--ledger: a ledger in PostgreSQL cannot be opened by this version; name a file");
  return named ?? join(dataDirectory(env), "counterclaim.db");
}

function dataDirectory(env: NodeJS.ProcessEnv): string {
  return env.COUNTERCLAIM_HOME ?? join(env.XDG_DATA_HOME ?? join(homedir(), ".local/share"), "counterclaim");
}

/**
 * Does something with the ledger that a call names, which is made where there is none, and closes it.
 * @param knowledge who stands on whose side, and what names stand for
 * @throws UsageError for what the ledger cannot do because of what the call asks
 */
export async function withLedger(
  call: Call,
  knowledge: Knowledge | null,
  work: (ledger: Ledger) => ExitStatus | Promise<ExitStatus>,
): Promise<ExitStatus> {
  const ledger = openNamedLedger(call, knowledge);
  try {
    return await work(ledger);
  } catch (error) {
    if (error instanceof LedgerError && error.code !== "LEDGER_BUSY") throw new UsageError(error.message);
    throw error;
  } finally {
    ledger.close();
  }
}

function openNamedLedger(call: Call, knowledge: Knowledge | null): Ledger {
  const file = ledgerFile(call);
  if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true });
  return openLedger(file, knowledge ? knownToLedger(knowledge) : {});
}
