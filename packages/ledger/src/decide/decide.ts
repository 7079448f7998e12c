import type { Ledger } from "../store/ledger.ts";
import { LedgerError } from "../store/ledger-error.ts";
import { decisionValues } from "../store/rows.ts";
import type { Filed } from "../store/workspace.ts";
import { type Episode, ledgerName } from "../view/index.ts";
import { type Action, type Decision, Request } from "./action.ts";
import { namesIn, reportsOf } from "./concerned.ts";
import { prepare } from "./prepare.ts";

export interface Who {
  readonly author: string;
  readonly reason: string;
  /**
   * The `decision` of the episodes concerned as they were seen. When somebody has decided on one of them since, the save
   * is refused; without it, it is not checked.
   */
  readonly seen?: number;
}

/**
 * Records decisions, all or none, and brings the view up to date.
 * @returns the ids of the decisions, for undoing
 * @throws LedgerError DECISION_CONFLICT, DECISION_INVALID, EPISODE_UNKNOWN, CLAIM_UNKNOWN, REPORT_UNKNOWN,
 * DECISION_UNKNOWN
 */
export function decide(ledger: Ledger, requests: readonly Request[], { author, reason, seen }: Who): readonly number[] {
  if (author.trim() === "") throw new LedgerError("DECISION_INVALID", "a decision needs an author");
  return ledger.derive((known) => {
    const ids: number[] = [];
    const texts = new Set<number>();
    const touched = new Set<number>();
    for (const given of requests) {
      const parsed = Request.safeParse(given);
      if (!parsed.success)
        throw new LedgerError("DECISION_INVALID", parsed.error.issues[0]?.message ?? "is no decision");
      const { action, evidence, names = [] } = prepare(ledger, parsed.data);
      if (seen !== undefined) refuseConflict(ledger, lastOn(ledger, action, evidence, names), seen, ids);
      const row = { author, reason, action: JSON.stringify(action), recorded: known };
      const { id } = ledger.db
        .sql("INSERT INTO decision (author, reason, action, recorded) VALUES (?, ?, ?, ?)")
        .run(row.author, row.reason, row.action, known);
      ledger.journal.append("decision", id, known, decisionValues({ id, ...row }));
      ids.push(id);
      for (const text of textsOf(ledger, action)) texts.add(text);
      for (const { row: filed, opener } of evidence)
        for (const one of [filed, opener]) if (one !== null) touched.add(one);
    }
    return { texts, touched: [...touched], again: linkingChanged(ledger, ids), result: () => ids };
  });
}

/** All decisions on an episode's claims, the latest first; undone ones too. */
export function decisionsOn(ledger: Ledger, episode: Episode): readonly Decision[] {
  const names = new Set(episode.claims.flatMap(({ report, event, claim }) => [ledgerName(report, event), claim]));
  return ledger
    .allDecisions()
    .filter((decision) => namesIn(decision).some((name) => names.has(name)))
    .reverse();
}

/** The last decision on what a request is about. */
function lastOn(ledger: Ledger, action: Action, evidence: readonly Filed[], names: readonly string[]): number {
  const decisions = ledger.decisions();
  const onEvidence = decisions.lastOn(evidence.map((filed) => filed.evidence));
  return Math.max(onEvidence, ...reportsOf(action).map((report) => decisions.lastOnNamed(report, names)));
}

function refuseConflict(ledger: Ledger, last: number, seen: number, own: readonly number[]): void {
  if (last <= seen || own.includes(last)) return;
  const other = ledger.allDecisions().find(({ id }) => id === last);
  throw new LedgerError(
    "DECISION_CONFLICT",
    `${other?.author ?? "somebody"} has decided on this meanwhile (decision ${last}: ${other?.action.kind ?? "?"}); look again`,
  );
}

/** Texts whose evidence a decision changes; what it undoes included. */
function textsOf(ledger: Ledger, action: Action): readonly number[] {
  if (action.kind === "undo") {
    const undone = ledger.allDecisions().find(({ id }) => id === action.decision);
    return undone ? textsOf(ledger, undone.action) : [];
  }
  if (action.kind === "grade-source") return textsOfSource(ledger, action.source);
  const texts = reportsOf(action)
    .map((report) => ledger.textNamed(report))
    .filter((text) => text !== null);
  if (action.kind !== "add-claim" && action.kind !== "mend-claim") return texts;
  // Where the report corrects another, a claim more or a claim of other words may take the place of one there.
  const corrected = ledger.db.sql<{ replaces: number }>("SELECT replaces FROM correction WHERE text = ?");
  return texts.flatMap((text) => [text, ...corrected.all(text).map(({ replaces }) => replaces)]);
}

/** All that the source speaks in: its party, its name, or what it published. */
function textsOfSource({ db }: Ledger, source: string): readonly number[] {
  return db
    .sql<{ text: number }>(
      `SELECT DISTINCT text FROM evidence
       WHERE content ->> '$.source.party' = ?1 OR content ->> '$.source.name' = ?1
       UNION SELECT text FROM receipt WHERE publisher = ?1`,
    )
    .all(source)
    .map(({ text }) => text);
}

/** Evidence that merges, splits and moves make to be decided again. */
function linkingChanged(ledger: Ledger, ids: readonly number[]): readonly string[] {
  const all = ledger.allDecisions();
  const find = (id: number): Action | undefined => all.find((decision) => decision.id === id)?.action;
  return ids.flatMap((id) => {
    const action = find(id);
    const effective = action?.kind === "undo" ? find(action.decision) : action;
    return effective && "events" in effective ? effective.events : [];
  });
}
