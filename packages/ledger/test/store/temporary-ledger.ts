import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";
import { type Ledger, type LedgerOptions, openLedger } from "../../src/index.ts";

const opened: { readonly ledger: Ledger; readonly directory: string }[] = [];

afterEach(() => {
  for (const { ledger, directory } of opened.splice(0)) {
    ledger.close();
    rmSync(directory, { recursive: true });
  }
});

/** A ledger in a directory of its own, closed and removed after the test. */
export function temporaryLedger(options?: LedgerOptions): { readonly ledger: Ledger; readonly file: string } {
  const directory = mkdtempSync(join(tmpdir(), "ledger-"));
  const file = join(directory, "test.db");
  const ledger = openLedger(file, options);
  opened.push({ ledger, directory });
  return { ledger, file };
}
