import type { Evidence } from "../evidence/evidence.ts";
import { claimName } from "../evidence/from-coded.ts";
import { episodeKeyOf } from "../link/assemble.ts";
import type { Ledger } from "../store/ledger.ts";
import { LedgerError } from "../store/ledger-error.ts";
import { decisionValues } from "../store/rows.ts";
import type { Filed } from "../store/workspace.ts";
import type { Episode } from "../view/index.ts";
import { type Action, type Anchor, type Decision, Request } from "./action.ts";
import { type Orphan, reportOf, reportsOf } from "./standing-decisions.ts";

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
 * @throws LedgerError DECISION_CONFLICT, DECISION_INVALID, EPISODE_UNKNOWN, CLAIM_UNKNOWN, DECISION_UNKNOWN
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
      const { action, evidence } = prepare(ledger, parsed.data);
      if (seen !== undefined) refuseConflict(ledger, evidence, seen, ids);
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

/** Decisions whose place in a report no coder finds any more: they wait for review. */
export function orphans(ledger: Ledger): readonly Orphan[] {
  const standing = ledger.decisions();
  const reports = new Set(
    standing.decisions.flatMap(({ action }) => (action.kind === "edit" ? reportsOf(action) : [])),
  );
  return [...reports].flatMap((report) => standing.applyTo(report, ledger.codedEvidence(report)).orphans);
}

/** All decisions on an episode's claims, the latest first; undone ones too. */
export function decisionsOn(ledger: Ledger, episode: Episode): readonly Decision[] {
  const events = new Set(episode.claims.map(({ report, event }) => claimName(report, event)));
  const claims = new Set(episode.claims.map(({ claim }) => claim));
  return ledger
    .allDecisions()
    .filter(({ action }) => {
      if ("event" in action) return events.has(action.event);
      if ("claim" in action) return claims.has(action.claim);
      return "events" in action && action.events.some((event) => events.has(event));
    })
    .reverse();
}

/** What is recorded of a request, and the evidence on which it bears. */
function prepare(ledger: Ledger, request: Request): { readonly action: Action; readonly evidence: readonly Filed[] } {
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
    case "grade-source":
      return { action: request, evidence: [] };
    case "undo": {
      const undone = ledger.allDecisions().find(({ id }) => id === request.decision);
      if (!undone) throw new LedgerError("DECISION_UNKNOWN", `there is no decision ${request.decision}`);
      const events = "events" in undone.action ? undone.action.events : [];
      return {
        action: request,
        evidence: events.map((name) => ledger.workspace.named(name)).filter((f) => f !== null),
      };
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
  const text = ledger.textNamed(reportOf(claim));
  const evidence = text === null ? [] : ledger.workspace.ofText(text).filter((filed) => filed.evidence.claim === claim);
  if (evidence.length === 0) throw new LedgerError("CLAIM_UNKNOWN", `the ledger has no claim "${claim}" with an event`);
  return evidence;
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
  return claims.map(({ report, event }) => eventNamed(ledger, claimName(report, event)));
}

const CONTEXT = 32;

function anchorOf(ledger: Ledger, { report, trigger, type }: Evidence): Anchor {
  const text = ledger.db
    .sql<{ content: string | null }>("SELECT content FROM text WHERE report = ?")
    .get(report)?.content;
  return {
    report,
    start: trigger.start,
    end: trigger.end,
    quote: trigger.words,
    before: text?.slice(Math.max(0, trigger.start - CONTEXT), trigger.start) ?? null,
    after: text?.slice(trigger.end, trigger.end + CONTEXT) ?? null,
    type,
  };
}

function refuseConflict(ledger: Ledger, evidence: readonly Filed[], seen: number, own: readonly number[]): void {
  const last = ledger.decisions().lastOn(evidence.map((filed) => filed.evidence));
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
  return reportsOf(action)
    .map((report) => ledger.textNamed(report))
    .filter((text) => text !== null);
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
