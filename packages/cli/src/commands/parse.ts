import type { Readable } from "node:stream";
import { type Analysis, type LanguageModel, toConllu } from "@counterclaim/language";
import { loadLanguageModel } from "@counterclaim/resources";
import { receiptsOf } from "../coding/code-batch.ts";
import { type Command, countOption, type ExitStatus } from "../command.ts";
import { batchLines } from "../intake/batches.ts";
import { type Receipt, receiveBytes } from "../intake/receive.ts";
import { fromFiles, fromLines } from "../intake/source.ts";
import { interruptible } from "../terminal/interruption.ts";
import { openOutput } from "../terminal/output.ts";

const help = `Shows sentences, words, tags, lemmas and dependency trees of texts.

Usage: counterclaim parse [--conllu] [OPTION…] FILE…
       counterclaim parse [--conllu] [OPTION…] < TEXT
       counterclaim parse [--conllu] [OPTION…] [--ndjson] [FILE…] < REPORTS

  --conllu    CoNLL-U (universaldependencies.org/format.html); without it, one line of JSON for each text
  --ndjson    each line of the FILEs is a report: {"text": "…", "id"?}; standard input tells by its first character
  --beam N    how many parses are kept in parallel (default: the model's own): more is slower and a little better
  --help

Examples:
  counterclaim parse --conllu dispatch.txt
  echo "The army said it had left." | counterclaim parse --conllu

Exit status: 0 all texts parsed; 1 some could not be read (a message on standard error); 2 wrong call; 130 ended by Ctrl-C.`;

export const parse: Command = {
  name: "parse",
  summary: "show sentences, words, tags and dependency trees, as CoNLL-U or JSON",
  help,
  options: { conllu: { type: "boolean" }, ndjson: { type: "boolean" }, beam: { type: "string" } },
  async run({ values, positionals }) {
    const beam = countOption({ values, positionals }, "beam");
    const model = loadLanguageModel(null, beam === undefined ? {} : { beam });
    const write = values.conllu === true ? toConllu : asJson;
    return parseAll(received(positionals, values.ndjson === true), model, write);
  },
};

type Write = (analysis: Analysis, options: { readonly id: string }) => string;

interface Arrival {
  readonly file: string;
  readonly line: number | null;
  readonly receipt: Receipt;
}

const asJson: Write = ({ paragraphs, sentences }, { id }) => `${JSON.stringify({ id, paragraphs, sentences })}\n`;

async function parseAll(arrivals: AsyncIterable<Arrival>, model: LanguageModel, write: Write): Promise<ExitStatus> {
  const output = openOutput(process.stdout);
  let refused = false;
  return interruptible(async (interrupted) => {
    for await (const { file, line, receipt } of arrivals) {
      if (interrupted.aborted) return 130;
      if ("refusal" in receipt) {
        refused = true;
        process.stderr.write(`${line === null ? file : `${file}:${line}`}: ${receipt.refusal.message}\n`);
        continue;
      }
      const { id, text } = receipt.report;
      if (!(await output.write(write(model.analyse(text), { id })))) return 0;
    }
    return refused ? 1 : 0;
  });
}

async function* received(files: readonly string[], ndjson: boolean): AsyncGenerator<Arrival> {
  if (files.length === 0) return yield* fromStandardInput(process.stdin, ndjson);
  const source = ndjson ? fromLines(files) : fromFiles(files, true);
  for await (const batch of source.batches) yield* receiptsOf(batch, {});
}

/** Standard input is one text, or NDJSON where its first character is a brace. */
async function* fromStandardInput(input: Readable, ndjson: boolean): AsyncGenerator<Arrival> {
  const chunks: AsyncIterator<Buffer> = input[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) return;
  async function* all(): AsyncGenerator<Buffer> {
    yield first.value;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  }
  if (ndjson || /^\s*\{/.test(first.value.toString("utf8", 0, 64))) {
    for await (const batch of batchLines("<stdin>", all())) yield* receiptsOf(batch, {});
    return;
  }
  const bytes: Buffer[] = [];
  for await (const chunk of all()) bytes.push(chunk);
  yield { file: "<stdin>", line: null, receipt: receiveBytes(Buffer.concat(bytes), {}) };
}
