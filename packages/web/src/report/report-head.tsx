import type { ReportView } from "@counterclaim/server/contract";
import { useMayDecide } from "../api/session.ts";
import { addressOf, reportAddress } from "../app/location.ts";
import { dateText } from "../design/dates.ts";
import { useText } from "../language/i18n.ts";
import { Passages } from "./passages.tsx";

/** Who ran the report and when, what it copies, corrects, and what copies or corrects it. */
export function ReportHead({ report }: { readonly report: ReportView }) {
  const t = useText();
  const mayCode = useMayDecide();
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
        {mayCode && (
          <li className="no-print">
            <a className="button" href={addressOf(`/reports/${encodeURIComponent(report.id)}/code`)}>
              {t("Code it blind, for a second opinion")}
            </a>
          </li>
        )}
      </ul>
      {report.copyOf && (
        <p className="small">
          {t("{share} of its words stood before in", { share: `${Math.round(report.copyOf.reused * 100)} %` })}{" "}
          <a href={reportAddress(report.copyOf.report)}>{report.copyOf.report}</a>
        </p>
      )}
      {report.copies.map((copy) => (
        <div className="small" key={copy.report}>
          <a href={reportAddress(copy.report)}>{copy.report}</a>{" "}
          {t("reuses it: {share} of its words", { share: `${Math.round(copy.reused * 100)} %` })}
          {report.text !== null && <Passages text={report.text} spans={copy.passages} />}
        </div>
      ))}
      {report.correctedBy && (
        <p>
          {t("Corrected by")} <a href={reportAddress(report.correctedBy)}>{report.correctedBy}</a>
        </p>
      )}
      {report.corrects && (
        <p>
          {t("Corrects")} <a href={reportAddress(report.corrects)}>{report.corrects}</a>
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
