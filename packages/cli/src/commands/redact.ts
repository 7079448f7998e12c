import { userInfo } from "node:os";
import { redact as redactReport } from "@counterclaim/ledger";
import { loadKnowledge } from "@counterclaim/resources";
import { type Command, textOption, textOptions, UsageError } from "../command.ts";
import { LEDGER_HELP, ledgerOptions, withLedger } from "../ledger/ledger-option.ts";

const help = `Erases a report: its text, its words in the index, what was read in it and every quotation of it, past views included.
Its hash, and who redacted it and why, stay; verify still passes. Copies of the ledger and other reports keep what they have.

Usage: counterclaim redact REPORT --reason TEXT [OPTION…]

${LEDGER_HELP}
  --reason TEXT       why: a witness's safety, the law
  --author NAME       who (default: the user's name)
  --pack DIR          a pack of your own, as it was given to "add"; may be given several times
  --help

Examples:
  counterclaim redact dispatch-17 --reason "names a witness"

Exit status: 0 erased; 2 wrong call, or no such report.`;

export const redact: Command = {
  name: "redact",
  summary: "erase a report's words, and keep its hash and the reason",
  help,
  options: {
    ...ledgerOptions,
    reason: { type: "string" },
    author: { type: "string" },
    pack: { type: "string", multiple: true },
  },
  run(call) {
    const [report, ...others] = call.positionals;
    const reason = textOption(call, "reason");
    if (report === undefined || others.length > 0) throw new UsageError("names one REPORT");
    if (reason === undefined || reason.trim() === "") throw new UsageError("--reason: says why");
    return withLedger(call, loadKnowledge({ packs: textOptions(call, "pack") }), (ledger) => {
      redactReport(ledger, report, { author: textOption(call, "author") ?? userInfo().username, reason });
      process.stdout.write(`${report} is erased\n`);
      return 0;
    });
  },
};
