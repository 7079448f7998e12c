import { type Added, listReports, type ReportToAdd, readReport } from "@counterclaim/ledger";
import type { AddLine } from "../contract/index.ts";
import { Refusal } from "../http/problem.ts";
import type { Handlers } from "../http/routes.ts";
import type { Room } from "../room.ts";

/** Reports coded between two looks at other requests. */
const AT_ONCE = 5;

export function reportHandlers({ ledger, read }: Room): Pick<Handlers, "listReports" | "readReport" | "addReports"> {
  return {
    listReports: ({ query: { limit, cursor } }) => listReports(ledger, limit, cursor),
    readReport({ params: { id } }) {
      const report = readReport(ledger, id);
      if (report === null) throw new Refusal(404, `There is no report "${id}".`);
      return report;
    },
    async addReports({ body: { reports } }) {
      const lines: AddLine[] = [];
      for (let at = 0; at < reports.length; at += AT_ONCE) {
        const readable = reports.slice(at, at + AT_ONCE).map(read);
        const added = ledger.add(readable.filter((r): r is ReportToAdd => !("refusal" in r)));
        let next = 0;
        for (const result of readable)
          lines.push("refusal" in result ? refused(result.refusal) : lineOf(added[next++]!));
        // Coding takes some milliseconds a report: others are answered in between.
        await new Promise((resolve) => setImmediate(resolve));
      }
      return { lines };
    },
  };
}

const lineOf = ({ error, ...line }: Added): AddLine => ({ ...line, ...(error && { error: error.message }) });

const refused = ({ id, message }: { readonly id: string | null; readonly message: string }): AddLine => ({
  report: id ?? "",
  sha256: "",
  status: "failed",
  claims: 0,
  events: 0,
  copyOf: null,
  error: message,
});
