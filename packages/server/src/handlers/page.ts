import { Refusal } from "../http/problem.ts";

export const PAGE = 100;

/** A page of a list that is kept whole: its cursor is a position. @throws Refusal 400 */
export function pageOf<T>(
  rows: readonly T[],
  { limit = PAGE, cursor }: { readonly limit?: number | undefined; readonly cursor?: string | undefined },
): { readonly rows: readonly T[]; readonly cursor: string | null } {
  const at = positionOf(cursor);
  return { rows: rows.slice(at, at + limit), cursor: at + limit < rows.length ? String(at + limit) : null };
}

/** Where a page begins. @throws Refusal 400 */
export function positionOf(cursor = "0"): number {
  if (!/^\d{1,9}$/.test(cursor)) throw new Refusal(400, `"${cursor}" is not a cursor that a page gave.`);
  return Number(cursor);
}
