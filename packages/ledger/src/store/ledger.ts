import { hash } from "node:crypto";
import type { ReceivedReport } from "@counterclaim/coder";
import type { CodedReport } from "@counterclaim/record";
import { Copies } from "../copies/copies.ts";
import { Action, type Decision } from "../decide/action.ts";
import { StandingDecisions } from "../decide/standing-decisions.ts";
import { type Alliances, noAlliances } from "../evidence/alliances.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { evidenceOf } from "../evidence/from-coded.ts";
import { type Names, noNames } from "../evidence/names.ts";
import { circumstancesOf } from "./circumstances.ts";
import { packCoded, unpackCoded } from "./coded-reports.ts";
import { Corrections } from "./correction-rows.ts";
import { Database } from "./database.ts";
import { indexText } from "./full-text.ts";
import { Journal } from "./journal.ts";
import { LedgerError } from "./ledger-error.ts";
import { migrate } from "./migrations.ts";
import { type Reading, readingOf } from "./reading.ts";
import { Reappraisal } from "./reappraise.ts";
import { relink } from "./relink.ts";
import { type CodedRow, codedValues, type DecisionRow, type ReceiptRow, receiptValues, type TextRow } from "./rows.ts";
import { Workspace } from "./workspace.ts";

export interface LedgerOptions {
  /** The roster's parties, sides and coalitions; without them every party is its own side. */
  readonly alliances?: Alliances;
  /** What analysts' words for parties and places stand for; without it, only what the reports themselves name is known. */
  readonly names?: Names;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** For a further connection that only asks: the ledger is there and up to date. */
  readonly readOnly?: boolean;
}

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

/** What one write appended, and what follows from it. */
export interface Changes<T> {
  /** Texts whose evidence may have changed. */
  readonly texts: ReadonlySet<number>;
  /** Rows of evidence whose episodes may look different now. */
  readonly touched?: readonly number[];
  /** Names of evidence to be linked again although it is what it was. */
  readonly again?: readonly string[];
  /** Asked for when all is up to date. */
  readonly result: () => T;
}

