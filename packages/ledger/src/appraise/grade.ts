import type { Evidence } from "../evidence/evidence.ts";
import type { Grade, Status } from "../view/index.ts";
import { assertionOf } from "./assertion.ts";

/** What an episode says of one of its claims, for the suggestion of a grade. */
export interface Standing {
  readonly occurrence: Status;
  /** Independent origins that say the same, and that say the contrary. */
  readonly saying: number;
  readonly against: number;
  /** Another side concedes what this claim says: all of it, or part; null where nobody does. */
  readonly conceded: "whole" | "part" | null;
  readonly disputed: boolean;
}

/**
 * Admiralty credibility (NATO AJP-2.1 annex, STANAG 2511), suggested by this table; the first row that fits decides:
 * taken back 5; conceded by the adversary and said by others too 1, conceded 2, in part while the rest is disputed 3;
 * corroborated 2; contradicted by two or more and supported by one 5; disputed 4; a neutral origin alone 3; a party alone,
 * of its own war, 6.
 * An analyst's grade stands instead of it.
 */
export function gradeOf(e: Evidence, standing: Standing): Grade {
  if (e.grade?.credibility != null)
    return {
      source: e.grade.source ?? "F",
      credibility: e.grade.credibility,
      reasons: [e.grade.reason],
      by: e.grade.by,
    };
  const [credibility, reason] = suggest(e, standing);
  return {
    source: e.grade?.source ?? "F",
    credibility,
    reasons: [reason, ...e.verification.map((note) => `the report calls it ${note}`)],
    by: "ledger",
  };
}

function suggest(
  e: Evidence,
  { occurrence, saying, against, conceded, disputed }: Standing,
): [Grade["credibility"], string] {
  if (e.retracted || e.superseded !== null || occurrence === "retracted") return [5, "taken back or corrected"];
  const affirms = assertionOf(e) === "affirms";
  if (affirms && conceded === "part" && disputed) return [3, "conceded in part, the rest is disputed"];
  if (affirms && conceded !== null && !disputed)
    return occurrence === "corroborated" || saying > 2
      ? [1, "conceded, and said by others too"]
      : [2, "conceded by the adversary"];
  if (affirms && occurrence === "corroborated") return [2, `${saying} independent origins, none against`];
  if (against >= 2 && saying <= 1) return [5, `contradicted by ${against} origins`];
  if (disputed || against > 0) return [4, "disputed"];
  if (e.source.speaksFor === null && e.source.kind !== "publisher") return [3, "one origin that is no party to it"];
  return [6, e.source.kind === "publisher" ? "the publisher's own voice, without its origin" : "a party's word alone"];
}
