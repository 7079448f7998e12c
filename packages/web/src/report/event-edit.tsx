import type { Edit } from "@counterclaim/ledger/request";
import { ledgerName } from "@counterclaim/ledger/view";
import type { CodedReport, Event } from "@counterclaim/record";
import { useMayDecide } from "../api/session.ts";
import { useDraft } from "../design/draft.ts";
import { Refused } from "../design/refused.tsx";
import { TextField } from "../design/text-field.tsx";
import { useDecide } from "../episode/decide.ts";
import { useText } from "../language/i18n.ts";
import { type EventFields, editsBetween, fieldsOf } from "./event-fields.ts";

interface EventEditProps {
  readonly report: string;
  readonly coded: CodedReport;
  readonly event: Event;
  readonly onClose: () => void;
}

const LABELS: Readonly<Record<keyof EventFields, string>> = {
  type: "Type",
  agents: "Who did it",
  targets: "To whom",
  place: "Place",
  from: "From",
  to: "To",
  polarity: "Did it happen, by the claim?",
};
const TEXTS = ["type", "agents", "targets", "place"] as const;

/** Mends what was read of an event: each field changed becomes a decision, with one reason, and can be undone. */
export function EventEdit({ report, coded, event, onClose }: EventEditProps) {
  const t = useText();
  const mayDecide = useMayDecide();
  const read = fieldsOf(event, coded);
  const [draft, setDraft, forget] = useDraft(`edit|${report}|${event.id}`, { ...read, reason: "" });
  const decide = useDecide(() => {
    forget();
    onClose();
  });
  if (!mayDecide) return <p className="small faint">{t("You may read here, not decide.")}</p>;
  const edits: readonly Edit[] = editsBetween(read, draft, coded);
  return (
    <form
      className="event-edit"
      onSubmit={(submit) => {
        submit.preventDefault();
        decide.mutate({
          requests: edits.map((edit) => ({ kind: "edit" as const, event: ledgerName(report, event.id), edit })),
          reason: draft.reason,
        });
      }}
      onKeyDown={(key) => key.key === "Escape" && onClose()}
    >
      {TEXTS.map((field) => (
        <TextField
          key={field}
          label={t(LABELS[field])}
          value={draft[field]}
          required={field === "type"}
          onChange={(value) => setDraft({ ...draft, [field]: value })}
        />
      ))}
      {(["from", "to"] as const).map((field) => (
        <TextField
          key={field}
          label={t(LABELS[field])}
          type="date"
          value={draft[field]}
          onChange={(value) => setDraft({ ...draft, [field]: value })}
        />
      ))}
      <label className="field">
        <span>{t(LABELS.polarity)}</span>
        <select
          value={draft.polarity}
          onChange={(change) =>
            setDraft({ ...draft, polarity: change.target.value === "negative" ? "negative" : "positive" })
          }
        >
          <option value="positive">{t("yes")}</option>
          <option value="negative">{t("no")}</option>
        </select>
      </label>
      <TextField
        label={t("Why")}
        size="wide"
        required
        value={draft.reason}
        onChange={(reason) => setDraft({ ...draft, reason })}
      />
      <div className="row wide">
        <button type="submit" className="primary" disabled={edits.length === 0 || decide.isPending}>
          {t("Save")}
        </button>
        <button
          type="button"
          onClick={() => {
            forget();
            onClose();
          }}
        >
          {t("Cancel")}
        </button>
        <Refused error={decide.error} />
      </div>
    </form>
  );
}