/** One ledger file, open in this process. Other processes may have it open too. */
export class Ledger {
  readonly db: Database;
  readonly journal: Journal;
  readonly alliances: Alliances;
  readonly names: Names;
  readonly #workspace: Workspace;
  readonly #copies: Copies;
  readonly #corrections: Corrections;
  #dataVersion = -1;
  #decisions: { readonly upTo: number; readonly standing: StandingDecisions } = {
    upTo: -1,
    standing: new StandingDecisions([]),
  };

  constructor(file: string, options: LedgerOptions = {}) {
    const { alliances = noAlliances, names = noNames, now = Date.now, readOnly = false } = options;
    this.db = new Database(file, readOnly);
    if (!readOnly) migrate(this.db);
    this.alliances = alliances;
    this.names = names;
    this.journal = new Journal(this.db, now);
    this.#workspace = new Workspace(this.db);
    this.#copies = new Copies(this.db);
    this.#corrections = new Corrections(this.db);
  }

  close(): void {
    this.db.close();
  }

  /** Whether this very receipt of this very text is here, coded by this coder: then it need not be coded again. */
  knows(report: ReceivedReport, coder: CodedReport["coder"]): boolean {
    return this.#known(report, coder) !== null;
  }

  /** The line of a report that `knows` knows. @throws LedgerError REPORT_UNKNOWN */
  acknowledge(report: ReceivedReport): Added {
    const text = this.#text(report);
    if (text === null) throw new LedgerError("REPORT_UNKNOWN", `the ledger has no report "${report.id}"`);
    const row = this.db.sql<{ content: Uint8Array | null }>("SELECT content FROM coded WHERE id = ?").get(text.coded);
    const coded = row?.content ? unpackCoded(row.content) : null;
    return {
      ...this.#named(report, text),
      sha256: text.sha256,
      status: "known",
      claims: coded?.claims.length ?? 0,
      events: coded?.events.length ?? 0,
    };
  }

  /**
   * Adds reports in one write: when this returns, all of them are on disk, linked and appraised; when it throws, none
   * is. Some tens at a time are added several times faster than one by one.
   */
  add(reports: readonly ReportToAdd[]): readonly Added[] {
    return this.derive((known) => {
      const texts = new Set<number>();
      const copied = new Set<number>();
      const added = reports.map((report) => {
        const { line, text } = this.#append(report, known, texts);
        if (text === null) return line;
        // What it copies of what came before it: the same whatever is added together with it.
        if (texts.has(text)) for (const changed of this.#copies.refresh(text)) copied.add(changed);
        return { ...line, copyOf: line.copyOf ?? this.#copyOf(text) };
      });
      return { texts: this.#correct(texts, copied), result: () => added };
    });
  }

  /** Decisions that stand, read anew when others were recorded since. */
  decisions(): StandingDecisions {
    const upTo = this.db.sql<{ id: number | null }>("SELECT max(id) AS id FROM decision").get()!.id ?? 0;
    if (upTo !== this.#decisions.upTo) this.#decisions = { upTo, standing: new StandingDecisions(this.allDecisions()) };
    return this.#decisions.standing;
  }

  allDecisions(): readonly Decision[] {
    return this.db
      .sql<DecisionRow>("SELECT * FROM decision ORDER BY id")
      .all()
      .map((row) => ({ ...row, action: Action.parse(JSON.parse(row.action)) }));
  }

  /** Forgets what was read so far: after a redaction, which changes rows in place, or a write that failed. */
  forget(): void {
    this.#workspace.forget();
    this.#copies.forget();
    this.#decisions = { upTo: -1, standing: new StandingDecisions([]) };
  }

  /**
   * One write that appends, then brings everything derived from these texts up to date.
   * @param work gets the time of knowledge; gives the texts concerned, and the result, asked for at the end.
   */
  derive<T>(work: (known: number) => Changes<T>): T {
    return this.exclusively((known) => {
      const { texts, touched = [], again = [], result } = work(known);
      const decisions = this.decisions();
      relink(this.db, this.#workspace, texts, again, decisions, this.alliances);
      for (const opener of [...touched, ...this.#mergedWith(texts, decisions)]) this.#workspace.touched.add(opener);
      new Reappraisal(this.db, this.#workspace, decisions, this.alliances, known).run(this.#workspace.touched);
      return result();
    });
  }

  /** One write at a time of knowledge of its own, with a workspace that sees what others wrote. */
  exclusively<T>(work: (known: number) => T): T {
    try {
      return this.db.write(() => {
        const version = this.db.dataVersion;
        this.#workspace.fresh(version !== this.#dataVersion);
        this.#dataVersion = version;
        this.#copies.fresh();
        return work(this.journal.time());
      });
    } catch (error) {
      this.forget();
      throw error;
    }
  }

  /** The evidence as linking holds it; for use inside `derive`. */
  get workspace(): Workspace {
    return this.#workspace;
  }

  /** A text by any id under which it was received; null when there is none. */
  textNamed(report: string): number | null {
    return this.#corrections.textNamed(report);
  }

  /** A report as the coder and then analysts read it; null when there is none, or it is redacted. */
  reading(report: string): Reading | null {
    const text = this.textNamed(report);
    return text === null ? null : readingOf(this.db, text, this.decisions());
  }

  /** The evidence of a reading, before any decision on its events. */
  evidenceOf(reading: Reading): readonly Evidence[] {
    return evidenceOf(reading.coded, reading.content, circumstancesOf(this.db, reading, this.decisions()));
  }

  /** Copies and corrections of these texts decided again. @returns them and all that now copies or replaces otherwise. */
  crossReference(texts: ReadonlySet<number>): ReadonlySet<number> {
    const copied = new Set<number>();
    for (const text of texts) for (const changed of this.#copies.refresh(text)) copied.add(changed);
    return this.#correct(texts, copied);
  }

  /** Corrections decided again. `copied`: texts that copy otherwise now. @returns all that is concerned */
  #correct(texts: ReadonlySet<number>, copied: ReadonlySet<number>): ReadonlySet<number> {
    const concerned = new Set([...texts, ...copied]);
    const correcting = new Set(concerned);
    for (const text of texts) {
      const names = this.db.sql<{ report: string }>("SELECT report FROM receipt WHERE text = ?").all(text);
      for (const waiting of this.#corrections.waitingFor(names.map(({ report }) => report))) correcting.add(waiting);
    }
    for (const text of correcting) for (const changed of this.#corrections.refresh(text)) concerned.add(changed);
    // A correction coded anew may correct other claims.
    const targets = this.db.sql<{ replaces: number }>("SELECT replaces FROM correction WHERE text = ?");
    for (const text of texts) for (const { replaces } of targets.all(text)) concerned.add(replaces);
    return concerned;
  }

  /** Openers of what was merged with evidence of these texts: when that goes, so does the merger. */
  #mergedWith(texts: ReadonlySet<number>, decisions: StandingDecisions): readonly number[] {
    if (decisions.together.length === 0) return [];
    const name = this.db.sql<{ report: string }>("SELECT report FROM text WHERE id = ?");
    return [...texts]
      .flatMap((text) => decisions.linkedWith(name.get(text)!.report))
      .map((event) => this.#workspace.named(event)?.opener ?? null)
      .filter((opener) => opener !== null);
  }

  #append(
    { report, bytes, coded }: ReportToAdd,
    known: number,
    texts: Set<number>,
  ): { readonly line: Added; readonly text: number | null } {
    const line = {
      report: report.id,
      sha256: report.sha256,
      claims: coded.claims.length,
      events: coded.events.length,
      copyOf: null,
    };
    const before = this.#known(report, coded.coder);
    if (before !== null) return { line: { ...line, ...this.#named(report, before), status: "known" }, text: before.id };
    const owner = this.db
      .sql<{ sha256: string }>(
        "SELECT sha256 FROM text WHERE report = ?1 UNION SELECT t.sha256 FROM receipt r JOIN text t ON t.id = r.text WHERE r.report = ?1",
      )
      .get(report.id);
    if (owner && owner.sha256 !== report.sha256) {
      const message = `the id "${report.id}" belongs to another text (sha256 ${owner.sha256}); give this one its own`;
      return { line: { ...line, status: "failed", error: { code: "REPORT_ID_TAKEN", message } }, text: null };
    }
    const text = this.#text(report) ?? this.#newText(report, bytes ?? null);
    const received = this.#receive(report, text, known);
    this.#recordCoded(text, coded, known);
    texts.add(text.id);
    return {
      line: { ...line, ...this.#named(report, text), status: received ? "added" : "known" },
      text: text.id,
    };
  }

  /** Under which id a receipt stands, and of which report it is a copy: the same text under its first id, or another text. */
  #named(report: ReceivedReport, text: TextRow): Pick<Added, "report" | "copyOf"> {
    const received = this.db
      .sql<{ report: string }>("SELECT report FROM receipt WHERE receipt_key = ?")
      .get(receiptKey(report));
    const id = received?.report ?? text.report;
    return { report: id, copyOf: id === text.report ? this.#copyOf(text.id) : text.report };
  }

  #known(report: ReceivedReport, coder: CodedReport["coder"]): TextRow | null {
    const text = this.#text(report);
    if (text === null) return null;
    const receipt = this.db.sql("SELECT 1 FROM receipt WHERE receipt_key = ?").get(receiptKey(report));
    if (!receipt) return null;
    // A redacted text is never coded again.
    if (text.content === null) return text;
    const coded = this.db
      .sql("SELECT 1 FROM coded WHERE text = ? AND version = ? AND knowledge = ?")
      .get(text.id, coder.version, coder.knowledge);
    return coded ? text : null;
  }

  #text({ sha256 }: ReceivedReport): TextRow | null {
    return this.db.sql<TextRow>("SELECT * FROM text WHERE sha256 = ?").get(sha256) ?? null;
  }

  #newText(report: ReceivedReport, bytes: Uint8Array | null): TextRow {
    const bytesSha256 = report.bytesSha256 ?? null;
    const kept = bytesSha256 === report.sha256 ? null : bytes;
    const { id } = this.db
      .sql("INSERT INTO text (report, sha256, content, bytes, bytes_sha256) VALUES (?, ?, ?, ?, ?)")
      .run(report.id, report.sha256, report.text, kept, bytesSha256);
    indexText(this.db, id, report.text);
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
    const { id, changes } = this.db
      .sql(
        `INSERT OR IGNORE INTO receipt (text, report, receipt_key, publisher, published, url, received, title, byline, language, replaces, recorded)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(...Object.values(row));
    if (changes === 0) return false;
    this.journal.append("receipt", id, known, receiptValues({ id, ...row }, text));
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
    const { id, changes } = this.db
      .sql("INSERT OR IGNORE INTO coded (text, version, knowledge, says, content, recorded) VALUES (?, ?, ?, ?, ?, ?)")
      .run(row.text, row.version, row.knowledge, coded.update, row.content, known);
    if (changes === 0) return;
    this.journal.append("coded", id, known, codedValues({ id, ...row }));
    this.db.sql("UPDATE text SET coded = ? WHERE id = ?").run(id, text.id);
  }

  #copyOf(text: number): string | null {
    return (
      this.db
        .sql<{ report: string }>("SELECT t.report FROM copy c JOIN text t ON t.id = c.original WHERE c.text = ?")
        .get(text)?.report ?? null
    );
  }
}

/** Same text, publisher, dates and address: the same receipt. */
function receiptKey(report: ReceivedReport): string {
  const { sha256, publisher, published, url, received, replaces } = report;
  const parts = [sha256, publisher, published, url, received, replaces].map((part) => part ?? null);
  return hash("sha256", JSON.stringify(parts));
}

/** Opens a ledger, and makes it when there is none. @throws LedgerError LEDGER_TOO_NEW */
export const openLedger = (file: string, options?: LedgerOptions): Ledger => new Ledger(file, options);

/** @throws LedgerError REPORT_UNKNOWN */
export function textNamedOrThrow(ledger: Ledger, report: string): number {
  const text = ledger.textNamed(report);
  if (text === null) throw new LedgerError("REPORT_UNKNOWN", `the ledger has no report "${report}"`);
  return text;
}
