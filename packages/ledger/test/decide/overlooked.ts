import type { Ledger, LedgerOptions, ReportToAdd, Request } from "../../src/index.ts";
import { type Dispatch, dispatch } from "../report-builder.ts";
import { temporaryLedger } from "../store/temporary-ledger.ts";

/** A sentence that the coder of these tests makes nothing of. */
export const OVERLOOKED = "The League denied on Friday that soldiers held Tarrel, said a teacher in Korl.";

const capture = { by: "north-army", type: "capture", agent: "north-army", target: "league", town: "Tarrel" } as const;

/** r1: what was overlooked, then the army's word that it took Tarrel. */
export const overlooking = (given: Partial<Dispatch> = {}): ReportToAdd =>
  dispatch({ id: "r1", opening: OVERLOOKED, sentences: [capture], ...given });

/** r1, and a second report that tells of the capture. */
export function withOverlooked(options?: LedgerOptions): Ledger {
  const { ledger } = temporaryLedger(options);
  ledger.add([
    overlooking(),
    dispatch({ id: "r2", publisher: "Other", sentences: [{ ...capture, words: "before noon" }] }),
  ]);
  return ledger;
}

type Adding = Extract<Request, { readonly kind: "add-claim" }>;

/** The League's denial. */
export const denial = (given: Partial<Adding> = {}): Adding => ({
  kind: "add-claim",
  report: "r1",
  content: [{ quote: "soldiers held Tarrel" }],
  source: { words: { quote: "The League" } },
  cue: { quote: "denied" },
  stance: "denies",
  event: {
    type: "capture",
    trigger: { quote: "held" },
    agents: [{ actor: "north-army", name: "the army" }],
    targets: [{ actor: "league", name: "the League" }],
    place: { name: "Tarrel" },
    time: { from: "2024-05-03", to: "2024-05-03", precision: "day" },
  },
  ...given,
});
