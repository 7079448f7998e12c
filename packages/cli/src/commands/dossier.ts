import { writeFileSync } from "node:fs";
import { loadKnowledge } from "@counterclaim/resources";
import { codeFiles, report } from "../coding/code-files.ts";
import { type Command, textOption, textOptions, UsageError } from "../command.ts";
import { mapDrawer } from "../dossier/map/index.ts";
import { dossierPage } from "../dossier/page.ts";
import { publishedOption } from "../intake/published.ts";

const help = `Writes a dossier: one HTML file that needs no network, with each report's sources, cues and contents marked
and linked to its claims, the claims by speaker, and a map. It can be used by keyboard and printed.

Usage: counterclaim dossier --html OUT [OPTION…] FILE…

  --html OUT          the file to write
  --published DATE    publication date of reports that name none
  --publisher NAME    publisher of reports that name none
  --pack DIR          a pack of your own; may be given several times
  --help

Examples:
  counterclaim dossier samples/*.txt --pack samples/pack --html out/dossier.html

Exit status: 0 written; 1 written, but some report could not be coded; 2 nothing written.`;

export const dossier: Command = {
  name: "dossier",
  summary: "write reports and their claims as one HTML page",
  help,
  options: {
    html: { type: "string" },
    published: { type: "string" },
    publisher: { type: "string" },
    pack: { type: "string", multiple: true },
  },
  run(call) {
    const out = textOption(call, "html");
    if (out === undefined) throw new UsageError("--html OUT is missing: where to write the page");
    if (call.positionals.length === 0) throw new UsageError("names no FILE");
    const defaults = { published: publishedOption(call), publisher: textOption(call, "publisher") };
    const packs = textOptions(call, "pack");
    const { coded, problems } = codeFiles(call.positionals, loadKnowledge({ packs }), defaults);
    if (coded.length === 0) return report(problems) && 2;
    writeFileSync(out, dossierPage(coded, mapDrawer(packs)));
    return report(problems);
  },
};
