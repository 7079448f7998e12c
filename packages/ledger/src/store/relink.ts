import { isDeepStrictEqual } from "node:util";
import type { StandingDecisions } from "../decide/standing-decisions.ts";
import type { Alliances } from "../evidence/alliances.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { evidenceOf } from "../evidence/from-coded.ts";
import type { Blocking } from "../link/blocking.ts";
import { type Crowding, leafOf } from "../link/filing.ts";
import { orderOf } from "../link/order.ts";
import { solve } from "../link/solve.ts";
import { circumstancesOf } from "./circumstances.ts";
import type { Database } from "./database.ts";
import { readingOf } from "./reading.ts";
import type { Filed, Workspace } from "./workspace.ts";

/**
 * Brings the evidence of these texts, and the linking of what is named, up to date with what is recorded, and links again what that touches. What may look
 * different afterwards is in `workspace.touched`.
 */
export function relink(
  db: Database,
  workspace: Workspace,
  texts: Iterable<number>,
  named: readonly string[],
  decisions: StandingDecisions,
  alliances: Alliances,
): void {
  const pending = new Map<number, Filed>();
  const changes = [...texts].flatMap((text) => changesOf(db, workspace, text, decisions));
  const moved = changes.filter(({ links }) => links).flatMap(({ before, after }) => [before?.evidence, after]);
  const filings = moved.map((e) => (e ? workspace.blocking(e) : null)).filter((blocking) => blocking !== null);
  const crowds = crowdsOf(workspace, filings);

  const left: Filed[] = [];
  for (const { before: filed, after, text, links } of changes) {
    if (filed) {
      if (links) left.push(...workspace.drawnBy(filed.row).filter(({ row }) => row !== filed.row));
      if (!after) workspace.remove(filed);
      else {
        const now = workspace.update(filed, after, links);
        if (links) pending.set(now.row, now);
      }
    } else if (after) {
      const now = workspace.insert(text, after);
      pending.set(now.row, now);
    }
  }
  // To be decided as if they had just come, and with them what they had drawn to themselves.
  for (const filed of named.map((name) => workspace.named(name)).filter((f) => f !== null)) {
    left.push(...workspace.drawnBy(filed.row).filter(({ row }) => row !== filed.row));
    workspace.unsettle(filed.row);
    pending.set(filed.row, filed);
  }
  if (pending.size === 0 && left.length === 0) return;

  workspace.crowdsChanged();
  const crowdChanged = changedCrowds(workspace, filings, crowds);
  const again = [...pending.values(), ...left, ...crowdChanged]
    .map(({ row }) => workspace.row(row))
    .filter((filed) => filed !== null);
  solve(
    again.map((filed) => filed.evidence),
    workspace,
    decisions,
    alliances,
  );
}

interface Change {
  readonly text: number;
  readonly before: Filed | null;
  readonly after: Evidence | null;
  /** The change bears on linking. */
  readonly links: boolean;
}

function changesOf(db: Database, workspace: Workspace, text: number, decisions: StandingDecisions): readonly Change[] {
  const own = readingOf(db, text, decisions);
  const evidence = own
    ? decisions.applyTo(own.report, evidenceOf(own.coded, own.content, circumstancesOf(db, own, decisions))).evidence
    : [];
  const after = new Map(evidence.map((e) => [e.id, e] as const));
  const changes: Change[] = [];
  for (const before of workspace.ofText(text)) {
    const now = after.get(before.evidence.id) ?? null;
    after.delete(before.evidence.id);
    if (now === null) changes.push({ text, before, after: null, links: true });
    else if (!isDeepStrictEqual(plain(before.evidence), plain(now)))
      changes.push({ text, before, after: now, links: bearsOnLinking(before.evidence, now) });
  }
  for (const now of after.values()) changes.push({ text, before: null, after: now, links: true });
  return changes;
}

/** As it comes back from JSON. */
const plain = (evidence: Evidence): unknown => JSON.parse(JSON.stringify(evidence));

/** Carriers, copies, corrections, grades and notes do not move evidence from one episode to another. */
function bearsOnLinking(before: Evidence, after: Evidence): boolean {
  const linked = ({
    carriers,
    copyOf,
    superseded,
    retracted,
    grade,
    annotations,
    verification,
    ...rest
  }: Evidence): unknown =>
    plain({
      ...rest,
      carriers: [],
      copyOf: null,
      superseded: null,
      retracted: false,
      grade: null,
      annotations: [],
      verification: [],
    });
  return !isDeepStrictEqual(linked(before), linked(after)) || orderOf(before) !== orderOf(after);
}

// --- Crowds: a key that becomes crowded, or ceases to be, changes what everything filed there is compared with. ---

interface CrowdState {
  readonly key: number;
  readonly blocking: Blocking;
  readonly crowding: Crowding;
}

/** How crowded the keys are under which these are filed. */
function crowdsOf({ crowds }: Workspace, filed: readonly Blocking[]): readonly CrowdState[] {
  const keys = [...new Set(filed.flatMap((blocking) => blocking.filed.map(({ hash }) => hash)))];
  for (let at = 0; at < keys.length; at += KEYS_AT_ONCE) crowds.prefetch(keys.slice(at, at + KEYS_AT_ONCE));
  return filed.flatMap((blocking) =>
    blocking.filed.map(({ hash: key }) => ({ key, blocking, crowding: crowds.under(key, blocking) })),
  );
}

const KEYS_AT_ONCE = 64;

/** Everything under keys whose crowding changed, and what followed the openers among it. */
function changedCrowds(
  workspace: Workspace,
  filed: readonly Blocking[],
  before: readonly CrowdState[],
): readonly Filed[] {
  const rows = new Set<number>();
  // Many of a crowd come at once: what they share is looked up once.
  const done = new Set<string>();
  for (const [i, { key, blocking, crowding }] of crowdsOf(workspace, filed).entries()) {
    const was = before[i]!.crowding;
    if (was.crowded === crowding.crowded && was.depth === crowding.depth) continue;
    const leaf = leafOf(blocking.parties, blocking.spread, Math.min(was.depth, crowding.depth));
    const part = was.crowded && crowding.crowded ? leaf : null;
    const less = was.crowded && (!crowding.crowded || crowding.depth < was.depth);
    const name = `${key}|${part ? `${part.parties}|${part.from}|${part.to}` : ""}|${less}`;
    if (done.has(name)) continue;
    done.add(name);
    const members = workspace.under(key, part);
    for (const { row } of members) rows.add(row);
    // Less crowded: more is compared, so whoever opened an episode here is to be offered to everybody again.
    if (less) for (const { row } of members) workspace.unsettle(row);
  }
  for (const row of [...rows]) for (const { row: follower } of workspace.drawnBy(row)) rows.add(follower);
  return [...rows].map((row) => workspace.row(row)).filter((filed) => filed !== null);
}
