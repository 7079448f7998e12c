// A process of its own that adds reports and says which are acknowledged: `node writer-process.ts FILE FROM TO BATCH`.
import { writeSync } from "node:fs";
import { openLedger } from "../../src/index.ts";
import { dispatch } from "../report-builder.ts";

const [file = "", from = "0", to = "0", batch = "1"] = process.argv.slice(2);
const TOWNS = ["Tarrel", "Odrum", "Vessa", "Korl"];

/** The nth report: what it says depends on n alone. */
export const numbered = (n: number) =>
  dispatch({
    id: `r${n}`,
    publisher: `Outlet ${n % 7}`,
    opening: `Dispatch ${n}, kept as ${(n * 2_654_435_761) % 4_294_967_296}`,
    sentences: [
      {
        by: "north-army",
        type: "attack",
        agent: "north-army",
        target: "league",
        town: TOWNS[n % 4]!,
        date: `2024-0${1 + (n % 9)}-${10 + (n % 17)}`,
      },
      {
        by: "league",
        type: "retreat",
        agent: "north-army",
        town: TOWNS[n % 3]!,
        date: `2024-0${1 + (n % 9)}-${10 + (n % 13)}`,
      },
    ],
  });

if (import.meta.main) {
  const ledger = openLedger(file);
  for (let at = Number(from); at < Number(to); at += Number(batch)) {
    const size = Math.min(Number(batch), Number(to) - at);
    const lines = ledger.add(Array.from({ length: size }, (_, i) => numbered(at + i)));
    // Written at once: what stands in a pipe's buffer dies with the process, and was then never acknowledged.
    writeSync(1, lines.map(({ report, status }) => `${report} ${status}\n`).join(""));
  }
  ledger.close();
}
