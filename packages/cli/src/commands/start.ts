import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { loadKnowledge } from "@counterclaim/resources";
import { codeFiles, report } from "../coding/code-files.ts";
import { type Command, type ExitStatus, textOptions } from "../command.ts";
import { mapDrawer } from "../dossier/map/index.ts";
import { dossierPage } from "../dossier/page.ts";
import { demonstrate } from "../show/demonstration.ts";
import { findingLines } from "../show/finding-lines.ts";
import { firstScreen } from "../show/first-screen.ts";
import { styleFor } from "../show/style.ts";

const help = `The first look, as "npm start": codes the samples or your own files, shows one report at a glance, and what
the reports show together (a dispute, a concession, a copy); writes the dossier of all of them, and serves it and the
workbench on this machine until Ctrl-C.

Usage: npm start [-- [OPTION…] [FILE…]]

  --no-serve          end after writing the dossier
  --pack DIR          a pack of your own; may be given several times
  --help

Examples:
  npm start
  npm start -- --no-serve
  npm start -- my-dispatch.txt another.txt

Exit status: 0 done; 1 some report could not be coded; 2 wrong call or pack.`;

const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));
const SAMPLES = join(ROOT, "samples");
/** The sample in which both sides speak. */
const AT_A_GLANCE = "04-both-sides-claim-tolbin.txt";
const WIDEST = 110;

export const start: Command = {
  name: "start",
  summary: 'the first look: what "npm start" does',
  help,
  options: {
    "no-serve": { type: "boolean" },
    pack: { type: "string", multiple: true },
  },
  async run(call): Promise<ExitStatus> {
    // npm runs us in the project's folder; the reader's own files are named from where the reader is.
    const own = call.positionals.map((file) => relative(process.cwd(), resolve(process.env["INIT_CWD"] ?? "", file)));
    const files = own.length > 0 ? own : sampleFiles();
    const packs = [...(own.length > 0 ? [] : [join(SAMPLES, "pack")]), ...textOptions(call, "pack")];
    const knowledge = loadKnowledge({ packs });
    const { coded, problems } = codeFiles(files, knowledge, {});
    const status = report(problems);
    const glance = coded.find(({ report }) => report.id === "sample-04") ?? coded[0];
    if (!glance) return status;
    const out = join(ROOT, "out");
    const page = join(out, "dossier.html");
    mkdirSync(out, { recursive: true });
    writeFileSync(page, dossierPage(coded, mapDrawer(packs)));

    const shown = own[0] ?? join("samples", AT_A_GLANCE);
    const width = Math.min(process.stdout.columns ?? 100, WIDEST);
    const rest = coded.length === 1 ? "this report" : `all ${coded.length} reports`;
    const style = styleFor(process.stdout);
    const ledger = join(out, "demonstration.db");
    const findings = findingLines(demonstrate(ledger, coded, knowledge), width, style);
    const lines = firstScreen(glance, width, style, [
      ...(findings.length > 0 ? ["", style.strong(`In ${rest} together:`), ...findings] : []),
      "",
      `Everything in it:  npx counterclaim show ${shown}${own.length > 0 ? "" : " --pack samples/pack"}`,
      `All disputes:      npx counterclaim disputes --ledger ${relative(process.cwd(), ledger)}`,
      `The whole dossier, every claim linked to its words:  ${relative(process.cwd(), page)}`,
    ]);
    process.stdout.write(`${lines.join("\n")}\n`);
    if (call.values["no-serve"] === true) return status;
    // The server is read only now: the first screen does not wait for it.
    const { serveDemonstration } = await import("../serving/demonstration.ts");
    await serveDemonstration({ page, ledger, knowledge, packs }, (line) => process.stdout.write(`${line}\n`));
    return status;
  },
};

const sampleFiles = (): readonly string[] =>
  readdirSync(SAMPLES)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => join(SAMPLES, file));
