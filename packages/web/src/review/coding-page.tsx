import { isAdded } from "@counterclaim/ledger/request";
import { wordsAt } from "@counterclaim/record";
import type { CodingView, EventCoding, ReportView } from "@counterclaim/server/contract";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../api/client.ts";
import { useMay, useSession } from "../api/session.ts";
import type { PageProps } from "../app/pages.ts";
import { Answer } from "../design/answer.tsx";
import { useDraft } from "../design/draft.ts";
import { Refused } from "../design/refused.tsx";
import { useText } from "../language/i18n.ts";
import { Agreement } from "./agreement.tsx";
import "../report/report.css";
import "./review.css";

/** Blind double coding: two analysts code the same report unseen; then what they agree on, and a place to settle the rest. */
export default function CodingPage({ id }: PageProps) {
  const report = useQuery({
    queryKey: ["report", id],
    queryFn: ({ signal }) => call("readReport", { params: { id } }, signal),
  });
  const coding = useQuery({
    queryKey: ["coding", id],
    queryFn: ({ signal }) => call("readCoding", { params: { id } }, signal),
  });
  return (
    <Answer query={report}>
      {(read) => <Answer query={coding}>{(view) => <Coding report={read} view={view} />}</Answer>}
    </Answer>
  );
}

function Coding({ report, view }: { readonly report: ReportView; readonly view: CodingView }) {
  const t = useText();
  const comparison = view.comparison;
  const maySettle = useMay("editor");
  const role = useSession().data?.role;
  return (
    <div className="page">
      <h1>{t("Double coding")}</h1>
      <div className="coding-columns">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled with the keyboard */}
        <section className="card quote report-text sensitive" dir="auto" tabIndex={0} aria-label={t("Text")}>
          {report.text}
        </section>
        <div className="stack">
          {view.own === null ? (
            <>
              <p>{t("Nobody sees this coding until a second one is handed in.")}</p>
              <CodingForm report={report} route="handInCoding" start={blank(report)} action={t("Hand in")} />
            </>
          ) : comparison === null ? (
            <p role="status">{t("Handed in. It can be compared when a second analyst has coded this report.")}</p>
          ) : (
            <>
              <Agreement comparison={comparison} />
              <h2>{t("Settle the differences")}</h2>
              {maySettle ? (
                <CodingForm
                  report={report}
                  route="reconcileCoding"
                  start={view.reconciled ?? comparison.codings[0]}
                  action={t("Settle")}
                  beside={comparison.codings[1]}
                />
              ) : (
                <p>{t("An editor settles them; in this project you are “{role}”.", { role: t(role ?? "reader") })}</p>
              )}
            </>
          )}
        </div>
      </div>
    </div>
  );
}

/** What the coder found: what another analyst added would tell of their reading. */
const blank = (report: ReportView): readonly EventCoding[] =>
  (report.coded?.events ?? [])
    .filter(({ id }) => !isAdded(id))
    .map(({ id, type }) => ({
      event: id,
      happened: "unsure",
      type,
      agent: null,
      target: null,
      place: null,
      date: null,
    }));

interface CodingFormProps {
  readonly report: ReportView;
  readonly route: "handInCoding" | "reconcileCoding";
  readonly start: readonly EventCoding[];
  readonly action: string;
  /** The other coder's, to mark what differs. */
  readonly beside?: readonly EventCoding[];
}

/** Characters shown on either side of an event's word. */
const AROUND = 40;
const FIELDS = ["type", "agent", "target", "place", "date"] as const;

function CodingForm({ report, route, start, action, beside }: CodingFormProps) {
  const t = useText();
  const queries = useQueryClient();
  const [codings, setCodings, forget] = useDraft(`${route}|${report.id}`, start);
  const [sent, setSent] = useState(false);
  const save = useMutation({
    mutationFn: () => call(route, { params: { id: report.id }, body: { codings: [...codings] } }),
    onSuccess: () => {
      forget();
      setSent(true);
      return queries.invalidateQueries({ queryKey: ["coding", report.id] });
    },
  });
  const set = (event: string, change: Partial<EventCoding>): void =>
    setCodings(codings.map((c) => (c.event === event ? { ...c, ...change } : c)));
  const words = (event: string): string => {
    const trigger = report.coded?.events.find(({ id }) => id === event)?.trigger;
    if (!trigger || report.text === null) return event;
    const before = report.text.slice(Math.max(0, trigger.start - AROUND), trigger.start);
    const after = report.text.slice(trigger.end, trigger.end + AROUND);
    // Whole words only, but at the ends of the text.
    const from = trigger.start > AROUND ? `… ${before.replace(/^\S*\s+/, "")}` : before;
    const to = trigger.end + AROUND < report.text.length ? `${after.replace(/\s+\S*$/, "")} …` : after;
    return from + wordsAt(report.text, trigger) + to;
  };
  return (
    <form
      className="card table-scroll"
      onSubmit={(submit) => {
        submit.preventDefault();
        save.mutate();
      }}
    >
      <table className="coding stacking">
        <thead>
          <tr>
            <th scope="col">{t("Words")}</th>
            <th scope="col">{t("Claimed?")}</th>
            {FIELDS.map((field) => (
              <th scope="col" key={field}>
                {t(field)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {codings.map((coding) => {
            const other = beside?.find(({ event }) => event === coding.event);
            return (
              <tr key={coding.event}>
                <th scope="row" className="quote sensitive">
                  {words(coding.event)}
                </th>
                <td data-label={t("Claimed?")} className={other && other.happened !== coding.happened ? "differs" : ""}>
                  <select
                    aria-label={t("Claimed?")}
                    value={coding.happened}
                    onChange={(change) =>
                      set(coding.event, { happened: change.target.value as EventCoding["happened"] })
                    }
                  >
                    {(["yes", "no", "unsure"] as const).map((answer) => (
                      <option key={answer} value={answer}>
                        {t(answer)}
                      </option>
                    ))}
                  </select>
                </td>
                {FIELDS.map((field) => (
                  <td
                    key={field}
                    data-label={t(field)}
                    className={other && (other[field] ?? "") !== (coding[field] ?? "") ? "differs" : ""}
                  >
                    <input
                      aria-label={t(field)}
                      value={coding[field] ?? ""}
                      title={other ? t("the other coder: {value}", { value: other[field] ?? "–" }) : undefined}
                      onChange={(change) =>
                        set(coding.event, {
                          [field]: field === "type" ? change.target.value : change.target.value || null,
                        })
                      }
                    />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className="row">
        <button type="submit" className="primary" disabled={save.isPending}>
          {action}
        </button>
        {sent && <span role="status">{t("Saved")}</span>}
        <Refused error={save.error} />
      </div>
    </form>
  );
}
