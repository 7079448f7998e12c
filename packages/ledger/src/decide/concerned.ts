import { ledgerName, reportOf } from "../view/ledger-name.ts";
import type { Action, Decision } from "./action.ts";
import { addedClaim, addedEvent } from "./claim-action.ts";

/** The reports whose evidence or linking a decision bears on. */
export function reportsOf(action: Action): readonly string[] {
  switch (action.kind) {
    case "accept":
    case "reject":
    case "edit":
      return [action.anchor.report];
    case "grade-claim":
    case "annotate":
      return [reportOf(action.claim)];
    case "add-claim":
      return [action.report];
    case "mend-claim":
      return [action.anchor.report];
    case "merge":
    case "split":
    case "move":
      return [...new Set(action.events.map(reportOf))];
    default:
      return [];
  }
}

/** Events, claims or sources that a decision is about, what it adds included. */
export function namesIn({ id, action }: Decision): readonly string[] {
  switch (action.kind) {
    case "accept":
    case "reject":
    case "edit":
      return [action.event];
    case "grade-claim":
    case "annotate":
    case "mend-claim":
      return [action.claim];
    case "add-claim":
      return [addedClaim(id), addedEvent(id)].map((name) => ledgerName(action.report, name));
    case "grade-source":
      return [action.source];
    case "merge":
    case "split":
    case "move":
      return action.events;
    case "undo":
      return [];
  }
}
