import { readSource, type SourceRecord } from "@counterclaim/ledger";
import { UsageError } from "../command.ts";
import { counted } from "../ledger/episode-lines.ts";
import { queryCommand } from "../ledger/query-command.ts";

export const source = queryCommand<SourceRecord>({
  name: "source",
  summary: "show a source's record: how often conceded, corroborated, contradicted",
  usage: `Shows what became of a source's claims, as counts: no score. A source is a party's id, or another origin as episodes name it.

Usage: counterclaim source [OPTION…] SOURCE…`,
  examples: `Examples:
  counterclaim source mali-army --from 2023-10`,
  none: "no source",
  positionals: true,
  ask: (ledger, filters, { positionals }) => {
    if (positionals.length === 0) throw new UsageError("names no SOURCE");
    return { rows: positionals.map((name) => readSource(ledger, name, filters)) };
  },
  show: ({ source: name, claims, conceded, corroborated, contradicted, retracted, grades }, style) =>
    [
      `${style.strong(name)}  ${counted(claims, "claim")}: ${conceded} conceded, ${corroborated} corroborated, ${contradicted} contradicted, ${retracted} retracted`,
      ...grades.map(
        ({ reliability, by, at, reason }) => `    ${reliability} since ${at.slice(0, 10)}, by ${by}: ${reason}`,
      ),
    ].join("\n"),
});
