import { readdirSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { loadKnowledge } from "@counterclaim/resources";
import { runAdding } from "../adding/run-adding.ts";
import { codeHere, codeInWorkers } from "../coding/coding-pool.ts";
import { type Call, type Command, countOption, textOption, textOptions, UsageError } from "../command.ts";
import { publishedOption } from "../intake/published.ts";
import { fromFiles, fromLines, type Source } from "../intake/source.ts";
import { LEDGER_HELP, ledgerOptions, withLedger } from "../ledger/ledger-option.ts";

const help = `Adds reports to the ledger: codes them, and links what they claim to what others claimed. A line of JSON for each report,
written when it is on disk: {"report", "sha256", "status": "added" | "known" | "failed", "claims", "events", "copyOf", "error"?}.
What was acknowledged survives whatever happens; run it again after an interruption, and it goes on where it was.

Usage: counterclaim add [OPTION…] FILE…|DIR…
       counterclaim add --ndjson [OPTION…] [FILE…] < REPORTS

${LEDGER_HELP}
  --ndjson            each line is a report: {"text": "…", "id"?, "published"?, "publisher"?, "replaces"?, …}
  --published DATE    publication date of reports that name none
  --publisher NAME    publisher of reports that name none
  --pack DIR          a pack of your own; may be given several times
  --jobs N            threads that code (default: one for each core); 1 codes in this thread
  --help

A DIR stands for the .txt files in it and below.

Examples:
  counterclaim add samples --pack samples/pack
  counterclaim add --ndjson --ledger mali.db --jobs 4 < reports.ndjson

Exit status: 0 all added or known; 1 some could not be; 2 wrong call or pack; 130 ended by Ctrl-C.`;

export const add: Command = {
  name: "add",
  summary: "add reports to the ledger, coded and linked",
  help,
  options: {
    ...ledgerOptions,
    ndjson: { type: "boolean" },
    published: { type: "string" },
    publisher: { type: "string" },
    pack: { type: "string", multiple: true },
    jobs: { type: "string" },
  },
  async run(call) {
    const jobs = countOption(call, "jobs") ?? availableParallelism();
    const packs = { packs: textOptions(call, "pack") };
    const defaults = { published: publishedOption(call), publisher: textOption(call, "publisher") };
    const source = sourceOf(call);
    const knowledge = loadKnowledge(packs);
    try {
      return await withLedger(call, knowledge, (ledger) => {
        const pool = jobs === 1 || source.few ? codeHere(knowledge) : codeInWorkers(packs, jobs);
        return runAdding(source, ledger, pool, { defaults, knowledge: knowledge.digest });
      });
    } finally {
      source.close();
    }
  },
};

function sourceOf(call: Call): Source {
  if (call.values.ndjson === true) return fromLines(call.positionals);
  if (call.positionals.length === 0) throw new UsageError("names no FILE or DIR, and no --ndjson");
  return fromFiles(call.positionals.flatMap(filesIn), false);
}

function filesIn(path: string): readonly string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => join(path, name));
}
