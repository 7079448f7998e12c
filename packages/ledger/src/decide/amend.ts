import type { Claim, CodedReport } from "@counterclaim/record";
import { ledgerName } from "../view/ledger-name.ts";
import type { Decision } from "./action.ts";
import { claimAt, eventOf } from "./anchors.ts";
import { addedClaim, type ClaimMended, isAdded } from "./claim-action.ts";
import { type Quotation, stands } from "./quotation.ts";
import { mendedClaim, withClaim } from "./written-claim.ts";

/** A claim that an analyst added. */
export interface Added {
  readonly decision: Decision;
  /** The coder's event that it is about too, "<report>#e3"; null where the analyst says what happened. */
  readonly like: string | null;
}

/** A decision whose place in its report no coder finds any more. */
export interface Orphan {
  readonly decision: Decision;
  readonly anchor: Quotation & { readonly report: string; readonly type: string | null };
}

/** A coded report as analysts left its claims. */
export interface Amended {
  readonly coded: CodedReport;
  /** By claim id: those that no coder found. */
  readonly added: ReadonlyMap<string, Added>;
  /** By claim id: decisions that gave a claim other words, the earliest first. */
  readonly mended: ReadonlyMap<string, readonly Decision[]>;
  readonly orphans: readonly Orphan[];
}

/**
 * Adds and mends the claims that analysts decided on, in the order of their decisions.
 * @param decisions that stand, on this report; others are passed over
 */
export function amend(report: string, text: string, coded: CodedReport, decisions: readonly Decision[]): Amended {
  let amended = coded;
  const added = new Map<string, Added>();
  const mended = new Map<string, Decision[]>();
  const orphans: Orphan[] = [];
  for (const decision of decisions) {
    const { action } = decision;
    if (action.kind === "add-claim") {
      const event = eventOf(action, coded);
      if (event === null || !action.content.every((piece) => stands(piece, text))) {
        const type = "like" in action.event ? action.event.anchor.type : action.event.type;
        orphans.push({ decision, anchor: { ...action.content[0]!, report, type } });
        continue;
      }
      amended = withClaim(amended, text, decision.id, action, event);
      const like = "like" in event ? ledgerName(report, event.like.id) : null;
      added.set(addedClaim(decision.id), { decision, like });
    } else if (action.kind === "mend-claim") {
      const id = claimAt(action, coded);
      // Of an added claim that was undone there is nothing to mend, nor to review.
      if (isAdded(action.claim) && !added.has(id ?? "")) continue;
      if (id === null || !wordsOf(action).every((piece) => stands(piece, text))) {
        orphans.push({ decision, anchor: { ...(action.anchor.content[0] ?? NOWHERE), report, type: null } });
        continue;
      }
      const mend = (claim: Claim): Claim => (claim.id === id ? mendedClaim(claim, action, coded, text) : claim);
      amended = { ...amended, claims: amended.claims.map(mend) };
      mended.set(id, [...(mended.get(id) ?? []), decision]);
    }
  }
  return { coded: amended, added, mended, orphans };
}

const NOWHERE: Quotation = { start: 0, end: 0, quote: null, before: null, after: null };

const wordsOf = ({ content, source, cue }: ClaimMended): readonly Quotation[] =>
  [...(content ?? []), source?.words, cue].filter((words) => words != null);
