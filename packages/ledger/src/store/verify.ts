import { hash } from "node:crypto";
import type { SqlValue } from "./database.ts";
import { chainHash, digestOf, GENESIS, type JournalRow, type Kind } from "./journal.ts";
import type { Ledger } from "./ledger.ts";
import {
  type CodedRow,
  codedValues,
  type DecisionRow,
  decisionValues,
  type ReceiptRow,
  type RedactionRow,
  receiptValues,
  redactionValues,
  type TextRow,
} from "./rows.ts";

/** A row that is not what was recorded, or is missing. */
export interface Fault {
  readonly table: Kind | "text" | "journal";
  readonly row: number;
  /** The report concerned, where there is one. */
  readonly report: string | null;
  readonly message: string;
}

export interface Verification {
  /** Hash of the last link, hexadecimal: to be kept elsewhere, and given to a later `verify`. null for an empty ledger. */
  readonly head: string | null;
  readonly entries: number;
  readonly faults: readonly Fault[];
}

/**
 * Recomputes the hash chain over receipts, coded reports, decisions and redactions, and the digests of texts. Names every
 * row that was changed, taken out or slipped in.
 *
 * What it cannot show: somebody who can write the file may rewrite the whole chain from the changed row on, and take
 * entries off its end. Only a head that was kept elsewhere shows that.
 * @param anchor a head from an earlier verification: it must still be a link of the chain
 */
export function verify(ledger: Ledger, anchor?: string): Verification {
  const { db } = ledger;
  return db.read(() => {
    const faults: Fault[] = [];
    const redactions = db.sql<RedactionRow>("SELECT * FROM redaction ORDER BY id").all();
    const redacted = new Set(redactions.map(({ text }) => text));
    // Of a row that was redacted twice, what the later redaction left.
    const kept = new Map(redactions.flatMap((row) => Object.entries(JSON.parse(row.kept) as Record<string, string>)));
    let before: JournalRow | null = null;
    let anchored = anchor === undefined;
    let entries = 0;
    const seen: Record<Kind, Set<number>> = {
      receipt: new Set(),
      coded: new Set(),
      decision: new Set(),
      redaction: new Set(),
    };
    for (const link of db.sql<JournalRow>("SELECT * FROM journal ORDER BY seq").iterate()) {
      entries++;
      const { seq, kind, row, recorded, digest } = link;
      const expected = chainHash(before?.hash ?? GENESIS, seq, kind, row, recorded, digest);
      if (seq !== (before?.seq ?? 0) + 1 || !same(expected, link.hash))
        faults.push({
          table: "journal",
          row: seq,
          report: null,
          message: "breaks the chain: it or one before it was changed",
        });
      if (hexOf(link.hash) === anchor) anchored = true;
      seen[kind]?.add(row);
      const found = contentOf(ledger, kind, row, redacted);
      if (found === null) faults.push({ table: kind, row, report: null, message: "was taken out" });
      else if (
        found.values !== "erased" &&
        hexOf(digestOf(found.values)) !== (kept.get(`${kind} ${row}`) ?? hexOf(digest))
      )
        faults.push({ table: kind, row, report: found.report, message: "is not what was recorded" });
      before = link;
    }
    for (const kind of ["receipt", "coded", "decision", "redaction"] as const)
      for (const { id } of db.sql<{ id: number }>(`SELECT id FROM ${kind}`).iterate())
        if (!seen[kind].has(id)) faults.push({ table: kind, row: id, report: null, message: "was never recorded" });
    faults.push(...textFaults(ledger, redacted));
    if (!anchored)
      faults.push({
        table: "journal",
        row: 0,
        report: null,
        message: `the head ${anchor} is no link of this chain: entries were rewritten or cut off`,
      });
    return { head: before && hexOf(before.hash), entries, faults };
  });
}

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

interface Content {
  readonly report: string | null;
  /** What the digest covers; "erased" where a redaction on record left nothing of it. */
  readonly values: readonly SqlValue[] | "erased";
}

function contentOf({ db }: Ledger, kind: Kind, id: number, redacted: ReadonlySet<number>): Content | null {
  switch (kind) {
    case "receipt": {
      const row = db.sql<ReceiptRow>("SELECT * FROM receipt WHERE id = ?").get(id);
      const text = row && db.sql<TextRow>("SELECT * FROM text WHERE id = ?").get(row.text);
      if (!row || !text) return null;
      return { report: row.report, values: receiptValues(row, text) };
    }
    case "coded": {
      const row = db.sql<CodedRow>("SELECT * FROM coded WHERE id = ?").get(id);
      if (!row) return null;
      return { report: null, values: row.content === null && redacted.has(row.text) ? "erased" : codedValues(row) };
    }
    case "decision": {
      const row = db.sql<DecisionRow>("SELECT * FROM decision WHERE id = ?").get(id);
      return row ? { report: null, values: decisionValues(row) } : null;
    }
    case "redaction": {
      const row = db.sql<RedactionRow>("SELECT * FROM redaction WHERE id = ?").get(id);
      return row ? { report: null, values: redactionValues(row) } : null;
    }
    default:
      return null;
  }
}

/** The journal vouches for a text by its receipts, which name its SHA-256. */
function* textFaults({ db }: Ledger, redacted: ReadonlySet<number>): IterableIterator<Fault> {
  for (const { id, report, sha256, content, bytes, bytes_sha256 } of db
    .sql<TextRow>("SELECT * FROM text ORDER BY id")
    .iterate()) {
    const fault = (message: string): Fault => ({ table: "text", row: id, report, message });
    if (content === null) {
      if (!redacted.has(id)) yield fault("was erased, and no redaction is on record");
      continue;
    }
    if (redacted.has(id)) yield fault("stands there although it was redacted");
    if (hash("sha256", content) !== sha256) yield fault("is not what was received");
    if (bytes !== null && hash("sha256", bytes) !== bytes_sha256)
      yield fault("its original bytes are not what was received");
  }
}
