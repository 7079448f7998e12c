import type { Evidence } from "../evidence/evidence.ts";
import { episodeKeyOf } from "../link/assemble.ts";
import type { Ledger } from "../store/ledger.ts";
import { LedgerError } from "../store/ledger-error.ts";
import type { Filed } from "../store/workspace.ts";
import { type Episode, ledgerName, reportOf } from "../view/index.ts";
import type { Action, CheckedRequest } from "./action.ts";
import { eventAnchor } from "./anchors.ts";
import type { Anchor } from "./claim-action.ts";
import { namesIn } from "./concerned.ts";
import { prepareAddition, prepareMending } from "./prepare-claim.ts";
import { quotationAt } from "./quotation.ts";

/** What is recorded of a request, and the evidence on which it bears. */
export function prepare(
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

export function evidenceOn(ledger: Ledger, claim: string): readonly Filed[] {
  const text = ledger.textNamed(reportOf(claim));
  return text === null ? [] : ledger.workspace.ofText(text).filter((filed) => filed.evidence.claim === claim);
}

function eventOrClaim(ledger: Ledger, name: string): readonly Filed[] {
  const event = ledger.workspace.named(name);
  return event ? [event] : evidenceOn(ledger, name);
}

/** What is in an episode now, in canonical order. */
export function membersOf(ledger: Ledger, id: string): readonly Filed[] {
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
