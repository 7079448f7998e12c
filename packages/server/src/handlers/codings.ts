import { type Ledger, readReport } from "@counterclaim/ledger";
import type { Codings } from "../codings/codings.ts";
import { Refusal } from "../http/problem.ts";
import type { Handlers } from "../http/routes.ts";

export function codingHandlers(
  ledger: Ledger,
  codings: Codings,
): Pick<Handlers, "readCoding" | "handInCoding" | "reconcileCoding"> {
  const known = (id: string): string => {
    const report = readReport(ledger, id);
    if (report === null) throw new Refusal(404, `There is no report "${id}".`);
    return report.id;
  };
  return {
    readCoding: ({ params, visitor }) => codings.view(known(params.id), visitor.user),
    handInCoding({ params, body, visitor }) {
      const report = known(params.id);
      if (!codings.handIn(report, visitor.user, body.codings))
        throw new Refusal(409, "You have handed in a coding of this report already; a blind coding is not changed.");
      return codings.view(report, visitor.user);
    },
    reconcileCoding({ params, body, visitor }) {
      const report = known(params.id);
      if (codings.view(report, visitor.user).comparison === null)
        throw new Refusal(409, "There is nothing to settle before two have handed in, one of them you.");
      codings.reconcile(report, visitor.user, body.codings);
      return codings.view(report, visitor.user);
    },
  };
}
