import { LedgerError } from "../store/ledger-error.ts";

/** Milliseconds of an ISO 8601 date or date-time; a bare date means its end. @throws LedgerError QUERY_INVALID */
export function timeOfKnowledge(asOf: string): number {
  const at = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(asOf) ? `${asOf}T23:59:59.999Z` : asOf);
  if (Number.isNaN(at)) throw new LedgerError("QUERY_INVALID", `"${asOf}" is not a date or date-time`);
  return at;
}
