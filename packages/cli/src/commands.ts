import type { Command } from "./command.ts";

/** All commands, in the order in which --help lists them. A command's file is loaded when it is asked for. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  code: async () => (await import("./commands/code.ts")).code,
  parse: async () => (await import("./commands/parse.ts")).parse,
};
