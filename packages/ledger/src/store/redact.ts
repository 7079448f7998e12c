import { Action } from "../decide/action.ts";
import { reportsOf } from "../decide/concerned.ts";
import { withoutWords } from "../decide/erase-words.ts";
import type { Database, SqlValue } from "./database.ts";
import { unindexText } from "./full-text.ts";
import { digestOf } from "./journal.ts";
import type { Ledger } from "./ledger.ts";
import { LedgerError } from "./ledger-error.ts";
import {
  type DecisionRow,
  decisionValues,
  type ReceiptRow,
  receiptValues,
  redactionValues,
  type TextRow,
} from "./rows.ts";

/**
 * Erases a report for a witness's safety or because the law demands it: its text and bytes, the words in the index, what
 * the coder read in it, every quotation of it in the view, past views and decisions. Its hash stays, and who
 * redacted it and why. The pages that held the words are overwritten.
 * @throws LedgerError REPORT_UNKNOWN
 */
export function redact(
  ledger: Ledger,
  report: string,
  { author, reason }: { readonly author: string; readonly reason: string },
): void {
  const { db } = ledger;
  const text = ledger.textNamed(report);
  if (text === null) throw new LedgerError("REPORT_UNKNOWN", `the ledger has no report "${report}"`);
  const { report: name } = db.sql<TextRow>("SELECT * FROM text WHERE id = ?").get(text)!;
  // Freed pages are zeroed, not only given back.
  db.exec("PRAGMA secure_delete = ON");
  try {
    ledger.derive((known) => {
      const copies = db.sql<{ text: number }>("SELECT text FROM copy WHERE original = ?").all(text);
      erase(db, text);
      const decisions = eraseDecisions(db, name, text);
      const kept = JSON.stringify(digestsOf(db, text, decisions));
      const { id } = db
        .sql("INSERT INTO redaction (text, author, reason, kept, recorded) VALUES (?, ?, ?, ?, ?)")
        .run(text, author, reason, kept, known);
      ledger.journal.append(
        "redaction",
        id,
        known,
        redactionValues({ id, text, author, reason, kept, recorded: known }),
      );
      ledger.forget();
      // What copied it, or was corrected by it, may now be a copy of another text, or stand again.
      const texts = ledger.crossReference(new Set([text, ...copies.map((copy) => copy.text)]));
      return { texts, result: () => undefined };
    });
    // Afterwards, since the view that ceased with this very write quotes it too.
    db.write(() => erasePast(db, name));
    db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  } finally {
    db.exec("PRAGMA secure_delete = FAST");
  }
}

function erase(db: Database, text: number): void {
  const { content } = db.sql<TextRow>("SELECT * FROM text WHERE id = ?").get(text)!;
  if (content !== null) unindexText(db, text, content);
  db.sql("UPDATE text SET content = NULL, bytes = NULL WHERE id = ?").run(text);
  db.sql("UPDATE receipt SET title = NULL, byline = NULL, url = NULL WHERE text = ?").run(text);
  db.sql("UPDATE coded SET content = NULL WHERE text = ?").run(text);
  db.sql("DELETE FROM fingerprint WHERE text = ?").run(text);
  db.sql("DELETE FROM copy WHERE text = ?1 OR original = ?1").run(text);
}

/** Quoted words and notes go; that and when somebody decided what kind of thing stays. @returns the rows changed */
function eraseDecisions(db: Database, report: string, text: number): readonly number[] {
  const erased: number[] = [];
  for (const { id, action } of db.sql<DecisionRow>("SELECT * FROM decision").all()) {
    const parsed = Action.parse(JSON.parse(action));
    if (!reportsOf(parsed).includes(report)) continue;
    db.sql("UPDATE decision SET action = ?, reason = '', redacted = ? WHERE id = ?").run(
      JSON.stringify(withoutWords(parsed)),
      text,
      id,
    );
    erased.push(id);
  }
  return erased;
}

