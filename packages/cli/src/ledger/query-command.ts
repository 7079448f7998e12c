import type { Knowledge } from "@counterclaim/coder";
import type { Filters, Ledger } from "@counterclaim/ledger";
import { loadKnowledge } from "@counterclaim/resources";
import { type Call, type Command, type ExitStatus, textOptions, UsageError } from "../command.ts";
import { type Style, styleFor } from "../show/style.ts";
import { openOutput } from "../terminal/output.ts";
import { FILTER_HELP, filterOptions, filtersOf } from "./filter-options.ts";
import { LEDGER_HELP, ledgerOptions, withLedger } from "./ledger-option.ts";

/** What a query gives: rows, each as JSON and as lines for people, and the cursor of the next page. */
export interface Answer<Row> {
  readonly rows: Iterable<Row>;
  readonly cursor?: string | null;
}

export interface Query<Row> {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  readonly examples: string;
  /** Whether it needs to know who stands on whose side. */
  readonly sides?: boolean;
  readonly positionals?: boolean;
  /** Options of its own, and what `--help` says of them. */
  readonly options?: Command["options"];
  readonly optionHelp?: string;
  ask(ledger: Ledger, filters: Filters, call: Call): Answer<Row>;
  show(row: Row, style: Style): string;
  /** What is said where there is nothing to show. */
  readonly none: string;
}

/** A command that asks the ledger: filters in, rows out, as a list for people or as NDJSON. */
export function queryCommand<Row>(query: Query<Row>): Command {
  const { name, summary, usage, examples } = query;
  return {
    name,
    summary,
    help: `${usage}

${LEDGER_HELP}
  --json              one object a line${query.optionHelp ? `\n${query.optionHelp}` : ""}
${FILTER_HELP}
  --help

${examples}

Exit status: 0 answered; 2 wrong call.`,
    options: {
      ...ledgerOptions,
      ...filterOptions,
      ...query.options,
      json: { type: "boolean" },
      ...(query.sides && { pack: { type: "string", multiple: true } }),
    },
    run: (call) => answer(query, call),
  };
}

async function answer<Row>(query: Query<Row>, call: Call): Promise<ExitStatus> {
  if (!query.positionals && call.positionals.length > 0)
    throw new UsageError(`takes no argument "${call.positionals[0]}"; filters are options`);
  const knowledge: Knowledge | null = query.sides ? loadKnowledge({ packs: textOptions(call, "pack") }) : null;
  return withLedger(call, knowledge, async (ledger): Promise<ExitStatus> => {
    const output = openOutput(process.stdout);
    const json = call.values.json === true;
    const style = styleFor(process.stdout);
    const { rows, cursor } = query.ask(ledger, filtersOf(call), call);
    let any = false;
    for (const row of rows) {
      any = true;
      if (!(await output.write(`${json ? JSON.stringify(row) : query.show(row, style)}\n`))) return 0;
    }
    if (!any && !json) await output.write(`${query.none}\n`);
    if (cursor) process.stderr.write(`more: --cursor ${cursor}\n`);
    return 0;
  });
}
