import { briefAsMarkdown, briefOf } from "@counterclaim/ledger";
import { queryCommand } from "../ledger/query-command.ts";

export const brief = queryCommand<string>({
  name: "brief",
  summary: "write a situation brief in Markdown, each sentence with its citation",
  usage: `Writes a situation brief in Markdown: what is disputed, what is conceded, what each side says, who holds what, what is unknown;
each sentence with the report and the words that it rests on.

Usage: counterclaim brief [OPTION…]`,
  examples: `Examples:
  counterclaim brief --place Kidal --from 2023-10 --to 2023-11 > brief.md`,
  none: "",
  sides: true,
  ask: (ledger, filters) => ({ rows: [briefAsMarkdown(briefOf(ledger, filters))] }),
  show: (markdown) => markdown.trimEnd(),
});
