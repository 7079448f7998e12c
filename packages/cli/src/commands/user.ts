import { createInterface } from "node:readline";
import { type Account, AccountError, Accounts, ROLES, type Role } from "@counterclaim/server";
import { type Call, type Command, type ExitStatus, textOption, textOptions, UsageError } from "../command.ts";
import { LEDGER_HELP, ledgerFile, ledgerOptions } from "../ledger/ledger-option.ts";
import { beside } from "../serving/projects.ts";

const help = `Accounts for the workbench over a ledger. The password of a new one is read from standard input, one line; it is kept as
argon2id beside the ledger. Once there is an account, everybody signs in.

Usage: counterclaim user add NAME [OPTION…] < PASSWORD
       counterclaim user role NAME --role ROLE [OPTION…]
       counterclaim user remove NAME [OPTION…]
       counterclaim user list [OPTION…]

${LEDGER_HELP}
  --accounts FILE     the accounts, where they are not beside the ledger
  --role ROLE         reader, analyst (default), editor or admin: each may do what those before it may
  --project NAME      the role holds in this project only; may be given several times
  --help

Examples:
  counterclaim user add ines --role admin
  counterclaim user add tom --ledger team.db < password.txt
  counterclaim user add aye --accounts team.accounts.db --project myanmar --role editor < password.txt

Exit status: 0 done; 2 wrong call, a name taken or unknown, a password too short.`;

export const user: Command = {
  name: "user",
  summary: "accounts for the workbench: add, role, remove, list",
  help,
  options: {
    ...ledgerOptions,
    accounts: { type: "string" },
    role: { type: "string" },
    project: { type: "string", multiple: true },
  },
  async run(call): Promise<ExitStatus> {
    const [action = "", name, ...more] = call.positionals;
    const act = ACTIONS[action];
    if (!act || more.length > 0 || (action === "list") !== (name === undefined))
      throw new UsageError("takes: add NAME, role NAME, remove NAME, or list");
    const accounts = new Accounts(textOption(call, "accounts") ?? beside(ledgerFile(call), "accounts"));
    try {
      process.stdout.write(await act(accounts, name ?? "", call));
      return 0;
    } catch (error) {
      if (error instanceof AccountError) throw new UsageError(error.message);
      throw error;
    } finally {
      accounts.close();
    }
  },
};

type Act = (accounts: Accounts, name: string, call: Call) => string | Promise<string>;

const ACTIONS: Readonly<Record<string, Act>> = {
  async add(accounts, name, call) {
    const role = roleOption(call) ?? "analyst";
    const projects = textOptions(call, "project");
    if (process.stdin.isTTY) process.stderr.write(`Password for ${name}: `);
    const [password = ""] = await firstLine();
    await accounts.add(name, password, role, projects);
    return `${name} may use ${projects.length > 0 ? projects.join(", ") : "it"} as ${role}\n`;
  },
  role(accounts, name, call) {
    const role = roleOption(call);
    if (!role) throw new UsageError("role NAME needs --role");
    const projects = textOptions(call, "project");
    for (const project of projects.length > 0 ? projects : [null]) accounts.permit(name, role, project);
    return `${name} may use ${projects.length > 0 ? projects.join(", ") : "it"} as ${role}\n`;
  },
  remove(accounts, name) {
    accounts.remove(name);
    return `${name} may no longer use it\n`;
  },
  list: (accounts) => accounts.list().map(accountLine).join(""),
};

const accountLine = ({ name, role, projects }: Account): string => {
  const roles = [...(role ? [role] : []), ...Object.entries(projects).map(([project, own]) => `${own} in ${project}`)];
  return `${name}\t${roles.join(", ")}\n`;
};

function roleOption(call: Call): Role | null {
  const given = textOption(call, "role");
  if (given === undefined) return null;
  const role = ROLES.find((known: Role) => known === given);
  if (!role) throw new UsageError(`--role: "${given}" is none of ${ROLES.join(", ")}`);
  return role;
}

async function firstLine(): Promise<readonly string[]> {
  for await (const line of createInterface({ input: process.stdin })) return [line];
  return [];
}
