import type { Database } from "./database.ts";

/** A text by any id under which it was received; null when there is none. */
export function textNamed(db: Database, report: string): number | null {
  const row =
    db.sql<{ id: number }>("SELECT id FROM text WHERE report = ?").get(report) ??
    db.sql<{ id: number }>("SELECT text AS id FROM receipt WHERE report = ? ORDER BY id LIMIT 1").get(report);
  return row?.id ?? null;
}
