import type { Database } from "./database.ts";
import { fillParts } from "./fill-parts.ts";
import { createFullText } from "./full-text.ts";
import { LedgerError } from "./ledger-error.ts";
import { DERIVED } from "./schema/derived.ts";
import { KEPT } from "./schema/kept.ts";
import { PARTS } from "./schema/parts.ts";

/** Each brings a ledger from the version before it to its own: index + 1. Never changed once released. */
const MIGRATIONS: readonly ((db: Database) => void)[] = [
  (db) => {
    db.exec(KEPT);
    db.exec(DERIVED);
    createFullText(db);
  },
  (db) => {
    db.exec(PARTS);
    fillParts(db);
  },
];

/**
 * Brings a ledger up to date; a new file is a ledger of version 0.
 * @throws LedgerError LEDGER_TOO_NEW for a ledger that a later version of Counterclaim made.
 */
export function migrate(db: Database): void {
  const version = (): number => db.sql<{ user_version: number }>("PRAGMA user_version").get()!.user_version;
  if (version() === MIGRATIONS.length) return;
  db.write(() => {
    // Read again under the lock: another process may have been first.
    const from = version();
    if (from > MIGRATIONS.length)
      throw new LedgerError(
        "LEDGER_TOO_NEW",
        `the ledger has version ${from}; this program knows ${MIGRATIONS.length}`,
      );
    for (const migration of MIGRATIONS.slice(from)) migration(db);
    db.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
  });
}
