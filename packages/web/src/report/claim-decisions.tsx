import type { ClaimDecision, ReportView } from "@counterclaim/server/contract";
import { useMayDecide } from "../api/session.ts";
import { dateText } from "../design/dates.ts";
import { Refused } from "../design/refused.tsx";
import { useDecide } from "../episode/decide.ts";
import { useText } from "../language/i18n.ts";

/** What analysts did to a claim: who, when, why; each can be undone. */
export function ClaimDecisions({ decisions }: { readonly decisions: readonly ClaimDecision[] }) {
  const t = useText();
  if (decisions.length === 0) return null;
  return (
    <ul className="small claim-decisions">
      {decisions.map((row) => (
        <li key={row.decision}>
          <span className="analyst-mark">
            {t(row.kind === "add-claim" ? "added by {name}" : "mended by {name}", { name: row.author })}
          </span>{" "}
          <span className="faint">
            {dateText(row.at)}
            {row.reason !== "" && ` · ${row.reason}`}
          </span>{" "}
          <UndoButton decision={row.decision} />
        </li>
      ))}
    </ul>
  );
}

/** Decisions whose words the coder reads otherwise now: to be undone, or made again. */
export function Orphans({ orphans }: Pick<ReportView, "orphans">) {
  const t = useText();
  if (orphans.length === 0) return null;
  return (
    <section className="card stack small" aria-label={t("Decisions that no longer fit this report")}>
      <h2>{t("Decisions that no longer fit this report")}</h2>
      <ul className="stack">
        {orphans.map((row) => (
          <li key={row.decision}>
            {t(row.kind)} · {row.author}
            {row.quote !== null && (
              <>
                {" · "}
                <q className="quote sensitive" dir="auto">
                  {row.quote}
                </q>
              </>
            )}{" "}
            <UndoButton decision={row.decision} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Takes a decision back at once; that can be undone in the history. */
export function UndoButton({ decision, onUndone }: { readonly decision: number; readonly onUndone?: () => void }) {
  const t = useText();
  const mayDecide = useMayDecide();
  const decide = useDecide(onUndone);
  if (!mayDecide) return null;
  return (
    <>
      <button
        type="button"
        className="plain no-print"
        disabled={decide.isPending}
        onClick={() => decide.mutate({ requests: [{ kind: "undo", decision }], reason: "" })}
      >
        {t("Undo")}
      </button>
      <Refused error={decide.error} />
    </>
  );
}
