// npm run bench [-- NAME…] : how fast, how large. Without NAME all of them, one after the other.
import { benchLedger } from "../packages/ledger/bench/ledger.ts";
import { benchLookAlikes } from "../packages/ledger/bench/look-alikes.ts";
import { benchWorkbench } from "../packages/web/bench/workbench.ts";
import { benchCoder } from "./bench/coder.ts";
import { benchCommandLine } from "./bench/command-line.ts";
import { benchLanguage } from "./bench/language.ts";
import { benchRoster } from "./bench/roster.ts";

/** What can be measured; each prints a small table. */
const benches: Readonly<Record<string, () => Promise<void> | void>> = {
  language: benchLanguage,
  coder: benchCoder,
  roster: benchRoster,
  jobs: benchCommandLine,
  ledger: () => benchLedger(),
  "look-alikes": () => void benchLookAlikes(),
  workbench: () => benchWorkbench(),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  process.stderr.write(`no bench "${unknown.join(", ")}"; there are: ${Object.keys(benches).join(", ")}\n`);
  process.exit(2);
}
for (const name of asked.length > 0 ? asked : Object.keys(benches)) await benches[name]?.();
