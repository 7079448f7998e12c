import { type Added, listReports, readReport } from "@counterclaim/ledger";
import type { AddLine } from "../contract/index.ts";
import { Refusal } from "../http/problem.ts";
import type { Handlers } from "../http/routes.ts";
import type { Room } from "../room.ts";

export function reportHandlers({ ledger, writer }: Room): Pick<Handlers, "listReports" | "readReport" | "addReports"> {
  return {
    listReports: ({ query: { limit, cursor } }) => listReports(ledger, limit, cursor),
    readReport({ params: { id } }) {
      const report = readReport(ledger, id);
      if (report === null) throw new Refusal(404, `There is no report "${id}".`);
      return report;
    },
    addReports: async ({ body: { reports } }) => ({ lines: (await writer.add(reports)).map(lineOf) }),
  };
}

const lineOf = ({ error, ...line }: Added): AddLine => ({ ...line, ...(error && { error: error.message }) });
