import { checkRoster, isFault } from "@counterclaim/knowledge";
import { loadKnowledge } from "@counterclaim/resources";
import { type Command, textOptions } from "../command.ts";

const help = `Checks the actor roster: names given twice, acronyms that clash in one country, dates that end before they begin,
parties that are part of themselves, unknown countries. Acronyms that parties of different countries share are listed too.

Usage: counterclaim roster [--pack DIR]…

  --pack DIR          a pack of your own, checked together with the roster that comes with Counterclaim
  --help

Examples:
  counterclaim roster
  counterclaim roster --pack samples/pack

Exit status: 0 nothing to mend; 1 something to mend; 2 wrong call, or a pack that cannot be read.`;

export const roster: Command = {
  name: "roster",
  summary: "check the actor roster for clashes and duplicates",
  help,
  options: { pack: { type: "string", multiple: true } },
  run(call) {
    const knowledge = loadKnowledge({ packs: textOptions(call, "pack") });
    const findings = checkRoster(knowledge.roster, knowledge.countries);
    const lines = findings.map(({ kind, message }) => `${kind}: ${message}`);
    const faults = findings.filter(isFault).length;
    lines.push(
      `${knowledge.roster.actors.size} parties, ${faults} to mend, ${findings.length - faults} shared acronyms`,
    );
    process.stdout.write(`${lines.join("\n")}\n`);
    return faults > 0 ? 1 : 0;
  },
};
