import type { ParseArgsOptionsConfig } from "node:util";

/** One word after `counterclaim`. Its file lies in `commands/`, and is read only when it is called. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `counterclaim NAME --help` prints: usage, options, examples. */
  readonly help: string;
  /** The options it takes, for node:util's parseArgs; `help` is added to all. */
  readonly options: ParseArgsOptionsConfig;
  /** Does the work and gives the exit status. Throws UsageError, PackError, or an Error with a Node system code. */
  run(call: Call): Promise<ExitStatus> | ExitStatus;
}

/** Arguments as parseArgs gives them. */
export interface Call {
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  readonly positionals: readonly string[];
}

/**
 * 0: done. 1: done, but something in the input could not be used (each has its message). 2: not done: a wrong option,
 * a pack with errors, a file that cannot be written. 130: ended by Ctrl-C.
 */
export type ExitStatus = 0 | 1 | 2 | 130;

/** The command was called wrongly: an option unknown or without sense. Exit status 2. */
export class UsageError extends Error {
  readonly code = "USAGE";
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}

/** The text of a string option; undefined when it was not given. */
export function textOption(call: Call, name: string): string | undefined {
  const value = call.values[name];
  return typeof value === "string" ? value : undefined;
}

/** The texts of a string option that may be given several times. */
export function textOptions(call: Call, name: string): readonly string[] {
  const value = call.values[name];
  return Array.isArray(value) ? value.filter((v) => typeof v === "string") : [];
}

/** A whole number from 1. @throws UsageError */
export function countOption(call: Call, name: string): number | undefined {
  const value = textOption(call, name);
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new UsageError(`--${name}: "${value}" is not a whole number from 1`);
  return Number(value);
}
