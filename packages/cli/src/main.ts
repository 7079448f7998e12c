import { parseArgs } from "node:util";
import { VERSION } from "@counterclaim/coder";
import { PackError, problemLine } from "@counterclaim/knowledge";
import { type Command, type ExitStatus, UsageError } from "./command.ts";
import { commands } from "./commands.ts";

/** Runs `counterclaim ARGS…` and sets the process's exit status. */
export async function main(args: readonly string[]): Promise<void> {
  process.exitCode = await run(args);
}

async function run([name, ...rest]: readonly string[]): Promise<ExitStatus> {
  if (name === undefined || name === "--help" || name === "-h" || name === "help") return overview(rest[0]);
  if (name === "--version" || name === "-v") return print(`counterclaim ${VERSION}`);
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) return fail(`no command "${name}"; "counterclaim --help" lists them`);
  const command = await load();
  try {
    const { values, positionals } = parseArgs({
      args: [...rest],
      options: { ...command.options, help: { type: "boolean", short: "h" } },
      allowPositionals: true,
    });
    if (values.help) return print(command.help);
    return await command.run({ values, positionals });
  } catch (error) {
    return fail(messageOf(error, command));
  }
}

async function overview(topic: string | undefined): Promise<ExitStatus> {
  if (topic !== undefined && Object.hasOwn(commands, topic)) return print((await commands[topic]!()).help);
  const rows: string[] = [];
  for (const load of Object.values(commands)) {
    const { name, summary } = await load();
    rows.push(`  ${name.padEnd(12)} ${summary}`);
  }
  return print(`counterclaim: who said what happened, who disputes it, and how anyone could know

Usage: counterclaim COMMAND [OPTION…] [FILE…]

Commands:
${rows.join("\n")}

"counterclaim COMMAND --help" tells a command's options, with examples.
Exit status: 0 done; 1 some input could not be used (each with a message); 2 wrong call or pack; 130 ended by Ctrl-C.`);
}

function print(text: string): ExitStatus {
  process.stdout.write(`${text}\n`);
  return 0;
}

function fail(message: string): ExitStatus {
  process.stderr.write(`${message}\n`);
  return 2;
}

/** A sentence for people where the error is theirs to mend; anything else is a bug and keeps its stack. */
function messageOf(error: unknown, { name }: Command): string {
  if (error instanceof PackError) return error.problems.map(problemLine).join("\n");
  if (error instanceof UsageError) return `counterclaim ${name}: ${error.message}\nTry: counterclaim ${name} --help`;
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  if (code?.startsWith("ERR_PARSE_ARGS"))
    return `counterclaim ${name}: ${error.message}\nTry: counterclaim ${name} --help`;
  return code === undefined ? (error.stack ?? error.message) : `counterclaim ${name}: ${error.message}`;
}
