import type { CodedReport } from "@counterclaim/record";
import type { Stage } from "../draft.ts";

type Update = NonNullable<CodedReport["update"]>;

/** How many lines at a report's head and at its foot may say what it is to an earlier one. */
const HEAD = 6;
const FOOT = 4;
/** A line is looked at so far, in UTF-16 code units. */
const WIDTH = 400;

const THIS = "(?:this|the|our) (?:story|report|article|version|item|dispatch|bulletin|text|post)";

/** The formulas, the gravest first: a report that is killed is not corrected any more. */
const FORMULAS: readonly (readonly [Update, RegExp])[] = [
  ["kill", /^\W*(?:MANDATORY |BULLETIN )?KILL(?:ED|S)?\b(?![a-z])/u],
  [
    "kill",
    /^\W*(?:ATTENTION|EDITORS|ADVISORY|NOTE TO EDITORS|ATTN)\b.*\b(?:kill|killed|disregard|withdrawn|withdraws?|do not use|not to be used|retract(?:ed|s)?)\b/iu,
  ],
  ["kill", /^\W*please (?:kill|disregard|do not use)\b/iu],
  ["kill", new RegExp(`^\\W*(?:${THIS}) (?:has been|is|was) (?:killed|withdrawn|retracted|removed)\\b`, "iu")],
  ["kill", /^\W*(?:STORY |REPORT )?(?:WITHDRAWN|WITHDRAWAL|RETRACTED|RETRACTION)\b(?=\s*(?:[:(–—-]|$))/u],
  [
    "kill",
    /^\W*(?:the|our|an?) [^.]{0,120}\b(?:stor(?:y|ies)|article|dispatch|alert|item|bulletin)\b[^.]{0,160}\b(?:is|are|was|were|has been|have been) (?:withdrawn|retracted|killed)\b/iu,
  ],
  ["kill", /^\W*(?:the|this|that) (?:story|article|dispatch|alert|item) (?:should|must|may) not be used\b/iu],
  ["correction", /^\W*(?:CORRECT(?:ION|ED|S|ING)|RECTIFICATION|CORRIGENDUM|REFILE|REFILES)\b/u],
  [
    "correction",
    /^\W*(?:correction|corrects|corrected|refiles?|corrigendum)\b\s*(?:[:(–—-]|to|with|in|the|spelling|name|date|number|figure|toll|para)/iu,
  ],
  ["correction", new RegExp(`^\\W*(?:${THIS}) (?:has been|was|is) (?:corrected|amended)\\b`, "iu")],
  ["correction", new RegExp(`^\\W*(?:${THIS}) corrects\\b`, "iu")],
  [
    "correction",
    /^\W*(?:an|the) earlier (?:version|story|report|item|dispatch)\b.*\b(?:misstated|misspelled|misidentified|incorrect(?:ly)?|wrong(?:ly)?|erroneous(?:ly)?|error|said)\b/iu,
  ],
  ["correction", /^\W*(?:editor['\u2019]?s? note|clarification)\W+.*\bcorrect(?:s|ed|ion)\b/iu],
  ["update", /^\W*(?:UPDATE[DS]?|RECASTS?|ADDS|WRAPUP|LEAD)\b(?=\s*\d*\s*[-:,(–—\s])/u],
  [
    "update",
    /^\W*(?:updates?|updated|adds|recasts?)\b\s*(?:[:(–—]|\d+\s*[-:(–—]|with|to|throughout|toll|details|quotes?|background|lead|headline|dateline)/iu,
  ],
  ["update", new RegExp(`^\\W*(?:${THIS}) (?:has been|was|is being|will be) updated\\b`, "iu")],
];

/** What a text says of itself: that it corrects, updates or kills an earlier report; null for an ordinary one. */
export function updateOf(title: string | null, text: string): Update | null {
  const lines = [...(title ? [title] : []), ...outerLines(text)];
  for (const [update, formula] of FORMULAS) if (lines.some((line) => formula.test(line))) return update;
  return null;
}

function outerLines(text: string): readonly string[] {
  const lines: string[] = [];
  const add = (line: string): boolean => line.trim() !== "" && lines.push(line.trim().slice(0, WIDTH)) > 0;
  let from = 0;
  for (let found = 0; found < HEAD && from < text.length; ) {
    const end = text.indexOf("\n", from);
    const to = end < 0 ? text.length : end;
    if (add(text.slice(from, Math.min(to, from + WIDTH * 2)))) found++;
    from = to + 1;
  }
  let to = text.length;
  for (let found = 0; found < FOOT && to > from; ) {
    const begin = Math.max(from, text.lastIndexOf("\n", to - 1) + 1);
    if (add(text.slice(begin, Math.min(to, begin + WIDTH * 2)))) found++;
    to = begin - 1;
  }
  return lines;
}

/** Marks a report that says that it corrects, updates or kills another. */
export const recogniseUpdate: Stage = (draft) => ({
  ...draft,
  update: updateOf(draft.input.title ?? null, draft.text),
});
