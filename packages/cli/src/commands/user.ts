import { createInterface } from "node:readline";
import { AccountError, Accounts, ROLES, type Role } from "@counterclaim/server";
import { type Command, type ExitStatus, textOption, UsageError } from "../command.ts";
import { LEDGER_HELP, ledgerFile, ledgerOptions } from "../ledger/ledger-option.ts";
import { beside } from "../serving/listen.ts";

const help = `Adds an account for the workbench over a ledger. The password is read from standard input, one line; it is kept as
argon2id beside the ledger. Once there is an account, everybody signs in.

Usage: counterclaim user add NAME [OPTION…]

${LEDGER_HELP}
  --role ROLE         reader, analyst (default), editor or admin: each may do what those before it may
  --help

Examples:
  counterclaim user add ines --role admin
  counterclaim user add tom --ledger team.db < password.txt

Exit status: 0 added; 2 wrong call, a name taken, a password too short.`;

export const user: Command = {
  name: "user",
  summary: "add an account for the workbench",
  help,
  options: { ...ledgerOptions, role: { type: "string" } },
  async run(call): Promise<ExitStatus> {
    const [action, name, ...more] = call.positionals;
    if (action !== "add" || name === undefined || more.length > 0) throw new UsageError("takes: add NAME");
    const given = textOption(call, "role") ?? "analyst";
    const role = ROLES.find((known: Role) => known === given);
    if (!role) throw new UsageError(`--role: "${given}" is none of ${ROLES.join(", ")}`);
    if (process.stdin.isTTY) process.stderr.write(`Password for ${name}: `);
    const [password = ""] = await firstLine();
    const accounts = new Accounts(beside(ledgerFile(call), "accounts"));
    try {
      await accounts.add(name, password, role);
      process.stdout.write(`${name} may use it as ${role}\n`);
      return 0;
    } catch (error) {
      if (error instanceof AccountError) throw new UsageError(error.message);
      throw error;
    } finally {
      accounts.close();
    }
  },
};

async function firstLine(): Promise<readonly string[]> {
  for await (const line of createInterface({ input: process.stdin })) return [line];
  return [];
}
