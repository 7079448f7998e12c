import type { CodedReport, Span } from "@counterclaim/record";
import { shinglesOf } from "../copies/shingles.ts";
import type { Decision } from "../decide/action.ts";
import { orphansOf } from "../decide/orphans.ts";
import { carriersOf, copyOf } from "../store/circumstances.ts";
import { unpackCoded } from "../store/coded-reports.ts";
import { reportName } from "../store/episode-rows.ts";
import type { Ledger } from "../store/ledger.ts";
import { LedgerError } from "../store/ledger-error.ts";
import type { Reading } from "../store/reading.ts";
import type { Carrier, CopyOf, Episode, Page } from "../view/index.ts";

/** A report in a list. */
export interface ReportSummary {
  readonly id: string;
  readonly sha256: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly claims: number;
  readonly events: number;
  readonly copyOf: CopyOf | null;
}

/** A report with all that the ledger knows of it. `text` and `coded` are null once redacted. */
export interface StoredReport {
  readonly id: string;
  readonly sha256: string;
  readonly text: string | null;
  readonly redacted: { readonly reason: string; readonly at: string } | null;
  readonly coded: CodedReport | null;
  readonly carriers: readonly Carrier[];
  readonly copyOf: CopyOf | null;
  /** Who reuses it, and which passages of it. */
  readonly copies: readonly { readonly report: string; readonly reused: number; readonly passages: readonly Span[] }[];
  readonly correctedBy: string | null;
  readonly corrects: string | null;
  /** By event id of the coded report: the episode in which it stands. */
  readonly episodes: Readonly<Record<string, string>>;
  /** By claim id: who added it, or gave it other words, the latest last. `coded` is as they left it. */
  readonly decided: Readonly<Record<string, readonly ClaimDecision[]>>;
  /** Decisions that no longer fit what is read in it. */
  readonly orphans: readonly (ClaimDecision & { readonly quote: string | null })[];
  /** The last decision on the report, 0 for none: a save names it, and conflicts when somebody has decided since. */
  readonly decision: number;
}

/** What an analyst decided about a claim, to be shown with it and undone. */
export interface ClaimDecision {
  readonly decision: number;
  readonly kind: Decision["action"]["kind"];
  readonly author: string;
  readonly reason: string;
  readonly at: string;
}

const PAGE = 100;

/** Reports, the latest received first, a page at a time. @throws LedgerError QUERY_INVALID */
export function listReports(ledger: Ledger, limit = PAGE, cursor?: string): Page<ReportSummary> {
  const { db } = ledger;
  const before = cursor === undefined ? Number.MAX_SAFE_INTEGER : Number(cursor);
  if (!Number.isInteger(before)) throw new LedgerError("QUERY_INVALID", `"${cursor}" is not a cursor that a page gave`);
  const rows = db
    .sql<{
      id: number;
      report: string;
      sha256: string;
      title: string | null;
      publisher: string | null;
      published: string | null;
      coded: Uint8Array | null;
    }>(
      `SELECT t.id, t.report, t.sha256, c.content AS coded,
         (SELECT title FROM receipt r WHERE r.text = t.id AND title IS NOT NULL ORDER BY id LIMIT 1) AS title,
         (SELECT publisher FROM receipt r WHERE r.text = t.id ORDER BY published, id LIMIT 1) AS publisher,
         (SELECT published FROM receipt r WHERE r.text = t.id ORDER BY published, id LIMIT 1) AS published
       FROM text t LEFT JOIN coded c ON c.id = t.coded WHERE t.id < ? ORDER BY t.id DESC LIMIT ?`,
    )
    .all(before, limit + 1);
  const page = rows.slice(0, limit).map(({ id, report, coded, ...rest }) => {
    const { claims, events } = withAdded(ledger, report)?.coded ?? (coded ? unpackCoded(coded) : NOTHING);
    return { id: report, ...rest, claims: claims.length, events: events.length, copyOf: copyOf(db, id) };
  });
  const last = rows[limit - 1];
  return { rows: page, cursor: rows.length > limit && last ? String(last.id) : null };
}

const NOTHING = { claims: [], events: [] } as const;

const withAdded = (ledger: Ledger, report: string): Reading | null =>
  ledger
    .decisions()
    .onReport(report)
    .some(({ action }) => action.kind === "add-claim")
    ? ledger.reading(report)
    : null;

