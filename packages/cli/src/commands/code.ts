import { availableParallelism } from "node:os";
import { loadKnowledge } from "@counterclaim/resources";
import type { CodingOptions } from "../coding/code-batch.ts";
import { codeHere, codeInWorkers } from "../coding/coding-pool.ts";
import { runCoding } from "../coding/run-coding.ts";
import { type Command, countOption, textOption, textOptions, UsageError } from "../command.ts";
import { publishedOption } from "../intake/published.ts";
import { fromFiles, fromLines } from "../intake/source.ts";

const help = `Codes reports: who claims what, in whose words, through whom. One line of JSON for each report, in order.

Usage: counterclaim code [OPTION…] FILE…
       counterclaim code --ndjson [OPTION…] [FILE…] < REPORTS

  --ndjson            each line is a report: {"text": "…", "id"?, "published"?, "publisher"?, "title"?, …};
                      without FILE they are read from standard input
  --csv               one row for each event instead, with its claim, speaker and words, for a spreadsheet
  --published DATE    publication date (2031-05-14 or 2031-05-14T09:30:00Z) of reports that name none
  --publisher NAME    publisher of reports that name none
  --pack DIR          a pack of your own (actors, cues, places …); may be given several times
  --jobs N            worker threads (default: one for each core); 1 codes in this thread
  --help

A FILE is plain text, with or without a header (publisher, published, …) between two lines of "---".

Examples:
  counterclaim code samples/*.txt --pack samples/pack
  counterclaim code dispatch.txt --published 2031-05-14 --publisher ANA
  counterclaim code samples/*.txt --pack samples/pack --csv > events.csv
  counterclaim code --ndjson --jobs 4 < reports.ndjson > coded.ndjson

Exit status: 0 all reports coded; 1 some could not be (each has a line with "error", and a message on standard
error as file:line: message); 2 wrong call or pack; 130 ended by Ctrl-C.`;

export const code: Command = {
  name: "code",
  summary: "code reports into attributed claims, as NDJSON",
  help,
  options: {
    ndjson: { type: "boolean" },
    csv: { type: "boolean" },
    published: { type: "string" },
    publisher: { type: "string" },
    pack: { type: "string", multiple: true },
    jobs: { type: "string" },
  },
  async run(call) {
    const jobs = countOption(call, "jobs") ?? availableParallelism();
    const knowledge = { packs: textOptions(call, "pack") };
    const options: CodingOptions = {
      defaults: { published: publishedOption(call), publisher: textOption(call, "publisher") },
      format: call.values.csv === true ? "csv" : "json",
    };
    const ndjson = call.values.ndjson === true;
    if (!ndjson && call.positionals.length === 0) throw new UsageError("names no FILE, and no --ndjson");
    const source = ndjson ? fromLines(call.positionals) : fromFiles(call.positionals, jobs === 1);
    const pool = jobs === 1 || source.few ? codeHere(loadKnowledge(knowledge)) : codeInWorkers(knowledge, jobs);
    return runCoding(source, pool, options);
  },
};
