import type { Ledger } from "../store/ledger.ts";
import type { Action } from "./action.ts";
import type { Orphan } from "./amend.ts";
import { reportsOf } from "./concerned.ts";

/** Decisions whose place in a report no coder finds any more: they wait for review. Of a redacted report there is nothing to review. */
export function orphans(ledger: Ledger): readonly Orphan[] {
  const reports = new Set(
    ledger.decisions().decisions.flatMap(({ action }) => (MAY_BE_ORPHANED.has(action.kind) ? reportsOf(action) : [])),
  );
  return [...reports].flatMap((report) => orphansOf(ledger, report));
}

const MAY_BE_ORPHANED: ReadonlySet<Action["kind"]> = new Set(["edit", "add-claim", "mend-claim"]);

/** Those of one report. */
export function orphansOf(ledger: Ledger, report: string): readonly Orphan[] {
  const reading = ledger.reading(report);
  if (reading === null) return [];
  const edits = ledger.decisions().applyTo(reading.report, ledger.evidenceOf(reading)).orphans;
  return [...reading.orphans, ...edits].sort((a, b) => a.decision.id - b.decision.id);
}
