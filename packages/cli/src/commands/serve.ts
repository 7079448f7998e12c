import { loadKnowledge } from "@counterclaim/resources";
import { Accounts } from "@counterclaim/server";
import { type Command, type ExitStatus, textOption, textOptions, UsageError } from "../command.ts";
import { LEDGER_HELP, ledgerFile, ledgerOptions, openNamedLedger } from "../ledger/ledger-option.ts";
import { beside, serveRoom } from "../serving/listen.ts";
import { openRoom } from "../serving/room.ts";

const help = `Serves the workbench over a ledger until Ctrl-C: on this machine only, to whoever uses it, without signing in.
Elsewhere it listens only once there are accounts ("counterclaim user add"); then everybody signs in. Put a proxy with TLS
before it where the way to it is not trusted.

Usage: counterclaim serve [OPTION…]

${LEDGER_HELP}
  --host ADDRESS      where to listen (default: 127.0.0.1)
  --port N            (default: 4180; 0: any free one)
  --pack DIR          a pack of your own; may be given several times
  --help

Examples:
  counterclaim serve --ledger mali.db
  counterclaim serve --host 0.0.0.0 --ledger team.db

Exit status: 0 ended by Ctrl-C; 2 wrong call or pack, or no accounts where they are needed.`;

const LOCAL = new Set(["127.0.0.1", "::1", "localhost"]);

export const serve: Command = {
  name: "serve",
  summary: "serve the workbench over a ledger",
  help,
  options: {
    ...ledgerOptions,
    host: { type: "string" },
    port: { type: "string" },
    pack: { type: "string", multiple: true },
  },
  async run(call): Promise<ExitStatus> {
    const host = textOption(call, "host") ?? "127.0.0.1";
    const port = textOption(call, "port") ?? "4180";
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new UsageError(`--port: "${port}" is not a port`);
    const file = ledgerFile(call);
    const packs = textOptions(call, "pack");
    const knowledge = loadKnowledge({ packs });
    const ledger = openNamedLedger(call, knowledge);
    const accounts = new Accounts(beside(file, "accounts"));
    try {
      if (accounts.count === 0 && !LOCAL.has(host))
        throw new UsageError(
          `--host ${host}: there are no accounts yet, and without them it is served on this machine only; first: counterclaim user add NAME --role admin`,
        );
      const listening = { host, port: Number(port), file, accounts: accounts.count > 0 ? accounts : null };
      await serveRoom(openRoom(ledger, knowledge, packs, file), listening, (url) =>
        process.stdout.write(`The workbench: ${url}  (Ctrl-C ends)\n`),
      );
      return 0;
    } finally {
      accounts.close();
      ledger.close();
    }
  },
};
