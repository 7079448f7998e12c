import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { code, type Knowledge, VERSION } from "@counterclaim/coder";
import type { Added, Ledger, ReportToAdd } from "@counterclaim/ledger";
import { loadKnowledge } from "@counterclaim/resources";
import { receiptsOf } from "../coding/code-batch.ts";
import { type Call, type Command, type ExitStatus, textOption, textOptions, UsageError } from "../command.ts";
import { publishedOption } from "../intake/published.ts";
import type { ReportDefaults } from "../intake/receive.ts";
import { fromFiles, fromLines, type Source } from "../intake/source.ts";
import { LEDGER_HELP, ledgerOptions, openNamedLedger } from "../ledger/ledger-option.ts";
import { interruptible } from "../terminal/interruption.ts";
import { openOutput } from "../terminal/output.ts";
import { showProgress } from "../terminal/progress.ts";

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
  --help

A DIR stands for the .txt files in it and below.

Examples:
  counterclaim add samples --pack samples/pack
  counterclaim add --ndjson --ledger mali.db < reports.ndjson

Exit status: 0 all added or known; 1 some could not be; 2 wrong call or pack; 130 ended by Ctrl-C.`;

/** Reports that are written together: measured, more gain little, and what waits is not acknowledged yet. */
const TOGETHER = 50;
/** A slow sender is answered within this time, in milliseconds. */
const LONGEST_WAIT = 500;

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
  },
  async run(call) {
    const source = sourceOf(call);
    const knowledge = loadKnowledge({ packs: textOptions(call, "pack") });
    const ledger = openNamedLedger(call, knowledge);
    try {
      return await addAll(source, ledger, knowledge, {
        published: publishedOption(call),
        publisher: textOption(call, "publisher"),
      });
    } finally {
      source.close();
      ledger.close();
    }
  },
};

function sourceOf(call: Call): Source {
  if (call.values.ndjson === true) return fromLines(call.positionals);
  if (call.positionals.length === 0) throw new UsageError("names no FILE or DIR, and no --ndjson");
  return fromFiles(call.positionals.flatMap(filesIn), true);
}

function filesIn(path: string): readonly string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => join(path, name));
}

async function addAll(
  source: Source,
  ledger: Ledger,
  knowledge: Knowledge,
  defaults: ReportDefaults,
): Promise<ExitStatus> {
  const output = openOutput(process.stdout);
  const progress = showProgress(process.stderr);
  const coder = { version: VERSION, knowledge: knowledge.digest };
  let waiting: ReportToAdd[] = [];
  let since = Date.now();
  let failed = false;
  let reports = 0;
  let bytes = 0;
  const write = async (lines: readonly Added[]): Promise<boolean> => {
    failed ||= lines.some(({ status }) => status === "failed");
    return output.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  };
  const flush = async (): Promise<boolean> => {
    const lines = waiting.length > 0 ? ledger.add(waiting) : [];
    waiting = [];
    since = Date.now();
    return write(lines);
  };
  return interruptible(async (interrupted) => {
    interrupted.addEventListener("abort", () => source.close());
    for await (const batch of source.batches) {
      for (const { file, line, receipt } of receiptsOf(batch, defaults)) {
        reports++;
        if ("refusal" in receipt) {
          const { id, code: reason, message } = receipt.refusal;
          progress.clear();
          process.stderr.write(`${line === null ? file : `${file}:${line}`}: ${message}\n`);
          await write([refused(id, reason, message)]);
          continue;
        }
        const { report } = receipt;
        // What is here already need not be coded again, only acknowledged in its turn.
        if (ledger.knows(report, coder)) {
          if (!(await flush()) || !(await write([ledger.acknowledge(report)]))) return 0;
        } else {
          const original = line === null && report.bytesSha256 !== report.sha256 ? readFileSync(file) : undefined;
          waiting.push({ report, coded: code(report, knowledge), ...(original && { bytes: original }) });
        }
        if (waiting.length >= TOGETHER || Date.now() - since > LONGEST_WAIT) if (!(await flush())) return 0;
      }
      if (batch.kind === "lines") bytes += batch.bytes.length;
      progress.advance(batch.kind === "lines" ? 0 : 1, source.share(reports, bytes));
      if (interrupted.aborted) break;
    }
    await flush();
    progress.clear();
    if (interrupted.aborted) return 130;
    return failed ? 1 : 0;
  });
}

const refused = (id: string | null, code: string, message: string): Added => ({
  report: id ?? "",
  sha256: "",
  status: "failed",
  claims: 0,
  events: 0,
  copyOf: null,
  error: { code, message },
});
