import type { Added } from "@counterclaim/ledger";

/** The line of a report that could not be added. */
export const failedLine = (report: string | null, code: string, message: string): Added => ({
  report: report ?? "",
  sha256: "",
  status: "failed",
  claims: 0,
  events: 0,
  copyOf: null,
  error: { code, message },
});
