import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { code } from "@counterclaim/coder";
import { loadKnowledge } from "@counterclaim/resources";
import { countTokens, timed } from "./coder.ts";
import { corpus, SAMPLE_PACK } from "./corpus.ts";
import { median, printTable } from "./table.ts";

const FACTOR = 10;
const SYLLABLES = ["ka", "lo", "mir", "ten", "sa", "dru", "vel", "or", "ni", "bash", "ul", "gre"];

/** The whole coder's speed with the roster as it is, and with one ten times as large. */
export function benchRoster(): void {
  const folder = mkdtempSync(join(tmpdir(), "roster-"));
  const usual = loadKnowledge({ packs: [SAMPLE_PACK] });
  writeFileSync(
    join(folder, "actors.yaml"),
    `actors:\n${inventedParties(usual.roster.actors.size * (FACTOR - 1)).join("\n")}\n`,
  );
  const large = loadKnowledge({ packs: [SAMPLE_PACK, folder] });
  rmSync(folder, { recursive: true });

  const reports = corpus(8);
  const tokens = countTokens(reports, usual);
  // By turns, so that whatever else the machine does falls on both.
  const times = Array.from({ length: 6 }, () =>
    [usual, large].map((knowledge) => timed(() => reports.map((r) => code(r, knowledge)))[1]),
  );
  const speed = (which: number): number => (tokens / median(times.slice(1).map((round) => round[which] ?? 0))) * 1000;
  printTable(
    "roster",
    ["parties", "tokens/s"],
    [
      ["as it is", usual.roster.actors.size, speed(0)],
      ["ten times larger", large.roster.actors.size, speed(1)],
    ],
  );
}

/** Parties with names that could be: three syllables and a word for what they are. */
function inventedParties(count: number): readonly string[] {
  const word = (n: number): string => {
    const syllables = [n % 12, Math.floor(n / 12) % 12, Math.floor(n / 144) % 12].map((i) => SYLLABLES[i] ?? "");
    const name = syllables.join("");
    return name.charAt(0).toUpperCase() + name.slice(1);
  };
  const kinds = ["Liberation Front", "Defence Force", "Salvation Army", "People's Union"];
  return Array.from({ length: count }, (_, n) => {
    const name = `${word(n)} ${word(n * 7 + 3)} ${kinds[n % kinds.length]}`;
    return `  - { id: invented-${n}, name: "${name}", kind: rebel-group, ref: invented }`;
  });
}
