import { LedgerError } from "../store/ledger-error.ts";
import type { Position } from "./mark.ts";

export const writeCursor = ({ day, key, group }: Position): string =>
  `${day}.${key.toString(36)}${group === undefined ? "" : `.${group}`}`;

/** @throws LedgerError QUERY_INVALID for what no page gave. */
export function readCursor(cursor: string | undefined): Position | null {
  if (cursor === undefined) return null;
  const match = /^(-?\d{1,10})\.([0-9a-z]{1,11})(?:\.([0-9]))?$/.exec(cursor);
  if (!match) throw new LedgerError("QUERY_INVALID", `"${cursor}" is not a cursor that a page gave`);
  return {
    day: Number(match[1]),
    key: Number.parseInt(match[2]!, 36),
    ...(match[3] !== undefined && { group: Number(match[3]) }),
  };
}
