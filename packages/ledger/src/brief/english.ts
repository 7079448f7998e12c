import type { BriefWords, Missing } from "./words.ts";

export const ENGLISH: BriefWords = {
  title: "Situation brief",
  colon: ": ",
  period: (from, to) => `${from} to ${to}`,
  disputed: ["Disputed", "No claims clash."],
  conceded: ["Conceded", "Nobody concedes anything."],
  control: ["Control, as claimed", "Nobody is said to hold a place."],
  unknown: ["Not known", "Every episode has a date, a place and an independent origin."],
  side: (name) => `${name}: what they say`,
  publishers: "Publishers in their own voice",
  others: "Others",
  dispute: ({ kind, strength, reason }) => `${kind} (${strength}): ${reason}`,
  concession: ({ title }, { reason, covers }) => `${title}: ${reason}${covers === "part" ? " (in part)" : ""}.`,
  claim: (source, stance, { title }) => `${source === null ? "" : `${source} ${stance}: `}${title}.`,
  holding: ({ place, name, from, to, status }) =>
    `${place}: ${name}, since ${from ?? "an unknown day"}${to === null ? "" : ` until ${to}`} (${status}).`,
  missing: ({ title }, missing) => `${title}: not known ${missing.map(missingIn).join("; ")}.`,
  preface: (episodes, cut) =>
    `${episodes} ${episodes === 1 ? "episode" : "episodes"}${cut ? "; there are more, narrow the filters" : ""}. Everything here is somebody's claim; nothing is stated as true.`,
  asOf: (time) => `As the ledger knew it on ${time}.`,
  publisherUnknown: "publisher unknown",
};

function missingIn(missing: Missing): string {
  if (typeof missing === "object") return `where ${missing.whereIs} is`;
  return missing === "verification" ? "whether it can be verified: the report says not" : missing;
}
