import { allEpisodes } from "@counterclaim/ledger";
import { type Command, type ExitStatus, textOption, UsageError } from "../command.ts";
import { exportFormats } from "../ledger/export-formats.ts";
import { FILTER_HELP, filterOptions, filtersOf } from "../ledger/filter-options.ts";
import { LEDGER_HELP, ledgerOptions, withLedger } from "../ledger/ledger-option.ts";
import { openOutput } from "../terminal/output.ts";

const help = `Writes episodes with their claims: csv has a row for each claim, ndjson a line and geojson a feature for each episode.

Usage: counterclaim export [--format csv|ndjson|geojson] [OPTION…]

${LEDGER_HELP}
  --format FORMAT     csv (default), ndjson or geojson
${FILTER_HELP}
  --help

Examples:
  counterclaim export --format geojson --from 2023-10 > episodes.geojson

Exit status: 0 written; 2 wrong call.`;

export const exportEpisodes: Command = {
  name: "export",
  summary: "write episodes with their claims as CSV, NDJSON or GeoJSON",
  help,
  options: { ...ledgerOptions, ...filterOptions, format: { type: "string" } },
  async run(call): Promise<ExitStatus> {
    const named = textOption(call, "format") ?? "csv";
    const format = Object.hasOwn(exportFormats, named) ? exportFormats[named] : undefined;
    if (!format) throw new UsageError(`--format: "${named}" is none of ${Object.keys(exportFormats).join(", ")}`);
    const { limit = Number.POSITIVE_INFINITY, ...filters } = filtersOf(call);
    return withLedger(call, null, async (ledger): Promise<ExitStatus> => {
      const output = openOutput(process.stdout);
      await output.write(format.before);
      let written = 0;
      for (const episode of allEpisodes(ledger, filters)) {
        if (written === limit) break;
        if (!(await output.write(`${written > 0 ? format.between : ""}${format.write(episode)}`))) return 0;
        written++;
      }
      await output.write(format.after);
      return 0;
    });
  },
};
