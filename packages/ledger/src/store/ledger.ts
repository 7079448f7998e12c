import type { ReceivedReport } from "@counterclaim/coder";
import type { CodedReport } from "@counterclaim/record";
import type { Decision } from "../decide/action.ts";
import type { StandingDecisions } from "../decide/standing-decisions.ts";
import { type Alliances, noAlliances } from "../evidence/alliances.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { evidenceOf } from "../evidence/from-coded.ts";
import { type Names, noNames } from "../evidence/names.ts";
import { circumstancesOf } from "./circumstances.ts";
import { CrossReferences } from "./cross-references.ts";
import { Database } from "./database.ts";
import { DecisionRows } from "./decision-rows.ts";
import { Journal } from "./journal.ts";
import { migrate } from "./migrations.ts";
import { type Reading, readingOf } from "./reading.ts";
import { Reappraisal } from "./reappraise.ts";
import { relink } from "./relink.ts";
import { type Added, ReportRows, type ReportToAdd } from "./report-rows.ts";
import { textNamed } from "./text-named.ts";
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
  /** The evidence as linking holds it; for use inside `derive`. */
  readonly workspace: Workspace;
  readonly #reports: ReportRows;
  readonly #references: CrossReferences;
  readonly #decisions: DecisionRows;
  #dataVersion = -1;

  constructor(file: string, options: LedgerOptions = {}) {
    const { alliances = noAlliances, names = noNames, now = Date.now, readOnly = false } = options;
    this.db = new Database(file, readOnly);
    if (!readOnly) migrate(this.db);
    this.alliances = alliances;
    this.names = names;
    this.journal = new Journal(this.db, now);
    this.workspace = new Workspace(this.db);
    this.#reports = new ReportRows(this.db, this.journal);
    this.#references = new CrossReferences(this.db);
    this.#decisions = new DecisionRows(this.db);
  }

  close(): void {
    this.db.close();
  }

  /** Whether this very receipt of this very text is here, coded by this coder: then it need not be coded again. */
  knows(report: ReceivedReport, coder: CodedReport["coder"]): boolean {
    return this.#reports.knows(report, coder);
  }

  /** The line of a report that `knows` knows. @throws LedgerError REPORT_UNKNOWN */
  acknowledge(report: ReceivedReport): Added {
    return this.#reports.acknowledge(report);
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
        const { line, text, changed } = this.#reports.append(report, known);
        if (text === null) return line;
        if (changed) texts.add(text);
        // What it copies of what came before it: the same whatever is added together with it.
        if (texts.has(text)) for (const other of this.#references.refreshCopies(text)) copied.add(other);
        return { ...line, copyOf: line.copyOf ?? this.#reports.copyOf(text) };
      });
      return { texts: this.#references.refreshCorrections(texts, copied), result: () => added };
    });
  }

  /** Decisions that stand. */
  decisions(): StandingDecisions {
    return this.#decisions.standing();
  }

  allDecisions(): readonly Decision[] {
    return this.#decisions.all();
  }

  /** Forgets what was read so far: after a redaction, which changes rows in place, or a write that failed. */
  forget(): void {
    this.workspace.forget();
    this.#references.forget();
    this.#decisions.forget();
  }

  /**
   * One write that appends, then brings everything derived from these texts up to date.
   * @param work gets the time of knowledge; gives the texts concerned, and the result, asked for at the end.
   */
  derive<T>(work: (known: number) => Changes<T>): T {
    return this.exclusively((known) => {
      const { texts, touched = [], again = [], result } = work(known);
      const decisions = this.decisions();
      relink(this.db, this.workspace, texts, again, decisions, this.alliances);
      for (const opener of [...touched, ...this.#mergedWith(texts, decisions)]) this.workspace.touched.add(opener);
      new Reappraisal(this.db, this.workspace, decisions, this.alliances, known).run(this.workspace.touched);
      return result();
    });
  }

  /** One write at a time of knowledge of its own, with a workspace that sees what others wrote. */
  exclusively<T>(work: (known: number) => T): T {
    try {
      return this.db.write(() => {
        const version = this.db.dataVersion;
        this.workspace.fresh(version !== this.#dataVersion);
        this.#dataVersion = version;
        this.#references.fresh();
        return work(this.journal.time());
      });
    } catch (error) {
      this.forget();
      throw error;
    }
  }

  /** A text by any id under which it was received; null when there is none. */
  textNamed(report: string): number | null {
    return textNamed(this.db, report);
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
    return this.#references.refresh(texts);
  }

  /** Openers of what was merged with evidence of these texts: when that goes, so does the merger. */
  #mergedWith(texts: ReadonlySet<number>, decisions: StandingDecisions): readonly number[] {
    if (decisions.together.length === 0) return [];
    const name = this.db.sql<{ report: string }>("SELECT report FROM text WHERE id = ?");
    return [...texts]
      .flatMap((text) => decisions.linkedWith(name.get(text)!.report))
      .map((event) => this.workspace.named(event)?.opener ?? null)
      .filter((opener) => opener !== null);
  }
}

/** Opens a ledger, and makes it when there is none. @throws LedgerError LEDGER_TOO_NEW */
export const openLedger = (file: string, options?: LedgerOptions): Ledger => new Ledger(file, options);
