import { loadKnowledge } from "@counterclaim/resources";
import { Accounts, type Project } from "@counterclaim/server";
import { type Command, type ExitStatus, textOption, textOptions, UsageError } from "../command.ts";
import { LEDGER_HELP, ledgerFile, ledgerOptions } from "../ledger/ledger-option.ts";
import { serveProjects } from "../serving/listen.ts";
import { MAP_STYLE_HELP, mapStyle } from "../serving/map-style.ts";
import { beside, openProject, projectOf, projectsNamed } from "../serving/projects.ts";

const help = `Serves the workbench over a ledger until Ctrl-C: on this machine only, to whoever uses it, without signing in.
Elsewhere it listens only once there are accounts ("counterclaim user add"); then everybody signs in. Put a proxy with TLS
before it where the way to it is not trusted.

Usage: counterclaim serve [OPTION…]

${LEDGER_HELP}
  --project NAME=FILE serve this ledger under a name, instead of --ledger; several times for several, each below
                      /projects/NAME, the first at the root besides. A directory: all ledgers (*.db) in it
  --accounts FILE     who may use it (default: beside the ledger, or the first of them: "team.db" has "team.accounts.db")
  --host ADDRESS      where to listen (default: 127.0.0.1)
  --port N            (default: 4180; 0: any free one)
  --proxy ADDRESS     a proxy on another machine that is believed who asks, and whether by https
${MAP_STYLE_HELP}
  --pack DIR          a pack of your own; may be given several times
  --help

Examples:
  counterclaim serve --ledger mali.db
  counterclaim serve --host 0.0.0.0 --ledger team.db
  counterclaim serve --project mali=mali.db --project sudan=sudan.db --accounts team.accounts.db

Exit status: 0 ended by Ctrl-C; 2 wrong call or pack, or no accounts where they are needed.`;

const LOCAL = new Set(["127.0.0.1", "::1", "localhost"]);

export const serve: Command = {
  name: "serve",
  summary: "serve the workbench over a ledger",
  help,
  options: {
    ...ledgerOptions,
    project: { type: "string", multiple: true },
    accounts: { type: "string" },
    host: { type: "string" },
    port: { type: "string" },
    proxy: { type: "string", multiple: true },
    "map-style": { type: "string" },
    pack: { type: "string", multiple: true },
  },
  async run(call): Promise<ExitStatus> {
    if (call.positionals.length > 0) throw new UsageError(`takes no argument "${call.positionals[0]}"`);
    const host = textOption(call, "host") ?? "127.0.0.1";
    const port = textOption(call, "port") ?? "4180";
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new UsageError(`--port: "${port}" is not a port`);
    const style = mapStyle(call);
    const named = projectsNamed(textOptions(call, "project"));
    const served = named.length > 0 ? named : [{ name: projectOf(ledgerFile(call)), file: ledgerFile(call) }];
    const packs = textOptions(call, "pack");
    const knowledge = loadKnowledge({ packs });
    const opened = served.map((one) => openProject(one, knowledge, packs));
    const accounts = new Accounts(textOption(call, "accounts") ?? beside(served[0]!.file, "accounts"));
    try {
      if (accounts.count === 0 && !LOCAL.has(host))
        throw new UsageError(
          `--host ${host}: there are no accounts yet, and without them it is served on this machine only; first: counterclaim user add NAME --role admin`,
        );
      const projects = opened.map(({ project }) => project) as [Project, ...Project[]];
      const proxies = textOptions(call, "proxy");
      const listening = {
        host,
        port: Number(port),
        projects,
        accounts: accounts.count > 0 ? accounts : null,
        proxies,
        mapStyle: style,
      };
      await serveProjects(listening, (url) => process.stdout.write(`The workbench: ${url}  (Ctrl-C ends)\n`));
      return 0;
    } finally {
      accounts.close();
      for (const { close } of opened) await close();
    }
  },
};
