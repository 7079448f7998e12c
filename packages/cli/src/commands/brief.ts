import { briefAsMarkdown, briefOf } from "@counterclaim/ledger";
import { BriefLanguage } from "@counterclaim/ledger/view";
import { type Call, textOption, UsageError } from "../command.ts";
import { queryCommand } from "../ledger/query-command.ts";

export const brief = queryCommand<string>({
  name: "brief",
  summary: "write a situation brief in Markdown, each sentence with its citation",
  usage: `Writes a situation brief in Markdown: what is disputed, what is conceded, what each side says, who holds what, what is unknown;
each sentence with the report and the words that it rests on. The words of reports stay in their own language.

Usage: counterclaim brief [OPTION…]`,
  examples: `Examples:
  counterclaim brief --place Kidal --from 2023-10 --to 2023-11 > brief.md
  counterclaim brief --lang fr`,
  optionHelp: "  --lang en|fr        the language of the brief's own words; English by default",
  options: { lang: { type: "string" } },
  none: "",
  sides: true,
  ask: (ledger, filters, call) => ({ rows: [briefAsMarkdown(briefOf(ledger, filters, languageOf(call)))] }),
  show: (markdown) => markdown.trimEnd(),
});

function languageOf(call: Call): BriefLanguage {
  const given = textOption(call, "lang") ?? "en";
  const language = BriefLanguage.safeParse(given);
  if (language.success) return language.data;
  throw new UsageError(`--lang: "${given}" is none of ${BriefLanguage.options.join(", ")}`);
}
