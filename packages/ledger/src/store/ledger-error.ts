export type LedgerErrorCode =
  | "LEDGER_BUSY"
  | "LEDGER_TOO_NEW"
  | "REPORT_ID_TAKEN"
  | "REPORT_UNKNOWN"
  | "EPISODE_UNKNOWN"
  | "CLAIM_UNKNOWN"
  | "DECISION_UNKNOWN"
  | "DECISION_INVALID"
  | "DECISION_CONFLICT"
  | "QUERY_INVALID";

/** Misuse of a ledger, or a ledger that cannot be used. */
export class LedgerError extends Error {
  readonly code: LedgerErrorCode;
  constructor(code: LedgerErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "LedgerError";
    this.code = code;
  }
}
