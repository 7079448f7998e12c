import { hash } from "node:crypto";
import type { ReceivedReport } from "@counterclaim/coder";
import type { CodedReport } from "@counterclaim/record";
import { copyOf } from "./circumstances.ts";
import { packCoded, unpackCoded } from "./coded-reports.ts";
import type { Database } from "./database.ts";
import { indexText } from "./full-text.ts";
import type { Journal } from "./journal.ts";
import { LedgerError } from "./ledger-error.ts";
import { type CodedRow, codedValues, type ReceiptRow, receiptValues, type TextRow } from "./rows.ts";

/** A report to add: as received, and as the coder read it. */
export interface ReportToAdd {
  readonly report: ReceivedReport;
  /** The bytes received, where they are not simply the text in UTF-8. */
  readonly bytes?: Uint8Array;
  readonly coded: CodedReport;
}

/** What became of a report: one line of `counterclaim add`. */
export interface Added {
  readonly report: string;
  readonly sha256: string;
  readonly status: "added" | "known" | "failed";
  readonly claims: number;
  readonly events: number;
  readonly copyOf: string | null;
  readonly error?: { readonly code: string; readonly message: string };
}

/** A report that was appended, or that was there. */
export interface Appended {
  readonly line: Added;
  /** null: it was refused. */
  readonly text: number | null;
  /** Whether the text was received anew, or is coded anew. */
  readonly changed: boolean;
}

/** Texts, their receipts and how they were coded: appended, never changed. */
export class ReportRows {
  readonly #db: Database;
  readonly #journal: Journal;

  constructor(db: Database, journal: Journal) {
    this.#db = db;
    this.#journal = journal;
  }

  /** Whether this very receipt of this very text is here, coded by this coder: then it need not be coded again. */
  knows(report: ReceivedReport, coder: CodedReport["coder"]): boolean {
    return this.#known(report, coder) !== null;
  }

  /** The line of a report that `knows` knows. @throws LedgerError REPORT_UNKNOWN */
  acknowledge(report: ReceivedReport): Added {
    const text = this.#text(report);
    if (text === null) throw new LedgerError("REPORT_UNKNOWN", `the ledger has no report "${report.id}"`);
    const row = this.#db.sql<{ content: Uint8Array | null }>("SELECT content FROM coded WHERE id = ?").get(text.coded);
    const coded = row?.content ? unpackCoded(row.content) : null;
    return {
      ...this.#named(report, text),
      sha256: text.sha256,
      status: "known",
      claims: coded?.claims.length ?? 0,
      events: coded?.events.length ?? 0,
    };
  }

  /** @param known time of knowledge */
  append({ report, bytes, coded }: ReportToAdd, known: number): Appended {
    const line = {
      report: report.id,
      sha256: report.sha256,
      claims: coded.claims.length,
      events: coded.events.length,
      copyOf: null,
    };
    const before = this.#known(report, coded.coder);
    if (before !== null)
      return { line: { ...line, ...this.#named(report, before), status: "known" }, text: before.id, changed: false };
    const owner = this.#db
      .sql<{ sha256: string }>(
        "SELECT sha256 FROM text WHERE report = ?1 UNION SELECT t.sha256 FROM receipt r JOIN text t ON t.id = r.text WHERE r.report = ?1",
      )
      .get(report.id);
    if (owner && owner.sha256 !== report.sha256) {
      const message = `the id "${report.id}" belongs to another text (sha256 ${owner.sha256}); give this one its own`;
      return {
        line: { ...line, status: "failed", error: { code: "REPORT_ID_TAKEN", message } },
        text: null,
        changed: false,
      };
    }
    const text = this.#text(report) ?? this.#newText(report, bytes ?? null);
    const received = this.#receive(report, text, known);
    this.#recordCoded(text, coded, known);
    const named = this.#named(report, text);
    return { line: { ...line, ...named, status: received ? "added" : "known" }, text: text.id, changed: true };
  }

  /** The report that a text copies, as it is known now. */
  copyOf(text: number): string | null {
    return copyOf(this.#db, text)?.report ?? null;
  }

  /** Under which id a receipt stands, and of which report it is a copy: the same text under its first id, or another text. */
  #named(report: ReceivedReport, text: TextRow): Pick<Added, "report" | "copyOf"> {
    const received = this.#db
      .sql<{ report: string }>("SELECT report FROM receipt WHERE receipt_key = ?")
      .get(receiptKey(report));
    const id = received?.report ?? text.report;
    return { report: id, copyOf: id === text.report ? this.copyOf(text.id) : text.report };
  }

  #known(report: ReceivedReport, coder: CodedReport["coder"]): TextRow | null {
    const text = this.#text(report);
    if (text === null) return null;
    const receipt = this.#db.sql("SELECT 1 FROM receipt WHERE receipt_key = ?").get(receiptKey(report));
    if (!receipt) return null;
    // A redacted text is never coded again.
    if (text.content === null) return text;
    const coded = this.#db
      .sql("SELECT 1 FROM coded WHERE text = ? AND version = ? AND knowledge = ?")
      .get(text.id, coder.version, coder.knowledge);
    return coded ? text : null;
  }

  #text({ sha256 }: ReceivedReport): TextRow | null {
    return this.#db.sql<TextRow>("SELECT * FROM text WHERE sha256 = ?").get(sha256) ?? null;
  }

