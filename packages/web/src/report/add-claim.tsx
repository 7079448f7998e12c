import { type Span, wordsAt } from "@counterclaim/record";
import type { ReportView } from "@counterclaim/server/contract";
import { useId } from "react";
import { Button, Form } from "react-aria-components";
import { Refused } from "../design/refused.tsx";
import { TextField } from "../design/text-field.tsx";
import { useDecide } from "../episode/decide.ts";
import { useText } from "../language/i18n.ts";
import { additionOf, type ClaimDraft, isComplete, type Part, STANCES } from "./claim-draft.ts";

interface AddClaimProps {
  readonly report: ReportView;
  readonly draft: ClaimDraft;
  readonly onChange: (draft: ClaimDraft) => void;
  /** The form is put away, and what was typed with it. */
  readonly onClose: () => void;
  readonly onAdded: (decision: number) => void;
}

const FIELDS = {
  type: "Type",
  agents: "Who did it",
  targets: "To whom",
  place: "Place",
} as const;

const PARTS: readonly (readonly [Part, string])[] = [
  ["source", "Source"],
  ["cue", "Reporting word"],
  ["trigger", "What happened"],
];

/** A claim that was overlooked: its words chosen in the text, what it says happened typed here. The text stays in reach. */
export function AddClaim({ report, draft, onChange, onClose, onAdded }: AddClaimProps) {
  const t = useText();
  const title = useId();
  const known = useId();
  const decide = useDecide(([decision]) => decision !== undefined && onAdded(decision));
  const change = (part: Partial<ClaimDraft>): void => onChange({ ...draft, ...part });
  const { actors = [], places = [], events = [] } = report.coded ?? {};
  const own = draft.event === "";
  return (
    <Form
      className="card claim-form stack no-print"
      aria-labelledby={title}
      onSubmit={(submit) => {
        submit.preventDefault();
        decide.mutate({ requests: [additionOf(draft, report)], reason: draft.reason, seen: report.decision });
      }}
    >
      <h2 id={title}>{t("A claim that was overlooked")}</h2>
      <p className="small faint">
        {t("Choose further words in the text to make them its source or its reporting word.")}
      </p>
      <Chosen
        label={t("The claim's words")}
        spans={draft.content}
        text={report.text ?? ""}
        onRemove={(span) => change({ content: draft.content.filter((piece) => piece !== span) })}
      />
      {PARTS.filter(([part]) => own || part !== "trigger").map(([part, label]) => (
        <Chosen
          key={part}
          label={t(label)}
          spans={[draft[part] as Span | null].filter((span) => span !== null)}
          text={report.text ?? ""}
          onRemove={() => change({ [part]: null })}
          none={part === "source" ? t("own voice") : "–"}
        />
      ))}
      <div className="event-edit">
        <TextField
          label={t("Speaks for")}
          list={`${known}-parties`}
          value={draft.party}
          onChange={(party) => change({ party })}
        />
        <label className="field">
          <span>{t("Stance")}</span>
          <select
            value={draft.stance}
            onChange={(e) => change({ stance: STANCES.find((stance) => stance === e.target.value) ?? "asserts" })}
          >
            {STANCES.map((stance) => (
              <option key={stance} value={stance}>
                {t(stance)}
              </option>
            ))}
          </select>
        </label>
        <label className="field wide">
          <span>{t("It is about")}</span>
          <select value={draft.event} onChange={(e) => change({ event: e.target.value })}>
            <option value="">{t("something not yet listed")}</option>
            {events.map(({ id, type, trigger }) => (
              <option key={id} value={id}>
                {`${t(type.replaceAll("-", " "))}: ${report.text?.slice(trigger.start, trigger.end)}`}
              </option>
            ))}
          </select>
        </label>
        {own &&
          Object.entries(FIELDS).map(([field, label]) => (
            <TextField
              key={field}
              label={t(label)}
              list={`${known}-${field === "agents" || field === "targets" ? "parties" : field}`}
              value={draft[field as keyof typeof FIELDS]}
              required={field === "type"}
              onChange={(value) => change({ [field]: value })}
            />
          ))}
        {own &&
          (["from", "to"] as const).map((field) => (
            <TextField
              key={field}
              label={t(field === "from" ? "From" : "To")}
              type="date"
              value={draft[field]}
              onChange={(value) => change({ [field]: value })}
            />
          ))}
        <TextField
          label={t("Why")}
          size="wide"
          required
          value={draft.reason}
          onChange={(reason) => change({ reason })}
        />
      </div>
      <Known id={`${known}-parties`} values={actors.map(({ name }) => name)} />
      <Known id={`${known}-place`} values={places.flatMap(({ name, use }) => (use === "literal" ? [name] : []))} />
      <Known id={`${known}-type`} values={events.map(({ type }) => type)} />
      <div className="row">
        <Button type="submit" className="primary" isDisabled={!isComplete(draft) || decide.isPending}>
          {t("Add the claim")}
        </Button>
        <Button onPress={onClose}>{t("Discard")}</Button>
        <Refused error={decide.error} />
      </div>
    </Form>
  );
}

interface ChosenProps {
  readonly label: string;
  readonly spans: readonly Span[];
  readonly text: string;
  readonly onRemove: (span: Span) => void;
  readonly none?: string;
}

/** Words that were chosen for a part of the claim, each to be taken out again. */
function Chosen({ label, spans, text, onRemove, none = "–" }: ChosenProps) {
  const t = useText();
  return (
    <dl className="chosen small">
      <dt>{label}</dt>
      {spans.length === 0 && <dd className="faint">{none}</dd>}
      {spans.map((span) => {
        const words = wordsAt(text, span);
        return (
          <dd key={span.start}>
            <q className="quote sensitive" dir="auto">
              {words}
            </q>{" "}
            <Button className="plain" aria-label={t("Take out: {words}", { words })} onPress={() => onRemove(span)}>
              {t("Take out")}
            </Button>
          </dd>
        );
      })}
    </dl>
  );
}

const Known = ({ id, values }: { readonly id: string; readonly values: readonly string[] }) => (
  <datalist id={id}>
    {[...new Set(values)].map((value) => (
      <option key={value} value={value} />
    ))}
  </datalist>
);
