import type { Diagnostic } from "@counterclaim/record";
import type { Draft, Stage } from "../draft.ts";
import { treePosition } from "../place/tree-position.ts";
import { readIso } from "./calendar.ts";
import { findTimes } from "./find-times.ts";
import { isoBound } from "./time-rule.ts";

/** Finds the times that the report names, as intervals of days against the day of its publication. */
export const mentionTimes: Stage = (draft) => {
  const published = readIso(draft.input.published);
  const times: Draft["times"][number][] = [];
  const diagnostics: Diagnostic[] = [];
  let sentence = 0;
  for (const { start, end, reading } of findTimes(draft.text, published)) {
    while (sentence < draft.sentences.length && draft.sentences[sentence]!.end <= start) sentence++;
    const here = draft.sentences[sentence];
    if (!here || here.kind === "byline" || here.start > start || here.end < end) continue;
    const tree = treePosition(here, sentence, start, end);
    if (!tree) continue;
    const span = { start, end };
    if (reading === "unresolved") {
      times.push({ span, from: null, to: null, precision: "range", tree });
      diagnostics.push({ code: "time-unresolved", message: why(draft.text.slice(start, end), published), span });
    } else {
      const { from, to, precision } = reading;
      times.push({ span, from: isoBound(from), to: isoBound(to), precision, tree });
    }
  }
  return { ...draft, times, diagnostics: [...draft.diagnostics, ...diagnostics] };
};

const why = (words: string, published: number | null): string =>
  published === null
    ? `"${words}" depends on the day of publication, which is not known`
    : `"${words}" names no day that the calendar can tell`;
