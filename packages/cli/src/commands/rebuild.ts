import { rebuild as rebuildLedger } from "@counterclaim/ledger";
import { loadKnowledge } from "@counterclaim/resources";
import { type Command, textOptions } from "../command.ts";
import { LEDGER_HELP, ledgerOptions, withLedger } from "../ledger/ledger-option.ts";

const help = `Makes everything derived again from reports, what was read in them, and decisions. Without a change of rules or roster the view is
the same as before; what stood earlier is kept.

Usage: counterclaim rebuild [OPTION…]

${LEDGER_HELP}
  --pack DIR          a pack of your own (its roster says who is on whose side); may be given several times
  --help

Examples:
  counterclaim rebuild

Exit status: 0 rebuilt; 2 wrong call or pack.`;

export const rebuild: Command = {
  name: "rebuild",
  summary: "make episodes and disputes again from what was recorded",
  help,
  options: { ...ledgerOptions, pack: { type: "string", multiple: true } },
  run(call) {
    return withLedger(call, loadKnowledge({ packs: textOptions(call, "pack") }), (ledger) => {
      process.stdout.write(`${JSON.stringify(rebuildLedger(ledger))}\n`);
      return 0;
    });
  },
};
