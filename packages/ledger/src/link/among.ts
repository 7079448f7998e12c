import type { Evidence } from "../evidence/evidence.ts";
import type { Files } from "./neighbours.ts";

/** The same files, as if they held only the evidence that is wanted; what is crowded stays crowded. */
export const among = (files: Files, wanted: (evidence: Evidence) => boolean): Files => ({
  crowds: files.crowds,
  evidence(handle) {
    const evidence = files.evidence(handle);
    return evidence !== null && wanted(evidence) ? evidence : null;
  },
  blocking: (evidence) => files.blocking(evidence),
});
