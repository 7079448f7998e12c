import { verify as verifyLedger } from "@counterclaim/ledger";
import { type Command, textOption, UsageError } from "../command.ts";
import { LEDGER_HELP, ledgerOptions, withLedger } from "../ledger/ledger-option.ts";

const help = `Recomputes the ledger's hash chain and names every row that was changed, taken out or slipped in.

Usage: counterclaim verify [OPTION…]

${LEDGER_HELP}
  --head HASH         a head that an earlier verify printed: it must still be a link of the chain
  --json              one object
  --help

A chain alone cannot show that somebody who can write the file made all of it anew, or cut entries off its end. Keep the head that
is printed where that person cannot write, and give it to a later verify.

Examples:
  counterclaim verify
  counterclaim verify --head 5f0c…

Exit status: 0 no fault; 1 faults, each named; 2 wrong call.`;

export const verify: Command = {
  name: "verify",
  summary: "check that nothing recorded was changed",
  help,
  options: { ...ledgerOptions, head: { type: "string" }, json: { type: "boolean" } },
  run(call) {
    const head = textOption(call, "head");
    if (head !== undefined && !/^[0-9a-f]{64}$/i.test(head))
      throw new UsageError("--head: not a hash of 64 hexadecimal digits");
    return withLedger(call, null, (ledger) => {
      const found = verifyLedger(ledger, head?.toLowerCase());
      if (call.values.json === true) process.stdout.write(`${JSON.stringify(found)}\n`);
      else {
        for (const { table, row, report, message } of found.faults)
          process.stdout.write(`${table} ${row}${report === null ? "" : ` (${report})`}: ${message}\n`);
        const faults = found.faults.length === 0 ? "no fault" : `${found.faults.length} faults`;
        process.stdout.write(
          `${faults} in ${found.entries} entries; head ${found.head ?? "none: the ledger is empty"}\n`,
        );
      }
      return found.faults.length === 0 ? 0 : 1;
    });
  },
};
