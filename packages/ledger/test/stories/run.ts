import { f1, precision, recall, score } from "./score.ts";
import { readStories } from "./story.ts";
import { tell } from "./tell.ts";

/** Prints what the ledger makes of the stories: `node packages/ledger/test/stories/run.ts [tune|held|all]`. Misses only of "tune". */
const which = process.argv[2] ?? "tune";
const told = readStories()
  .filter(({ held }) => which === "all" || held === (which === "held"))
  .map((story) => tell(story));
const result = score(told);
const percent = (x: number): string => (100 * x).toFixed(1);
if (which !== "held") for (const miss of result.misses) console.log(miss);
console.log(
  `${which}: ${told.length} stories; linking F1 ${percent(f1(result.linking))}; disputes P ${percent(precision(result.disputes))} R ${percent(recall(result.disputes))}; concessions R ${percent(recall(result.concessions))}; status ${percent(recall(result.status))}; copies R ${percent(recall(result.copies))}; false alarms in quiet ones ${result.falseAlarms}`,
);