/** One report, by any id under which it was received; null when there is none. */
export function readReport(ledger: Ledger, id: string): StoredReport | null {
  const { db } = ledger;
  const text = ledger.textNamed(id);
  if (text === null) return null;
  return db.read(() => {
    const reading = ledger.reading(id);
    const row = db
      .sql<{ report: string; sha256: string; content: string | null }>(
        "SELECT report, sha256, content FROM text WHERE id = ?",
      )
      .get(text)!;
    const redaction = db
      .sql<{ reason: string; recorded: number }>(
        "SELECT reason, recorded FROM redaction WHERE text = ? ORDER BY id DESC",
      )
      .get(text);
    const copies = db
      .sql<{ report: string; reused: number; content: string | null }>(
        "SELECT t.report, c.reused, t.content FROM copy c JOIN text t ON t.id = c.text WHERE c.original = ? ORDER BY t.report",
      )
      .all(text);
    return {
      id: row.report,
      sha256: row.sha256,
      text: row.content,
      redacted: redaction ? { reason: redaction.reason, at: new Date(redaction.recorded).toISOString() } : null,
      coded: reading?.coded ?? null,
      carriers: carriersOf(db, text),
      copyOf: copyOf(db, text),
      copies: copies.map(({ report, reused, content }) => ({
        report,
        reused,
        passages: row.content === null || content === null ? [] : passagesIn(row.content, content),
      })),
      correctedBy: correction(
        ledger,
        "SELECT t.report FROM correction c JOIN text t ON t.id = c.text WHERE c.replaces = ?",
        text,
      ),
      corrects: correction(
        ledger,
        "SELECT t.report FROM correction c JOIN text t ON t.id = c.replaces WHERE c.text = ?",
        text,
      ),
      episodes: episodesOf(ledger, row.report),
      decided: reading ? decidedIn(reading) : {},
      orphans: orphansOf(ledger, row.report).map(({ decision, anchor }) => ({
        ...claimDecision(decision),
        quote: anchor.quote,
      })),
      decision: ledger.decisions().onReport(row.report).at(-1)?.id ?? 0,
    };
  });
}

function decidedIn({ added, mended }: Reading): StoredReport["decided"] {
  const claims = new Map<string, ClaimDecision[]>();
  for (const [claim, { decision }] of added) claims.set(claim, [claimDecision(decision)]);
  for (const [claim, decisions] of mended)
    claims.set(claim, [...(claims.get(claim) ?? []), ...decisions.map(claimDecision)]);
  return Object.fromEntries(claims);
}

const claimDecision = ({ id, action, author, reason, recorded }: Decision): ClaimDecision => ({
  decision: id,
  kind: action.kind,
  author,
  reason,
  at: new Date(recorded).toISOString(),
});

const correction = ({ db }: Ledger, sql: string, text: number): string | null =>
  db.sql<{ report: string }>(sql).get(text)?.report ?? null;

function episodesOf({ db }: Ledger, report: string): Readonly<Record<string, string>> {
  const rows = db
    .sql<{ content: string }>(
      `SELECT e.content FROM episode_name n CROSS JOIN episode e ON e.key = n.key AND e.ceased IS NULL WHERE n.name = ?`,
    )
    .all(reportName(report));
  const found: Record<string, string> = {};
  for (const { content } of rows) {
    const { id, claims } = JSON.parse(content) as Episode;
    for (const claim of claims) if (claim.report === report) found[claim.event] = id;
  }
  return found;
}

/** The words of `text` that stand in the other too, joined to passages: runs of the shingles by which copies are found. */
function passagesIn(text: string, other: string): readonly Span[] {
  const there = new Set(shinglesOf(other));
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
  const passages: { start: number; end: number }[] = [];
  for (const [at, word] of words.entries()) {
    const run = words.slice(at, at + 4);
    const end = run.at(-1)!;
    if (
      run.length < 4 ||
      ![...shinglesOf(text.slice(word.index, end.index + end[0].length))].every((s) => there.has(s))
    )
      continue;
    const last = passages.at(-1);
    if (last && word.index <= last.end) last.end = end.index + end[0].length;
    else passages.push({ start: word.index, end: end.index + end[0].length });
  }
  return passages;
}
