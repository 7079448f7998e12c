import { loadKnowledge } from "@counterclaim/resources";
import { codeFiles, report } from "../coding/code-files.ts";
import { type Command, textOption, textOptions, UsageError } from "../command.ts";
import { publishedOption } from "../intake/published.ts";
import { reportLines } from "../show/report-lines.ts";
import { styleFor } from "../show/style.ts";
import { openOutput } from "../terminal/output.ts";

const help = `Shows reports on the terminal: each report's claims by who speaks, with their quoted words; the publisher's own
voice apart; what the report says is unverified.

Usage: counterclaim show [OPTION…] FILE…

  --published DATE    publication date of reports that name none
  --publisher NAME    publisher of reports that name none
  --pack DIR          a pack of your own; may be given several times
  --help

Examples:
  counterclaim show samples/04-both-sides-claim-tolbin.txt --pack samples/pack
  counterclaim show dispatch.txt --publisher ANA | less

Exit status: 0 all shown; 1 some report could not be coded; 2 wrong call or pack.`;

const WIDEST = 100;

export const show: Command = {
  name: "show",
  summary: "show each report's claims by who speaks, on the terminal",
  help,
  options: {
    published: { type: "string" },
    publisher: { type: "string" },
    pack: { type: "string", multiple: true },
  },
  async run(call) {
    if (call.positionals.length === 0) throw new UsageError("names no FILE");
    const defaults = { published: publishedOption(call), publisher: textOption(call, "publisher") };
    const knowledge = loadKnowledge({ packs: textOptions(call, "pack") });
    const { coded, problems } = codeFiles(call.positionals, knowledge, defaults);
    const width = Math.min(process.stdout.columns ?? 80, WIDEST);
    const output = openOutput(process.stdout);
    for (const [i, one] of coded.entries()) {
      const lines = reportLines(one, width, styleFor(process.stdout));
      if (!(await output.write(`${i > 0 ? "\n\n" : ""}${lines.join("\n")}\n`))) break;
    }
    return report(problems);
  },
};
