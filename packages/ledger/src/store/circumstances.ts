import { supersededBy } from "../corrections/supersede.ts";
import type { StandingDecisions } from "../decide/standing-decisions.ts";
import { type Circumstances, evidenceOf } from "../evidence/from-coded.ts";
import type { Carrier, CopyOf } from "../view/index.ts";
import type { Database } from "./database.ts";
import { type Reading, readingOf } from "./reading.ts";

/** What the ledger knows now about a report beyond its own words. */
export function circumstancesOf(db: Database, own: Reading, decisions: StandingDecisions): Circumstances {
  const bare = {
    report: own.report,
    carriers: carriersOf(db, own.text),
    copyOf: copyOf(db, own.text),
    superseded: new Map<string, string>(),
    retracted: false,
    analysts: analystsOf(own),
  };
  const corrections = db
    .sql<{ text: number; kind: string }>("SELECT text, kind FROM correction WHERE replaces = ? ORDER BY text")
    .all(own.text);
  if (corrections.length === 0) return bare;
  if (corrections.some(({ kind }) => kind === "kill")) return { ...bare, retracted: true };

  // By report name, so that of two corrections of one claim the same one is named whatever came first.
  const correcting = corrections
    .map(({ text }) => readingOf(db, text, decisions))
    .filter((reading) => reading !== null)
    .sort((a, b) => (a.report < b.report ? -1 : 1));
  const old = evidenceOf(own.coded, own.content, bare);
  const superseded = new Map<string, string>();
  for (const correction of correcting) {
    const made = evidenceOf(correction.coded, correction.content, {
      ...bare,
      report: correction.report,
      analysts: analystsOf(correction),
    });
    for (const claim of supersededBy(old, made)) superseded.set(claim.slice(own.report.length + 1), correction.report);
  }
  return { ...bare, superseded };
}

const analystsOf = ({ added }: Reading): NonNullable<Circumstances["analysts"]> =>
  new Map([...added].map(([claim, { decision, like }]) => [claim, { name: decision.author, like }]));

/** Everyone who ran a text, earliest first. */
export const carriersOf = (db: Database, text: number): readonly Carrier[] =>
  db
    .sql<{ publisher: string | null; published: string | null }>(
      "SELECT DISTINCT publisher, published FROM receipt WHERE text = ? ORDER BY published IS NULL, published, publisher",
    )
    .all(text)
    .map(({ publisher, published }) => ({ publisher, published }));

export function copyOf(db: Database, text: number): CopyOf | null {
  const row = db
    .sql<{ report: string; reused: number }>(
      "SELECT t.report, c.reused FROM copy c JOIN text t ON t.id = c.original WHERE c.text = ?",
    )
    .get(text);
  return row ? { report: row.report, reused: row.reused } : null;
}