  #newText(report: ReceivedReport, bytes: Uint8Array | null): TextRow {
    const bytesSha256 = report.bytesSha256 ?? null;
    const kept = bytesSha256 === report.sha256 ? null : bytes;
    const { id } = this.#db
      .sql("INSERT INTO text (report, sha256, content, bytes, bytes_sha256) VALUES (?, ?, ?, ?, ?)")
      .run(report.id, report.sha256, report.text, kept, bytesSha256);
    indexText(this.#db, id, report.text);
    return {
      id,
      report: report.id,
      sha256: report.sha256,
      content: report.text,
      bytes: kept,
      bytes_sha256: bytesSha256,
      coded: null,
    };
  }

  #receive(report: ReceivedReport, text: TextRow, known: number): boolean {
    const row: Omit<ReceiptRow, "id"> = {
      text: text.id,
      report: report.id,
      receipt_key: receiptKey(report),
      publisher: report.publisher ?? null,
      published: report.published ?? null,
      url: report.url ?? null,
      received: report.received ?? null,
      title: report.title ?? null,
      byline: report.byline ?? null,
      language: report.language ?? null,
      replaces: report.replaces ?? null,
      recorded: known,
    };
    const { id, changes } = this.#db
      .sql(
        `INSERT OR IGNORE INTO receipt (text, report, receipt_key, publisher, published, url, received, title, byline, language, replaces, recorded)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(...Object.values(row));
    if (changes === 0) return false;
    this.#journal.append("receipt", id, known, receiptValues({ id, ...row }, text));
    return true;
  }

  #recordCoded(text: TextRow, coded: CodedReport, known: number): void {
    if (text.content === null) return;
    const row: Omit<CodedRow, "id"> = {
      text: text.id,
      version: coded.coder.version,
      knowledge: coded.coder.knowledge,
      content: packCoded(coded),
      recorded: known,
    };
    const { id, changes } = this.#db
      .sql("INSERT OR IGNORE INTO coded (text, version, knowledge, says, content, recorded) VALUES (?, ?, ?, ?, ?, ?)")
      .run(row.text, row.version, row.knowledge, coded.update, row.content, known);
    if (changes === 0) return;
    this.#journal.append("coded", id, known, codedValues({ id, ...row }));
    this.#db.sql("UPDATE text SET coded = ? WHERE id = ?").run(id, text.id);
  }
}

/** Same text, publisher, dates and address: the same receipt. */
function receiptKey(report: ReceivedReport): string {
  const { sha256, publisher, published, url, received, replaces } = report;
  const parts = [sha256, publisher, published, url, received, replaces].map((part) => part ?? null);
  return hash("sha256", JSON.stringify(parts));
}
