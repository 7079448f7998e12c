/* The append-only tables' rows. */

export interface TextRow {
  readonly id: number;
  /** The id of the first receipt: the ledger's name for the text. */
  readonly report: string;
  readonly sha256: string;
  /** null when redacted. */
  readonly content: string | null;
  /** The bytes received, where they are not simply the text in UTF-8. */
  readonly bytes: Uint8Array | null;
  readonly bytes_sha256: string | null;
  /** The coded report that counts: the one recorded last. */
  readonly coded: number | null;
}

export interface ReceiptRow {
  readonly id: number;
  readonly text: number;
  readonly report: string;
  readonly receipt_key: string;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly received: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly language: string | null;
  readonly replaces: string | null;
  readonly recorded: number;
}

export interface CodedRow {
  readonly id: number;
  readonly text: number;
  readonly version: string;
  readonly knowledge: string;
  /** The coded report as deflated JSON; null when redacted. */
  readonly content: Uint8Array | null;
  readonly recorded: number;
}

export interface DecisionRow {
  readonly id: number;
  readonly author: string;
  readonly reason: string;
  /** JSON. */
  readonly action: string;
  readonly recorded: number;
  /** The text with whose redaction its quotations went. */
  readonly redacted?: number | null;
}

export interface RedactionRow {
  readonly id: number;
  readonly text: number;
  readonly author: string;
  readonly reason: string;
  /** JSON: by "receipt 7" or "decision 3" the digest of what was left of that row. */
  readonly kept: string;
  readonly recorded: number;
}

/** What the journal's digest of a receipt covers; the text itself by its SHA-256. */
export const receiptValues = (r: ReceiptRow, text: Pick<TextRow, "sha256" | "bytes_sha256">) => [
  r.id,
  text.sha256,
  text.bytes_sha256,
  r.report,
  r.publisher,
  r.published,
  r.url,
  r.received,
  r.title,
  r.byline,
  r.language,
  r.replaces,
];
export const codedValues = (c: CodedRow) => [c.id, c.text, c.version, c.knowledge, c.content];
export const decisionValues = (d: DecisionRow) => [d.id, d.author, d.reason, d.action];
export const redactionValues = (r: RedactionRow) => [r.id, r.text, r.author, r.reason, r.kept];
