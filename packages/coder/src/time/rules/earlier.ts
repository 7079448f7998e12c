import type { TimeRule } from "../time-rule.ts";

/** "Earlier, …" at the head of a sentence: some time before publication. */
export const earlier: TimeRule = {
  name: "earlier",
  pattern: /(?<=^|[.!?"”]\s+|\n\s*)Earlier(?=,)/gmu,
  read: (_, { published }) => (published === null ? "unresolved" : { from: null, to: published, precision: "range" }),
};
