import type { Evidence } from "../evidence/evidence.ts";
import { episodeKeyOf } from "../link/assemble.ts";
import type { Ledger } from "../store/ledger.ts";
import { LedgerError } from "../store/ledger-error.ts";
import { decisionValues } from "../store/rows.ts";
import type { Filed } from "../store/workspace.ts";
import { type Episode, ledgerName, reportOf } from "../view/index.ts";
import { type Action, type CheckedRequest, type Decision, Request } from "./action.ts";
import type { Orphan } from "./amend.ts";
import { eventAnchor } from "./anchors.ts";
import type { Anchor } from "./claim-action.ts";
import { namesIn, reportsOf } from "./concerned.ts";
import { prepareAddition, prepareMending } from "./prepare-claim.ts";
import { quotationAt } from "./quotation.ts";

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

/** All decisions on an episode's claims, the latest first; undone ones too. */
export function decisionsOn(ledger: Ledger, episode: Episode): readonly Decision[] {
  const names = new Set(episode.claims.flatMap(({ report, event, claim }) => [ledgerName(report, event), claim]));
  return ledger
    .allDecisions()
    .filter((decision) => namesIn(decision).some((name) => names.has(name)))
    .reverse();
}

/** What is recorded of a request, and the evidence on which it bears. */
function prepare(
  ledger: Ledger,
  request: CheckedRequest,
): { readonly action: Action; readonly evidence: readonly Filed[]; readonly names?: readonly string[] } {
  switch (request.kind) {
    case "accept":
    case "reject":
    case "edit": {
      const filed = eventNamed(ledger, request.event);
      return { action: { ...request, anchor: anchorOf(ledger, filed.evidence) }, evidence: [filed] };
    }
    case "merge": {
      const episodes = request.episodes.map((id) => membersOf(ledger, id));
      const first = episodes[0]![0]!.evidence.id;
      const together = episodes.slice(1).map((members): [string, string] => [first, members[0]!.evidence.id]);
      const evidence = episodes.flat();
      return { action: { kind: "merge", together, events: namesOf(evidence) }, evidence };
    }
    case "split": {
      const members = membersOf(ledger, request.episode);
      const out = members.filter(({ evidence }) => request.events.includes(evidence.id));
      const rest = members.filter((member) => !out.includes(member));
      if (out.length !== request.events.length || rest.length === 0)
        throw new LedgerError("DECISION_INVALID", "a split names some of the episode's events, not all, and no others");
      const together = out.slice(1).map(({ evidence }): [string, string] => [out[0]!.evidence.id, evidence.id]);
      return {
        action: { kind: "split", together, apart: [namesOf(out), namesOf(rest)], events: namesOf(members) },
        evidence: members,
      };
    }
    case "move": {
      const filed = eventNamed(ledger, request.event);
      const from = filed.opener === null ? [filed] : ledger.workspace.drawnBy(filed.opener);
      const to = membersOf(ledger, request.to);
      const rest = from.filter(({ row }) => row !== filed.row && !to.some((member) => member.row === row));
      return {
        action: {
          kind: "move",
          together: [[to[0]!.evidence.id, filed.evidence.id]],
          apart: [[filed.evidence.id], namesOf(rest)],
          events: namesOf([filed, ...rest, ...to]),
        },
        evidence: [filed, ...rest, ...to],
      };
    }
    case "grade-claim":
    case "annotate": {
      const evidence = claimNamed(ledger, request.claim);
      return { action: request, evidence };
    }
    case "add-claim":
      return { ...prepareAddition(ledger, request), evidence: [] };
    case "mend-claim": {
      const { action, names } = prepareMending(ledger, request);
      return { action, names, evidence: evidenceOn(ledger, action.claim) };
    }
    case "grade-source":
      return { action: request, evidence: [] };
    case "undo": {
      const undone = ledger.allDecisions().find(({ id }) => id === request.decision);
      if (!undone) throw new LedgerError("DECISION_UNKNOWN", `there is no decision ${request.decision}`);
      return { action: request, evidence: namesIn(undone).flatMap((name) => eventOrClaim(ledger, name)) };
    }
  }
}

const namesOf = (evidence: readonly Filed[]): string[] => evidence.map((filed) => filed.evidence.id);

function eventNamed(ledger: Ledger, name: string): Filed {
  const filed = ledger.workspace.named(name);
  if (filed === null) throw new LedgerError("CLAIM_UNKNOWN", `the ledger has no event "${name}"`);
  return filed;
}

function claimNamed(ledger: Ledger, claim: string): readonly Filed[] {
  const evidence = evidenceOn(ledger, claim);
  if (evidence.length === 0) throw new LedgerError("CLAIM_UNKNOWN", `the ledger has no claim "${claim}" with an event`);
  return evidence;
}

function evidenceOn(ledger: Ledger, claim: string): readonly Filed[] {
  const text = ledger.textNamed(reportOf(claim));
  return text === null ? [] : ledger.workspace.ofText(text).filter((filed) => filed.evidence.claim === claim);
}

function eventOrClaim(ledger: Ledger, name: string): readonly Filed[] {
  const event = ledger.workspace.named(name);
  return event ? [event] : evidenceOn(ledger, name);
}

/** What is in an episode now, in canonical order. */
function membersOf(ledger: Ledger, id: string): readonly Filed[] {
  const key = episodeKeyOf(id);
  const row =
    key === null
      ? undefined
      : ledger.db.sql<{ content: string }>("SELECT content FROM episode WHERE key = ? AND ceased IS NULL").get(key);
  if (!row) throw new LedgerError("EPISODE_UNKNOWN", `there is no episode "${id}" now`);
  const { claims } = JSON.parse(row.content) as Episode;
  return claims.map(({ report, event }) => eventNamed(ledger, ledgerName(report, event)));
}

function anchorOf(ledger: Ledger, { report, trigger, type }: Evidence): Anchor {
  const text = ledger.db
    .sql<{ content: string | null }>("SELECT content FROM text WHERE report = ?")
    .get(report)?.content;
  const quote = quotationAt(text ?? null, trigger);
  return { ...eventAnchor(report, { trigger, type }, () => quote), quote: trigger.words };
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
