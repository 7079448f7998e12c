import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { f1, precision, recall, score } from "./score.ts";
import { readStories } from "./story.ts";
import { tell } from "./tell.ts";

/** Prints what the ledger makes of stories: `node packages/ledger/test/stories/run.ts [tune|held|all] [FOLDER]`. No misses of those held out. */
const which = process.argv[2] ?? "tune";
const folder = process.argv[3];
const told = readStories(folder === undefined ? undefined : pathToFileURL(`${resolve(folder)}/`))
  .filter(({ held }) => which === "all" || held === (which === "held"))
  .map((story) => tell(story));
const result = score(told);
const percent = (x: number): string => (100 * x).toFixed(1);
if (which !== "held") for (const miss of result.misses) console.log(miss);
console.log(
  `${which}: ${told.length} stories; linking F1 ${percent(f1(result.linking))}; disputes P ${percent(precision(result.disputes))} R ${percent(recall(result.disputes))}; concessions R ${percent(recall(result.concessions))}; status ${percent(recall(result.status))}; copies R ${percent(recall(result.copies))}; false alarms in quiet ones ${result.falseAlarms}`,
);