/** What is left of the rows is vouched for by the redaction. */
function digestsOf(db: Database, id: number, decisions: readonly number[]): Readonly<Record<string, string>> {
  const text = db.sql<TextRow>("SELECT * FROM text WHERE id = ?").get(id)!;
  const receipts = db.sql<ReceiptRow>("SELECT * FROM receipt WHERE text = ? ORDER BY id").all(id);
  const decision = db.sql<DecisionRow>("SELECT * FROM decision WHERE id = ?");
  const hex = (values: readonly SqlValue[]): string => Buffer.from(digestOf(values)).toString("hex");
  return Object.fromEntries([
    ...receipts.map((row) => [`receipt ${row.id}`, hex(receiptValues(row, text))]),
    ...decisions.map((row) => [`decision ${row}`, hex(decisionValues(decision.get(row)!))]),
  ]);
}

/** Views that ceased keep their shape; the words of this report go out of them. */
function erasePast(db: Database, report: string): void {
  const quoted = JSON.stringify(report).slice(1, -1);
  const keys = db
    .sql<{ key: number }>("SELECT DISTINCT key FROM episode WHERE ceased IS NOT NULL AND instr(content, ?) > 0")
    .all(quoted);
  for (const table of ["episode", "dispute", "holding", "sighting"] as const) {
    const rows = db.sql<{ id: number; content: string }>(
      `SELECT id, content FROM ${table} WHERE ceased IS NOT NULL AND instr(content, ?) > 0`,
    );
    const update = db.sql(`UPDATE ${table} SET content = ? WHERE id = ?`);
    for (const { id, content } of rows.all(quoted))
      update.run(JSON.stringify(wordlessView(JSON.parse(content), report)), id);
  }
  db.sql(
    "UPDATE sighting SET unit = content ->> '$.unit' WHERE ceased IS NOT NULL AND unit IS NOT content ->> '$.unit'",
  ).run();
  for (const { key } of keys) erasePastVoices(db, key);
}

/** Who spoke there that speaks there no longer; the others' names stand in the present view. */
function erasePastVoices(db: Database, key: number): void {
  const names = db.sql<{ name: string }>(
    `SELECT DISTINCT name FROM voice p WHERE key = ? AND ceased IS NOT NULL
     AND NOT EXISTS (SELECT 1 FROM voice v WHERE v.key = p.key AND v.name = p.name AND v.ceased IS NULL)`,
  );
  const rename = db.sql("UPDATE voice SET name = ? WHERE key = ? AND name = ? AND ceased IS NOT NULL");
  for (const { name } of names.all(key)) rename.run(name.replace(SPEAKER, "$1[redacted]"), key, name);
  db.sql("UPDATE voice SET words = NULL WHERE key = ? AND ceased IS NOT NULL").run(key);
}

/** Words of a claim, of its source, and of sentences made from them. */
const WORDS = new Set(["text", "source", "title", "name", "reason", "unit"]);

/** An origin that is no party: a named person, or an unnamed one by role. */
const SPEAKER = /^((?:person|unnamed):).*$/s;

/** Of a view that quotes a report, what is left when its words go: of every claim of it, and of what may repeat it. */
function wordlessView(view: unknown, report: string): unknown {
  if (Array.isArray(view)) return view.map((item) => wordlessView(item, report));
  if (typeof view !== "object" || view === null) return view;
  const isClaim = "report" in view && "claim" in view;
  const mine = !isClaim || view.report === report;
  return Object.fromEntries(
    Object.entries(view).map(([key, value]) => {
      if (mine && WORDS.has(key) && typeof value === "string") return [key, "[redacted]"];
      if (mine && key === "origin" && typeof value === "string") return [key, value.replace(SPEAKER, "$1[redacted]")];
      if (mine && (key === "notes" || key === "reasons")) return [key, []];
      return [key, wordlessView(value, report)];
    }),
  );
}
