import type { Span } from "@counterclaim/record";
import type { ReportView } from "@counterclaim/server/contract";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { call } from "../api/client.ts";
import { addressOf, navigate, useLocation } from "../app/location.ts";
import type { PageProps } from "../app/pages.ts";
import { Answer } from "../design/answer.tsx";
import { dateText } from "../design/dates.ts";
import { withFilter } from "../filters/url-filters.ts";
import { useText } from "../language/i18n.ts";
import { ClaimMargin } from "./claim-margin.tsx";
import { useHighlights } from "./highlights.ts";
import { Passages } from "./passages.tsx";
import { ReportText } from "./report-text.tsx";
import { SelectionNote } from "./selection-note.tsx";
import "./report.css";

/** A report as received, its claims marked in the text and listed beside it; each leads to the other. */
export default function ReportPage({ id }: PageProps) {
  const query = useQuery({
    queryKey: ["report", id],
    queryFn: ({ signal }) => call("readReport", { params: { id } }, signal),
  });
  return <Answer query={query}>{(report) => <ReportBody report={report} />}</Answer>;
}

function ReportBody({ report }: { readonly report: ReportView }) {
  const t = useText();
  const { pathname, search } = useLocation();
  const focused = new URLSearchParams(search).get("claim");
  const [selected, setSelected] = useState<Span | null>(null);
  const text = useRef<HTMLDivElement>(null);
  const focus = (claim: string | null): void =>
    navigate(pathname + withFilter(search, "claim", claim), { replace: true });
  useHighlights(text, report);
  useEffect(() => {
    if (focused === null) return;
    document.getElementById("focused-claim")?.scrollIntoView({ block: "center" });
    document.getElementById(`margin-${focused}`)?.scrollIntoView({ block: "nearest" });
  }, [focused]);
  return (
    <div className="page report-page">
      <ReportHead report={report} />
      {report.text === null ? (
        <p className="card">
          {t("The words of this report were erased: {reason}", { reason: report.redacted?.reason ?? "" })}
        </p>
      ) : (
        <div className="report-columns">
          <ReportText
            report={report}
            text={report.text}
            focused={focused}
            onFocus={focus}
            onSelect={setSelected}
            container={text}
          />
          <div className="margin">
            <Legend />
            {selected && (
              <SelectionNote
                key={`${selected.start}-${selected.end}`}
                report={report}
                text={report.text}
                span={selected}
                onClose={() => setSelected(null)}
              />
            )}
            <ClaimMargin report={report} text={report.text} focused={focused} onFocus={focus} />
          </div>
        </div>
      )}
    </div>
  );
}

/** What the marks in the text mean; each is told apart by more than its colour. */
function Legend() {
  const t = useText();
  return (
    <ul className="legend small" aria-label={t("Marks in the text")}>
      {(["source", "cue", "content", "event", "place", "time"] as const).map((kind) => (
        <li key={kind} className={`legend-${kind}`}>
          {t(kind === "content" ? "claim" : kind)}
        </li>
      ))}
    </ul>
  );
}

function ReportHead({ report }: { readonly report: ReportView }) {
  const t = useText();
  return (
    <header className="stack report-head">
      <h1>{report.coded?.title ?? report.carriers[0]?.publisher ?? t("Report")}</h1>
      <ul className="row small">
        {report.carriers.map(({ publisher, published }) => (
          <li key={`${publisher}|${published}`}>
            {publisher ?? t("unknown publisher")}, {published ? dateText(published) : t("date unknown")}
          </li>
        ))}
        <li className="faint hash" title={`SHA-256 ${report.sha256}`}>
          SHA-256 {report.sha256.slice(0, 16)}…
        </li>
        <li className="no-print">
          <a className="button" href={addressOf(`/reports/${encodeURIComponent(report.id)}/code`)}>
            {t("Code it blind, for a second opinion")}
          </a>
        </li>
      </ul>
      {report.copyOf && (
        <p className="small">
          {t("{share} of its words stood before in", { share: `${Math.round(report.copyOf.reused * 100)} %` })}{" "}
          <a href={addressOf(`/reports/${encodeURIComponent(report.copyOf.report)}`)}>{report.copyOf.report}</a>
        </p>
      )}
      {report.copies.map((copy) => (
        <div className="small" key={copy.report}>
          <a href={addressOf(`/reports/${encodeURIComponent(copy.report)}`)}>{copy.report}</a>{" "}
          {t("reuses it: {share} of its words", { share: `${Math.round(copy.reused * 100)} %` })}
          {report.text !== null && <Passages text={report.text} spans={copy.passages} />}
        </div>
      ))}
      {report.correctedBy && (
        <p>
          {t("Corrected by")}{" "}
          <a href={addressOf(`/reports/${encodeURIComponent(report.correctedBy)}`)}>{report.correctedBy}</a>
        </p>
      )}
      {report.corrects && (
        <p>
          {t("Corrects")} <a href={addressOf(`/reports/${encodeURIComponent(report.corrects)}`)}>{report.corrects}</a>
        </p>
      )}
      {report.coded && report.coded.diagnostics.length > 0 && (
        <details className="small">
          <summary>
            {t("{n, plural, one {# diagnostic} other {# diagnostics}}", { n: report.coded.diagnostics.length })}
          </summary>
          <ul className="reasons">
            {report.coded.diagnostics.map((d) => (
              <li key={`${d.code}|${d.span?.start ?? ""}|${d.message}`}>{d.message}</li>
            ))}
          </ul>
        </details>
      )}
    </header>
  );
}
