import { ledgerName } from "@counterclaim/ledger/view";
import { type Span, wordsAt } from "@counterclaim/record";
import type { ReportView } from "@counterclaim/server/contract";
import { useState } from "react";
import { useMayDecide } from "../api/session.ts";
import { useDraft } from "../design/draft.ts";
import { Refused } from "../design/refused.tsx";
import { useDecide } from "../episode/decide.ts";
import { useText } from "../language/i18n.ts";
import { claimsByDistance } from "./nearest-claims.ts";

interface SelectionNoteProps {
  readonly report: ReportView;
  readonly text: string;
  readonly span: Span;
  readonly onClose: () => void;
}

/** Words were selected: say what they add to a claim, or what was read wrongly; kept as a note with the words' offsets. */
export function SelectionNote({ report, text, span, onClose }: SelectionNoteProps) {
  const t = useText();
  const mayDecide = useMayDecide();
  const claims = claimsByDistance(report.coded?.claims ?? [], span);
  const [claim, setClaim] = useState(claims[0]?.id ?? "");
  const [note, setNote, forget] = useDraft(`note|${report.id}`, "");
  const decide = useDecide(() => {
    forget();
    onClose();
  });
  if (!mayDecide || claims.length === 0) return null;
  const words = wordsAt(text, span);
  const nameOf = (id: string): string => {
    const found = claims.find((one) => one.id === id);
    const source = found?.source.span ? wordsAt(text, found.source.span) : t("own voice");
    const first = found?.content[0];
    return `${source}: ${first ? text.slice(first.start, Math.min(first.end, first.start + 60)) : ""}`;
  };
  return (
    <form
      className="card selection-note stack no-print"
      onSubmit={(submit) => {
        submit.preventDefault();
        decide.mutate({
          requests: [
            {
              kind: "annotate",
              claim: ledgerName(report.id, claim),
              note: `“${words}” (${span.start}–${span.end}): ${note}`,
            },
          ],
          reason: note,
        });
      }}
      onKeyDown={(key) => key.key === "Escape" && onClose()}
    >
      <p className="small">
        <strong>{t("Words chosen")}</strong> <span className="quote sensitive margin-words">{words}</span>
      </p>
      <label className="field">
        <span>{t("About the claim")}</span>
        <select value={claim} onChange={(change) => setClaim(change.target.value)}>
          {claims.slice(0, 12).map(({ id }) => (
            <option key={id} value={id}>
              {nameOf(id)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{t("What these words add, or what was read wrongly")}</span>
        <textarea rows={2} required value={note} onChange={(change) => setNote(change.target.value)} />
      </label>
      <div className="row">
        <button type="submit" className="primary" disabled={decide.isPending}>
          {t("Add the note")}
        </button>
        <button type="button" onClick={onClose}>
          {t("Cancel")}
        </button>
        <Refused error={decide.error} />
      </div>
    </form>
  );
}
